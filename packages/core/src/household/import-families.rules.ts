import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { districtOf } from '../shared/region-code.ts';
import { likenessOf } from './alike.rules.ts';
import { besideHead, corrected, currentCards, sealCard, sealMember, underLivingHead } from './household.rules.ts';
import { inFamilyOrder, relationsIn } from './import-head.rules.ts';
import { type Home, homeOf } from './import-home.rules.ts';
import { matchPeople } from './import-match.rules.ts';
import { departures, type Leaving } from './import-move.rules.ts';
import type { FamilyInFile, Match, PersonInFile, RowNote, RowResult, Surroundings } from './import-shapes.ts';
import type { Address, FamilyCard, Household, Member } from './shapes.ts';

/** What taking a family in does to the register. Without `after` it does nothing. */
export interface ImportDecision {
  readonly rows: readonly RowResult[];
  readonly before?: Stored<Household>;
  readonly after?: Household;
  /** Households that somebody left for this one. */
  readonly left: readonly Leaving[];
  /** Its card is another family's by the register: somebody has to say whose. */
  readonly isDoubted?: boolean;
}

/** No family card holds more people than a registration may; one that does is a number typed for many families. */
const MOST = 25;

/** Decides what a family of a file changes. The order of its rows does not matter; what a row does not say stays as it is. */
export function decideImport(family: FamilyInFile, around: Surroundings): ImportDecision {
  const notes = new Notes();
  const ordered = inFamilyOrder(family.members, (person) => person);
  const members = ordered.slice(0, MOST);
  for (const { row } of ordered.slice(MOST)) notes.refuse(row, 'tooMany');
  const home = homeOf({ ...family, members }, around);
  if (home === 'elsewhere') {
    return { rows: family.members.map(({ row }) => ({ row, outcome: 'refused', notes: ['cardElsewhere'] })), left: [] };
  }
  // Whom the register knows together stay so; else a stranger would come to live with a recipient.
  if (family.mixed && !home.household) {
    return { rows: family.members.map(({ row }) => ({ row, outcome: 'refused', notes: ['familiesMixed'] })), left: [] };
  }
  const { matches: found, refused } = matchPeople({ ...family, members }, home.household, around);
  for (const [row, note] of refused) notes.refuse(row, note);
  const moving = departures(found, around);
  for (const [row, note] of moving.refused) notes.refuse(row, note);
  const matches = found.filter(({ person }) => !notes.refused(person.row)).map((match) => stayingDead(match, notes));
  if (matches.length === 0) return { rows: family.members.map(({ row }) => notes.result(row, 'refused')), left: [] };

  const start = onCard(home, family, matches, around, notes);
  const relations = relationsIn(matches, start.household, start.card, (row, note) => notes.add(row, note));
  const { household, memberOf } = withPeople(start, matches, relations, moving.left, around);
  const after = underLivingHead(household);
  const before = home.household;
  const known = before && dataOf(before);
  const same = known !== undefined && moving.left.length === 0 && isDeepStrictEqual(known, after);
  const shared = known !== undefined && !isDeepStrictEqual(frameOf(known), frameOf(after));

  const rows = family.members.map(({ row }): RowResult => {
    const match = matches.find(({ person }) => person.row === row);
    if (!match) return notes.result(row, 'refused');
    if (!match.member) {
      if (hasNamesake(match.person, after, around)) notes.add(row, 'alike');
      return notes.result(row, 'created');
    }
    if (match.from) notes.add(row, 'moved');
    const now = after.members.find(({ id }) => id === memberOf.get(row));
    return notes.result(row, shared || match.from || !isDeepStrictEqual(match.member, now) ? 'updated' : 'unchanged');
  });
  const isDoubted = !home.household && home.doubted === true;
  return { rows, ...(before && { before }), ...(!same && { after }), left: moving.left, isDoubted };
}

/** Is somebody of that name and birth date in the village already, in another household? */
function hasNamesake(person: PersonInFile, { id, village, members }: Household, { known, making }: Surroundings): boolean {
  const alike = known.alike.get(likenessOf(making.vault, person, districtOf(village))) ?? [];
  return alike.some((one) => one.village === village && one.household !== id && !members.some(({ id: member }) => member === one.member));
}

/** Files of other days go about: who died by the register is raised by a person who records it, never by a row that says alive. */
function stayingDead(match: Match, notes: Notes): Match {
  const { person, member } = match;
  if (member?.life !== 'dead' || person.life === undefined || person.life === 'dead') return match;
  notes.add(person.row, 'staysDead');
  return { ...match, person: { ...person, life: 'dead' } };
}

/** What of a household every row of its family carries. */
const frameOf = (household: Household) => ({ address: household.address, cards: currentCards(household), village: household.village });

const dataOf = ({ version: _version, updatedAt: _at, ...data }: Stored<Household>): Household => data;

interface Start {
  readonly household: Household;
  /** The card on which the file's people now stand. */
  readonly card: FamilyCard;
  /** False where the file still has a card that was replaced. */
  readonly moveOnto: boolean;
}

/** The household with the card and the address of the file, its people not yet looked at. */
function onCard(home: Home, family: FamilyInFile, matches: readonly Match[], around: Surroundings, notes: Notes): Start {
  const { now, making } = around;
  const today = dayOf(now);
  const told = addressIn(matches.map(({ person }) => person));
  if (!home.household) {
    const card = sealCard(family.kk, today, making);
    const speakers = matches.slice(0, 1);
    if (told.street === undefined) for (const { person } of speakers) notes.add(person.row, 'noAddress');
    if (family.kk === undefined) for (const { person } of speakers) notes.add(person.row, 'withoutCard');
    if (home.doubted) for (const { person } of matches) notes.add(person.row, 'doubtedCard');
    const address = { street: '-', ...told };
    const { village } = family;
    const fresh: Household = {
      id: making.newId(),
      village,
      status: 'active',
      address,
      cards: [card],
      members: [],
      aid: [],
      registeredAt: now,
    };
    return { household: fresh, card, moveOnto: true };
  }
  const before = dataOf(home.household);
  const household = { ...before, village: family.village, address: { ...before.address, ...told } };
  if ('card' in home) {
    const closed = home.card.to !== undefined;
    if (home.others) for (const { person } of matches) notes.add(person.row, 'othersCard');
    if (closed) for (const { person } of matches) notes.add(person.row, 'oldCard');
    return { household, card: (closed && before.cards.findLast(({ to }) => to === undefined)) || home.card, moveOnto: !closed };
  }
  for (const { person } of matches) notes.add(person.row, 'newCard');
  const card = sealCard(family.kk, today, making);
  const cards = [...before.cards.map((old) => (old.id === home.replaced.id ? { ...old, to: today } : old)), card];
  const members = before.members.map((member) => (member.card === home.replaced.id ? { ...member, card: card.id } : member));
  return { household: { ...household, cards, members }, card, moveOnto: true };
}

/** Of each part of the address the first that a row tells, the head's row before the others'. */
function addressIn(people: readonly PersonInFile[]): Partial<Address> {
  const parts = inFamilyOrder(people, (person) => person).map(({ address }) => address);
  return Object.assign({}, ...parts.toReversed());
}

function withPeople(
  { household, card, moveOnto }: Start,
  matches: readonly Match[],
  relations: ReadonlyMap<number, Member['relation']>,
  left: readonly Leaving[],
  { making }: Surroundings,
): { household: Household; memberOf: ReadonlyMap<number, string> } {
  const members = new Map(household.members.map((member) => [member.id, member]));
  const memberOf = new Map<number, string>();
  let head: string | undefined;
  // Where no file has named a head yet, whoever stands in stays what they were told to be.
  const isNamed = matches.some(({ person }) => person.relation === 'head') || household.members.some(isNamedHead);
  for (const { person, member, from } of inFamilyOrder(matches, ({ person }) => person)) {
    const { row, address: _address, parents: _parents, ...told } = person;
    const relation = relations.get(row) ?? told.relation;
    const input = { ...told, relation, ...(relation === 'head' && !isNamed && { toldAs: told.relation }) };
    const known = member && (members.get(member.id) ?? member);
    const next = known
      ? updated(from || moveOnto ? { ...known, card: card.id } : known, input, making.vault)
      : sealMember({ life: 'alive', ...input }, card.id, making);
    members.set(next.id, person.relation === 'head' ? asNamed(next) : next);
    memberOf.set(row, next.id);
    if (next.relation === 'head') head = next.id;
  }
  for (const { brought } of left) for (const member of brought) members.set(member.id, { ...besideHead(member), card: card.id });
  const all = [...members.values()].map((member) => (head !== undefined && member.id !== head ? besideHead(member) : member));
  const cards = [...left.flatMap(({ cards }) => cards), ...household.cards];
  return { household: { ...household, members: all, cards }, memberOf };
}

const isNamedHead = ({ relation, toldAs }: Member): boolean => relation === 'head' && toldAs === undefined;
const asNamed = ({ toldAs: _no, ...member }: Member): Member => member;

/** The member as the file tells of them: the very same value when it tells nothing new. */
function updated(
  member: Member,
  { nik, ...told }: Omit<PersonInFile, 'row' | 'address' | 'parents'> & Pick<Member, 'toldAs'>,
  vault: Surroundings['making']['vault'],
): Member {
  const news = Object.entries(told).filter(([key, value]) => value !== undefined && member[key as keyof Member] !== value);
  const gained = member.nik === undefined && nik !== undefined;
  if (news.length === 0 && !gained) return member;
  const { lifeSince, ...rest } = corrected(member, { ...Object.fromEntries(news), ...(gained && { nik }) }, vault);
  return lifeSince !== undefined && rest.life === member.life ? { ...rest, lifeSince } : rest;
}

/** The notes gathered of each row. */
class Notes {
  readonly #notes = new Map<number, RowNote[]>();
  readonly #refused = new Set<number>();

  add(row: number, note: RowNote): void {
    this.#notes.set(row, [...(this.#notes.get(row) ?? []), note]);
  }

  refuse(row: number, note: RowNote): void {
    this.#refused.add(row);
    this.add(row, note);
  }

  refused(row: number): boolean {
    return this.#refused.has(row);
  }

  result(row: number, outcome: RowResult['outcome']): RowResult {
    return { row, outcome, notes: this.#notes.get(row) ?? [] };
  }
}
