import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Clock, type Day, dayOf } from '../shared/clock.ts';
import { RequestKeyReused, VersionConflict } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import type { Table } from '../shared/table.ts';
import { codeFor, digestOf } from './code.ts';
import { connectionOf } from './connection.ts';
import * as calendar from './inbox.calendar.ts';
import { NotOnList } from './inbox-errors.ts';
import * as store from './letters.store.ts';
import { type Letter, ObjectionInput, SuggestionInput } from './shapes.ts';

export type { Letter } from './shapes.ts';

/** The public's side: letters are put where anybody's function may write, and taken into the office from there. What is acknowledged lies there. */

export interface Desk {
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
export async function raiseObjection(desk: Desk, raw: z.input<typeof ObjectionInput>, find: Lookup): Promise<Acknowledged> {
  const { requestKey, ...input } = parse(ObjectionInput, raw);
  return posted(desk, requestKey, 'objection', input, async (sent) => {
    const recipient = await find(input);
    if (!recipient) throw new NotOnList();
    return { ...sent, ...input, kind: 'objection', state: 'open', programs: recipient.programs };
  });
}

/** Names a family that the office should look at. Throws TooMany, RequestKeyReused. */
export async function suggestHousehold(desk: Desk, raw: z.input<typeof SuggestionInput>): Promise<Acknowledged> {
  const { requestKey, ...input } = parse(SuggestionInput, raw);
  const { village, ...told } = input;
  return posted(desk, requestKey, 'suggestion', input, async (sent) => ({ ...sent, village, kind: 'suggestion', state: 'open', told }));
}

type Sent = Pick<Letter, 'id' | 'raisedAt' | 'answerBy' | 'level'>;

async function posted(
  desk: Desk,
  requestKey: string,
  kind: Letter['kind'],
  input: { readonly village: string; readonly entry?: string },
  write: (sent: Sent) => Promise<Letter>,
): Promise<Acknowledged> {
  const code = codeFor(kind, requestKey);
  const [id, said] = [digestOf(code), sha256(JSON.stringify(input))];
  const before = await sentBefore(desk, id, said);
  if (before) return { code, answerBy: before.answerBy };
  const raisedAt = desk.now();
  const answerBy = calendar.answerBy(dayOf(raisedAt));
  const letter = await write({ id, raisedAt, answerBy, level: 'village' });
  try {
    await store.post(desk.publicIndex, letter, said, await countersOf(desk, input));
    return { code, answerBy };
  } catch (error) {
    // The same letter, sent twice at once.
    const other = error instanceof VersionConflict ? await sentBefore(desk, id, said) : undefined;
    if (!other) throw error;
    return { code, answerBy: other.answerBy };
  }
}

async function sentBefore({ publicIndex }: Desk, id: string, said: string): Promise<Letter | undefined> {
  const known = await store.getLetter(publicIndex, id);
  // What the office has written over it since no longer tells the input; the key was this one's all the same.
  if (known?.input !== undefined && known.input !== said) throw new RequestKeyReused();
  return known?.letter;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const DAY = 86_400;

async function countersOf(
  { publicIndex, now, source }: Desk,
  { village, entry }: { village: string; entry?: string },
): Promise<store.Counter[]> {
  const day = dayOf(now());
  const limits = calendar.limitsOn(day);
  const expiresAt = Math.floor(Date.parse(now()) / 1000) + 2 * DAY;
  const salt = await store.saltOf(publicIndex, day, randomUUID(), expiresAt);
  const counter = (name: string, most: number): store.Counter => ({ day, name, most, expiresAt });
  return [
    counter(`source#${sha256(`${salt} ${connectionOf(source)}`)}`, limits.bySource),
    counter(`village#${village}`, limits.byVillage),
    ...(entry ? [counter(`entry#${village}#${entry}`, limits.byEntry)] : []),
  ];
}

/** What became of a letter; undefined for a code that opens none. One Get. */
export async function follow({ publicIndex }: Pick<Desk, 'publicIndex'>, code: string): Promise<Letter | undefined> {
  return (await store.getLetter(publicIndex, digestOf(code.slice(0, 40))))?.letter;
}

/** Not answered by the day it should have been. */
export const isOverdue = ({ state, answerBy }: Pick<Letter, 'state' | 'answerBy'>, day: Day): boolean => state === 'open' && answerBy < day;
