import * as z from 'zod';
import { DistrictCode, districts } from '../region/region.ts';
import { type Actor, mayEverywhere, serves } from '../shared/actor.ts';
import { dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import * as Staff from '../staff/staff.ts';
import * as Task from '../task/task.ts';
import { dueWithin } from '../task/within.calendar.ts';
import { toldIn } from './coverage.rules.ts';
import { Attendance, PlanInput, RegulationCode, type Session } from './shapes.ts';
import * as store from './socialisation.store.ts';
import { SessionSettled } from './socialisation-errors.ts';

export type { DistrictTold, VillageTold } from './coverage.rules.ts';
export { type Regulation, regulations } from './regulations.ts';
export type { Attendance, Session } from './shapes.ts';
export { SessionSettled } from './socialisation-errors.ts';

/** Villages told of a regulation: planned, held, and what is left. */

const findSession = ({ session }: { session: string }, context: Context) => store.get(context, session);

/** Plans a session for villages of one kecamatan. */
export const plan = operation({
  name: 'planSocialisation',
  input: PlanInput,
  right: 'staff.write',
  everywhere: true,
  run: (input, { now, newId }) => {
    if (input.on < dayOf(now())) throw InvalidInput.at('on', 'Hari ini sudah lewat', 'this day has passed');
    const change = store.add({ ...input, id: newId(), state: 'planned', attendance: [], staff: [] }, now());
    const { id: about, on: since } = change.value;
    const task = Task.openTask({ kind: 'socialisation', about, desk: 'dinsos', since, due: dueWithin('socialisation', since) });
    return { result: change.value, changes: [change, task] };
  },
});

/** Who came, and who of the staff was there. */
const report = {
  attendance: z.array(Attendance).min(1).max(300),
  staff: z.array(z.string()).max(60).default([]),
  note: freeText(3, 500).optional(),
};
const reports = (actor: Actor) => actor.role === 'officer' || mayEverywhere(actor, 'staff.write');

async function checkReport(
  context: Context,
  { villages, attendance, staff }: Pick<Session, 'villages' | 'attendance' | 'staff'>,
): Promise<void> {
  if (attendance.some(({ village }) => !villages.includes(village))) {
    throw InvalidInput.at('attendance', 'Ada desa yang tidak diundang', 'a village that was not invited');
  }
  const known = await Staff.getExisting(context, staff);
  if (known.length === new Set(staff).size) return;
  throw InvalidInput.at('staff', 'Ada petugas yang tidak dikenal', 'somebody of the staff is not known');
}

/**
 * Records a session that was held already and stands in no plan, with who came. For Dinsos, and for whoever serves all of its villages. A day to
 * come is refused: that is planned.
 */
export const recordHeld = operation({
  name: 'recordHeldSocialisation',
  input: PlanInput.safeExtend(report),
  right: 'staff.read',
  role: reports,
  may: (actor, { villages }) => villages.every((village) => serves(actor, village)),
  run: async ({ note, ...input }, context) => {
    notInFuture('on', input.on, context.now());
    await checkReport(context, input);
    const change = store.add({ ...input, id: context.newId(), state: 'held', ...(note && { note }) }, context.now());
    return { result: change.value, changes: [change], why: note };
  },
});

/** Records who came to a session, once its day has come. For Dinsos, and for whoever serves all of its villages. Throws SessionSettled. */
export const record = operation({
  name: 'recordSocialisation',
  input: z.object({ session: Id, ...report }),
  find: findSession,
  right: 'staff.read',
  role: reports,
  may: (actor, _input, { villages }) => villages.every((village) => serves(actor, village)),
  run: async ({ attendance, staff, note }, context, before) => {
    if (before.state !== 'planned') throw new SessionSettled();
    if (before.on > dayOf(context.now())) throw InvalidInput.at('session', 'Harinya belum tiba', 'its day has not come yet');
    await checkReport(context, { villages: before.villages, attendance, staff });
    const { version: _version, updatedAt: _at, ...rest } = before;
    const after: Session = { ...rest, state: 'held', attendance, staff, ...(note && { note }) };
    const change = store.replace(before, after, context.now());
    return { result: change.value, changes: [change, Task.closeTask('socialisation', before.id)], why: note };
  },
});

/** Calls off a session that was planned. Throws SessionSettled. */
export const cancel = operation({
  name: 'cancelSocialisation',
  input: z.object({ session: Id, reason: freeText(3, 500) }),
  find: findSession,
  right: 'staff.write',
  everywhere: true,
  run: ({ reason }, { now }, before) => {
    if (before.state !== 'planned') throw new SessionSettled();
    const { version: _version, updatedAt: _at, ...rest } = before;
    const change = store.replace(before, { ...rest, state: 'cancelled' }, now());
    return { result: change.value, changes: [change, Task.closeTask('socialisation', before.id)], why: reason };
  },
});

/** Which villages have been told of a regulation, kecamatan by kecamatan. One Query. It tells of no person, so whoever may see the staff may. */
export const coverage = query({
  input: z.object({ regulation: RegulationCode, district: DistrictCode.optional() }),
  right: 'staff.read',
  run: async ({ regulation, district }, context) => {
    const sessions = await store.all(context, regulation, district);
    const asked = district === undefined ? districts.map(({ code }) => code) : [district];
    return asked.map((code) =>
      toldIn(
        code,
        sessions.filter((session) => session.district === code),
      ),
    );
  },
});

/** One session. One Get. */
export const byId = query({
  input: z.object({ session: Id }),
  find: findSession,
  right: 'staff.read',
  run: (_input, _context, session) => session,
});

/** The sessions of a regulation, kecamatan by kecamatan and day by day. One Query. */
export const list = query({
  input: z.object({ regulation: RegulationCode, district: DistrictCode.optional(), page: PageInput.prefault({}) }),
  right: 'staff.read',
  run: ({ regulation, district, page }, context) => store.list(context, regulation, district, page),
});

/** What became of a session, when, by whom and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ session: Id, page: PageInput.prefault({}) }),
  find: findSession,
  everywhere: true,
  list: ({ session, page }, context) => store.history(context, session, page),
});
