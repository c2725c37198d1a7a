import type { Instant } from '../shared/clock.ts';
import { dayOf } from '../shared/clock.ts';
import type { PublicKeys } from '../shared/public-keys.ts';
import { rulesOn } from './answer.calendar.ts';
import type { Answer } from './shapes.ts';

/** What who was answered may object with for a while: what it is about, sealed, so that nobody has to send a NIK again. */

export interface Ticket {
  readonly village: string;
  readonly entry: string;
  /** What was told to be received or to have ended. */
  readonly programs: readonly { readonly id: string; readonly name: string; readonly ended?: true }[];
  readonly decile?: number;
  /** In seconds. */
  readonly until: number;
}

export function ticketOf(keys: PublicKeys, { village, entry, aid, decile }: Answer, now: Instant): string {
  const until = Math.floor(Date.parse(now) / 1000) + rulesOn(dayOf(now)).ticketMinutes * 60;
  const programs = aid.map(({ program: { id, name }, state }) => ({ id, name, ...(state === 'ended' && { ended: true as const }) }));
  const ticket: Ticket = { village, entry, programs, ...(decile && { decile: decile.decile }), until };
  return Buffer.from(keys.seal(Buffer.from(JSON.stringify(ticket)), 'ticket', 'ticket')).toString('base64url');
}
