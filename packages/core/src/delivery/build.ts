import * as z from 'zod';
import { NoAmount } from '../aid/aid.ts';
import { type ListedPeriod, leaveList, listedPeriods } from '../aid/listed-period.ts';
import { renew } from '../aid/renewal.ts';
import * as Fund from '../fund/fund.ts';
import type { AidCourse } from '../household/aid-course.rules.ts';
import { asksForCollector } from '../household/collector.rules.ts';
import * as Household from '../household/household.ts';
import { asLivedOn } from '../household/lives.rules.ts';
import { entitlementOf } from '../program/entitlement.rules.ts';
import * as Program from '../program/program.ts';
import { villages } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { BrokenRecord } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import type { JobRun } from '../shared/job.ts';
import { operation } from '../shared/operation.ts';
import { standingOf } from './changed.rules.ts';
import { findCycle } from './cycle.ts';
import { cycleTask } from './cycle-task.ts';
import * as store from './delivery.store.ts';
import { askedFor } from './due.rules.ts';
import { freezeList, keepPeriods } from './freeze.ts';
import { endHandovers, openHandovers } from './handover-tasks.ts';
import { lapseOpen } from './lapse.ts';
import { leftOutOf, listedLineOf, newLine, payeeOf } from './line.rules.ts';
import { type ListedFor, listedPeriodOf, periodsOf } from './period.rules.ts';
import type { Cycle, LeftOut, LeftOutReason, Line, Listed } from './shapes.ts';

/** Villages are read side by side and written together: most have few recipients, and a call writes 25 lines. */
const VILLAGES_TOGETHER = 8;
const GROUPS_AT_ONCE = 4;

/**
 * Builds a cycle’s list village by village and freezes it. Stopped or killed, it goes on with the villages that are left; done twice, it
 * writes the same. A cycle that is closed gives back what was set aside for its open lines; of one of goods that is approved, each village is
 * told what is to be handed over; any other is left as it is.
 */
export async function build(context: Context, id: string, { signal, onProgress }: JobRun): Promise<void> {
  const cycle = await store.get(context, id);
  if (cycle?.state === 'closed') {
    await lapseOpen(context, id, { signal });
    return signal.aborted ? undefined : endHandovers(context, cycle);
  }
  if (cycle?.state === 'approved' && cycle.kind === 'goods') return openHandovers(context, cycle, { signal });
  if (cycle?.state !== 'building') return;
  const program = await Program.byId(context, { program: cycle.program });
  const [built, lay] = await Promise.all([store.builtVillages(context, cycle), store.existingKeys(context, id)]);
  let done = built.size;
  const waiting = groupsOf(villages.map(({ code }) => code).filter((code) => !built.has(code))).values();
  const work = async () => {
    for (const group of waiting) {
      if (signal.aborted) return;
      const parts = await Promise.all(group.map((village) => listOf(context, cycle, program, village)));
      const part = { lines: parts.flatMap(({ lines }) => lines), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
      const gone = store.goneFrom(
        part,
        group.flatMap((village) => lay.get(village) ?? []),
      );
      // Another may have built and frozen it meanwhile: what is approved by then must not be written over.
      if (!(await isBeingBuilt(context, cycle))) return;
      // A line that is gone keeps its period until here, and one that is written has it from here on: stopped in between, it is done anew.
      await leaveList(context, gone.lines.map(listedPeriodOf));
      await store.writePart(context, part, gone.keys);
      await keepPeriods(context, part.lines);
      await store.recordBuilt(context, cycle, new Map(group.map((village, n) => [village, parts[n]?.unreadable ?? 0])));
      done += group.length;
      onProgress({ done, total: villages.length });
    }
  };
  await Promise.all(Array.from({ length: GROUPS_AT_ONCE }, work));
  if (!signal.aborted) await freezeList(context, cycle);
}

async function isBeingBuilt(context: Context, { id, run }: Cycle): Promise<boolean> {
  const now = await store.get(context, id);
  return now?.state === 'building' && now.run === run;
}

const groupsOf = (codes: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(codes.length / VILLAGES_TOGETHER) }, (_, n) =>
    codes.slice(n * VILLAGES_TOGETHER, n * VILLAGES_TOGETHER + VILLAGES_TOGETHER),
  );

/** Says that it will not be built by itself any more. */
export const giveUp = async (context: Context, id: string): Promise<void> => void (await stall(context, { cycle: id }));

const stall = operation({
  name: 'stallCycle',
  input: z.object({ cycle: Id }),
  find: findCycle,
  right: 'delivery.write',
  everywhere: true,
  run: (_input, { now }, before) => {
    if (before.state !== 'building') return { result: undefined, changes: [] };
    const change = store.replace(before, { ...before, stalledAt: now() }, now());
    return { result: undefined, changes: [change, cycleTask(change.value)] };
  },
});

interface Recipient {
  readonly household: Stored<Household.Household>;
  readonly aid: AidCourse;
  readonly period: ListedFor;
}

/** A village’s part of a list, and how many of its households could not be read. */
interface VillageList extends store.ListPart {
  readonly unreadable: number;
}

async function listOf(context: Context, cycle: Cycle, program: Program.Program, village: string): Promise<VillageList> {
  const asked: Recipient[] = [];
  const leftOut: LeftOut[] = [];
  const leave = ({ household, aid, period }: Recipient, reason: LeftOutReason) =>
    leftOut.push(
      leftOutOf({ ...aid, ...(period.arrears && { arrears: period.arrears }), cycle: cycle.id, household: household.id, village }, reason),
    );
  const periods = periodsOf(cycle, program);
  let unreadable = 0;
  const broken = () => {
    unreadable += 1;
  };
  for await (const household of Household.eachInVillage(context, village, broken)) {
    for (const period of periods) {
      for (const { course: aid, standing } of askedFor(household, { ...period, program: program.id })) {
        const one = { household, aid, period };
        if (standing === 'due') asked.push(one);
        else leave(one, payeeOf(household, aid.member) === undefined ? 'not_living_there' : standing);
      }
    }
  }
  const recipients = cycle.supplement === undefined ? asked : await missed(context, cycle, asked);
  const purses = await renewed(context, cycle, recipients);
  const lines: Line[] = [];
  for (const one of recipients) {
    const { household, aid, period } = one;
    const due = entitlementOf(program, asLivedOn(household, period.day), period.day, aid.member);
    const purse = purses.get(aid.id);
    const made = listedLineOf(cycle, { household, aid, arrears: period.arrears, due, ...(purse && { purse }) });
    if (typeof made === 'string') leave(one, made);
    else lines.push(newLine(made, toldOf(made, household, cycle)));
  }
  return { lines, leftOut, unreadable };
}

/** What is to be told of whom a line is for, as it is made. */
function toldOf(line: Listed, household: Household.Household, { day }: Cycle): Pick<Line, 'known' | 'asksForCollector'> {
  const known = standingOf(line, household);
  return { ...(known && { known }), ...(asksForCollector(household, line.member, day) && { asksForCollector: true }) };
}

/** Those who are on no other list of the period. */
async function missed(context: Context, { id }: Cycle, recipients: readonly Recipient[]): Promise<readonly Recipient[]> {
  const keyOf = ({ enrollment, period }: Pick<ListedPeriod, 'enrollment' | 'period'>) => `${enrollment}#${period}`;
  const wanted = recipients.map(({ aid, period }) => ({ enrollment: aid.id, period: period.name }));
  const elsewhere = (await listedPeriods(context, wanted)).filter(({ cycle }) => cycle !== id);
  const listed = new Set(elsewhere.map(keyOf));
  return recipients.filter(({ aid, period }) => !listed.has(keyOf({ enrollment: aid.id, period: period.name })));
}

/** A record that can’t be read has one recipient left out, not a regency’s list standing still. */
const unmet = [BrokenRecord, NoAmount, Fund.NoAllocation, Fund.BudgetExceeded, Fund.QuotaFull];

/** In a new year those who go on receiving take their places anew; whom the year's money does not reach is left out of the list. */
async function renewed(context: Context, cycle: Cycle, recipients: readonly Recipient[]): Promise<Map<string, Line['purse']>> {
  const purses = await pursesOf(context, cycle, recipients);
  // Who has ended holds no place to be taken anew.
  const goesOn = ({ household, aid }: Recipient) => household.aid.some(({ id }) => id === aid.id);
  const without = cycle.fund === 'apbn' ? [] : recipients.filter((one) => !purses.has(one.aid.id) && goesOn(one));
  for (const { household, aid } of without) {
    const who = { household: household.id, program: aid.program, ...(aid.member !== undefined && { member: aid.member }) };
    await renew(context, { ...who, day: cycle.day }).catch((error: unknown) => {
      if (!unmet.some((kind) => error instanceof kind)) throw error;
    });
  }
  return without.length === 0 ? purses : pursesOf(context, cycle, recipients);
}

/** Out of which allocation each is paid: that in which money was set aside for them, wherever they live by now. */
async function pursesOf(context: Context, { fund, from }: Cycle, recipients: readonly Recipient[]): Promise<Map<string, Line['purse']>> {
  if (fund === 'apbn' || recipients.length === 0) return new Map();
  const year = Fund.fundIdOf(fund, from);
  const commitments = await Fund.commitmentsOf(
    context,
    recipients.map(({ aid }) => aid.id),
    year,
  );
  // Who has ended since holds no seat, but what is still due from before.
  const held = [...commitments.values()].filter(({ seat, committed, realised }) => seat === 1 || committed > realised);
  return new Map(held.map(({ enrollment, area }) => [enrollment, { fund: year, area }]));
}
