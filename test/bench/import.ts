import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importResidents } from '@puskesos/core/intake';
import type { WholeFile } from '@puskesos/core/intake/import-all';
import { importDeciles } from '@puskesos/core/intake/ministry';
import type { Item, Table } from '@puskesos/core/shared/table';
import { families } from '@puskesos/sample/population/families';
import { residentColumns, residentRows } from '@puskesos/sample/population/resident-rows';
import writeExcel from 'write-excel-file/node';
import { openBench } from './bench-office.ts';
import { found } from './goals.ts';
import { liveHeap, median, print } from './measure.ts';

const village = '64.02.06.1001';
/** What a call of BatchWrite holds. */
const BATCH = 25;
/** What a transaction holds. */
const TOGETHER = 100;
type Row = (string | number | undefined)[];

/** Rows of a village of any size, drawn one family at a time. */
function* rows(count: number): Generator<Row> {
  let made = 0;
  for (const family of families({ households: count, villages: [village], today: '2026-11-24' })) {
    for (const row of residentRows(family)) {
      if (made === count) return;
      made += 1;
      yield row;
    }
  }
}

async function writeCsv(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${residentColumns.join(',')}\n`);
  for (const row of rows(count)) if (!out.write(`${row.map(cell).join(',')}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

/** Of households that are not in the register: what is remembered of those that are comes on top, about 90 bytes each. */
async function writeDeciles(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  out.write('NIK,Desil,Tanggal\n');
  for (const row of rows(count)) if (!out.write(`${row[residentColumns.indexOf('nik')]},4,2026-07-01\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

const cell = (value: Row[number]) => (value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);

/**
 * Rows a second of the import, beside raw loops that write the very same items: by BatchWrite, and in transactions that each hold as many as there
 * may be, where nothing is yet, which is what it costs that no family is ever half there and none is there twice. In turns, each time into an empty table.
 */
export async function benchImport(count = 2_000): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'puskesos-bench-'));
  const file = join(folder, 'penduduk.csv');
  await writeCsv(file, count);
  const seconds = { import: [] as number[], raw: [] as number[], transacted: [] as number[], again: [] as number[] };
  let items = 0;
  let cost = '';
  for (let round = 0; round < 3; round += 1) {
    const office = await openBench();
    const take = () => importResidents(office.context, { file: { name: 'penduduk.csv', open: () => createReadStream(file) }, village });
    seconds.import.push(await timed(take));
    const { calls, readUnits, writeUnits } = office.context.cost;
    cost = `${(calls / count).toFixed(2)} calls, ${(readUnits / count).toFixed(2)} read and ${(writeUnits / count).toFixed(2)} write units a row`;
    seconds.again.push(await timed(take));
    const written = await office.everything();
    await office.close();

    items = written.length;
    seconds.raw.push(await rawWith(written, BATCH, (registry, batch) => registry.batchWrite(batch)));
    const ConditionExpression = 'attribute_not_exists(pk)';
    const transact = (registry: Table, batch: readonly Item[]) =>
      registry.transact(batch.map((Item) => ({ Put: { TableName: registry.name, Item, ConditionExpression } })));
    seconds.transacted.push(await rawWith(written, TOGETHER, transact));
  }
  await rm(folder, { recursive: true });
  const [imported, rawWrite, again] = [median(seconds.import), median(seconds.raw), median(seconds.again)];
  const transacted = median(seconds.transacted);
  found('import', rawWrite / imported);
  print(`Import of ${count} residents (CSV), ${items} items; ${cost}`, [
    { what: 'raw BatchWrite of the same items, 8 in flight', 'rows/s': Math.round(count / rawWrite), 'of raw': '1.00' },
    {
      what: `raw TransactWrite of the same items where none is yet, ${TOGETHER} at once, 8 in flight`,
      'rows/s': Math.round(count / transacted),
      'of raw': (rawWrite / transacted).toFixed(2),
    },
    { what: 'import', 'rows/s': Math.round(count / imported), 'of raw': (rawWrite / imported).toFixed(2) },
    { what: 'the same file again (nothing changes)', 'rows/s': Math.round(count / again), 'of raw': (rawWrite / again).toFixed(2) },
  ]);
}

/** Seconds that it takes to write the items, so many at once and eight times that in flight, into an empty table. */
async function rawWith(items: readonly Item[], size: number, write: (registry: Table, batch: Item[]) => Promise<void>): Promise<number> {
  const office = await openBench();
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, n * size + size)).values();
  const worker = async () => {
    for (const batch of batches) await write(office.stores.registry, batch);
  };
  const took = await timed(() => Promise.all(Array.from({ length: 8 }, worker)));
  await office.close();
  return took;
}

/** Memory while a file is read through the whole import but for its writes: flat for a CSV, bounded for a workbook. */
export async function benchMemory(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'puskesos-bench-'));
  const measured: Record<string, string | number>[] = [];
  const office = await openBench();
  const residents = (file: WholeFile) => importResidents(office.context, { ...file, village });
  const dryRun = async (name: string, what: string, take = residents) => {
    const live: number[] = [];
    // What is still held after a collection, at every few hundred rows: what is only waiting to be collected says nothing.
    const onProgress = ({ done }: { done: number }) => {
      if (Math.floor(done / 1_000) > live.length - 1) live.push(liveHeap());
    };
    const before = liveHeap();
    const open = () => createReadStream(join(folder, name));
    const { rows } = await take({ file: { name, open }, dryRun: true, onProgress });
    measured.push({ what, rows, 'live heap at its peak, MiB above the start': (Math.max(...live) - before).toFixed(1) });
  };
  for (const count of [10_000, 100_000]) {
    await writeCsv(join(folder, `${count}.csv`), count);
    await dryRun(`${count}.csv`, 'CSV, streamed');
  }
  await writeDeciles(join(folder, 'desil.csv'), 100_000);
  await dryRun('desil.csv', 'CSV of deciles, streamed', (file) => importDeciles(office.context, file));
  for (const count of [2_000, 20_000]) {
    const data = [residentColumns, ...rows(count)].map((row) =>
      row.map((value) => (value === undefined ? null : { value: String(value), type: String })),
    );
    await writeExcel(data as never).toFile(join(folder, `${count}.xlsx`));
    await dryRun(`${count}.xlsx`, 'workbook');
  }
  await office.close();
  await rm(folder, { recursive: true });
  print('Memory of an import (dry run)', measured);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e9;
}
