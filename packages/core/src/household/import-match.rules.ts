import type { Stored } from '../shared/entity.ts';
import type { FamilyInFile, Match, PersonInFile, RowNote, Surroundings } from './import-shapes.ts';
import type { Household, Member } from './shapes.ts';

/** Which person of the register each row of a family is. No I/O, no clock. */

const plainName = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
type Named = { readonly name: string; readonly birthDate: string };
const sameName = (a: Named, b: Named) => plainName(a.name) === plainName(b.name);
const sameNameAndBirth = (a: Named, b: Named) => a.birthDate === b.birthDate && sameName(a, b);
/** Enough to take a number for the same person's; a mistyped NIK mostly hits a stranger of another name and birth. */
const mayBe = (a: Named, b: Named) => a.birthDate === b.birthDate || sameName(a, b);

export const rowOf = (
  member: Member,
  family: FamilyInFile,
  { making }: { readonly making: Pick<Surroundings['making'], 'vault'> },
): PersonInFile | undefined =>
  family.members.find((person) => {
    if (!mayBe(member, person)) return false;
    if (member.nik && person.nik) return making.vault.fingerprint('nik', person.nik) === member.nik.blind;
    return sameNameAndBirth(member, person);
  });

export interface Matching {
  readonly matches: readonly Match[];
  readonly refused: ReadonlyMap<number, RowNote>;
}

/**
 * Who each row is: by NIK wherever the person lives, else by name and birth date within the household, or within those that others of the
 * family come from: a baby without a NIK goes along with its mother.
 */
export function matchPeople(family: FamilyInFile, home: Stored<Household> | undefined, around: Surroundings): Matching {
  const refused = new Map<number, RowNote>();
  const matches: Match[] = [];
  const taken = new Set<string>();
  const unknown: PersonInFile[] = [];

  for (const person of family.members) {
    const [holder] = (person.nik && around.known.takers.get(around.making.vault.fingerprint('nik', person.nik))) || [];
    if (!holder) {
      unknown.push(person);
      continue;
    }
    const household = around.known.households.get(holder.household);
    const member = household?.members.find(({ id }) => id === holder.member);
    const inReach = household && (household === home || household.village === family.village || around.serves(household.village));
    if (!inReach || !member) refused.set(person.row, 'elsewhere');
    else if (!mayBe(member, person)) refused.set(person.row, 'otherPerson');
    else {
      taken.add(member.id);
      matches.push({ person, member, ...(household !== home && { from: household }) });
    }
  }

  const left = [...new Set(matches.flatMap(({ from }) => from ?? []))];
  for (const person of unknown) {
    if (isTwin(person, family)) {
      refused.set(person.row, 'samePersonTwice');
      continue;
    }
    const alike = home?.members.filter((member) => !taken.has(member.id) && sameNameAndBirth(member, person)) ?? [];
    const member = alike.find(({ nik }) => nik === undefined) ?? (person.nik === undefined ? alike[0] : undefined);
    if (member) taken.add(member.id);
    else if (alike.length > 0) {
      refused.set(person.row, 'otherNik');
      continue;
    }
    const along = member ? undefined : goingAlong(person, left, taken);
    if (along) taken.add(along.member.id);
    matches.push({ person, ...(member && { member }), ...along });
  }
  return { matches: matches.toSorted((a, b) => a.person.row - b.person.row), refused };
}

function goingAlong(person: PersonInFile, left: readonly Stored<Household>[], taken: ReadonlySet<string>) {
  const isThey = (member: Member) => !taken.has(member.id) && !(member.nik && person.nik) && sameNameAndBirth(member, person);
  const [found] = left.flatMap((from) => from.members.filter(isThey).map((member) => ({ member, from })));
  return found;
}

/** Without a NIK, the same name and birth date on the same card is the same person written twice. */
const isTwin = (person: PersonInFile, { members }: FamilyInFile): boolean =>
  person.nik === undefined &&
  members.some((other) => other !== person && sameNameAndBirth(other, person) && (other.nik !== undefined || other.row < person.row));
