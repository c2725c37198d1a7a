import type { FamilyInFile, PersonInFile } from '@puskesos/core/household/take-in.shapes';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryRegister } from '../support/register/memory-register.ts';
import { numbers, VILLAGE } from '../support/register/people.ts';

const from = numbers();
const cards = Array.from({ length: 6 }, () => from.kk());
const people = Array.from({ length: 14 }, (_, index) => {
  const birthDate = `${1950 + index * 5}-0${1 + (index % 9)}-15`;
  const sex = index % 2 ? ('female' as const) : ('male' as const);
  return { name: `Orang ${index}`, birthDate, sex, nik: from.nik(birthDate, sex) };
});

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
      const [first, second] = [memoryRegister(), memoryRegister()];

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
      const [first, second] = [memoryRegister(), memoryRegister()];
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
