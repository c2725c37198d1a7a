import type { Stored } from '../shared/entity.ts';
import { districtOf } from '../shared/region-code.ts';
import { likenessOf } from './alike.rules.ts';
import { currentCards, headOf, livingIn } from './household.rules.ts';
import { inFamilyOrder } from './import-head.rules.ts';
import { rowOf } from './import-match.rules.ts';
import type { FamilyInFile, PersonInFile, Surroundings } from './import-shapes.ts';
import { openNumber } from './numbers.ts';
import type { Address, FamilyCard, Household, Member } from './shapes.ts';

/** Which household a family of a file is. No I/O, no clock. */

/** The household that is the family's, and which of its cards the file's is. */
export type Home =
  /** `others`: the file has the family on a card of people with whom it shares nobody; it stays on its own. */
  | { readonly household: Stored<Household>; readonly card: FamilyCard; readonly others?: true }
  /** The family has a new card; `replaced` is the one it had. */
  | { readonly household: Stored<Household>; readonly replaced: FamilyCard }
  /** Nobody knows it yet. `doubted`: its card is in use by people with whom it shares nobody. */
  | { readonly household?: undefined; readonly doubted?: true };

/** The household of a family, or 'elsewhere' when its card is in use in a village out of reach. */
export function homeOf(family: FamilyInFile, around: Surroundings): Home | 'elsewhere' {
  const { known, making } = around;
  if (family.kk === undefined) return homeWithoutCard(family, around);
  const blind = making.vault.fingerprint('kk', family.kk);
  const takers = known.takers.get(blind) ?? [];
  if (takers.length === 0 && !family.apart) return homeByMembers(family, around);
  const homes = takers.flatMap((taker) => {
    const household = known.households.get(taker.household);
    const card = household?.cards.find(({ number }) => number.blind === blind);
    return household && card && takesIn(household, family, around) ? [{ household, card }] : [];
  });
  if (takers.length > 0 && homes.length === 0) return 'elsewhere';
  const mayComplete = family.apart ? [] : homes;
  const theirs =
    homes.find(({ household }) => knownIn(household, family, around).length > 0) ??
    mayComplete.find((home) => completes(home, family, around));
  return theirs ?? ownHome(family, around) ?? { doubted: true };
}

/**
 * The families of a file on one card as the register has them: those of whom it knows people in one household are one, and the rows on a card
 * that several households have go each with those of its own; who is of none of them goes with the others of their family. A village that was
 * told of two families on one card writes them so in its next file too.
 */
export function partsOf(families: readonly FamilyInFile[], { known, making }: Known): readonly FamilyInFile[] {
  const [first] = families;
  const takers = first?.kk === undefined ? [] : (known.takers.get(making.vault.fingerprint('kk', first.kk)) ?? []);
  const homes = takers.flatMap(({ household }) => known.households.get(household) ?? []);
  const isOf = (family: FamilyInFile, person: PersonInFile) => (home: Household) =>
    home.members.some((member) => rowOf(member, { ...family, members: [person] }, { making }) !== undefined);
  const homeIn = (family: FamilyInFile) => homes.filter((home) => family.members.some((person) => isOf(family, person)(home)));
  const together = families.length > 1 ? joined(families, (one) => [...homeIn(one), ...householdsOf(one, { known, making })]) : families;
  if (homes.length < 2) return together;
  return together.flatMap((family) => {
    const [theirs] = homeIn(family);
    const parts = Map.groupBy(family.members, (person) => homes.find(isOf(family, person)) ?? theirs);
    return [...parts.values()].map((members) => ({ ...family, members }));
  });
}

function joined(families: readonly FamilyInFile[], homesOf: (family: FamilyInFile) => readonly Household[]): readonly FamilyInFile[] {
  const all: { readonly members: readonly PersonInFile[]; readonly homes: readonly Household[]; readonly family: FamilyInFile }[] = [];
  for (const family of families) {
    const homes = homesOf(family);
    const place = all.findIndex((one) => one.homes.some((home) => homes.includes(home)));
    const same = all[place];
    if (!same) all.push({ family, homes, members: family.members });
    else all[place] = { ...same, homes: [...same.homes, ...homes], members: [...same.members, ...family.members] };
  }
  return all.map(({ family, members }) => ({ ...family, members }));
}

interface Known extends Pick<Surroundings, 'known'> {
  readonly making: Pick<Surroundings['making'], 'vault'>;
}

/** A household of another village comes along only as a whole, and only where the one who hands in the file serves both. */
function takesIn(household: Household, family: FamilyInFile, around: Surroundings): boolean {
  if (household.status !== 'active') return false;
  if (household.village === family.village) return true;
  return around.serves(household.village) && livingIn(household).every((member) => rowOf(member, family, around) !== undefined);
}

const knownIn = ({ members }: Household, family: FamilyInFile, around: Surroundings): Member[] =>
  members.filter((member) => rowOf(member, family, around) !== undefined);

const isSpouse = (relation: Member['relation'] | undefined) => relation === 'wife' || relation === 'husband';

/**
 * May people who share nobody with those on the card still be of their family? One head and one couple at most come of it, as where a wife
 * is in one file and her husband in the next. Who is told of elsewhere in the file is on the card no more.
 */
function completes({ household, card }: { household: Household; card: FamilyCard }, family: FamilyInFile, around: Surroundings): boolean {
  const { vault } = around.making;
  const there = livingIn(household)
    .filter((member) => card.to !== undefined || member.card === card.id)
    .filter(({ id, nik }) => !nik || !around.isTold(openNumber(vault, 'nik', nik, id)));
  const told = family.members.map(({ relation }) => relation);
  const heads = [...there.filter(({ toldAs }) => toldAs === undefined).map(({ relation }) => relation), ...told];
  const isOneCouple = !(there.some(({ relation, toldAs }) => isSpouse(toldAs ?? relation)) && told.some(isSpouse));
  return there.length === 0 || (heads.filter((relation) => relation === 'head').length <= 1 && isOneCouple);
}

interface Candidate {
  readonly household: Stored<Household>;
  readonly card: FamilyCard;
  readonly hasHead: boolean;
  readonly count: number;
}

/** Those households that may be the family's by who lives there: most of those on their card are, or their head is; the likeliest first. */
function candidates(households: readonly Stored<Household>[], family: FamilyInFile, around: Surroundings): Candidate[] {
  const head = family.members.find(({ relation }) => relation === 'head');
  const found = [...new Set(households)].flatMap((household) => {
    const known = knownIn(household, family, around);
    const isHead = (member: Member) => rowOf(member, family, around) === head;
    const bearer = known.find(isHead) ?? known[0];
    const card = currentCards(household).find(({ id }) => id === bearer?.card);
    if (!card || !takesIn(household, family, around)) return [];
    const living = livingIn(household).filter((member) => member.card === card.id);
    const most = living.filter((member) => known.includes(member)).length * 2 >= living.length;
    const itsHead = headOf(household);
    if (!most && !(itsHead && known.includes(itsHead))) return [];
    return [{ household, card, hasHead: known.some(isHead), count: known.length }];
  });
  return found.toSorted((a, b) => Number(b.hasHead) - Number(a.hasHead) || b.count - a.count || (a.household.id < b.household.id ? -1 : 1));
}

/**
 * A card nobody holds, for people who are known: their household has a new card. But when the old one is still in the file, or only a
 * lesser part of the household without its head is on the new one, then they have left it and are a household of their own.
 */
function homeByMembers(family: FamilyInFile, around: Surroundings): Home {
  const unnumbered = alikeHouseholds(family, around).filter((one) => currentCards(one).every(({ temporary }) => temporary !== undefined));
  const best = candidates([...householdsOf(family, around), ...unnumbered], family, around).find(
    ({ card }) => !around.inFile(openNumber(around.making.vault, 'kk', card.number, card.id)),
  );
  return best ? { household: best.household, replaced: best.card } : {};
}

/** Without a card a family is known by its people, and by its head's name, birth date and address where they have no NIK. */
function homeWithoutCard(family: FamilyInFile, around: Surroundings): Home {
  const [best] = candidates([...householdsOf(family, around), ...alikeHouseholds(family, around)], family, around);
  return best ? { household: best.household, card: best.card } : {};
}

/** The household in which most of a family live already, whatever card the file has them on. */
function ownHome(family: FamilyInFile, around: Surroundings): Home | undefined {
  const best = candidates(householdsOf(family, around), family, around).find(({ count }) => count * 2 >= family.members.length);
  return best && { household: best.household, card: best.card, others: true };
}

/** Where the family's people, as far as their NIK is known, live now. */
function householdsOf(family: FamilyInFile, { known, making }: Known): readonly Stored<Household>[] {
  const ids = family.members.flatMap(({ nik }) => (nik && known.takers.get(making.vault.fingerprint('nik', nik))?.[0]?.household) || []);
  return [...new Set(ids)].flatMap((id) => known.households.get(id) ?? []);
}

/** Households of the village at the family's address in which somebody has the name and the birth date of its head. */
function alikeHouseholds(family: FamilyInFile, { known, making }: Surroundings): readonly Stored<Household>[] {
  const [head] = inFamilyOrder(family.members, (person) => person);
  if (!head) return [];
  const alike = known.alike.get(likenessOf(making.vault, head, districtOf(family.village))) ?? [];
  return alike
    .filter(({ village }) => village === family.village)
    .flatMap(({ household }) => known.households.get(household) ?? [])
    .filter(({ address }) => isAt(address, head.address));
}

const isAt = (address: Address, told: Partial<Address>): boolean =>
  (['street', 'hamlet', 'rt', 'rw'] as const).every((part) => told[part] === undefined || told[part] === address[part]);
