import * as z from 'zod';
import { DayText, dayOf, endsBeforeItBegins, laterDay, overlap, runsForward } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { dayInWords } from '../shared/written-date.ts';
import { assigned, findSubject, type Subject } from './assignments.ts';
import { copyDuties, dutiesOf } from './duties.store.ts';
import { dayBefore, isDoubleAssignment } from './duty.rules.ts';
import type { Leave } from './shapes.ts';
import * as store from './staff.store.ts';
import { AlreadyOnLeave } from './staff-errors.ts';

/** Days on which somebody does not work, and who acts for them meanwhile. */

interface Asked {
  readonly subject: Subject;
  readonly acting: Subject | undefined;
}

/**
 * Gives somebody leave: their rights rest as long. Whoever acts for them has their offices and villages on these days, and no longer. Throws
 * AlreadyOnLeave, OutsideContract, TooManyAssignments.
 */
export const takeLeave = operation({
  name: 'takeLeave',
  input: z
    .object({ staff: z.string(), from: DayText, to: DayText, acting: z.string().optional(), reason: freeText(3, 500) })
    .refine(runsForward, endsBeforeItBegins)
    .refine(({ staff, acting }) => staff !== acting, { ...said('Petugasnya sama', 'it is the same person'), path: ['acting'] }),
  find: async ({ staff, acting }, context): Promise<Asked | undefined> => {
    const [subject, other] = await Promise.all([
      findSubject({ staff }, context),
      acting === undefined ? undefined : findSubject({ staff: acting }, context),
    ]);
    return subject && (acting === undefined || other) ? { subject, acting: other } : undefined;
  },
  record: ({ subject }) => subject.staff,
  right: 'staff.write',
  everywhere: true,
  run: ({ from, to, reason }, context, { subject, acting }) => {
    const period = { from, to };
    if (subject.leaves.some((leave) => runsForward(leave) && overlap(leave, period))) throw new AlreadyOnLeave();
    const { staff } = subject;
    const about: Leave = { id: context.newId(), staff: staff.id, ...period, reason, ...(acting && { acting: acting.staff.id }) };
    const leave = store.addLeave(about, context.now());
    const person = store.touchStaff(staff, context.now());
    const own = copyDuties(staff.id, context.now(), subject, { leaves: [leave.value] });
    const inTheirPlace = acting ? standIns(context, subject, acting, period) : [];
    return { result: leave.value, changes: [leave, person, own, ...inTheirPlace], why: reason };
  },
});

function standIns(context: Context, { staff, assignments }: Subject, acting: Subject, { from, to }: { from: string; to: string }) {
  const wanted = assignments
    .filter((one) => runsForward(one) && overlap(one, { from, to }))
    .map((one) => ({
      village: one.village,
      role: one.role,
      from: laterDay(one.from, from),
      to: one.to !== undefined && one.to < to ? one.to : to,
      actingFor: staff.id,
    }));
  const begun = assigned(
    context,
    acting,
    wanted.filter((one) => !isDoubleAssignment(acting.assignments, one)),
  );
  const copies = copyDuties(acting.staff.id, context.now(), acting, { assignments: begun.map(({ value }) => value) });
  return [...begun, store.touchStaff(acting.staff, context.now()), copies];
}

/** Ends leave sooner: `back` is the first day worked again. Whoever acted stops the day before. */
export const endLeave = operation({
  name: 'endLeave',
  input: z.object({ staff: z.string(), leave: z.string(), back: DayText, reason: freeText(3, 500) }),
  find: async ({ staff, leave: id }, context) => {
    const leave = await store.getLeave(context, staff, id);
    if (!leave) return undefined;
    const [own, acting] = await Promise.all([
      dutiesOf(context, staff),
      leave.acting === undefined ? undefined : dutiesOf(context, leave.acting),
    ]);
    return { leave, own, acting };
  },
  right: 'staff.write',
  everywhere: true,
  run: ({ back, reason }, context, { leave: before, own, acting }) => {
    if (back > before.to)
      throw InvalidInput.at('back', `Cutinya sudah berakhir ${dayInWords(before.to)}`, `the leave ends on ${before.to} already`);
    if (back < dayOf(context.now())) throw InvalidInput.at('back', 'Hari ini sudah lewat', 'this day has passed');
    const to = dayBefore(back);
    const leave = store.replaceLeave(before, { ...dataOf(before), to }, context.now());
    const stopped = (acting?.assignments ?? [])
      .filter((one) => one.actingFor === before.staff && one.from >= before.from && one.to !== undefined && one.to <= before.to)
      .filter((one) => one.to !== undefined && one.to >= back)
      .map((one) => store.replaceAssignment(one, { ...dataOf(one), to }, context.now()));
    const copies = [copyDuties(before.staff, context.now(), own, { leaves: [leave.value] })];
    if (before.acting !== undefined) {
      copies.push(copyDuties(before.acting, context.now(), acting, { assignments: stopped.map(({ value }) => value) }));
    }
    return { result: leave.value, changes: [leave, ...stopped, ...copies], why: reason };
  },
});
