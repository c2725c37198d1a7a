import type { Context } from '../shared/context.ts';
import { CoveredTable } from '../shared/covered-table.ts';
import { InvalidInput } from '../shared/error.ts';
import type { Item } from '../shared/table.ts';
import type { WholeTable } from '../shared/whole-table.ts';
import { emptyReport, type Report, type Running, throughTable } from './through.ts';

/**
 * Lays fingerprints under the blind key that is written now, wherever they lie: in keys, records, histories. An item under a fingerprint is moved in
 * one transaction; every other is changed where it lies. Nothing is opened for it, and ids stay as they are.
 */
export async function coverAnew(context: Context, table: WholeTable, asked: Running & { readonly dryRun: boolean }): Promise<Report> {
  const { registry, vault } = context;
  const { cover } = vault;
  if (!cover || !(registry instanceof CoveredTable))
    throw InvalidInput.at(
      'VaultKeys',
      'belum ada kunci blind kedua; lihat `keys --step add --of blind`',
      'there is no second blind key; see `keys --step add --of blind`',
    );
  const report = emptyReport();
  const each = async (found: Item): Promise<void> => {
    const isDone = asked.dryRun ? isOld(found) || undefined : await laidAnew(found);
    const type = String(found['type']);
    if (isDone) report.rewritten[type] = (report.rewritten[type] ?? 0) + 1;
    else if (isDone === false) report.overtaken += 1;
  };
  const isOld = (item: Item): boolean => JSON.stringify(cover.lay(cover.lift(item))) !== JSON.stringify(item);
  /** Whoever moved or changed it meanwhile wrote it under the newest key. */
  const laidAnew = async (found: Item): Promise<boolean | undefined> => {
    const isLaid = await registry.layAnew(found);
    if (isLaid !== false) return isLaid;
    const now = await registry.get(cover.lift(found), true);
    return now ? false : undefined;
  };
  const notedAs = `cover ${cover.forms.at(-1)}`;
  await throughTable(context, table, { ...asked, ...(!asked.dryRun && { notedAs }) }, each, report);
  return report;
}
