import type { Context } from '../shared/context.ts';
import { BrokenRecord, LostInFormerShape, NewerShape } from '../shared/error.ts';
import { requireKnown, reshaped } from '../shared/shape.ts';
import type { Condition, Item } from '../shared/table.ts';
import type { WholeTable } from '../shared/whole-table.ts';
import { type Aim, aimText } from './asked.rules.ts';
import { called, emptyReport, type Report, type Running, throughTable } from './through.ts';

/**
 * Writes records of a former shape anew where they lie, and the states in their histories: the same versions, changed by nobody. Each only as it
 * was read, so that whoever writes meanwhile is not undone. Done twice it comes to the same; stopped or killed, it goes on behind the last piece.
 */

interface Rewriting extends Running {
  readonly aim: Aim;
  readonly dryRun: boolean;
}

/** Throws NewerShape where something was written by a later version of the program, AnotherRun where another run has taken this one's place. */
export async function rewriteRecords(context: Context, table: WholeTable, asked: Rewriting): Promise<Report> {
  const report = emptyReport();
  const { cover } = context.vault;
  const rewrite = (item: Item) => rewriteItem(context, cover ? cover.lift(item) : item, asked, report);
  await throughTable(context, table, { ...asked, ...(!asked.dryRun && { notedAs: aimText(asked.aim) }) }, rewrite, report);
  return report;
}

const ATTEMPTS = 3;

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
