import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { Nik } from '../household/numbers.ts';
import { networkOf } from '../inbox/client-network.ts';
import { type Clock, DayText, dayOf } from '../shared/clock.ts';
import { parse } from '../shared/operation.ts';
import type { PublicKeys } from '../shared/public-keys.ts';
import type { Table } from '../shared/table.ts';
import * as store from './answer.store.ts';
import { WorkOver, WorkWrong } from './answer-errors.ts';
import { packed, unpacked } from './packed.rules.ts';
import { judged, stepsOf, type Work, workFor } from './proof.rules.ts';
import type { Answer } from './shapes.ts';
import { ticketOf } from './ticket.ts';
import { whoseIs } from './whose.rules.ts';

export type { Work } from './proof.rules.ts';
export type { Answer, AnsweredAid, LastDelivered } from './shapes.ts';

/** The public's side: somebody asks about their own household, by their NIK and birth date, once some work was done for it. */

export interface LookContext {
  readonly publicIndex: Table;
  readonly publicKeys: PublicKeys;
  readonly now: Clock;
  /** The connection it came from; counted under a keyed name of the hour, and never kept. */
  readonly source: string;
  /** Is told that somebody looked, and how much work it was: nothing of whom, and not what came of it. */
  readonly onLook: (facts: { readonly bits: number }) => void;
}

const Who = z.object({ nik: Nik, birthDate: DayText });

/** As far as a number is looked for. */
const Look = Who.extend({
  challenge: z.string().max(200),
  found: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});

/** The work that a look takes by now. Counted when it is asked for, so that none can be laid by. Two writes. */
export async function askForWork({ publicIndex, publicKeys, now: clock, source }: LookContext, raw: z.input<typeof Who>): Promise<Work> {
  const who = parse(Who, raw);
  const now = clock();
  const [day, hour] = [dayOf(now), now.slice(0, 13)];
  const count = (kind: string, of: string, hours: number) =>
    store.countLook(publicIndex, publicKeys.fingerprint(kind, of), now, Math.floor(Date.parse(now) / 1000) + hours * 3600);
  const [network, person] = await Promise.all([
    count('network', `${hour} ${networkOf(source)}`, 1),
    count('person', `${day} ${who.nik}`, 24),
  ]);
  return workFor(publicKeys, { whose: whoseIs(who), now }, stepsOf({ network, person }, day), randomBytes(12).toString('base64url'));
}

export interface Told extends Answer {
  /** With which an objection can be sent in for a while. */
  readonly ticket: string;
}

/**
 * What that person's household is told; undefined where there is nothing under that NIK and birth date, whichever of them is wrong. One write and
 * one Get, whatever there is. Throws WorkWrong, WorkOver.
 */
export async function ownHousehold(desk: LookContext, raw: z.input<typeof Look>): Promise<Told | undefined> {
  const { challenge, found, ...who } = parse(Look, raw);
  const { publicIndex, publicKeys } = desk;
  const now = desk.now();
  const whose = whoseIs(who);
  const work = judged(publicKeys, { challenge, found }, { whose, now });
  if (work === 'wrong') throw new WorkWrong();
  if (work === 'late' || !(await store.spendProof(publicIndex, publicKeys.fingerprint('spent', challenge), work.until)))
    throw new WorkOver();
  desk.onLook({ bits: Number(challenge.split('.')[1]) });
  const of = publicKeys.fingerprint('answer', whose);
  const sealed = await store.getAnswer(publicIndex, of);
  // Where there is nothing, as much is opened, read and sealed as where there is.
  const opened = publicKeys.open(sealed ?? nothingOf(publicKeys), whose, of);
  const answer = unpacked(opened ?? NOTHING);
  const told = { ...answer, ticket: ticketOf(publicKeys, answer, now) };
  return opened && told;
}

const NOTHING = packed({ village: '', entry: '', aid: [], asOf: '' });

let nothing: { readonly keys: PublicKeys; readonly sealed: Uint8Array } | undefined;
function nothingOf(keys: PublicKeys): Uint8Array {
  if (nothing?.keys !== keys) nothing = { keys, sealed: keys.seal(NOTHING, 'nobody', 'nowhere') };
  return nothing.sealed;
}
