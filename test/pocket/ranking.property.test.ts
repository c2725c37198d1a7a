import { intervalOf, priorOf, shrunk, standingOf, summed } from '@puskesos/core/pocket/interval.rules';
import { type RankedBy, ranked, type Tally } from '@puskesos/core/pocket/ranking.rules';
import { candidatesIn, piecesOf } from '@puskesos/core/pocket/touching.rules';
import { districts, findVillage, villages, villagesOf } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Villages put in order by a rate that few households tell little of: whatever they count, and in whichever order they come. */

const codes = villages.map(({ code }) => code);
const share = fc
  .integer({ min: 0, max: 900 })
  .chain((base) => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }));
const tallies = fc
  .subarray(codes, { minLength: 2, maxLength: 60 })
  .chain((some) => fc.tuple(...some.map((village) => share.map((one): Tally => ({ village, ...one })))));

describe('an interval', () => {
  it('holds the rate, lies within 0 and 1, and is the narrower the more is counted', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 9 }), ({ count, base }, times) => {
        const { low, high } = intervalOf({ count, base });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (base === 0) return;
        expect(low).toBeLessThanOrEqual(count / base);
        expect(high).toBeGreaterThanOrEqual(count / base);
        const more = intervalOf({ count: count * times, base: base * times });
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });

  it('is Wilson’s, as tables have it', () => {
    const { low, high } = intervalOf({ count: 300, base: 400 });
    expect([low, high].map((limit) => limit.toFixed(4))).toEqual(['0.7053', '0.7899']);
    expect(intervalOf({ count: 2, base: 2 })).toEqual({ low: expect.closeTo(0.3424, 4), high: 1 });
  });
});

describe('a shrunken rate', () => {
  it('lies between a village’s own and that of all, and is that of all where nothing is counted', () => {
    fc.assert(
      fc.property(tallies, (all) => {
        const prior = priorOf(all);
        expect(shrunk({ count: 0, base: 0 }, prior).count / prior.weight).toBeCloseTo(prior.rate, 12);
        for (const { count, base } of all.filter((one) => one.base > 0)) {
          const as = shrunk({ count, base }, prior);
          const [least, most] = [count / base, prior.rate].toSorted((a, b) => a - b) as [number, number];
          expect(as.count / as.base).toBeGreaterThanOrEqual(least - 1e-12);
          expect(as.count / as.base).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
    );
  });

  it('comes the nearer to that of all the fewer are counted', () => {
    const prior = { rate: 0.2, weight: 30 };
    const estimates = [1_000, 100, 10, 2].map((base) => {
      const as = shrunk({ count: base, base }, prior);
      return as.count / as.base;
    });
    expect(estimates).toEqual(estimates.toSorted((a, b) => b - a));
    expect(estimates.at(-1)).toBeLessThan(0.26);
  });

  it('weighs by how far villages lie apart beyond chance', () => {
    const apart = Array.from({ length: 40 }, (_, n) => ({ count: n % 2 === 0 ? 10 : 90, base: 100 }));
    const alike = Array.from({ length: 40 }, () => ({ count: 50, base: 100 }));
    expect(priorOf(apart).weight).toBe(10);
    expect(priorOf(alike).weight).toBe(4_000);
  });
});

describe('a ranking', () => {
  it('is the same in whichever order villages come, by rate and by number', () => {
    fc.assert(
      fc.property(tallies, fc.constantFrom<RankedBy>('rate', 'number'), fc.nat(), (all, by, turn) => {
        const other = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].toReversed();
        expect(JSON.stringify(ranked(other, by))).toBe(JSON.stringify(ranked(all, by)));
      }),
    );
  });

  it('gives each village a rank that lies within those it may have', () => {
    fc.assert(
      fc.property(tallies, fc.constantFrom<RankedBy>('rate', 'number'), (all, by) => {
        const rows = ranked(all, by);
        expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, n) => n + 1));
        for (const { rank, bestRank, worstRank } of rows) {
          expect(bestRank).toBeLessThanOrEqual(rank);
          expect(worstRank).toBeGreaterThanOrEqual(rank);
        }
      }),
    );
  });

  it('never sets two poor of two households above 300 of 400, where no more than half of the regency is poor', () => {
    const [tiny = '', large = '', ...others] = codes;
    const rest = fc
      .subarray(others, { minLength: 1, maxLength: 60 })
      .chain((some) =>
        fc.tuple(
          ...some.map((village) =>
            fc
              .integer({ min: 300, max: 900 })
              .chain((base) => fc.integer({ min: 0, max: Math.floor(base / 4) }).map((count): Tally => ({ village, count, base }))),
          ),
        ),
      );
    fc.assert(
      fc.property(rest, (some) => {
        const all = [{ village: tiny, count: 2, base: 2 }, { village: large, count: 300, base: 400 }, ...some];
        const { count, base } = summed(all);
        fc.pre(count / base <= 0.5);
        const places = ranked(all, 'rate').map(({ village }) => village);
        expect(places.indexOf(large)).toBeLessThan(places.indexOf(tiny));
      }),
    );
  });

  it('of a kecamatan shrinks to the regency and counts its own villages alone', () => {
    const all = codes.map((village, n): Tally => ({ village, count: n % 30, base: 40 }));
    const [{ code } = { code: '' }] = districts;
    const own = ranked(all, 'rate', (village) => village.startsWith(`${code}.`));
    const everywhere = new Map(ranked(all, 'rate').map((row) => [row.village, row]));
    expect(own).toHaveLength(villagesOf(code).length);
    for (const row of own) expect(row.estimate).toBe(everywhere.get(row.village)?.estimate);
    expect(Math.max(...own.map(({ worstRank }) => worstRank))).toBe(own.length);
  });

  it('leaves out where nothing is to take a rate of', () => {
    const [first = '', second = ''] = codes;
    const rows = ranked(
      [
        { village: first, count: 0, base: 0 },
        { village: second, count: 0, base: 9 },
      ],
      'rate',
    );
    expect(rows).toMatchObject([{ village: second, rank: 1, bestRank: 1, worstRank: 1 }]);
  });
});

describe('villages that touch', () => {
  it('lie in one piece each, and touch none of another', () => {
    fc.assert(
      fc.property(fc.subarray(codes, { minLength: 1 }), (some) => {
        const pieces = piecesOf(some);
        expect(pieces.flat().toSorted()).toEqual(some.toSorted());
        for (const piece of pieces) {
          const touched = new Set(piece.flatMap((code) => groundOf(code).neighbours));
          if (piece.length > 1) expect(piece.every((code) => touched.has(code))).toBe(true);
          expect(
            pieces
              .filter((other) => other !== piece)
              .flat()
              .filter((code) => touched.has(code)),
          ).toEqual([]);
        }
      }),
    );
  });

  it.each([['Anggana', 'Muara Kaman', 'Samboja']])('are candidates where %s, %s and %s stand above the regency', (...named) => {
    const dense = named.map((name) => districts.find((one) => one.name === name)?.code ?? '');
    const all = villages.map(({ code, district }): Tally => ({ village: code, count: dense.includes(district) ? 45 : 12, base: 100 }));
    const found = candidatesIn(all, summed(all));
    const kecamatan = found.map((one) => [...new Set(one.villages.map((code) => findVillage(code)?.district))]);
    expect(new Set(kecamatan.flat())).toEqual(new Set(dense));
    expect(found.flatMap((one) => one.villages).toSorted()).toEqual(
      dense.flatMap((code) => villagesOf(code).map((one) => one.code)).toSorted(),
    );
    expect(found.map(({ count }) => count)).toEqual(found.map(({ count }) => count).toSorted((a, b) => b - a));
  });

  it('are no candidates by chance: five of ten where a third is usual says nothing', () => {
    const all = codes.map((village): Tally => ({ village, count: 33, base: 100 }));
    const [first] = all as [Tally];
    const few = [{ ...first, count: 5, base: 10 }, ...all.slice(1)];
    expect(candidatesIn(few, summed(few))).toEqual([]);
    expect(standingOf({ count: 50, base: 100 }, summed(few))).toBe('above');
  });
});
