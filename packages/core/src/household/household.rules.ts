import { type Day, dayOf, type Instant } from '../shared/clock.ts';
import { withCorrections } from '../shared/correction.ts';
import { InvalidInput } from '../shared/error.ts';
import type { Vault } from '../shared/vault.ts';
import { type AidStep, withCourse } from './aid-course.rules.ts';
import type { AidSummary } from './aid-summary.ts';
import { doubtsAbout, openNumber, type SealedNumber, sealNumber } from './numbers.ts';
import type { FamilyCard, FieldFinding, Household, Member, MemberInput } from './shapes.ts';
import { temporaryNumber } from './temporary-number.ts';

/** Pure rules of a household: no I/O, no clock. */

export const headOf = ({ members }: Household): Member | undefined => members.find(({ relation }) => relation === 'head');

/** Members who live in it: neither dead nor gone. */
export const livingIn = ({ members }: Household): readonly Member[] => members.filter(({ life }) => life === 'alive' || life === 'away');

export const currentCards = ({ cards }: Household): readonly FamilyCard[] => cards.filter(({ to }) => to === undefined);

/** A finding goes before the decile when a village's households are put in order; it is never shown as one. */
const RANK_OF_FINDING = { extreme_poor: 1, poor: 2, vulnerable: 4, not_poor: 8 } as const;

/** Where among the tenths a finding would stand. */
export const findingRank = (finding: FieldFinding['finding']): number => RANK_OF_FINDING[finding];

/**
 * Four digits, the needier first: what was found at the house, for somebody saw it; where nobody has been, the decile in its place; of
 * those alike, the lower decile. 9999 for a household nobody has ranked. All lists that begin with the neediest go by it.
 */
export function needRank({ officialDecile, fieldFinding }: Pick<Household, 'officialDecile' | 'fieldFinding'>): string {
  const decile = officialDecile?.decile ?? UNRANKED;
  return [fieldFinding ? findingRank(fieldFinding.finding) : decile, decile].map((rank) => String(rank).padStart(2, '0')).join('');
}
const UNRANKED = 99;

interface Making {
  readonly vault: Vault;
  readonly newId: () => string;
}

export function sealMember({ nik, ...person }: MemberInput, card: string, { vault, newId }: Making): Member {
  const member = { ...person, id: newId(), card };
  return nik === undefined ? unnumbered(member, vault) : withNik(member, nik, vault);
}

/** The member under that NIK, with the doubts it raises about the rest. */
export function withNik({ doubts: _old, temporary: _stoodIn, ...member }: Member, nik: string, vault: Vault): Member {
  const doubts = doubtsAbout(nik, member);
  return { ...member, nik: sealNumber(vault, 'nik', nik, member.id), ...(doubts.length > 0 && { doubts }) };
}

/** Who has no NIK goes by a number of the register's own until there is one. */
const unnumbered = ({ nik: _freed, doubts: _raised, ...member }: Member, vault: Vault): Member => ({
  ...member,
  temporary: temporaryNumber(vault, member.id),
});

/** The household without those numbers, which turned out to be others': in their place the register's own. */
export function withoutNumbers(household: Household, isOthers: (number: SealedNumber) => boolean, vault: Vault): Household {
  const cards = household.cards.map((card) => (isOthers(card.number) ? { ...card, ...ownNumber(card.id, vault) } : card));
  const members = household.members.map((member) => (member.nik && isOthers(member.nik) ? unnumbered(member, vault) : member));
  return { ...household, cards, members };
}

/** The household with those numbers as its own that it had only claimed. */
export function withConfirmed(household: Household, blinds: ReadonlySet<string>): Household {
  const confirmed = (number: SealedNumber): SealedNumber =>
    blinds.has(number.blind) ? { sealed: number.sealed, blind: number.blind } : number;
  const cards = household.cards.map((card) => ({ ...card, number: confirmed(card.number) }));
  return {
    ...household,
    cards,
    members: household.members.map((member) => (member.nik ? { ...member, nik: confirmed(member.nik) } : member)),
  };
}

type Correction = { [K in keyof MemberInput]?: MemberInput[K] | null | undefined };

/** The member as corrected; null takes away what is not known. What the NIK says is compared anew; its seal stays as it was when the number did. */
export function corrected(member: Member, { nik, ...rest }: Correction, vault: Vault): Member {
  const after = withCorrections<Member>(member, rest as Partial<Member>);
  if (nik === null) return unnumbered(after, vault);
  const clear = nik ?? (member.nik && openNumber(vault, 'nik', member.nik, member.id));
  if (clear === undefined) return after;
  const renumbered = withNik(after, clear, vault);
  return member.nik?.blind === renumbered.nik?.blind && member.nik ? { ...renumbered, nik: member.nik } : renumbered;
}

export function sealCard(kk: string | undefined, from: Day, { vault, newId }: Making): FamilyCard {
  const id = newId();
  return kk === undefined ? { id, ...ownNumber(id, vault), from } : { id, number: sealNumber(vault, 'kk', kk, id), from };
}

/** A card's number where the state has given none. */
function ownNumber(card: string, vault: Vault): Pick<FamilyCard, 'number' | 'temporary'> {
  const temporary = temporaryNumber(vault, card);
  return { number: sealNumber(vault, 'kk', temporary, card), temporary };
}

export interface NewHousehold {
  readonly village: string;
  readonly kk?: string | undefined;
  readonly address: Household['address'];
  readonly members: readonly MemberInput[];
}

export function newHousehold(input: NewHousehold, now: Instant, making: Making): Household {
  const card = sealCard(input.kk, dayOf(now), making);
  return {
    id: making.newId(),
    village: input.village,
    status: 'active',
    address: input.address,
    cards: [card],
    members: input.members.map((member) => sealMember(member, card.id, making)),
    aid: [],
    registeredAt: now,
  };
}

/** Closes the cards in use and opens a new one, on which every member then stands. */
export function onNewCard(household: Household, kk: string, from: Day, making: Making): Household {
  const card = sealCard(kk, from, making);
  return {
    ...household,
    // A card may turn out to have been replaced before anybody here had heard of it.
    cards: [...household.cards.map((old) => (old.to === undefined ? { ...old, to: from < old.from ? old.from : from } : old)), card],
    members: household.members.map((member) => ({ ...member, card: card.id })),
  };
}

/** Makes one living member the head, and the head before an ordinary member. */
export function withHead(household: Household, head: string): Household {
  const chosen = household.members.find(({ id }) => id === head);
  if (!chosen || !livingIn(household).includes(chosen)) {
    throw InvalidInput.at('head', 'Kepala keluarga harus anggota yang masih tinggal di sini', 'the head must be a member who lives here');
  }
  return {
    ...household,
    members: household.members.map((member) => {
      if (member.id !== head) return besideHead(member);
      const { toldAs: _no, ...named } = member;
      return { ...named, relation: 'head' };
    }),
  };
}

/** The member beside another who is the head: what a file called them, if they only stood in. */
export function besideHead(member: Member): Member {
  if (member.relation !== 'head') return member;
  const { toldAs = 'other', ...rest } = member;
  return { ...rest, relation: toldAs };
}

/** Does somebody only claim the number under which they are paid: a person their NIK, a family its card's or the NIK of who speaks for it? */
export function onlyClaims(household: Household, member: string | undefined): boolean {
  const person = member === undefined ? headOf(household) : household.members.find(({ id }) => id === member);
  const cards = member === undefined ? currentCards(household) : [];
  return [person?.nik, ...cards.map(({ number }) => number)].some((number) => number?.claimed === true);
}

/** The household with each card once: one whose number it only claimed, and has on another card by now, was that other. */
export function onOwnCards(household: Household): Household {
  const { cards, members } = household;
  const ownOf = (card: FamilyCard) => {
    const same = cards.filter(({ number }) => number.blind === card.number.blind);
    return same.find(({ number }) => !number.claimed) ?? same[0] ?? card;
  };
  const own = new Map(cards.map((card) => [card.id, card.number.claimed ? ownOf(card) : card]));
  if (cards.every((card) => own.get(card.id) === card)) return household;
  return {
    ...household,
    cards: cards.filter((card) => own.get(card.id) === card),
    members: members.map((member) => ({ ...member, card: own.get(member.card)?.id ?? member.card })),
  };
}

/** Whoever is to speak for a household whose head has died or left: the eldest who lives in it. Undefined when nobody does. */
export const eldest = (household: Household): Member | undefined =>
  livingIn(household).toSorted((a, b) => (a.birthDate < b.birthDate ? -1 : 1))[0];

/** The household under a head who lives in it; unchanged when it has one, or when nobody is left to be it. */
export function underLivingHead(household: Household): Household {
  const head = headOf(household);
  if (head && livingIn(household).includes(head)) return household;
  const next = eldest(household);
  return next ? withHead(household, next.id) : household;
}

export function withMember(household: Household, id: string, change: (member: Member) => Member): Household {
  return { ...household, members: household.members.map((member) => (member.id === id ? change(member) : member)) };
}

/** What a household shows of an enrollment, and how that came to be; no steps where it goes on in another household. */
export interface ShownAid extends AidSummary {
  readonly steps: readonly AidStep[];
}

/** The household's aid with one enrollment's line put in, or taken out once it has ended. What it was stays, for the days that it was. */
export function withAid(household: Household, { steps, ...line }: ShownAid): Household {
  const others = household.aid.filter(({ id }) => id !== line.id);
  const { aidCourses: courses, ...rest } = household;
  const { id, program, member } = line;
  const aidCourses = withCourse(courses, { id, program, ...(member !== undefined && { member }), steps });
  return { ...rest, aid: line.state === 'ended' ? others : [...others, line], ...(aidCourses && { aidCourses }) };
}
