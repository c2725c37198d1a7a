import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { everyList } from '../support/scenes/every-list.ts';
import { type Asked, type Found, hasTwoEnds, listsOf, type ReadPage, readerOf, readPage, staysAsItIs } from '../support/scenes/lists.ts';

/** Every list of the schema, read from its beginning and from its end in pages of any size: the same rows, and each page says rightly where it lies. */

const lists = listsOf().filter(hasTwoEnds).filter(staysAsItIs);
const found = new Map<string, Found>();

const office = useOffice();
const desk = ({ list }: Found) => office.as(readerOf(list));

it('every list is read from both ends, but for what is searched', () => {
  const others = listsOf().filter((list) => !hasTwoEnds(list));

  expect(others.map(({ name }) => name).toSorted()).toEqual(['Query.searchHouseholds', 'Query.searchStaff', 'Query.searchTrainings']);
});

it('every list has a record of the sample to be read of', async () => {
  for (const [name, one] of await everyList(office)) found.set(name, one);
  expect(lists.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
}, 900_000);

it('every list says the same of how its pages are asked for', () => {
  const words = new Set(
    lists.map(({ field }) =>
      JSON.stringify(
        field.args
          .filter(({ name }) => /^(first|after|last|before)$/.test(name))
          .map(({ name, type, description }) => [name, String(type), description]),
      ),
    ),
  );
  expect([...words]).toHaveLength(1);
  expect([...words][0]).toContain('1 to 100');
});

describe.each(lists.map(({ name }) => name))('%s', (name) => {
  it('is the same from both ends', async () => {
    const list = found.get(name) as Found;
    const all = await pages(list, ({ endCursor }) => ({ first: 100, after: endCursor }), 'hasNextPage');
    const rows = cursorsOf(all);
    const isSearched = /may be short|may come out short|left out of its page/.test(list.list.field.description ?? '');

    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: Math.max(1, Math.ceil(rows.length / 6)), max: Math.max(2, Math.min(100, rows.length + 1)) }),
        async (size) => {
          const forward = await pages(list, ({ endCursor }) => ({ first: size, after: endCursor }), 'hasNextPage');
          const backward = await pages(list, ({ startCursor }) => ({ last: size, before: startCursor }), 'hasPreviousPage');

          expect(cursorsOf(forward)).toEqual(rows);
          expect(cursorsOf(backward.toReversed())).toEqual(rows);
          expect(forward.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(forward.map((_page, index) => index > 0));
          expect(backward.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(backward.map((_page, index) => index > 0));
          for (const one of isSearched ? [] : [forward, backward]) {
            expect(one.slice(0, -1).every(({ cursors }) => cursors.length === size)).toBe(true);
            expect(one).toHaveLength(Math.max(1, Math.ceil(rows.length / size)));
          }
          // Back from where the way forward ended, and forth from where the way back did.
          const middle = forward.find(({ pageInfo }) => pageInfo.hasNextPage)?.pageInfo.endCursor;
          if (middle && rows.includes(middle)) {
            const before = await readPage(desk(list), list, { last: 100, before: middle });
            expect([...before.cursors, middle]).toEqual(rows.slice(0, rows.indexOf(middle) + 1));
          }
          expect(Math.max(...[...forward, ...backward].map(({ calls }) => calls))).toBeLessThanOrEqual(MOST_CALLS);
        },
      ),
      { numRuns: 3 },
    );
  });
});

/** Who asks, the record that it is a list of, the Query itself, and one or two reads beside it for all rows together. */
const MOST_CALLS = 6;

const cursorsOf = (all: readonly ReadPage[]): string[] => all.flatMap(({ cursors }) => cursors);

async function pages(list: Found, next: (at: ReadPage['pageInfo']) => Asked, more: 'hasNextPage' | 'hasPreviousPage'): Promise<ReadPage[]> {
  const all: ReadPage[] = [];
  let at: ReadPage['pageInfo'] = { hasNextPage: true, hasPreviousPage: true, startCursor: null, endCursor: null };
  while (at[more]) {
    const page = await readPage(desk(list), list, next(at));
    all.push(page);
    at = page.pageInfo;
    if (all.length > 60) throw new Error(`${list.list.name}: no end`);
  }
  return all;
}
