import * as z from 'zod';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { edgeOf } from '../shared/machine.ts';
import { type Decision, query } from '../shared/operation.ts';
import * as Staff from '../staff/staff.ts';
import type { Desk } from '../task/shapes.ts';
import * as Task from '../task/task.ts';
import { dueFrom } from './case.calendar.ts';
import { type CaseTransition, transitions } from './case.machine.ts';
import * as store from './case.store.ts';
import { CaseMoveNotAllowed } from './case-errors.ts';
import { allowedTransition, type CasePosition, type FilledOffices, sees } from './roles.rules.ts';
import { type Case, type CaseLevel, type CaseMove, type CaseNow, type CaseState, caseRoles } from './shapes.ts';
import { sealNote } from './statement.ts';

/** One step of a case, and all that is written with it. */

export const find = ({ case: id }: { case: string }, context: Context) => store.get(context, id);
export const maySee = (actor: Context['actor'], _input: unknown, found: CaseNow): boolean => sees(actor, found);
export const toMove = ['case.read', 'case.write'] as const;

const everyOffice: FilledOffices = new Set(caseRoles);

/** The offices that somebody at work holds in a village today. Two Queries. */
export const officesFilled = query({
  input: z.object({ village: z.string() }),
  right: 'staff.read',
  run: async ({ village }, context): Promise<FilledOffices> => {
    const [serving, leaves] = await Promise.all([
      Staff.servingVillage(context, { village }),
      Staff.leavesOn(context, dayOf(context.now())),
    ]);
    const away = new Set(leaves.map(({ staff }) => staff));
    return new Set(serving.filter(({ staff }) => !away.has(staff)).map(({ role }) => role));
  },
});

/** The edge of that move. Whether an office is empty is asked for only where it matters. Throws CaseMoveNotAllowed. */
export async function requireTransition(context: Context, move: CaseMove, place: CasePosition): Promise<CaseTransition> {
  const { actor } = context;
  const inOffice = allowedTransition(actor, move, place, everyOffice);
  if (inOffice) return inOffice;
  const edge = edgeOf(transitions, move, place.state) && allowedTransition(actor, move, place, await officesFilled(context, place));
  if (!edge) throw new CaseMoveNotAllowed(move, place);
  return edge;
}

const deskOf: Readonly<Record<CaseLevel, Desk>> = { village: 'puskesos', district: 'camat', regency: 'dinsos' };

/** Where it waits from now on. What few may know of waits at the Puskesos for these alone. */
export function tasksOf(one: Case): Change[] {
  const { id, village, household, level, state, due, openedOn, lateSince } = one;
  if (state === 'closed') return Task.closeRaised('case', id);
  const waits = Task.openTask({
    kind: 'case',
    about: id,
    desk: deskOf[level],
    village,
    ...(household !== undefined && { household }),
    since: openedOn,
    due,
    ...(lateSince !== undefined && { lateSince }),
    ...knownTo(one),
  });
  return [waits];
}

/** What few may know of at the Puskesos. */
const knownTo = ({ sensitive, level, registeredBy, handler }: Case): Pick<Task.Task, 'among' | 'amongOffice'> =>
  sensitive && level === 'village'
    ? { among: [registeredBy, ...(handler === undefined ? [] : [handler])], amongOffice: 'coordinator' }
    : {};

/** That the desk it lay at was late with it, as it goes up to the next. */
export function lateAt(before: Case, today: Day): Change[] {
  const { id, village, household, level, due } = before;
  const desk = deskOf[level];
  if (desk === 'dinsos' || desk === 'village_head' || due >= today) return [];
  const about = { kind: 'case', about: id, desk, village, ...(household !== undefined && { household }), ...knownTo(before) } as const;
  return [Task.raisedLate({ ...about, lateSince: Task.lateFrom(due), raisedOn: today })];
}

/** The case as it was, without what the table adds and the words of the step before. */
export const withoutNote = ({ version: _version, updatedAt: _at, note: _note, ...data }: CaseNow): Case => data;

/** A step was late, now or before. */
export const isLate = ({ late, state, due }: Case, today: Day): boolean => late || (state !== 'closed' && due < today);

/** The case at its next state, with the words that go with it: these lie sealed in it, and of one that is not sensitive in its history too. */
export function transition(
  context: Context,
  before: CaseNow,
  state: CaseState,
  { change = {}, words }: { change?: Partial<Case>; words?: string | undefined } = {},
): Decision<CaseNow> {
  const today = dayOf(context.now());
  const due = state === 'closed' ? before.due : dueFrom(today, before, state);
  const late = isLate(before, today);
  return saveCase(context, before, { ...withoutNote(before), due, late, ...change, state }, words);
}

export function saveCase(context: Context, before: CaseNow, after: Case, words: string | undefined): Decision<CaseNow> {
  const noted = words === undefined ? after : { ...after, note: sealNote(context, after.id, words) };
  const { value, changes } = store.replace(before, noted, context.now());
  return { result: value, changes: [...changes, ...tasksOf(value)], why: after.sensitive ? undefined : words };
}
