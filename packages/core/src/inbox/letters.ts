import { createHash, randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { type Clock, type Day, dayOf } from '../shared/clock.ts';
import { RequestKeyReused, VersionConflict } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import type { Table } from '../shared/table.ts';
import { networkOf } from './client-network.ts';
import * as calendar from './inbox.calendar.ts';
import { NotOnList } from './inbox-errors.ts';
import * as store from './letters.store.ts';
import { type Letter, ObjectionInput, SuggestionInput } from './shapes.ts';
import { trackingCodeDigest, trackingCodeFor } from './tracking-code.ts';

export type { Letter } from './shapes.ts';

/** The public's side: letters are put where anybody's function may write, and taken into the office from there. What is acknowledged lies there. */

export interface SenderContext {
  readonly publicIndex: Table;
  readonly now: Clock;
  /** The connection it came from; counted under a salt of the day, and never kept. */
  readonly source: string;
}

/** What the sender is told: how to follow it, and by when it is answered. */
export interface Acknowledged {
  readonly code: string;
  readonly answerBy: Day;
}

/** A recipient as the village's published list shows them; undefined where the list in force has none such. */
export type Lookup = (asked: {
  village: string;
  entry: string;
  maskedName: string;
}) => Promise<{ programs: readonly string[] } | undefined>;

/** Objects to a recipient. Sent again with its key it is the same letter. Throws NotOnList, TooMany, RequestKeyReused. */
export async function raiseObjection(desk: SenderContext, raw: z.input<typeof ObjectionInput>, find: Lookup): Promise<Acknowledged> {
  const { requestKey, ...input } = parse(ObjectionInput, raw);
  return post(desk, requestKey, 'objection', input, async (sent) => {
    const recipient = await find(input);
    if (!recipient) throw new NotOnList();
    const { complainsOf, ...asked } = input;
    const about = complainsOf && { complainsOf };
    return { ...sent, ...asked, ...about, kind: 'objection', state: 'open', programs: recipient.programs };
  });
}

/** Names a family that the office should look at. Throws TooMany, RequestKeyReused. */
export async function suggestHousehold(desk: SenderContext, raw: z.input<typeof SuggestionInput>): Promise<Acknowledged> {
  const { requestKey, ...input } = parse(SuggestionInput, raw);
  const { village, complainsOf, ...told } = input;
  return post(desk, requestKey, 'suggestion', input, async (sent) => ({
    ...sent,
    village,
    kind: 'suggestion',
    state: 'open',
    told,
    ...(complainsOf && { complainsOf }),
  }));
}

export type Sent = Pick<Letter, 'id' | 'raisedAt' | 'answerBy' | 'level' | 'joins'>;

/** Puts a letter once for its key, as far as its sender may send any. Throws TooMany, RequestKeyReused. */
export async function post(
  desk: SenderContext,
  requestKey: string,
  kind: Letter['kind'],
  input: { readonly village: string; readonly entry?: string },
  write: (sent: Sent) => Promise<Letter>,
): Promise<Acknowledged> {
  const code = trackingCodeFor(kind, requestKey);
  const [id, said] = [trackingCodeDigest(code), sha256(JSON.stringify(input))];
  const before = await findEarlier(desk, id, said);
  if (before) return { code, answerBy: before.answerBy };
  const raisedAt = desk.now();
  const answerBy = calendar.answerBy(dayOf(raisedAt));
  const counters = await countersFor(desk, input);
  const joins = await store.isBeyond(desk.publicIndex, counters);
  const letter = await write({ id, raisedAt, answerBy, level: 'village', ...(joins && { joins }) });
  try {
    await store.putIfAllowed(desk.publicIndex, letter, said, counters);
    return { code, answerBy };
  } catch (error) {
    // The same letter, sent twice at once.
    const other = error instanceof VersionConflict ? await findEarlier(desk, id, said) : undefined;
    if (!other) throw error;
    return { code, answerBy: other.answerBy };
  }
}

async function findEarlier({ publicIndex }: SenderContext, id: string, said: string): Promise<Letter | undefined> {
  const known = await store.getLetter(publicIndex, id);
  // What the office has written over it since no longer tells the input; the key was this one's all the same.
  if (known?.input !== undefined && known.input !== said) throw new RequestKeyReused();
  return known?.letter;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const DAY = 86_400;

/** What of a sender is limited, and what is counted of all together. */
async function countersFor(
  { publicIndex, now, source }: SenderContext,
  { village, entry }: { village: string; entry?: string },
): Promise<store.DayCounter[]> {
  const day = dayOf(now());
  const [limits, files] = [calendar.limitsOn(day), calendar.filesOn(day)];
  const expiresAt = Math.floor(Date.parse(now()) / 1000) + 2 * DAY;
  const salt = await store.saltOf(publicIndex, day, randomUUID(), expiresAt);
  const sender = sha256(`${salt} ${networkOf(source)}`);
  const limited = (name: string, most: number): store.DayCounter => ({ day, name, most, beyond: 'refused', expiresAt });
  const counted = (name: string, most: number): store.DayCounter => ({ day, name, most, beyond: 'joins', expiresAt });
  return [
    limited(`source#${sender}`, limits.all),
    counted(`village#${village}`, files.village),
    ...(entry ? [limited(`source#${sender}#${entry}`, limits.entry), counted(`entry#${village}#${entry}`, files.entry)] : []),
  ];
}

/** What became of a letter; undefined for a code that opens none. One Get, and another where it joined a letter that was there. */
export async function follow({ publicIndex }: Pick<SenderContext, 'publicIndex'>, code: string): Promise<Letter | undefined> {
  const own = (await store.getLetter(publicIndex, trackingCodeDigest(code.slice(0, 40))))?.letter;
  if (own?.joined === undefined) return own;
  const file = (await store.getLetter(publicIndex, own.joined))?.letter;
  if (!file) return own;
  const { state, level, answer, answeredOn } = file;
  return { ...own, state, level, ...(answer && { answer }), ...(answeredOn && { answeredOn }) } as Letter;
}

/** Not answered by the day it should have been. */
export const isOverdue = ({ state, answerBy }: Pick<Letter, 'state' | 'answerBy'>, day: Day): boolean => state === 'open' && answerBy < day;
