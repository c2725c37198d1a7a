import type { Household } from '@puskesos/core/household';
import type { Holder } from '@puskesos/core/household/household.store';
import { settle } from '@puskesos/core/household/take-in.rules';
import type { FamilyInFile, PersonInFile, RowResult } from '@puskesos/core/household/take-in.shapes';
import { afterLeaving } from '@puskesos/core/household/take-in-move.rules';
import type { Stored } from '@puskesos/core/shared/entity';
import { newVaultKeys, openVault } from '@puskesos/core/shared/vault';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numbers, VILLAGE } from './support/people.ts';

const vault = await openVault(JSON.stringify(newVaultKeys()));
const from = numbers();
const cards = Array.from({ length: 6 }, () => from.kk());
const people = Array.from({ length: 14 }, (_, index) => {
  const birthDate = `${1950 + index * 5}-0${1 + (index % 9)}-15`;
  const sex = index % 2 ? ('female' as const) : ('male' as const);
  return { name: `Orang ${index}`, birthDate, sex, nik: from.nik(birthDate, sex) };
});

/** A register in memory that does what is decided, one family after the other. */
function register() {
  const holders = new Map<string, Holder>();
  const households = new Map<string, Stored<Household>>();
  let ids = 0;
  const put = (household: Household) => {
    households.set(household.id, { ...household, version: 1, updatedAt: '2026-01-01T00:00:00.000Z' });
    for (const { id, nik } of household.members) if (nik) holders.set(nik.blind, { blind: nik.blind, household: household.id, member: id });
    if (household.status === 'active')
      for (const { number } of household.cards) holders.set(number.blind, { blind: number.blind, household: household.id });
  };
  const takeIn = (families: readonly FamilyInFile[]): RowResult[] =>
    families.flatMap((family) => {
      const { rows, after, left } = settle(family, {
        known: { holders, households },
        serves: (village) => village === VILLAGE,
        inFile: (kk) => families.some((one) => one.kk === kk),
        now: '2026-11-24T00:00:00.000Z',
        making: { vault, newId: () => String(ids++) },
      });
      for (const leaving of left) put(afterLeaving(leaving, after?.id ?? ''));
      if (after) put(after);
      return [...rows];
    });
  /** Who lives with whom, on which cards, as what. */
  const told = () =>
    [...households.values()]
      .filter(({ status }) => status === 'active')
      .map(({ address, cards, members }) => ({
        address,
        cards: cards.flatMap(({ to, number }) => (to ? [] : [number.last4])),
        members: members.map(({ name, relation, life, nik }) => `${name} ${relation} ${life} ${nik?.last4}`).toSorted(),
      }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { takeIn, told };
}

type Placed = { readonly person: number; readonly card: number };

/** The file in which each person stands on that card, its rows in that order; the eldest of a card is its head, unless it has none. */
function fileOf(placed: readonly Placed[], { headless = false, nameless = 0 } = {}): FamilyInFile[] {
  const families = Map.groupBy(placed, ({ card }) => card);
  return [...families].map(([card, all]) => {
    const eldest = Math.min(...all.map(({ person }) => person));
    const members = all.map(({ person }, index): PersonInFile => {
      const { nik, ...rest } = people[person] as (typeof people)[number];
      const relation = person === eldest && !(headless && card % 2) ? 'head' : 'child';
      return { row: index + 2, ...rest, relation, address: { street: `Jl. ${card}` }, ...(person >= nameless && { nik }) };
    });
    return { village: VILLAGE, kk: cards[card] as string, members };
  });
}

const everybody = people.map((_, person) => person);
const places = (cardsInUse: number) =>
  fc.tuple(...everybody.map(() => fc.nat({ max: cardsInUse - 1 }))).map((chosen) => chosen.map((card, person) => ({ person, card })));
const inTwoOrders = (cardsInUse: number) =>
  places(cardsInUse).chain((placed) =>
    fc.record({
      one: fc.constant(placed),
      other: fc.shuffledSubarray(placed, { minLength: placed.length }),
    }),
  );

it('makes the same register from the rows of a file in any order, and changes nothing the second time', () => {
  fc.assert(
    fc.property(inTwoOrders(4), fc.boolean(), fc.nat({ max: 5 }), ({ one, other }, headless, nameless) => {
      const [first, second] = [register(), register()];

      first.takeIn(fileOf(one, { headless, nameless }));
      second.takeIn(fileOf(other, { headless, nameless }));
      const told = first.told();
      const again = first.takeIn(fileOf(other, { headless, nameless }));

      expect(second.told()).toEqual(told);
      expect(again.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
      expect(first.told()).toEqual(told);
    }),
    { numRuns: 300 },
  );
});

it('moves people and changes cards the same way in any order of the rows, each person living in one place', () => {
  fc.assert(
    fc.property(inTwoOrders(4), inTwoOrders(6), ({ one: before }, { one, other }) => {
      const [first, second] = [register(), register()];
      for (const { takeIn } of [first, second]) takeIn(fileOf(before));

      first.takeIn(fileOf(one));
      second.takeIn(fileOf(other));
      const told = first.told();
      const again = first.takeIn(fileOf(other));

      expect(second.told()).toEqual(told);
      expect(again.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
      const names = told.flatMap(({ members }) => members.map((member) => member.split(' ')[1]));
      expect(names.toSorted()).toEqual(everybody.map(String).toSorted());
      expect(told.map(({ cards }) => cards.length)).toEqual(told.map(() => 1));
    }),
    { numRuns: 300 },
  );
});
