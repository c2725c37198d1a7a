import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import { holesWithin } from '../program/holes.rules.ts';
import * as Program from '../program/program.ts';
import { covers, dayOf, type Period } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { notOneOf } from '../staff/hands.ts';
import { ChangedCount } from './changed.ts';
import { countList } from './count.ts';
import { cycleTask } from './cycle-task.ts';
import * as store from './delivery.store.ts';
import { CycleExists, CycleNotReady, LinesOpen, ListChanged, NoAmountInPeriod } from './delivery-errors.ts';
import { dayWithin, isFarAhead, periodCalled } from './period.rules.ts';
import type { Cycle, CycleState } from './shapes.ts';

const About = z.object({ cycle: Id });

export const findCycle = ({ cycle }: { cycle: string }, context: Context) => store.get(context, cycle);

/** Throws CycleNotReady unless the cycle is in one of those states. */
export function checkState({ state }: Pick<Cycle, 'state'>, ...wanted: readonly CycleState[]): void {
  if (!wanted.includes(state)) throw new CycleNotReady(state, wanted);
}

export const holesFor = (program: Program.Program, period: Period): Pick<Cycle, 'holes'> => {
  const holes = holesWithin(program.amounts, period);
  return holes.length > 0 ? { holes } : {};
};

const makersOf = ({ madeBy, makers = [madeBy] }: Cycle): readonly string[] => makers;

/** Begins a programme’s cycle for one period: its list is built by itself after this. */
export const start = operation({
  name: 'startCycle',
  input: z.object({ program: Id, period: z.string().trim().max(10) }),
  right: 'delivery.write',
  everywhere: true,
  run: async ({ program: wanted, period: name }, context) => {
    const program = await Program.byId(context, { program: wanted });
    const period = periodCalled(program, name);
    if (!period) {
      throw InvalidInput.at(
        'period',
        'Tulis periode seperti programnya membayar: 2026-11, 2026-Q4 atau 2026',
        'write the period as the programme pays: 2026-11, 2026-Q4 or 2026',
      );
    }
    const now = context.now();
    if (isFarAhead(period, program, dayOf(now))) {
      throw InvalidInput.at(
        'period',
        'Periode ini terlalu jauh. Daftar dibuat paling awal satu periode sebelumnya',
        'this period is too far ahead; a list is made one period before it at the earliest',
      );
    }
    const day = dayWithin(period, dayOf(now));
    if (!Program.runsOn(program, day)) {
      throw InvalidInput.at('period', 'Program tidak berjalan pada periode itu', 'the programme does not run in that period');
    }
    if (!program.amounts.some((amount) => covers(amount, day))) throw new NoAmountInPeriod();
    const cycle: Cycle = {
      id: `${program.id}.${period.name}`,
      program: program.id,
      programName: program.name,
      fund: program.fund,
      kind: program.kind,
      period: period.name,
      from: period.from,
      to: period.to,
      day,
      ...holesFor(program, period),
      state: 'building',
      run: 1,
      madeBy: context.actor.id,
      makers: [context.actor.id],
      madeAt: now,
    };
    const change = store.add(cycle, now, () => new CycleExists());
    return { result: change.value, changes: [change, enqueueJob('cycle', cycle.id)] };
  },
});

/** Discards a list that is not approved, and builds it anew from what the register says by then. */
export const rebuild = operation({
  name: 'rebuildCycle',
  input: About.extend({ reason: Reason }),
  find: findCycle,
  right: 'delivery.write',
  everywhere: true,
  run: async ({ reason }, context, before) => {
    const { now, actor } = context;
    if (before.stalledAt === undefined) checkState(before, 'frozen');
    const { frozenAt: _at, digest: _digest, lines: _lines, rupiah: _rupiah, leftOut: _left, stalledAt: _stalled, ...frozen } = before;
    const { holes: _holes, unreadable: _unread, ...rest } = frozen;
    const program = await Program.byId(context, { program: before.program });
    const after: Cycle = {
      ...rest,
      ...holesFor(program, before),
      state: 'building',
      run: before.run + 1,
      madeBy: actor.id,
      makers: [...new Set([...makersOf(before), actor.id])],
      madeAt: now(),
    };
    const change = store.replace(before, after, now());
    const counted = (await store.tallies(context, before.id)).map((tally) => store.dropTally(before.id, tally));
    return { result: change.value, changes: [change, ...counted, cycleTask(after), enqueueJob('cycle', before.id)], why: reason };
  },
});

/**
 * Approves a frozen list for payment. For somebody else than all who had it made, at whatever run; the lines that lie there are held against the digest first.
 * Reads them all, and their households: it tells how many lines are of people who have changed since.
 */
export const approve = operation({
  name: 'approveCycle',
  input: About.extend({ reason: Reason }),
  find: findCycle,
  right: 'delivery.approve',
  everywhere: true,
  run: async ({ reason }, context, before) => {
    checkState(before, 'frozen');
    const { actor, now } = context;
    await notOneOf(context, makersOf(before));
    const changed = new ChangedCount(context);
    const found = await countList(context, before.id, (line) => changed.add(line));
    if (found.digest !== before.digest) throw new ListChanged();
    const told = { approvedBy: actor.id, approvedAt: now(), changedAtApproval: await changed.finish() };
    const change = store.replace(before, { ...before, state: 'approved', ...told }, now());
    // Of goods, what is to be handed over in each village is counted behind this.
    const counted = before.kind === 'goods' ? [enqueueJob('cycle', before.id)] : [];
    return { result: change.value, changes: [change, cycleTask(change.value), ...counted], why: reason };
  },
});

/** Ends a cycle: nothing more is recorded of it. With lines still open, it needs a reason. */
export const close = operation({
  name: 'closeCycle',
  input: About.extend({ reason: Reason.optional() }),
  find: findCycle,
  right: 'delivery.write',
  everywhere: true,
  run: async ({ reason }, context, before) => {
    checkState(before, 'approved');
    const { actor, now } = context;
    const tallied = await store.tallies(context, before.id);
    const open = tallied.reduce((sum, { listed, failed, partly, held, returned }) => sum + listed + failed + partly + held + returned, 0);
    if (open > 0 && reason === undefined) throw new LinesOpen(open);
    const change = store.replace(before, { ...before, state: 'closed', closedBy: actor.id, closedAt: now() }, now());
    // What is set aside for open lines is given back behind this, and what waited in the villages waits no more.
    const behind = open > 0 || before.kind === 'goods' ? [enqueueJob('cycle', before.id)] : [];
    return { result: change.value, changes: [change, cycleTask(change.value), ...behind], why: reason };
  },
});

export const byId = query({
  input: About,
  find: findCycle,
  right: 'household.read',
  run: (_input, _context, cycle: Stored<Cycle>) => cycle,
});

/** A programme’s cycles, latest first; without a programme, all by programme. One Query. */
export const cyclesOf = query({
  input: z.object({ program: Id.optional(), page: PageInput.prefault({}) }),
  right: 'household.read',
  run: ({ program, page }, context) => store.list(context, program, page),
});

/** Who did what with a cycle, when and why, latest first. */
export const history = historyQuery({
  input: About.extend({ page: PageInput.prefault({}) }),
  find: findCycle,
  everywhere: true,
  list: ({ cycle, page }, context) => store.history(context, cycle, page),
});

/** How the lines stand by kecamatan; nothing before the list is frozen. One Query. */
export const tallies = query({
  input: About,
  right: 'household.read',
  run: ({ cycle }, context) => store.tallies(context, cycle),
});

/** How many villages’ lists are written, of how many. One Query. */
export const progress = query({
  input: About.extend({ run: z.int() }),
  right: 'household.read',
  run: async ({ cycle, run }, context) => (await store.builtVillages(context, { id: cycle, run })).size,
});
