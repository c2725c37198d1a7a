import { eachEnrollment } from '../aid/recipients.ts';
import { aidStates } from '../household/aid-shapes.ts';
import { eachKeptInVillage } from '../household/household.ts';
import * as Imports from '../intake/imports.ts';
import * as Intervention from '../intervention/intervention.ts';
import * as Program from '../program/program.ts';
import { villages } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import { findJob, type JobRun } from '../shared/job.ts';
import type { Kept } from '../shared/listed.ts';
import * as Staff from '../staff/roster.ts';
import * as Training from '../training/desk.ts';
import { followLists, type Relisting } from './follow.ts';
import * as store from './rebuild.store.ts';
import { eachOfDesks } from './records.ts';

/** Lays what is in the register already into the lists: once, and again where there are more of them or they are ordered otherwise. */

/** To be raised with every change of a `listed.rules.ts`. */
const MAKING = '4';
const AT_ONCE = 25;

export const ALL = '*';

/** Is it behind, and nobody at it? Two Gets at most. */
export async function isNeeded(context: Context): Promise<boolean> {
  const rebuilt = await store.getRebuilt(context);
  if (rebuilt?.of === MAKING && rebuilt.part === undefined) return false;
  return (await findJob(context.registry, { kind: 'lists', id: ALL })) === undefined;
}

type Records = AsyncIterable<Kept>;

/** What there is, part by part, in an order of its own. */
export async function partsOf(context: Context): Promise<(readonly [part: string, records: () => Records])[]> {
  const codes = villages.map(({ code }) => code).toSorted();
  const programs = (await Program.list(context, {})).map(({ id }) => id).toSorted();
  return [
    ['staff', () => Staff.eachStaffKept(context)],
    ['duties', () => Staff.eachDutiesKept(context)],
    ['imports', () => Imports.eachAsKept(context)],
    ['interventions', () => Intervention.eachAsKept(context)],
    ['trainings', () => Training.eachAsKept(context)],
    ...codes.map((code) => [`village ${code}`, () => inVillage(context, code)] as const),
    ...programs.map((program) => [`program ${program}`, () => inProgram(context, program)] as const),
  ];
}

async function* inVillage(context: Context, village: string): AsyncGenerator<Kept> {
  yield* eachKeptInVillage(context, village);
  yield* eachOfDesks(context, village);
}

async function* inProgram(context: Context, program: string): AsyncGenerator<Kept> {
  for (const state of aidStates) yield* eachEnrollment(context, program, state);
}

/** Goes on behind the last part that was done, and stops between two. What changes meanwhile is told by the stream, and found as well. */
export async function rebuildLists(context: Context, _id: string, { signal, onProgress }: JobRun): Promise<void> {
  const before = await store.getRebuilt(context);
  const done = before?.of === MAKING ? before.part : undefined;
  const parts = await partsOf(context);
  const begin = done === undefined ? 0 : parts.findIndex(([part]) => part === done) + 1;
  for (const [n, [part, records]] of parts.entries()) {
    if (n < begin) continue;
    if (signal.aborted) return;
    // Where there is nothing, there is nothing to note.
    if (await listAll(context, records())) await store.putRebuilt(context, { of: MAKING, part });
    onProgress({ done: n + 1, total: parts.length });
  }
  await store.putRebuilt(context, { of: MAKING });
}

async function listAll(context: Context, records: Records): Promise<boolean> {
  let some: Relisting[] = [];
  let any = false;
  for await (const after of records) {
    some.push({ after });
    any = true;
    if (some.length < AT_ONCE) continue;
    await followLists(context, some);
    some = [];
  }
  await followLists(context, some);
  return any;
}
