import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import * as Indicator from '../indicator/indicator.ts';
import { type Actor, mayEverywhere, serves } from '../shared/actor.ts';
import { DayText, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { Rupiah } from '../shared/money.ts';
import { monthOf } from '../shared/months.ts';
import { operation } from '../shared/operation.ts';
import { checkContract, checkOrder, checkReport, movedBy } from './intervention.rules.ts';
import * as store from './intervention.store.ts';
import { leaveSlots } from './open-slots.ts';
import { Evidence, type Intervention, type Reached } from './shapes.ts';

/** What becomes of a plan: contracted, under way, done or stopped. Each is dated, and none before the one it follows. */

const find = ({ intervention }: { intervention: string }, context: Context) => store.get(context, intervention);
const dated = { intervention: Id, on: DayText, evidence: Evidence };

function checkDay(before: Intervention, on: string, context: Context): void {
  notInFuture('on', on, context.now());
  checkOrder(before, on);
}

/** Records what it was contracted for, or given to an own crew or a village to do. Throws OverItsMoney, InterventionMoveNotAllowed. */
export const contract = operation({
  name: 'contractIntervention',
  input: z.object({ ...dated, rupiah: Rupiah, reason: Reason.optional() }),
  find,
  right: 'intervention.write',
  everywhere: true,
  run: ({ on, evidence, rupiah, reason }, context, before) => {
    const state = movedBy('contract', before);
    checkDay(before, on, context);
    const made = { on, evidence, rupiah };
    checkContract(before, made, reason);
    const change = store.replace(before, { ...dataOf<Intervention>(before), state, contract: made }, context.now());
    return { result: change.value, changes: [change], why: reason };
  },
});

const reports = (actor: Actor) => actor.role === 'officer' || mayEverywhere(actor, 'intervention.write');

/**
 * How far it has come. For Dinsos, and for officers who serve all of its villages. Throws OverItsMoney, TooManyReports, InterventionMoveNotAllowed.
 */
export const report = operation({
  name: 'reportProgress',
  input: z.object({
    ...dated,
    percent: z.int().min(0).max(100),
    spent: Rupiah,
    text: freeText(3, 500),
    reason: Reason.optional(),
  }),
  find,
  right: 'intervention.read',
  role: reports,
  may: (actor, _input, { villages }) => villages.every((village) => serves(actor, village)),
  run: ({ intervention: _id, reason, ...said }, context, before) => {
    const state = movedBy('report', before);
    checkDay(before, said.on, context);
    const made = { ...said, ...(reason && { reason }) };
    checkReport(before, made);
    const change = store.replace(before, { ...dataOf<Intervention>(before), state, reports: [...before.reports, made] }, context.now());
    return { result: change.value, changes: [change], why: reason };
  },
});

/** It is done, by the paper that says so. Throws InterventionMoveNotAllowed. */
export const finish = operation({
  name: 'finishIntervention',
  input: z.object({ ...dated, households: z.int().min(0).max(300_000).optional() }),
  find,
  right: 'intervention.write',
  everywhere: true,
  run: async ({ on, evidence, households }, context, before) => {
    const state = movedBy('finish', before);
    checkDay(before, on, context);
    const reached = await reachedBy(context, before, on, households);
    const slots = await leaveSlots(context, before);
    const ending = { on, evidence, ...(reached && { reached }) };
    const change = store.replace(before, { ...dataOf<Intervention>(before), state, ending }, context.now());
    return { result: change.value, changes: [change, ...slots] };
  },
});

/** As people told; else as many as its villages had that month, if each of them was counted. */
async function reachedBy(context: Context, { villages }: Intervention, on: string, told: number | undefined): Promise<Reached | undefined> {
  if (told !== undefined) return { households: told, by: 'told' };
  const months = await Indicator.monthsOf(
    context,
    villages.map((place) => ({ place, month: monthOf(on) })),
  );
  if (months.some((month) => month === undefined)) return undefined;
  return { households: months.reduce((sum, month) => sum + (month?.counts.households ?? 0), 0), by: 'registered' };
}

/** It goes no further. Throws InterventionMoveNotAllowed. */
export const stop = operation({
  name: 'stopIntervention',
  input: z.object({ ...dated, reason: Reason }),
  find,
  right: 'intervention.write',
  everywhere: true,
  run: async ({ on, evidence, reason }, context, before) => {
    const state = movedBy('stop', before);
    checkDay(before, on, context);
    const slots = await leaveSlots(context, before);
    const change = store.replace(before, { ...dataOf<Intervention>(before), state, ending: { on, evidence, reason } }, context.now());
    return { result: change.value, changes: [change, ...slots], why: reason };
  },
});
