import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Values and how often each is drawn, in any unit. */
export type Shares<T> = readonly (readonly [value: T, share: number])[];

/** Chance that always falls the same way: a stream of draws fixed by what it was made for. */
export interface Dice {
  /** 0 included to 1 excluded. */
  fraction(): number;
  /** Both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  weighted<T>(shares: Shares<T>): T;
}

/** The dice for one purpose, as `diceFor(seed, village)`; two purposes have nothing in common. */
export function diceFor(...purpose: readonly (string | number)[]): Dice {
  const digest = createHash('sha256').update(purpose.join('|')).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)));
  const fraction = () => uniformFloat64(generator);
  return {
    fraction,
    int: (from, to) => uniformInt(generator, from, to),
    chance: (probability) => fraction() < probability,
    pick: <T>(list: readonly T[]) => list[uniformInt(generator, 0, list.length - 1)] as T,
    weighted: (shares) => valueAt(shares, fraction()),
  };
}

/** The value at a place from 0 to 1 along the shares laid end to end. */
export function valueAt<T>(shares: Shares<T>, place: number): T {
  let left = place * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  return shares[shares.length - 1]?.[0] as T;
}
