import { likenessOf } from '@puskesos/core/search/likeness.rules';
import { codesOf } from '@puskesos/core/search/name.rules';
import { isOneLetterOff, shortenedOf } from '@puskesos/core/search/one-letter.rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairs } from './pairs.ts';

/** What the search takes for one name, and what not, beside what a plain comparison and a plain edit distance do. */

const plain = (name: string) => name.toLowerCase();
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + Number(letter !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

type Judge = (a: string, b: string) => boolean;
const bothWays =
  (found: (asked: string, name: string) => boolean): Judge =>
  (a, b) =>
    found(a, b) || found(b, a);
const judges: Record<string, Judge> = {
  'exact match': (a, b) => plain(a) === plain(b),
  'edit distance of 1': (a, b) => distance(plain(a), plain(b)) <= 1,
  'edit distance of 2': (a, b) => distance(plain(a), plain(b)) <= 2,
  'search, in one spelling': bothWays((a, b) => ['exact', 'spelling'].includes(likenessOf(a, b) ?? '')),
  'search, one letter off too': bothWays((a, b) => likenessOf(a, b) !== undefined),
};

const rate = (part: number, all: number) => Math.round((part / all) * 1000) / 1000;
function measured(judge: Judge) {
  const found = pairs.filter(({ names: [a, b] }) => judge(a, b));
  const right = found.filter(({ same }) => same).length;
  return { recall: rate(right, pairs.filter(({ same }) => same).length), precision: rate(right, found.length) };
}
it('finds one person under two spellings, and two persons apart, where plain comparison does not', () => {
  const table = Object.fromEntries(Object.entries(judges).map(([name, judge]) => [name, measured(judge)]));
  const lines = Object.entries(table).map(([name, { recall, precision }]) => `${name.padEnd(28)} recall ${recall}  precision ${precision}`);
  process.stderr.write(`${pairs.length} pairs of spellings\n${lines.join('\n')}\n`);
  expect(pairs.length).toBeGreaterThanOrEqual(200);
  const one = table['search, in one spelling'];
  const off = table['search, one letter off too'];
  expect(one?.recall).toBeGreaterThanOrEqual(0.92);
  expect(one?.precision).toBeGreaterThanOrEqual(0.99);
  expect(off?.recall).toBeGreaterThanOrEqual(0.99);
  expect(off?.precision).toBeGreaterThanOrEqual(0.9);
  for (const other of ['exact match', 'edit distance of 1', 'edit distance of 2']) {
    expect(off?.recall).toBeGreaterThan((table[other]?.recall ?? 1) + 0.15);
  }
  expect(one?.precision).toBeGreaterThan((table['edit distance of 1']?.precision ?? 1) + 0.15);
});

it('shares a shortened form wherever a letter is wrong', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdi'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      if (isOneLetterOff(a, b)) expect(shortenedOf(a).some((one) => shortenedOf(b).includes(one))).toBe(true);
      expect(isOneLetterOff(a, b)).toBe(isOneLetterOff(b, a));
    }),
  );
});

it('leaves titles out, and keeps a name that is nothing else', () => {
  expect(codesOf('Drs. H. Ahmad, M.Si')).toEqual(codesOf('Ahmad'));
  expect(codesOf('Haji')).toHaveLength(1);
  expect(codesOf('…')).toEqual([]);
});
