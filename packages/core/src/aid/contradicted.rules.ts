import type { Household } from '../household/shapes.ts';
import { contradictionsIn } from '../program/contradiction.rules.ts';
import type { Day } from '../shared/clock.ts';
import { isReceiving } from './aid.rules.ts';

/**
 * A household as it is to be, with what contradicts in it where it receives aid: there since the day it came to be so, gone with the last of it,
 * and for whoever is to look anew where it is another. No I/O, no clock.
 */
export function withContradictions(household: Household, today: Day): Household {
  const { contradicted: held, ...rest } = household;
  const receives = household.aid.some(isReceiving);
  if (!receives && !held) return household;
  const findings = household.seen ? contradictionsIn(household, today).map(({ finding }) => finding) : [];
  if (findings.length === 0) return rest;
  const isSame = held !== undefined && held.findings.join() === findings.join();
  if (isSame || !receives) return household;
  return { ...rest, contradicted: { findings, since: held && !held.settled ? held.since : today } };
}
