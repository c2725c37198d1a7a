import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { PaymentResult } from './reconcile.rules.ts';
import type { Results } from './results-shapes.ts';

const partitionOf = (id: string): string => `results#${id}`;
const keyOf = (id: string): Key => ({ pk: partitionOf(id), sk: 'results' });

const record = entity<Results>('results', {
  key: ({ id }) => keyOf(id),
  index: ({ cycle, startedAt, id }) => ({ gsi1pk: 'results', gsi1sk: `results#${cycle}#${startedAt}#${id}` }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Context, id: string) => record.get(registry, keyOf(id));

/** A cycle’s files, latest first. */
export const listByCycle = ({ registry }: Context, cycle: string, page: PageInput) =>
  record.list(registry, { partition: 'results', index: 'gsi1', beginsWith: `results#${cycle}#`, descending: true, page });

/** A row of the file, by then without any number of a person. */
export interface ResultRow extends PaymentResult {
  readonly row: number;
}

/** Rows lie by the hundred, and go by themselves once nobody needs them any more. */
const ROWS_TOGETHER = 100;
const ROWS_STAY = 90 * 86_400;
const chunkKey = (id: string, number: number): Key => ({ pk: partitionOf(id), sk: `rows#${String(number).padStart(6, '0')}` });

export async function writeRows({ registry, now }: Context, id: string, rows: readonly ResultRow[]): Promise<void> {
  const expiresAt = Math.floor(Date.parse(now()) / 1000) + ROWS_STAY;
  const items: Item[] = [];
  for (let from = 0; from < rows.length; from += ROWS_TOGETHER) {
    const data = JSON.stringify(rows.slice(from, from + ROWS_TOGETHER));
    items.push({ ...chunkKey(id, from / ROWS_TOGETHER), type: 'result-rows', data, expiresAt });
  }
  await registry.batchWrite(items);
}

/** The file’s rows, some hundreds at a time. */
export async function* eachRows({ registry }: Context, { id, accepted }: Pick<Results, 'id' | 'accepted'>): AsyncGenerator<ResultRow[]> {
  const chunks = Math.ceil(accepted / ROWS_TOGETHER);
  let read = 0;
  for await (const item of registry.each({ partition: partitionOf(id), beginsWith: 'rows#', consistent: true, limit: 10 })) {
    if (read === chunks) return;
    read += 1;
    yield JSON.parse(item['data'] as string) as ResultRow[];
  }
}

const progressKey = (id: string): Key => ({ pk: partitionOf(id), sk: 'progress' });

export const markDone = ({ registry }: Context, id: string, done: number): Promise<boolean> =>
  registry.put({ ...progressKey(id), type: 'progress', done });

export const doneOf = async ({ registry }: Context, id: string): Promise<number> =>
  ((await registry.get(progressKey(id), true))?.['done'] as number | undefined) ?? 0;
