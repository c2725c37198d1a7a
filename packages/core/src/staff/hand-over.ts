import * as z from 'zod';
import { DayText, laterDay, runsForward } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { assigned, findSubject, type Subject } from './assignments.ts';
import { copyDuties } from './duties.store.ts';
import { dayBefore, isDoubleAssignment } from './duty.rules.ts';
import type { Assignment } from './shapes.ts';
import * as store from './staff.store.ts';
import { NothingToHandOver } from './staff-errors.ts';

/** Each takes four items of a transaction, and the two people six. */
const AT_ONCE = 22;

export interface HandedOver {
  readonly ended: readonly Stored<Assignment>[];
  readonly begun: readonly Stored<Assignment>[];
}

interface Two {
  readonly from: Subject;
  readonly to: Subject;
}

/**
 * Hands villages from one person to another in one step, so that nobody serves them on no day, nor two people on one: what the first holds
 * ends the day before, and the second begins. Open work lies with a village and its office, so it goes along without being moved. Without
 * `assignments`, all that the first holds on that day or later. Throws NothingToHandOver, AlreadyAssigned, OutsideContract, TooManyAssignments.
 */
export const handOver = operation({
  name: 'handOver',
  input: z
    .object({
      from: z.string(),
      to: z.string(),
      assignments: z.array(z.string()).min(1).max(AT_ONCE).optional(),
      /** The first day on which the second serves. */
      on: DayText,
      reason: freeText(3, 500),
    })
    .refine(({ from, to }) => from !== to, { ...said('Petugasnya sama', 'it is the same person'), path: ['to'] }),
  find: async ({ from, to }, context): Promise<Two | undefined> => {
    const [first, second] = await Promise.all([findSubject({ staff: from }, context), findSubject({ staff: to }, context)]);
    return first && second && { from: first, to: second };
  },
  record: ({ from }) => from.staff,
  right: 'staff.write',
  everywhere: true,
  run: ({ assignments: asked, on, reason }, context, { from, to }) => {
    const leaving = chosen(from, asked, on);
    if (leaving.length === 0) throw new NothingToHandOver();
    if (leaving.length > AT_ONCE) {
      throw InvalidInput.at('assignments', `Paling banyak ${AT_ONCE} penugasan sekali serah`, `at most ${AT_ONCE} assignments at once`);
    }
    const ended = leaving.map((one) => endAssignmentBefore(context, one, on));
    const wanted = leaving.map(({ village, role, from: first, to: last }) => ({
      village,
      role,
      from: laterDay(first, on),
      ...(last !== undefined && { to: last }),
    }));
    // What the second holds there already goes on.
    const begun = assigned(
      context,
      to,
      wanted.filter((one) => !isDoubleAssignment(to.assignments, one)),
    );
    const people = [store.touchStaff(from.staff, context.now()), store.touchStaff(to.staff, context.now())];
    const result: HandedOver = { ended: ended.map(({ value }) => value), begun: begun.map(({ value }) => value) };
    const copies = [
      copyDuties(from.staff.id, context.now(), from, { assignments: result.ended }),
      copyDuties(to.staff.id, context.now(), to, { assignments: result.begun }),
    ];
    return { result, changes: [...ended, ...begun, ...people, ...copies], why: reason };
  },
});

function chosen({ assignments }: Subject, asked: readonly string[] | undefined, on: string): Stored<Assignment>[] {
  const open = assignments.filter((one) => runsForward(one) && (one.to === undefined || one.to >= on));
  if (!asked) return open;
  const found = open.filter(({ id }) => asked.includes(id));
  if (found.length < new Set(asked).size) {
    throw InvalidInput.at(
      'assignments',
      'Ada penugasan yang bukan miliknya atau sudah berakhir',
      'one of them is not theirs, or has ended',
    );
  }
  return found;
}

/** Ended the day before; one that would begin only then never does, and stays in the record as such. */
function endAssignmentBefore({ now }: Context, before: Stored<Assignment>, on: string) {
  return store.replaceAssignment(before, { ...dataOf(before), to: dayBefore(on) }, now());
}
