import type { Registration } from '@puskesos/core/household/shapes';
import { ALL, rebuildNames } from '@puskesos/core/search/rebuild';
import type { Office, Person } from '../office/office.ts';
import { family, type Numbers, VILLAGE } from '../register/people.ts';

/** Registers in which people are looked for by their names. */

/** A family of those names, the head first. */
export function familyOf(from: Numbers, names: readonly string[], village = VILLAGE): Registration {
  const one = family(from, { village });
  return { ...one, members: one.members.slice(0, names.length).map((member, n) => ({ ...member, name: names[n] ?? '' })) };
}

const run = { signal: new AbortController().signal, onProgress: () => undefined };

/** Lays all names that are there into the index, as the job does that the first refresh asks for. */
export const nameAll = (office: Office): Promise<void> => rebuildNames(office.core(), ALL, run);

const SEARCH = `query ($name: String!, $place: RegionCode, $first: Int! = 20, $after: String) {
  searchHouseholds(name: $name, place: $place, first: $first, after: $after) {
    nodes { likeness member { name } household { id village { code } head { name } } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Node {
  likeness: string;
  member: { name: string };
  household: { id: string; village: { code: string } };
}

/** Looks for somebody, as somebody; and tells whom they are shown, as `name (likeness)`. */
export async function searched(
  office: Office,
  person: Person,
  variables: { name: string; place?: string; first?: number; after?: string },
) {
  const answer = await office.as(person).send(SEARCH, variables);
  const found = answer.data?.searchHouseholds;
  const nodes: Node[] = found?.nodes ?? [];
  return {
    ...answer,
    nodes,
    pageInfo: found?.pageInfo as { hasNextPage: boolean; endCursor: string } | undefined,
    names: nodes.map(({ likeness, member }) => `${member.name} (${likeness.toLowerCase()})`),
    villages: [...new Set(nodes.map(({ household }) => household.village.code))].toSorted(),
  };
}
