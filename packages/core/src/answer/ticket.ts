import { type Clock, dayOf, type Instant } from '../shared/clock.ts';
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

/** What it was told with; undefined for one that is over, or none of ours. */
export function openTicket(
  { publicKeys: keys, now }: { readonly publicKeys: PublicKeys; readonly now: Clock },
  text: string,
): Ticket | undefined {
  const bytes = keys.open(Buffer.from(text, 'base64url'), 'ticket', 'ticket');
  const ticket = bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as Ticket);
  return ticket && ticket.until * 1000 > Date.parse(now()) ? ticket : undefined;
}
