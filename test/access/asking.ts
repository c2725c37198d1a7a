import { createHash } from 'node:crypto';
import * as Household from '@puskesos/core/household';
import { openNumber } from '@puskesos/core/household/numbers';
import { villages } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { officeSchema } from '@puskesos/schema/office';
import { isObjectType } from 'graphql';
import type { Office, Person } from '../support/office/office.ts';
import { coordinatesIn } from '../support/scenes/coordinates.ts';

/** Somebody whose every answer is looked at: of what it tells something, and whether it says a word of what they may not know. */
export interface Asker {
  readonly send: ReturnType<Office['as']>['send'];
  /** `Type.field` of all that was told. */
  readonly seen: Set<string>;
  /** What was said that was not to be, with the question. */
  readonly leaks: Map<string, string>;
  asked: number;
}

export function asker(office: Office, person: Person, secrets: ReadonlySet<string>): Asker {
  const desk = office.as(person);
  const one: Asker = {
    ...{ seen: new Set(), leaks: new Map(), asked: 0 },
    async send(query, variables) {
      const answer = await desk.send(query, variables);
      one.asked += 1;
      for (const coordinate of coordinatesIn(query, answer.data)) one.seen.add(coordinate);
      for (const word of wordsIn(answer)) if (secrets.has(markOf(word))) one.leaks.set(word, query.slice(0, 200));
      return answer;
    },
  };
  return one;
}

/** Every text of an answer, and what a cursor or an id says when it is read. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    const inside = Buffer.from(value, 'base64url').toString();
    if (inside !== value) yield* inside.split(/[#:/~|"]/);
  } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* wordsIn(inner);
}

const markOf = (word: string): string => createHash('sha256').update(word).digest('base64url');
const marked = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map(markOf));

interface Hidden {
  readonly hidden: (village: string) => boolean;
  /** That there is such a household at all. */
  readonly ids: boolean;
}

/**
 * What is personal of the households that live where that says: names, streets, ids; and the numbers of all, which nobody is told unasked. The register
 * is read once.
 */
export async function secretsIn(office: Office): Promise<(asked: Hidden) => ReadonlySet<string>> {
  const core = office.core();
  const homes: Household.Household[] = [];
  for (const { code } of villages) for await (const home of Household.eachInVillage(core, code)) homes.push(home);
  // Who works for the office may be called as somebody who lives elsewhere.
  const staff: string[] = [];
  for await (const { name } of Staff.allStaff(core)) staff.push(name);
  const numbers = homes.flatMap(({ members, cards }) => [
    ...members.flatMap(({ nik, id }) => (nik ? [openNumber(core.vault, 'nik', nik, id)] : [])),
    // What stands for a number until there is one is told with the rest of a household.
    ...cards.map(({ id, number }) => openNumber(core.vault, 'kk', number, id)).filter((number) => /^\d{16}$/.test(number)),
  ]);
  return ({ hidden, ids }) => {
    const wordsOf = ({ id, members, address }: Household.Household) => [
      address.street,
      ...(ids ? [id] : []),
      ...members.map(({ name }) => name),
    ];
    const [there, elsewhere] = [homes.filter(({ village }) => hidden(village)), homes.filter(({ village }) => !hidden(village))];
    const known = new Set([...staff, ...elsewhere.flatMap(wordsOf)]);
    return marked([...there.flatMap(wordsOf).filter((word) => !known.has(word)), ...numbers]);
  };
}

/** Every field of the office's schema that tells something: not a page's own, nor an answer to a mutation. */
export const coordinates: readonly string[] = Object.values(officeSchema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && !/^(Mutation|PageInfo)$|Payload$|Edge$|Connection$/.test(name))
  .filter((type) => !type.getInterfaces().some(({ name }) => name === 'Error'))
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
  .toSorted();
