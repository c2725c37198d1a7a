import * as z from 'zod';
import * as Fund from '../fund/fund.ts';
import { Reason } from '../household/shapes.ts';
import { contradiction } from '../program/satisfiable.rules.ts';
import { InstantText } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { said } from '../shared/said.ts';
import { clash, type Session, TrainingId, TrainingInput, type TrainingNow } from './shapes.ts';
import { clashAmong, numbered, poolsFor } from './training.rules.ts';
import * as store from './training.store.ts';
import { SessionClash, TrainingExists } from './training-errors.ts';

/** Trainings themselves: opened, moved, closed, called off, looked up. */

const findTraining = ({ training }: { training: string }, context: Context) => store.getTraining(context, training);

/** Announces a training with its seats. Throws TrainingExists, InvalidInput. */
export const open = operation({
  name: 'openTraining',
  input: TrainingInput,
  right: 'training.write',
  everywhere: true,
  run: async (input, context) => {
    const sessions = numbered(input.sessions);
    checkSessions(sessions, context.now());
    checkQuotas(input);
    const amiss = input.criteria && contradiction(input.criteria.tree, 'person');
    if (amiss) throw InvalidInput.at('criteria.tree', amiss.id, amiss.en);
    await checkFunds(context, input.costs);
    const training = { ...input, sessions, state: 'open' as const };
    const change = store.addTraining(training, context.now(), () => new TrainingExists());
    return { result: change.value, changes: [change, ...poolsFor(training).map((pool) => store.addPool(pool, context.now()))] };
  },
});

function checkSessions(sessions: readonly Session[], now: string): void {
  const past = sessions.findIndex(({ from }) => from <= now);
  if (past >= 0) throw InvalidInput.at('sessions', 'Ada sesi yang sudah lewat', 'a session lies in the past');
  if (clashAmong(sessions)) throw InvalidInput.at('sessions', 'Dua sesi bertabrakan waktunya', 'two sessions clash');
}

function checkQuotas({ seats, quotas }: z.output<typeof TrainingInput>): void {
  if (new Set(quotas.map(({ district }) => district)).size < quotas.length) {
    throw InvalidInput.at('quotas', 'Satu kecamatan disebut dua kali', 'a kecamatan is named twice');
  }
  if (quotas.reduce((sum, quota) => sum + quota.seats, 0) > seats) {
    throw InvalidInput.at('quotas', 'Jumlah kuota melebihi kursi', 'the quotas add up to more than the seats');
  }
}

async function checkFunds(context: Context, costs: z.output<typeof TrainingInput>['costs']): Promise<void> {
  const funds = [...new Set(costs.map(({ fund }) => fund))];
  const known = await Promise.all(funds.map((fund) => Fund.exists(context, fund)));
  const unknown = funds.find((_fund, index) => !known[index]);
  if (unknown === undefined) return;
  throw InvalidInput.at('costs', 'Pagu ini belum dibuka; lihat daftar pagu', 'this fund is not open; see the list of funds');
}

/** Takes no more requests; whoever has a seat or waits goes on. */
export const close = operation({
  name: 'closeTraining',
  input: z.object({ training: TrainingId, reason: Reason }),
  find: findTraining,
  right: 'training.write',
  everywhere: true,
  run: ({ reason }, { now }, before) => moved(before, 'closed', now(), reason),
});

/** Calls it off: its sessions stand in nobody's way any more, and nobody's enrollment goes further. */
export const cancel = operation({
  name: 'cancelTraining',
  input: z.object({ training: TrainingId, reason: Reason }),
  find: findTraining,
  right: 'training.write',
  everywhere: true,
  run: ({ reason }, { now }, before) => {
    const { changes, ...decided } = moved(before, 'cancelled', now(), reason);
    // What waited for its people waits no more.
    return { ...decided, changes: [...changes, ...(changes.length > 0 ? [enqueueJob('trainings', before.id)] : [])] };
  },
});

function moved(before: TrainingNow, state: 'closed' | 'cancelled', now: string, why: string) {
  if (before.state === state || before.state === 'cancelled') return { result: before, changes: [] };
  const change = store.replaceTraining(before, { ...before, state }, now);
  return { result: change.value, changes: [change], why };
}

/**
 * Moves a session that is still to come. Refused where it would clash with another of its own, or with a training in which somebody who
 * has a seat here has one as well. Throws InvalidInput, SessionClash.
 */
export const reschedule = operation({
  name: 'rescheduleSession',
  input: z
    .object({ training: TrainingId, session: z.string(), from: InstantText, to: InstantText, reason: Reason })
    .refine(({ from, to }) => from < to, { ...said('Sesi berakhir sebelum mulai', 'the session ends before it begins'), path: ['to'] }),
  find: findTraining,
  right: 'training.write',
  everywhere: true,
  run: async ({ session: id, from, to, reason }, context, before) => {
    const session = before.sessions.find((one) => one.id === id);
    if (!session) throw InvalidInput.at('session', 'Sesi ini tidak ada', 'there is no such session');
    if (session.from <= context.now()) throw InvalidInput.at('session', 'Sesi ini sudah dimulai', 'this session has begun');
    if (from <= context.now()) throw InvalidInput.at('from', 'Waktunya sudah lewat', 'this time has passed');
    const others = before.sessions.filter((one) => one.id !== id);
    const after = { ...session, from, to };
    if (others.some((one) => clash(one, after)))
      throw InvalidInput.at('from', 'Bertabrakan dengan sesi lain', 'it clashes with another session');
    await checkClashesOfSeated(context, before, after);
    const sessions = [...others, after].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const change = store.replaceTraining(before, { ...before, sessions }, context.now());
    return { result: change.value, changes: [change, enqueueJob('trainings', before.id)], why: reason };
  },
});

async function checkClashesOfSeated(context: Context, training: TrainingNow, session: Session): Promise<void> {
  const people = new Set<string>();
  for await (const one of store.eachEnrollment(context, training.id)) if (one.state !== 'dropped') people.add(one.person);
  const learners = await store.getLearners(context, [...people]);
  const elsewhere = learners.flatMap(({ entries }) =>
    entries.filter((entry) => entry.training !== training.id && entry.state !== 'dropped' && entry.state !== 'requested'),
  );
  const others = await store.getTrainings(
    context,
    elsewhere.map((entry) => entry.training),
  );
  const other = others.find(({ state, sessions }) => state !== 'cancelled' && sessions.some((one) => clash(one, session)));
  if (other) throw new SessionClash(other.name);
}

/** One training. One Get. */
export const byId = query({
  input: z.object({ training: TrainingId }),
  find: findTraining,
  right: 'training.read',
  run: (_input, _context, training) => training,
});

/** Several at once; one that is not there is left out. One BatchGet. */
export const byIds = query({
  input: z.object({ trainings: z.array(z.string()).max(100) }),
  right: 'training.read',
  run: ({ trainings }, context) => store.getTrainings(context, trainings),
});

/** All of them, whoever asks. */
export const eachTraining = store.eachTraining;

/** The trainings, the latest to begin first. One Query. */
export const list = query({
  input: z.object({ page: PageInput.prefault({}) }),
  right: 'training.read',
  run: ({ page }, context) => store.listTrainings(context, page),
});

/** Its seats and how many are free, area by area. One Query. */
export const pools = query({
  input: z.object({ training: TrainingId }),
  right: 'training.read',
  run: ({ training }, context) => store.poolsOf(context, training),
});

/** Who changed the training, when and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ training: TrainingId, page: PageInput.prefault({}) }),
  find: findTraining,
  right: ['training.read'],
  list: ({ training, page }, context) => store.trainingHistory(context, training, page),
});
