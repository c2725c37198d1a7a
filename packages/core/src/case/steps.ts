import { z } from 'zod';
import { can } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { edgeOf } from '../shared/machine.ts';
import { type Decision, query } from '../shared/operation.ts';
import * as Staff from '../staff/staff.ts';
import type { Desk } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { dueFrom } from './case.calendar.ts';
import { type Edge, edges } from './case.machine.ts';
import * as store from './case.store.ts';
import { CaseMoveNotAllowed } from './case-errors.ts';
import { edgeFor, type Filled, type Place, sees } from './hands.rules.ts';
import { sealNote } from './sealed.ts';
import { type Case, type CaseLevel, type CaseMove, type CaseNow, type CaseState, caseHands } from './shapes.ts';

/** One step of a case, and all that is written with it. */

export const find = ({ case: id }: { case: string }, context: Context) => store.get(context, id);
export const maySee = (actor: Context['actor'], _input: unknown, found: CaseNow): boolean => sees(actor, found);
export const mayMove = (actor: Context['actor'], _input: unknown, found: CaseNow): boolean =>
  can(actor, 'case.write') && sees(actor, found);

const everyOffice: Filled = new Set(caseHands);

/** The offices that somebody at work holds in a village today. Two Queries. */
export const officesFilled = query({
  input: z.object({ village: z.string() }),
  may: (actor) => can(actor, 'staff.read'),
  run: async ({ village }, context): Promise<Filled> => {
    const [serving, leaves] = await Promise.all([
      Staff.servingVillage(context, { village }),
      Staff.leavesOn(context, dayOf(context.now())),
    ]);
    const away = new Set(leaves.map(({ staff }) => staff));
    return new Set(serving.filter(({ staff }) => !away.has(staff)).map(({ role }) => role));
  },
});

/** The edge of that move. Whether an office is empty is asked for only where it matters. Throws CaseMoveNotAllowed. */
export async function allowed(context: Context, move: CaseMove, place: Place): Promise<Edge> {
  const { actor } = context;
  const inOffice = edgeFor(actor, move, place, everyOffice);
  if (inOffice) return inOffice;
  const edge = edgeOf(edges, move, place.state) && edgeFor(actor, move, place, await officesFilled(context, place));
  if (!edge) throw new CaseMoveNotAllowed(move, place);
  return edge;
}

const deskOf: Readonly<Record<CaseLevel, Desk>> = { village: 'puskesos', district: 'camat', regency: 'dinsos' };

/** Where it waits from now on. What few may know of waits at the Puskesos for these alone. */
export function waiting({ id, village, household, level, state, due, openedOn, sensitive, registeredBy, handler }: Case): Change {
  if (state === 'closed') return Task.settled('case', id);
  const among = [registeredBy, ...(handler === undefined ? [] : [handler])];
  return Task.waits({
    kind: 'case',
    about: id,
    desk: deskOf[level],
    village,
    ...(household !== undefined && { household }),
    since: openedOn,
    due,
    ...(sensitive && level === 'village' && { among, amongOffice: 'coordinator' }),
  });
}

/** The case as it was, without what the table adds and the words of the deed before. */
export const bare = ({ version: _version, updatedAt: _at, note: _note, ...data }: CaseNow): Case => data;

/** A step was late, now or before. */
export const isLate = ({ late, state, due }: Case, today: Day): boolean => late || (state !== 'closed' && due < today);

/** The case at its next state, with the words that go with it: these lie sealed in it, and of one that is not sensitive in its history too. */
export function moved(
  context: Context,
  before: CaseNow,
  state: CaseState,
  { change = {}, words }: { change?: Partial<Case>; words?: string | undefined } = {},
): Decision<CaseNow> {
  const today = dayOf(context.now());
  const due = state === 'closed' ? before.due : dueFrom(today, before, state);
  const late = isLate(before, today);
  return written(context, before, { ...bare(before), due, late, ...change, state }, words);
}

export function written(context: Context, before: CaseNow, after: Case, words: string | undefined): Decision<CaseNow> {
  const noted = words === undefined ? after : { ...after, note: sealNote(context, after.id, words) };
  const { value, changes } = store.replace(before, noted, context.now());
  return { result: value, changes: [...changes, waiting(value)], why: after.sensitive ? undefined : words };
}
