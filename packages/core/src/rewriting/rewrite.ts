import type { Context } from '../shared/context.ts';
import { BrokenRecord, LostInFormerShape, NewerShape } from '../shared/error.ts';
import { requireKnown, reshaped } from '../shared/shape.ts';
import type { Condition, Item, Key } from '../shared/table.ts';
import type { WholeTable } from '../shared/whole-table.ts';
import { type Aim, aimText } from './asked.rules.ts';
import type { Pace } from './pace.ts';
import { AnotherRun } from './rewriting-errors.ts';
import { beginRun, endRun, getRun, noteRun, type Run } from './run.store.ts';

/**
 * Writes records of a former shape anew where they lie, and the states in their histories: the same versions, changed by nobody. Each only as it
 * was read, so that whoever writes meanwhile is not undone. Done twice it comes to the same; stopped or killed, it goes on behind the last piece.
 */

export interface Report {
  /** Items that were looked at since the run was begun or gone on with. */
  looked: number;
  /** By type; of a dry run, those that would be. */
  readonly rewritten: Record<string, number>;
  /** Somebody wrote each of them, again and again. A second run finds them. */
  overtaken: number;
  /** As `type pk sk`: they say what their former shape can't hold. */
  readonly lost: string[];
  /** The same of what can't be read. */
  readonly broken: string[];
  /** Whether it came to the end. */
  done: boolean;
}

interface Rewriting {
  readonly aim: Aim;
  readonly dryRun: boolean;
  readonly pace: Pace;
  /** Items of a piece, at most. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly onProgress: (looked: number) => void;
}

/** Throws NewerShape where something was written by a later version of the program, AnotherRun where another run has taken this one's place. */
export async function rewriteRecords(context: Context, table: WholeTable, asked: Rewriting): Promise<Report> {
  const report: Report = { looked: 0, rewritten: {}, overtaken: 0, lost: [], broken: [], done: false };
  let run = asked.dryRun ? undefined : await begun(context, aimText(asked.aim));
  let after = run?.after;
  do {
    const spentBefore = context.cost.writeUnits + context.cost.readUnits;
    const { items, next, units } = await table.pieceAfter(after, asked.atOnce);
    for (const item of items) await rewriteItem(context, item, asked, report);
    report.looked += items.length;
    after = next;
    if (run && next) run = await noted(context, run, next);
    asked.onProgress(report.looked);
    await asked.pace.spent(units + context.cost.writeUnits + context.cost.readUnits - spentBefore, asked.signal);
  } while (after && !asked.signal.aborted);
  if (after) return report;
  if (run) await endRun(context, run);
  return { ...report, done: true };
}

async function begun(context: Context, aim: string): Promise<Run> {
  const before = await getRun(context);
  const after = before?.aim === aim ? before.after : undefined;
  const run = { id: context.newId(), aim, at: context.now(), ...(after && { after }) };
  if (!(await beginRun(context, run, before))) throw new AnotherRun();
  return run;
}

async function noted(context: Context, run: Run, after: Key): Promise<Run> {
  const further = { ...run, after, at: context.now() };
  if (!(await noteRun(context, further))) throw new AnotherRun();
  return further;
}

const ATTEMPTS = 3;
const called = ({ type, pk, sk }: Item): string => `${type} ${pk} ${sk}`;

async function rewriteItem(context: Context, found: Item, { aim, dryRun }: Rewriting, report: Report): Promise<void> {
  try {
    const isDone = dryRun ? wouldBe(found, aim) : await isWritten(context, found, aim);
    const type = found['type'] as string;
    if (isDone) report.rewritten[type] = (report.rewritten[type] ?? 0) + 1;
    else if (isDone === false) report.overtaken += 1;
  } catch (error) {
    if (error instanceof LostInFormerShape) report.lost.push(called(found));
    else if (error instanceof BrokenRecord && !(error instanceof NewerShape)) report.broken.push(called(found));
    else throw error;
  }
}

/** Undefined where it has that shape. */
const wouldBe = (item: Item, aim: Aim): true | undefined => (laidAnew(item, aim) ? true : undefined);

async function isWritten({ registry }: Context, found: Item, aim: Aim): Promise<boolean | undefined> {
  let item: Item | undefined = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const laid = item && laidAnew(item, aim);
    if (!item || !laid) return undefined;
    if (await registry.set(item, { data: laid.data, shape: laid.shape }, asRead(item))) return true;
    item = await registry.get(item, true);
  }
  return false;
}

function laidAnew(item: Item, { shapes, way }: Aim) {
  const type = item['type'] as string;
  const to = shapes.get(type);
  if (to !== undefined) return reshaped({ ...item, type }, to, way);
  requireKnown(item);
  return undefined;
}

/** More than its version: some changes have none. */
const asRead = ({ data, shape }: Item): Condition => ({
  ConditionExpression: `#data = :data AND ${shape === undefined ? 'attribute_not_exists(#shape)' : '#shape = :shape'}`,
  ExpressionAttributeNames: { '#data': 'data', '#shape': 'shape' },
  ExpressionAttributeValues: { ':data': data, ...(shape !== undefined && { ':shape': shape }) },
});
