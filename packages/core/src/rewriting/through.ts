import type { Context } from '../shared/context.ts';
import type { Item, Key } from '../shared/table.ts';
import type { WholeTable } from '../shared/whole-table.ts';
import type { Pace } from './pace.ts';
import { AnotherRun } from './rewriting-errors.ts';
import { beginRun, endRun, getRun, noteRun, type Run } from './run.store.ts';

/** A whole table, item by item, at a bounded rate. Stopped or killed, it goes on behind the last piece. */

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

export const emptyReport = (): Report => ({ looked: 0, rewritten: {}, overtaken: 0, lost: [], broken: [], done: false });
export const called = ({ type, pk, sk }: Item): string => `${type} ${pk} ${sk}`;

export interface Running {
  readonly pace: Pace;
  /** Items of a piece, at most. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly onProgress: (looked: number) => void;
}

/** `notedAs` tells a run from another; without it nothing is noted of how far it came. Throws AnotherRun where another has taken this one's place. */
export async function throughTable(
  context: Context,
  table: WholeTable,
  { notedAs, pace, atOnce, signal, onProgress }: Running & { readonly notedAs?: string },
  each: (item: Item) => Promise<void>,
  report: Report,
): Promise<void> {
  let run = notedAs === undefined ? undefined : await begun(context, notedAs);
  let after = run?.after;
  do {
    const spentBefore = context.cost.writeUnits + context.cost.readUnits;
    const { items, next, units } = await table.pieceAfter(after, atOnce);
    for (const item of items) await each(item);
    report.looked += items.length;
    after = next;
    if (run && next) run = await noted(context, run, next);
    onProgress(report.looked);
    await pace.spent(units + context.cost.writeUnits + context.cost.readUnits - spentBefore, signal);
  } while (after && !signal.aborted);
  if (after) return;
  if (run) await endRun(context, run);
  report.done = true;
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
