import * as z from 'zod';
import { serves } from '../shared/actor.ts';
import { type Change, commit } from '../shared/change.ts';
import { type Day, DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput, VersionConflict } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { edgeOf } from '../shared/machine.ts';
import { type CallOptions, operation } from '../shared/operation.ts';
import { sessionsNeeded } from './certificate.calendar.ts';
import { edges } from './enrollment.machine.ts';
import { moved } from './learner-record.ts';
import { promotion, tryPromoteWaiting } from './promote-waiting.ts';
import { dropReasons, type EnrollmentNow, type TrainingNow } from './shapes.ts';
import { isSeated, lastMoment, stateNames } from './training.rules.ts';
import * as store from './training.store.ts';
import { CertificateTaken, TrainingNotOpen, WrongStep } from './training-errors.ts';

/** What becomes of an enrollment after the request: it is confirmed, given up, finished. */

export interface Subject {
  readonly enrollment: EnrollmentNow;
  readonly training: TrainingNow;
}

export async function findSubject({ enrollment: id }: { enrollment: string }, context: Context): Promise<Subject | undefined> {
  const enrollment = await store.getEnrollment(context, id);
  const training = enrollment && (await store.getTraining(context, enrollment.training));
  return enrollment && training && { enrollment, training };
}

export const mayAccompany = (actor: Context['actor'], _input: unknown, { enrollment }: Subject): boolean =>
  serves(actor, enrollment.village);

export const wrongStep = ({ state }: EnrollmentNow, id: string, en: string): WrongStep => new WrongStep(stateNames[state], { id, en });

/** Takes an invitation up. Throws WrongStep, TrainingNotOpen. */
export const confirm = operation({
  name: 'confirmTraining',
  input: z.object({ enrollment: Id }),
  find: findSubject,
  right: 'training.enroll',
  may: mayAccompany,
  run: async (_input, context, { enrollment: before, training }) => {
    if (before.state === 'enrolled') return { result: before, changes: [] };
    const edge = edgeOf(edges, 'confirm', before.state);
    if (!edge) throw wrongStep(before, 'Hanya undangan yang bisa diterima', 'Only an invitation can be taken up');
    if (training.state === 'cancelled') throw new TrainingNotOpen();
    const { answerBy: _answered, ...rest } = before;
    const { value, changes } = await moved(context, training, before, { ...rest, state: edge.to });
    return { result: value, changes };
  },
});

const DropInput = z.object({ enrollment: Id, reason: z.enum(dropReasons).exclude(['lapsed']), note: freeText(3, 300) });

const dropOperation = operation({
  name: 'dropTraining',
  input: DropInput,
  find: findSubject,
  right: 'training.enroll',
  may: mayAccompany,
  run: async ({ reason, note }, context, { enrollment: before, training }) => {
    // Of an invitation that lapsed it is said afterwards why: their seat is somebody else's already.
    if (before.state === 'dropped' && before.dropped === 'lapsed') {
      const { value, changes } = await moved(context, training, before, { ...before, dropped: reason, note });
      return { result: value, changes, why: note };
    }
    if (!edgeOf(edges, 'drop', before.state))
      throw wrongStep(before, 'Tidak ada lagi yang bisa dilepas', 'There is nothing left to give up');
    const { value, changes } = await releaseSeat(context, training, before, { dropped: reason, note });
    return { result: value, changes, why: note };
  },
});

/**
 * Gives a seat up, or a place in the queue; the next one in the queue is invited in the same step. Of an invitation that lapsed it says why.
 * Throws WrongStep.
 */
export async function drop(context: Context, raw: z.input<typeof DropInput>, call: CallOptions = {}): Promise<EnrollmentNow> {
  const dropped = await dropOperation(context, raw, call);
  if (call.dryRun) return dropped;
  // Who joined the queue while the seat was given up saw none free.
  const training = await store.getTraining(context, dropped.training);
  if (training) await tryPromoteWaiting(context, training, dropped.area);
  return dropped;
}

/** The enrollment ended, and its seat in the hands of the next one, or free. */
async function releaseSeat(
  context: Context,
  training: TrainingNow,
  before: EnrollmentNow,
  ending: Pick<EnrollmentNow, 'dropped' | 'note' | 'lapsedOn'>,
): Promise<{ value: EnrollmentNow; changes: readonly Change[] }> {
  const { answerBy: _answered, ...rest } = before;
  const { value, changes } = await moved(context, training, before, { ...rest, ...ending, state: 'dropped' });
  if (!isSeated(before)) return { value, changes: [...changes, store.stopWaiting(before)] };
  const next = await promotion(context, training, before.area);
  const seat = next ? next.changes : [store.countSeats(training.id, before.area, { free: 1 })];
  return { value, changes: [...changes, ...seat] };
}

/** Ends an invitation that nobody answered in time. False when it was answered, or somebody else was faster. */
export async function lapse(context: Context, training: TrainingNow, before: EnrollmentNow): Promise<boolean> {
  if (!edgeOf(edges, 'lapse', before.state) || before.answerBy === undefined || before.answerBy >= dayOf(context.now())) return false;
  const note = 'Undangan tidak dijawab sampai batasnya / the invitation was not answered in time';
  try {
    const { changes } = await releaseSeat(context, training, before, { dropped: 'lapsed', lapsedOn: dayOf(context.now()), note });
    await commit(context, changes, { operation: 'lapseInvitation', why: note });
    return true;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

/** Finishes it with a certificate, once the last session is over. Throws WrongStep, CertificateTaken, InvalidInput. */
export const complete = operation({
  name: 'completeTraining',
  input: z.object({ enrollment: Id, certificate: z.object({ number: freeText(1, 60), on: DayText }) }),
  find: findSubject,
  right: 'training.enroll',
  may: mayAccompany,
  run: async ({ certificate }, context, { enrollment: before, training }) => {
    if (before.certificate?.number === certificate.number && before.certificate.on === certificate.on)
      return { result: before, changes: [] };
    const edge = edgeOf(edges, 'complete', before.state);
    if (!edge) throw wrongStep(before, 'Hanya yang hadir bisa selesai', 'Only who attends can complete');
    checkDay(certificate.on, training, context.now());
    checkAttendance(before, training, certificate.on);
    const { value, changes } = await moved(context, training, before, { ...before, state: edge.to, certificate });
    const booked = store.bookCertificate(training.id, certificate.number, before.id, () => new CertificateTaken());
    return { result: value, changes: [...changes, booked] };
  },
});

/** A session that was not recorded was not attended. */
function checkAttendance(before: EnrollmentNow, { sessions }: TrainingNow, on: Day): void {
  const needed = sessionsNeeded(sessions.length, on);
  const came = before.attendance.filter(({ session, present }) => present && sessions.some(({ id }) => id === session)).length;
  if (came >= needed) return;
  throw wrongStep(
    before,
    `Tercatat hadir ${came} dari ${sessions.length} sesi; sertifikat perlu ${needed}. Lengkapi daftar hadir`,
    `Recorded at ${came} of ${sessions.length} sessions; a certificate needs ${needed}. Complete the attendance`,
  );
}

function checkDay(on: Day, training: TrainingNow, now: string): void {
  const end = lastMoment(training);
  if (now < end) throw InvalidInput.at('enrollment', 'Sesi terakhir belum selesai', 'the last session is not over yet');
  if (on < dayOf(end)) throw InvalidInput.at('certificate.on', 'Sebelum sesi terakhir', 'before the last session');
  notInFuture('certificate.on', on, now);
}
