import * as z from 'zod';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { csvOfRows, csvRow, UTF8_MARK } from '../shared/csv.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { workbookOf } from '../shared/workbook.ts';
import { type ExportCell, exportColumnsOf, exportLayouts, exportRows } from './resident-rows.ts';

export { type ExportLayout, exportLayouts } from './resident-rows.ts';

/**
 * A village's register out again, with its numbers in clear: for who serves it and may read them, with the purpose logged under each household and
 * number before a part is given out. Taken in again, it changes nothing.
 */

const About = z.object({ village: VillageCode, layout: z.enum(exportLayouts).default('opensid'), purpose: Reason });
type About = z.input<typeof About>;

/** The rows of a page of households. One Query, and a BatchWrite for each 25 lines of the log. */
const rowsPage = query({
  input: About.extend({ page: PageInput.prefault({}) }),
  right: ['household.read', 'names.read', 'numbers.read'],
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village, layout, purpose, page }, context) => {
    const { rows, hasNext } = await Household.listByVillage(context, village, page);
    const households = rows.map(({ value }) => value);
    const numbers = await Household.readNumbersOfMany(context, households, purpose);
    const cells = households.flatMap((one) => exportRows(one, numbers.get(one.id) as Household.Numbers, layout));
    return { cells, households: households.length, hasNext, end: rows.at(-1)?.cursor };
  },
});

const headerOf = ({ layout = 'opensid' }: About) => exportColumnsOf(layout);

/** All of it row by row, the header first, however many there are: a page is read only when the one before is used up. */
export async function* residentRows(context: Context, about: About): AsyncGenerator<readonly ExportCell[]> {
  for (let after: string | undefined, more = true, isFirst = true; more; isFirst = false) {
    const { cells, hasNext, end } = await rowsPage(context, { ...about, page: { first: 100, ...(after && { after }) } });
    if (isFirst) yield headerOf(about);
    yield* cells;
    after = end;
    more = hasNext;
  }
}

/** The same as lines of CSV. */
export const residentsCsv = (context: Context, about: About): AsyncGenerator<string> => csvOfRows(residentRows(context, about));

/** The same as a workbook, piece by piece. */
export const residentsWorkbook = (context: Context, about: About): AsyncGenerator<Uint8Array> =>
  workbookOf([], residentRows(context, about));

/** The same page by page, for who can't take a stream; the first begins with the header. */
export async function residentsPage(context: Context, { page, ...about }: About & { page: z.input<typeof PageInput> }) {
  const { cells, ...rest } = await rowsPage(context, { ...about, page });
  const header = page.after ? '' : UTF8_MARK + csvRow(headerOf(about));
  return { ...rest, csv: header + cells.map(csvRow).join('') };
}
