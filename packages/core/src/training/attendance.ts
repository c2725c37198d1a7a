import * as z from 'zod';
import { serves } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { edgeOf } from '../shared/machine.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { edges } from './enrollment.machine.ts';
import { wrongStep } from './enrollment-steps.ts';
import { moved } from './learner-record.ts';
import { type Attendance, type EnrollmentNow, TrainingId, type TrainingNow } from './shapes.ts';
import * as store from './training.store.ts';
import { TrainingNotOpen } from './training-errors.ts';

/** With its history and the learner's record, each takes four items of a transaction. */
const AT_ONCE = 20;

interface Roll {
  readonly training: TrainingNow;
  readonly enrollments: readonly EnrollmentNow[];
}

/**
 * Records who came to a session, for up to 20 people in one step; an entry made before is corrected, with a reason. Whoever came once is
 * attending. Throws InvalidInput, WrongStep, TrainingNotOpen.
 */
export const attend = operation({
  name: 'recordAttendance',
  input: z.object({
    training: TrainingId,
    session: z.string(),
    present: z
      .array(z.object({ enrollment: Id, present: z.boolean() }))
      .min(1)
      .max(AT_ONCE, said(`Paling banyak ${AT_ONCE} orang sekali kirim`, `at most ${AT_ONCE} people at once`))
      .refine(
        (rows) => new Set(rows.map(({ enrollment }) => enrollment)).size === rows.length,
        said('Satu orang disebut dua kali', 'somebody is named twice'),
      ),
    reason: freeText(3, 300).optional(),
  }),
  find: async ({ training: id, present }, context): Promise<Roll | undefined> => {
    const ids = present.map(({ enrollment }) => enrollment);
    const [training, found] = await Promise.all([store.getTraining(context, id), store.getEnrollments(context, ids)]);
    const enrollments = found.filter((one) => one.training === id);
    return training && enrollments.length === ids.length ? { training, enrollments } : undefined;
  },
  right: 'training.enroll',
  may: (actor, _input, { enrollments }) => enrollments.every(({ village }) => serves(actor, village)),
  run: async ({ session: id, present, reason }, context, { training, enrollments }) => {
    const session = training.sessions.find((one) => one.id === id);
    if (!session) throw InvalidInput.at('session', 'Sesi ini tidak ada', 'there is no such session');
    if (training.state === 'cancelled') throw new TrainingNotOpen();
    if (session.from > context.now()) throw InvalidInput.at('session', 'Sesi ini belum dimulai', 'this session has not begun');
    const came = new Map(present.map((row) => [row.enrollment, row.present]));
    const result: EnrollmentNow[] = [];
    const all: Change[] = [];
    for (const before of enrollments) {
      const { value, changes } = await recordPresence(
        context,
        training,
        before,
        { session: id, present: came.get(before.id) === true },
        reason,
      );
      result.push(value);
      all.push(...changes);
    }
    return { result, changes: all, why: reason };
  },
});

async function recordPresence(
  context: Context,
  training: TrainingNow,
  before: EnrollmentNow,
  { session, present }: Pick<Attendance, 'session' | 'present'>,
  reason: string | undefined,
): Promise<{ value: EnrollmentNow; changes: readonly Change[] }> {
  const known = before.attendance.find((one) => one.session === session);
  if (known?.present === present) return { value: before, changes: [] };
  const entry = { session, present, by: context.actor.id, at: context.now() };
  const attendance = [...before.attendance.filter((one) => one.session !== session), entry];
  const edge = edgeOf(edges, attendance.some((one) => one.present) ? 'attend' : 'miss', before.state);
  if (!edge) throw wrongStep(before, 'Hanya peserta terdaftar yang dicatat hadir', 'Only who is enrolled can be recorded');
  if (known && reason === undefined) {
    throw InvalidInput.at('reason', 'Sudah dicatat lain; tulis alasan perbaikan', 'it is recorded otherwise; say why it is corrected');
  }
  return moved(context, training, before, { ...before, attendance, state: edge.to });
}
