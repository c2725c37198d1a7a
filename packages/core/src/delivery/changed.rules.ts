import { livingIn, onlyClaims } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import { payeeOf } from './line.rules.ts';
import type { Line, LineChange, Listed } from './shapes.ts';

/** What a household is by now beside what a line of it says. No I/O, no clock. */

/** How whom the line is for stands now; undefined: as somebody who is to be paid. Without a household, nobody is there. */
export function standingOf(
  line: Pick<Listed, 'enrollment' | 'member' | 'village' | 'payee'>,
  now: Household | undefined,
): LineChange | undefined {
  if (now?.status !== 'active') return 'moved';
  const meant = now.members.filter(({ id }) => line.member === undefined || id === line.member);
  const living = livingIn(now);
  if (!meant.some((one) => living.includes(one))) return meant.length > 0 && meant.every(({ life }) => life === 'dead') ? 'died' : 'moved';
  if (now.village !== line.village) return 'moved';
  const aid = now.aid.find(({ id }) => id === line.enrollment);
  if (!aid) return 'ended';
  if (aid.state === 'suspended') return 'suspended';
  if (onlyClaims(now, line.member)) return 'number_disputed';
  return payeeOf(now, line.member) === line.payee ? undefined : 'payee';
}

/** What has changed since the list was made: what was so by then is no news. */
export function changeOf(
  line: Pick<Line, 'enrollment' | 'member' | 'village' | 'payee' | 'known'>,
  now: Household | undefined,
): LineChange | undefined {
  const stands = standingOf(line, now);
  return stands === line.known ? undefined : stands;
}
