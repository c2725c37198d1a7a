import type { Context } from '../shared/context.ts';
import { listItems } from '../shared/list-items.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item } from '../shared/table.ts';
import type { PlaceTold } from './told-month.rules.ts';

/** Each month of each place as anyone may see it, in the public index. */

type Index = Pick<Context, 'publicIndex'>;

const read = ({ data }: Item): PlaceTold => JSON.parse(data as string) as PlaceTold;

/** A BatchWrite for each twenty-five. */
export const putAll = ({ publicIndex }: Index, months: readonly PlaceTold[]): Promise<void> =>
  publicIndex.batchWrite(
    months.map((month) => ({ pk: `told#${month.place}`, sk: month.month, type: 'told', data: JSON.stringify(month) })),
  );

/** A place's months, latest first. One Query. */
export const list = ({ publicIndex }: Index, place: string, page: PageInput): Promise<Page<PlaceTold>> =>
  listItems(publicIndex, { partition: `told#${place}`, descending: true, page }, read);
