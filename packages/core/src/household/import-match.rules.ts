import type { Stored } from '../shared/entity.ts';
import { currentCards, headOf, livingIn } from './household.rules.ts';
import type { FamilyInFile, Match, PersonInFile, RowNote, Surroundings } from './import-shapes.ts';
import { openNumber } from './numbers.ts';
import type { FamilyCard, Household, Member } from './shapes.ts';

/** Which household a family of a file is, and which person each of its rows. No I/O, no clock. */

/** The household that is the family's, and which of its cards the file's is. */
export type Home =
  | { readonly household: Stored<Household>; readonly card: FamilyCard }
  /** The family has a new card; `replaced` is the one it had. */
  | { readonly household: Stored<Household>; readonly replaced: FamilyCard }
  | { readonly household?: undefined };

const plainName = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
type Named = { readonly name: string; readonly birthDate: string };
const sameName = (a: Named, b: Named) => plainName(a.name) === plainName(b.name);
const sameNameAndBirth = (a: Named, b: Named) => a.birthDate === b.birthDate && sameName(a, b);
/** Enough to take a number for the same person's; a mistyped NIK mostly hits a stranger of another name and birth. */
const mayBe = (a: Named, b: Named) => a.birthDate === b.birthDate || sameName(a, b);

/** The household of a family, or 'elsewhere' when its card is in use in a village out of reach. */
export function homeOf(family: FamilyInFile, around: Surroundings): Home | 'elsewhere' {
  const { known, making } = around;
  const blind = making.vault.fingerprint('kk', family.kk);
  const holder = known.holders.get(blind);
  if (!holder) return homeByMembers(family, around);
  const household = known.households.get(holder.household);
  const card = household?.cards.find(({ number }) => number.blind === blind);
  return household && card && takesIn(household, family, around) ? { household, card } : 'elsewhere';
}

/** A household of another village comes along only as a whole, and only where the one who hands in the file serves both. */
function takesIn(household: Household, family: FamilyInFile, around: Surroundings): boolean {
  if (household.status !== 'active') return false;
  if (household.village === family.village) return true;
  return around.serves(household.village) && livingIn(household).every((member) => rowOf(member, family, around) !== undefined);
}

const rowOf = (member: Member, family: FamilyInFile, { making }: Surroundings): PersonInFile | undefined =>
  family.members.find((person) => {
    if (!mayBe(member, person)) return false;
    if (member.nik && person.nik) return making.vault.fingerprint('nik', person.nik) === member.nik.blind;
    return sameNameAndBirth(member, person);
  });

/**
 * A card nobody holds, for people who are known: their household has a new card. But when the old one is still in the file, or only a
 * lesser part of the household without its head is on the new one, then they have left it and are a household of their own.
 */
function homeByMembers(family: FamilyInFile, around: Surroundings): Home {
  const head = family.members.find(({ relation }) => relation === 'head');
  const candidates = householdsOf(family, around).flatMap((household) => {
    const rows = new Map(household.members.map((member) => [member, rowOf(member, family, around)]));
    const known = household.members.filter((member) => rows.get(member));
    const bearer = known.find((member) => rows.get(member) === head) ?? known[0];
    const replaced = currentCards(household).find(({ id }) => id === bearer?.card);
    if (!replaced || !takesIn(household, family, around)) return [];
    if (around.inFile(openNumber(around.making.vault, 'kk', replaced.number, replaced.id))) return [];
    const living = livingIn(household).filter(({ card }) => card === replaced.id);
    const most = living.filter((member) => known.includes(member)).length * 2 >= living.length;
    const itsHead = headOf(household);
    if (!most && !(itsHead && known.includes(itsHead))) return [];
    return [{ household, replaced, hasHead: known.some((member) => rows.get(member) === head), count: known.length }];
  });
  const [best] = candidates.toSorted(
    (a, b) => Number(b.hasHead) - Number(a.hasHead) || b.count - a.count || (a.household.id < b.household.id ? -1 : 1),
  );
  return best ? { household: best.household, replaced: best.replaced } : {};
}

/** Where the family's people, as far as their NIK is known, live now. */
function householdsOf(family: FamilyInFile, { known, making }: Surroundings): readonly Stored<Household>[] {
  const ids = family.members.flatMap(({ nik }) => (nik && known.holders.get(making.vault.fingerprint('nik', nik))?.household) || []);
  return [...new Set(ids)].flatMap((id) => known.households.get(id) ?? []);
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly refused: ReadonlyMap<number, RowNote>;
}

/** Who each row is: by NIK wherever the person lives, else by name and birth date within the household. */
export function matchPeople(family: FamilyInFile, home: Stored<Household> | undefined, around: Surroundings): Matching {
  const refused = new Map<number, RowNote>();
  const matches: Match[] = [];
  const taken = new Set<string>();
  const unknown: PersonInFile[] = [];

  for (const person of family.members) {
    const holder = person.nik && around.known.holders.get(around.making.vault.fingerprint('nik', person.nik));
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
    matches.push({ person, ...(member && { member }) });
  }
  return { matches: matches.toSorted((a, b) => a.person.row - b.person.row), refused };
}

/** Without a NIK, the same name and birth date on the same card is the same person written twice. */
const isTwin = (person: PersonInFile, { members }: FamilyInFile): boolean =>
  person.nik === undefined &&
  members.some((other) => other !== person && sameNameAndBirth(other, person) && (other.nik !== undefined || other.row < person.row));
