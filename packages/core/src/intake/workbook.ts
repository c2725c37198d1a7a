import { posix } from 'node:path';
import { zipFormat } from './file-format.ts';
import { Unreadable } from './intake-errors.ts';
import type { SheetRemark } from './remarks-of-sheets.ts';
import type { Merged, Row, Sheet } from './rows.ts';
import { type Limits, Meter } from './workbook-limits.ts';
import { formatsIn, type Looks, textsIn } from './workbook-looks.ts';
import { type Attributes, isYes, orBroken, Parts } from './workbook-parts.ts';
import { fillMerged, rowsIn, type Seen } from './workbook-rows.ts';

/**
 * Opens a packed workbook. Its sheets are gone through once to the end, counting, before any row is given: whatever is too much is refused then,
 * and where cells are merged stands behind the rows. After that each reading unpacks them anew, a piece at a time, so that a long sheet takes
 * no more memory than a short one. Throws Unreadable.
 */
export async function openWorkbook(bytes: Buffer, limits: Limits): Promise<{ shown: Sheet[]; hidden: Sheet[] }> {
  const parts = await Parts.in(bytes, limits.unpacked);
  const other = zipFormat((path) => parts.has(path), await parts.startOf('mimetype'));
  if (other) throw new Unreadable(other);
  return orBroken(async () => {
    const meter = new Meter(limits);
    const { entries, from1904 } = await listIn(parts, meter);
    const looks = { from1904, ...(await formatsIn(parts, meter)), ...(await textsIn(parts, meter)) };
    const opened = { shown: [] as Sheet[], hidden: [] as Sheet[] };
    for (const { name, path, isHidden } of entries) {
      const seen = await seenIn(rowsIn(parts, path, meter, looks));
      const rows = () => readAgain(parts, path, limits, looks, seen.merged);
      const sheet = { name, last: seen.last, remarks: remarksOf(seen), merged: seen.merged, rows };
      // Nobody misses a sheet that holds nothing; Excel has long begun with three.
      if (seen.last > 0) opened[isHidden ? 'hidden' : 'shown'].push(sheet);
    }
    return opened;
  });
}

async function* readAgain(parts: Parts, path: string, limits: Limits, looks: Looks, merged: readonly Merged[]): AsyncGenerator<Row> {
  for await (const piece of fillMerged(rowsIn(parts, path, new Meter(limits), looks), merged)) yield* piece;
}

async function seenIn(pieces: AsyncGenerator<readonly Row[], Seen>): Promise<Seen> {
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
  }
}

function remarksOf({ hiddenRows, uncalculated, tooFarRight }: Seen): SheetRemark[] {
  const counted = { rowsHidden: hiddenRows, notCalculated: uncalculated, tooFarRight };
  return Object.entries(counted).flatMap(([code, count]) => (count > 0 ? [{ code: code as keyof typeof counted, count }] : []));
}

interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

const BOOK = 'xl/workbook.xml';

/** The sheets as the workbook lists them, each with the part that holds its rows. */
async function listIn(parts: Parts, meter: Meter): Promise<{ entries: SheetEntry[]; from1904: boolean }> {
  const paths = await targetsIn(parts, meter);
  const entries: SheetEntry[] = [];
  let from1904 = false;
  const open = (tag: string, attributes: Attributes) => {
    if (tag === 'workbookPr') from1904 = isYes(attributes.date1904);
    if (tag !== 'sheet') return;
    const relation = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const path = paths.get(relation);
    if (path) entries.push({ name: attributes.name ?? '', path, isHidden: /hidden/i.test(attributes.state ?? '') });
  };
  await parts.readWhole(BOOK, meter, { open });
  return { entries, from1904 };
}

async function targetsIn(parts: Parts, meter: Meter): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const open = (tag: string, { Id, Type = '', Target = '' }: Attributes) => {
    if (tag !== 'Relationship' || !Id || !Type.endsWith('/worksheet')) return;
    paths.set(
      Id,
      posix
        .join('/', Target.startsWith('/') ? '' : 'xl', Target)
        .slice(1)
        .toLowerCase(),
    );
  };
  await parts.readWhole('xl/_rels/workbook.xml.rels', meter, { open });
  return paths;
}
