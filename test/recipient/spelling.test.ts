import { maskName, wordsOf } from '@puskesos/core/recipient/mask';
import { fitOf, typedMasks } from '@puskesos/core/recipient/name-match.rules';
import { pools } from '@puskesos/sample/population/names';
import { describe, expect, it } from 'vitest';
import { heldBack, type Pair, pairs } from './spelling-pairs.ts';

type Finds = (pair: Pair) => boolean;

const ours: Finds = ({ registered, typed }) => fitOf(typedMasks(typed), maskName(registered)) !== undefined;
const exact: Finds = ({ registered, typed }) => registered.toLowerCase() === typed.toLowerCase();

/** Letters to change, of the longer name's. */
function editsOf({ registered, typed }: Pair): number {
  const [a, b] = [registered.toLowerCase(), typed.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(a.length, b.length);
}

function figuresOf(finds: Finds, of: readonly Pair[]) {
  const found = (who: Pair['who']) => of.filter((pair) => pair.who === who && finds(pair)).length;
  const count = (who: Pair['who']) => of.filter((pair) => pair.who === who).length;
  const wrong = found('near') + found('neighbour');
  const [recall, precision] = [found('same') / count('same'), found('same') / (found('same') + wrong)];
  return {
    recall,
    precision,
    // What is good in one alone is not good: the harmonic mean of both.
    together: (2 * recall * precision) / (recall + precision),
    near: `${found('near')} of ${count('near')}`,
    neighbours: `${found('neighbour')} of ${count('neighbour')}`,
  };
}

const rounded = (figures: ReturnType<typeof figuresOf>) =>
  Object.fromEntries(Object.entries(figures).map(([what, one]) => [what, typeof one === 'number' ? one.toFixed(3) : one]));

const all = [...pairs, ...heldBack];
const thresholds = Array.from({ length: 100 }, (_, n) => n / 100);
const within =
  (threshold: number): Finds =>
  (pair) =>
    editsOf(pair) <= threshold;
const best = thresholds.toSorted((a, b) => figuresOf(within(b), all).together - figuresOf(within(a), all).together)[0] ?? 0;

describe('a name that is spelt otherwise', () => {
  it('finds whom it means and few others, better than what is typed does, or a distance of letters', () => {
    const rows = {
      'masks, all pairs': figuresOf(ours, all),
      'masks, tuned on': figuresOf(ours, pairs),
      'masks, held back': figuresOf(ours, heldBack),
      'as typed': figuresOf(exact, all),
      [`edits up to ${best} of the letters`]: figuresOf(within(best), all),
    };
    console.table(Object.fromEntries(Object.entries(rows).map(([how, figures]) => [how, rounded(figures)])));

    const found = rows['masks, all pairs'];
    expect(all.filter(({ who }) => who === 'same').length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ who }) => who !== 'same').length).toBeGreaterThanOrEqual(100);
    expect(found.recall).toBeGreaterThanOrEqual(0.97);
    expect(found.precision).toBeGreaterThanOrEqual(0.95);
    expect(found.together).toBeGreaterThan(figuresOf(exact, all).together);
    expect(found.together).toBeGreaterThan(figuresOf(within(best), all).together);
  });

  it.each<[string, string]>([
    ['Djoko Soesilo', 'J**O S**O'],
    ['Choirul Chotimah', 'H**L H**H'],
    ['Christina Chandra', 'K**A C**A'],
    ['Eddy, S.Pd., M.Si', 'E**'],
    ['Dr. Hj. Dewy', 'D**I'],
    ['Mochammad Taufiq', 'M**D T**K'],
    ['Ahmad bin Hasan', 'A**D H**N'],
    ['Ida', 'I**'],
    ['Idah', 'I**'],
    ['Haji', 'H**I'],
  ])('%s is shown as %s', (name, mask) => {
    expect(maskName(name)).toBe(mask);
  });

  it('answers alike for all names that share a mask, whichever of the sample’s they are', () => {
    const names = Object.values(pools).flatMap((pool) =>
      (['male', 'female'] as const).flatMap((sex) => [
        ...pool[sex],
        ...pool.last[sex],
        ...pool[sex].flatMap((first) => pool.last[sex].map((last) => `${first} ${last}`)),
      ]),
    );
    const byMask = Map.groupBy(new Set(names), maskName);
    const published = [...byMask.keys()].filter((_mask, n) => n % 40 === 0);
    const answer = (name: string) => published.map((mask) => fitOf(typedMasks(name), mask));

    for (const [first = '', ...others] of byMask.values()) {
      const told = answer(first);
      for (const other of others) expect(answer(other), `${other} as ${first}`).toEqual(told);
    }
    expect(byMask.size).toBeLessThan(names.length);
    expect([...byMask].filter(([mask, [name = '']]) => fitOf(typedMasks(name), mask) !== 0)).toEqual([]);
  });

  it('goes for nobody by letters alone where one word is all there is', () => {
    const fits = (typed: string, registered: string) => fitOf(typedMasks(typed), maskName(registered));

    expect(fits('Rusdi', 'Rusdy Noor')).toBe(1);
    expect(fits('Rusdi', 'Rusdo')).toBeUndefined();
    expect(fits('Rusdi Noor', 'Siti Noor')).toBeUndefined();
    expect(wordsOf('Ahmad bin Hasan')).toEqual({ own: ['AHMAD'], father: ['HASAN'] });
  });
});
