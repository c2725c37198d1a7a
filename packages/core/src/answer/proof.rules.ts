import { pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { type Day, dayOf, type Instant } from '../shared/clock.ts';
import type { PublicKeys } from '../shared/public-keys.ts';
import { rulesOn } from './answer.calendar.ts';

/** Work that a look takes: asked for without keeping anything, done on whoever's machine asks, looked at in one step. */

/** To be done once for one person's NIK and birth date. */
export interface Work {
  /** When it ends, how much it is, and a number used once, signed for whom it is about. */
  readonly challenge: string;
  /** So many of the first bits have to be nought. */
  readonly bits: number;
  readonly rounds: number;
  readonly expiresAt: Instant;
}

interface For {
  readonly whose: string;
  readonly now: Instant;
}

/** Beyond what is free each step is twice the work. */
export const bitsOf = (steps: number, day: Day): number => {
  const { work, mostSteps } = rulesOn(day);
  return work.bits + Math.min(mostSteps, steps);
};

/** How many steps beyond the usual: each doubling of a network's looks is one, each look about one person is one. */
export function stepsOf({ network, person }: { readonly network: number; readonly person: number }, day: Day): number {
  const { free } = rulesOn(day);
  const doublings = network <= free.network ? 0 : 1 + Math.floor(Math.log2(network / free.network));
  return Math.max(doublings, person - free.person, 0);
}

export function workFor(keys: PublicKeys, { whose, now }: For, steps: number, nonce: string): Work {
  const { rounds, minutes } = rulesOn(dayOf(now)).work;
  const bits = bitsOf(steps, dayOf(now));
  const expires = Math.floor(Date.parse(now) / 1000) + minutes * 60;
  const asked = [expires, bits, rounds, nonce].join('.');
  return { challenge: `${asked}.${signed(keys, asked, whose)}`, bits, rounds, expiresAt: new Date(expires * 1000).toISOString() };
}

const signed = (keys: PublicKeys, asked: string, whose: string): string => keys.fingerprint('work', `${asked} ${whose}`);

export interface Proof {
  readonly challenge: string;
  /** The number that was found. */
  readonly found: number;
}

/** When the work's time is over, in seconds; what is wrong where it was not done, or not for this. */
export function judged(keys: PublicKeys, { challenge, found }: Proof, { whose, now }: For): { readonly until: number } | 'wrong' | 'late' {
  const asked = challenge.slice(0, challenge.lastIndexOf('.'));
  const [expires, bits, rounds] = asked.split('.').map(Number) as [number, number, number];
  const [is, given] = [Buffer.from(signed(keys, asked, whose)), Buffer.from(challenge.slice(asked.length + 1))];
  if (is.length !== given.length || !timingSafeEqual(is, given)) return 'wrong';
  if (expires * 1000 <= Date.parse(now)) return 'late';
  return isFound({ challenge, bits, rounds }, found) ? { until: expires } : 'wrong';
}

/** Are as many bits nought as were asked for? */
export const isFound = ({ challenge, bits, rounds }: Pick<Work, 'challenge' | 'bits' | 'rounds'>, found: number): boolean =>
  pbkdf2Sync(String(found), challenge, rounds, 4, 'sha256').readUInt32BE() >>> (32 - bits) === 0;
