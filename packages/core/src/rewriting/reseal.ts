import type { Context } from '../shared/context.ts';
import { asItLies, changedIn, eachText } from '../shared/cover.ts';
import type { Item, Table } from '../shared/table.ts';
import type { WholeTable } from '../shared/whole-table.ts';
import { openedIn } from './sealed-places.ts';
import { called, emptyReport, type Report, type Running, throughTable } from './through.ts';

interface Resealing extends Running {
  readonly dryRun: boolean;
  readonly of: 'registry' | 'publicIndex';
  /** The keys that are to go. */
  readonly old: readonly string[];
}

/**
 * Seals anew under the newest data key what older ones sealed, in records and their histories, each in its place, and only as it was read. Broken is
 * what doesn't open where it lies: an old key can't go while there is any.
 */
export async function resealAll(context: Context, table: WholeTable, asked: Resealing): Promise<Report> {
  const report = emptyReport();
  const each = async (found: Item): Promise<void> => {
    const isDone = await resealed(context, context.vault.cover?.lift(found) ?? found, asked, report);
    const type = String(found['type'] ?? found.pk.replace(/#.*/, ''));
    if (isDone) report.rewritten[type] = (report.rewritten[type] ?? 0) + 1;
    else if (isDone === false) report.overtaken += 1;
  };
  const notedAs = `reseal ${asked.of} ${asked.old.join(' ')}`;
  await throughTable(context, table, { ...asked, ...(!asked.dryRun && { notedAs }) }, each, report);
  return report;
}

const ATTEMPTS = 3;

async function resealed(context: Context, found: Item, asked: Resealing, report: Report): Promise<boolean | undefined> {
  const table: Table = context[asked.of];
  let item: Item | undefined = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { changed, shut }: ReturnType<typeof sealedAnew> = item ? sealedAnew(context, item, asked.old) : { changed: {}, shut: 0 };
    if (shut > 0) report.broken.push(called(found));
    const names = Object.keys(changed);
    if (!item || names.length === 0) return undefined;
    if (asked.dryRun || (await table.set(item, changed, asItLies(item, names)))) return true;
    item = await table.get(item, true);
  }
  return false;
}

function sealedAnew({ vault }: Context, item: Item, old: readonly string[]): { changed: Record<string, unknown>; shut: number } {
  const { opened, shut } = openedIn(vault, item, (key) => old.includes(key));
  if (opened.length === 0) return { changed: {}, shut };
  const anew = opened.map(({ sealed, clear, place }) => [sealed, vault.seal(clear, place)] as const);
  const next = eachText(item, (text) => anew.reduce((so, [sealed, newly]) => so.replaceAll(sealed, newly), text));
  return { changed: changedIn(item, next), shut };
}
