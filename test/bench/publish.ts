import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { markDirty, markHouseholds } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { type Item, Table } from '@puskesos/core/shared/table';
import { seedInBulk } from '@puskesos/sample/bulk';
import { type Place, places } from '@puskesos/sample/population/places';
import { seedPrograms } from '@puskesos/sample/stories/programs';
import { httpEvent } from '../support/office/http-event.ts';
import { savedOperation } from '../support/office/operations.ts';
import { openBench, quietly } from './bench-office.ts';
import { found } from './goals.ts';
import { cpuSideBySide, print } from './measure.ts';

const TODAY = '2026-11-24';
const SIZES = [100, 1_000, 10_000];

type Row = Record<string, string | number>;

/** What publishing a village's list costs at several sizes of the village, and what a change of one household does. */
export async function benchPublish(): Promise<void> {
  const office = await openBench();
  const rows: Row[] = [];
  try {
    await seedPrograms(office.stores);
    for (const [n, size] of SIZES.entries()) rows.push(...(await costsAt(office.stores, places[n] as Place, size)));
  } finally {
    await office.close();
  }
  print('Publishing a village’s list', rows);
}

async function costsAt(stores: Stores, place: Place, size: number): Promise<Row[]> {
  const village = place.code;
  await seedInBulk(stores, [[place, size]], { today: TODAY, onDone: () => undefined });
  const whole = { everything: true };
  const run = async (what: string, options: { everything: boolean }): Promise<Row> => {
    const context = contextFor(stores, systemActor('bench'));
    const { failed } = await refreshDirtyVillages(context, options);
    if (failed[0]) throw failed[0].error;
    const { calls, readUnits, writeUnits, byCommand } = context.cost;
    const lists = Object.entries(byCommand).filter(([command]) => /(Put|BatchWrite) publicIndex/.test(command));
    return {
      households: size,
      what,
      calls,
      'read units': readUnits,
      'write units': writeUnits,
      'writes of lists': lists.reduce((sum, [, count]) => sum + count, 0),
    };
  };
  const context = contextFor(stores, systemActor('bench'));
  await markDirty(context, [village]);
  const first = await run('first list', whole);
  await markDirty(context, [village]);
  const unchanged = await run('all of it again, unchanged', whole);
  const { household, program } = await someRecipient(context, village);
  await Aid.move(context, { household, program, to: 'suspended', reason: 'uji' });
  await markHouseholds(context, [{ village, household }]);
  const one = await run('one household changed', { everything: false });
  const counts = await run('and what is counted of the village, once in ten minutes', whole);
  return [first, unchanged, one, counts];
}

async function someRecipient(context: Context, village: string): Promise<{ household: string; program: string }> {
  for await (const { id, aid } of Household.eachInVillage(context, village)) {
    const line = aid.find(({ state, member }) => state === 'active' && member === undefined);
    if (line) return { household: id, program: line.program };
  }
  throw new Error('nobody receives anything');
}

/** A full refresh of the regency beside raw loops: one that writes what it wrote, and one that writes the households it is made of. */
export async function benchRefresh(households = 20_000): Promise<void> {
  const office = await openBench('4g');
  try {
    await seedPrograms(office.stores);
    const each = Math.ceil(households / places.length);
    await seedInBulk(
      office.stores,
      places.map((place) => [place, each]),
      { today: TODAY, onDone: () => undefined },
    );
    const items = await householdItems(office.stores.registry);
    await markDirty(
      office.context,
      places.map(({ code }) => code),
    );
    const context = contextFor(office.stores, systemActor('bench'));
    const began = process.hrtime.bigint();
    const [{ published, failed }, written] = await whatIsWritten(() => refreshDirtyVillages(context));
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    if (failed[0]) throw failed[0].error;
    const same = await rawSeconds(written, 'publicIndex');
    const raw = await rawSeconds(items, 'registry');
    const { calls, readUnits, writeUnits } = context.cost;
    print(
      `Full refresh of ${items.length} households in ${published} villages: ${calls} calls, ${readUnits} read and ${writeUnits} write units`,
      [
        { what: `raw BatchWrite of the ${written.length} items it writes, 8 in flight`, 'households/s': Math.round(items.length / same) },
        { what: 'raw BatchWrite of the households, 8 in flight', 'households/s': Math.round(items.length / raw) },
        { what: 'full refresh', 'households/s': Math.round(items.length / seconds) },
      ].map((row) => ({ ...row, 'of the first': (row['households/s'] / (items.length / same)).toFixed(2) })),
    );
    found('refresh', same / seconds);
  } finally {
    await office.close();
  }
}

/** Village by village: a scan of so many items begins anew with each of its pages on the emulator. */
async function householdItems(registry: Table): Promise<Item[]> {
  const items: Item[] = [];
  for (const { code } of places)
    for await (const item of registry.queryAll({ partition: `village#${code}`, index: 'gsi1' }))
      if (item['type'] === 'household') items.push(item);
  return items;
}

/** What of it goes through BatchWrite: all but the pointers, one a village. */
async function whatIsWritten<T>(work: () => Promise<T>): Promise<[T, Item[]]> {
  const written: Item[] = [];
  const { batchWrite } = Table.prototype;
  Table.prototype.batchWrite = function (puts, deletes) {
    if (this.label === 'publicIndex') written.push(...puts);
    return batchWrite.call(this, puts, deletes);
  };
  const done = await work();
  Table.prototype.batchWrite = batchWrite;
  return [done, written];
}

async function rawSeconds(items: readonly Item[], table: 'registry' | 'publicIndex'): Promise<number> {
  const office = await openBench('4g');
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, n) => items.slice(n * 25, n * 25 + 25)).values();
  const work = async () => {
    for (const batch of batches) await office.stores[table].batchWrite(batch);
  };
  const began = process.hrtime.bigint();
  await Promise.all(Array.from({ length: 8 }, work));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await office.close();
  return seconds;
}

/** What a look at the public lists takes of a function, beside an answer that is always the same. A look at the files takes none. */
export async function benchLooks(): Promise<void> {
  const office = await openBench();
  try {
    await seedPrograms(office.stores);
    const [place] = places;
    const village = place?.code ?? '';
    await seedInBulk(office.stores, [[place as Place, 1_000]], { today: TODAY, onDone: () => undefined });
    await markDirty(office.context, [village]);
    await refreshDirtyVillages(office.context);
    const { handler } = await import('@puskesos/functions/public');
    const asked = { query: savedOperation('recipients-by-name').text, variables: { village, name: 'Siti Aminah' } };
    const post = httpEvent('/public/graphql', asked);
    const http = { ...post.requestContext.http, method: 'GET' };
    const list = { operationName: 'VillageList', village };
    const get = { ...post, requestContext: { ...post.requestContext, http }, queryStringParameters: list };
    const { headers } = await handler(get);
    const again = { ...get, headers: { ...get.headers, 'if-none-match': String(headers?.['etag']) } };
    const constant = { statusCode: 200, headers: {}, body: (await handler(post)).body ?? '' };
    const looks = {
      'a constant answer of the same length': async () => JSON.stringify(constant),
      'a name in a village of 1,000': () => quietly(() => handler(post)),
      'a page of the list by GET': () => quietly(() => handler(get)),
      'the same, for who has it': () => quietly(() => handler(again)),
    };
    const measured = await cpuSideBySide(looks, { rounds: 7, calls: 40 });
    const base = measured[0]?.cpu ?? Number.NaN;
    print(
      'Looks at the public lists, by the real handler',
      measured.map(({ name, cpu }) => ({
        what: name,
        'CPU µs a look': Math.round(cpu),
        'looks a second of one core': Math.round(1e6 / cpu),
        'times the constant': (cpu / base).toFixed(1),
      })),
    );
  } finally {
    await office.close();
  }
}
