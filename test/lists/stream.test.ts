import { ALL } from '@puskesos/core/lists/follow-check';
import { markedVillages } from '@puskesos/core/recipient/dirty';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { findJob, type Job } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStream } from '../support/engine/streams.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';

/** However the stream tells of what people did, the same lies beside the records in the end: lists, names, codes and marks. */

const from = numbers();
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));

const told: DynamoDBRecord[] = [];
useStream(office, ({ Records }) => void told.push(...Records));
let handler: (event: DynamoDBStreamEvent) => Promise<unknown>;

const kinds = ['name', 'listed', 'code'];
const nameOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;
const following = async () =>
  (await itemsOf(office.stores.registry))
    .filter(({ type }) => kinds.includes(type as string))
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
async function marks(): Promise<string[]> {
  const villages: string[] = [];
  for await (const { village } of markedVillages(office.stores.registry, { now: new Date().toISOString(), everything: true }))
    villages.push(village);
  return villages.toSorted();
}
const lying = async () => ({ following: await following(), marks: await marks() });

const deliver = (Records: readonly DynamoDBRecord[]) => handler({ Records: [...Records] });
async function inBatches(records: readonly DynamoDBRecord[], size: number, send = deliver): Promise<void> {
  for (let at = 0; at < records.length; at += size) await send(records.slice(at, at + size));
}

/** As Lambda does with what fails: halved until one is left, which is told of as failed. */
async function bisected(records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord[]> {
  try {
    await deliver(records);
    return [];
  } catch {
    if (records.length === 1) return [...records];
    const middle = Math.ceil(records.length / 2);
    return [...(await bisected(records.slice(0, middle))), ...(await bisected(records.slice(middle)))];
  }
}

let whole: Awaited<ReturnType<typeof lying>>;

beforeAll(async () => {
  ({ handler } = await import('@puskesos/functions/on-registry-change'));
  const households = [];
  for (let n = 0; n < 6; n += 1) households.push(await registered(office, from, { village: n % 3 === 2 ? NEIGHBOUR : VILLAGE }));
  const desk = office.as(dinsos);
  const reason = 'data dari berita acara';
  for (const [n, { id, members }] of households.entries()) {
    const household = globalId('Household', id);
    const [head] = members;
    if (n < 4) await desk.mutate('enrollInProgram', { household, program: globalId('Program', 'pkh'), reason });
    if (n % 2 === 0) {
      const member = globalId('Member', `${id}/${head?.id}`);
      await desk.mutate('correctMember', { member, name: `Sarwono Baru ${n}`, reason }, '__typename');
    }
    if (n === 1)
      await desk.mutate('relocateHousehold', { household, village: NEIGHBOUR, address: { street: 'Jl. Pindah 1' }, reason }, '__typename');
  }
  // Until it has nothing more to tell.
  for (let before = -1; told.length < 20 || told.length !== before; ) {
    before = told.length;
    await new Promise((later) => setTimeout(later, 500));
  }
  await inBatches(told, 10);
  whole = await lying();
  expect(new Set(whole.following.map(({ type }) => type))).toEqual(new Set(kinds));
  expect(whole.marks).toContain(VILLAGE);
});

/** Nothing lies there that followed. */
beforeEach(async () => {
  const marked = (await itemsOf(office.stores.registry)).filter(({ pk }) => /^(dirty|marks?|due)/.test(pk));
  await office.stores.registry.batchWrite([], [...(await following()), ...marked]);
  expect(await lying()).toEqual({ following: [], marks: [] });
});

describe('what changed, told', () => {
  it('twice, batch by batch', async () => {
    await inBatches(told, 7, async (batch) => {
      await deliver(batch);
      await deliver(batch);
    });
    expect(await lying()).toEqual(whole);
  });

  it('from the beginning once more, as to a mapping that was made anew', async () => {
    await inBatches(told, 25);
    await inBatches(told, 4);
    expect(await lying()).toEqual(whole);
  });

  it('of one record in order and of several in any, as shards do, in batches of any size', async () => {
    const keyOf = ({ dynamodb }: DynamoDBRecord) => JSON.stringify(dynamodb?.Keys);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { minLength: told.length, maxLength: told.length }),
        fc.integer({ min: 1, max: 40 }),
        async (draws, size) => {
          await office.stores.registry.batchWrite([], await following());
          const queues = [...Map.groupBy(told, keyOf).values()].map((records) => [...records]);
          const order = draws.flatMap((draw) => {
            const left = queues.filter((records) => records.length > 0);
            return left[draw % left.length]?.splice(0, 1) ?? [];
          });
          await inBatches(order, size);
          expect(await following()).toEqual(whole.following);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('with one that a later version wrote: that one is left for it and told of, and nothing else waits behind', async () => {
    const at = told.findIndex(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'household');
    const one = told[at] as DynamoDBRecord;
    const later = { ...one, dynamodb: { ...one.dynamodb, NewImage: { ...one.dynamodb?.NewImage, shape: { N: '99' } } } } as DynamoDBRecord;
    const failed: DynamoDBRecord[] = [];
    await inBatches(told.toSpliced(at, 1, later), 20, async (batch) => void failed.push(...(await bisected(batch))));

    expect(failed).toEqual([later]);
    // Once the version is there, what was told of as failed is told anew.
    await deliver([one]);
    await inBatches(told, 50);
    expect(await lying()).toEqual(whole);
  });
});

describe('what was never told, or out of order', () => {
  async function aWeek(month: string): Promise<number> {
    let mended = 0;
    for (const day of ['01', '02', '03', '04', '05', '06', '07']) {
      const context = contextFor(office.stores, systemActor('test'), { now: () => `2126-${month}-${day}T19:30:00.000Z` });
      await enqueueTimedJobs(context);
      const job = (await findJob(office.stores.registry, { kind: 'followed', id: ALL })) as Job;
      const since = office.log.length;
      await runJob(context, job, { signal: new AbortController().signal, onProgress: () => undefined });
      const [line = '{}'] = office.log.slice(since).filter((one) => one.includes('followed checked'));
      mended += JSON.parse(line).mended;
    }
    return mended;
  }

  it('is found within a week, laid and told of: every third record was lost', async () => {
    await inBatches(
      told.filter((_record, n) => n % 3 !== 0),
      10,
    );
    const mended = await aWeek('05');
    const now = new Map((await following()).map((item) => [nameOf(item), item]));

    expect(mended).toBeGreaterThan(0);
    expect(whole.following.filter((item) => !now.has(nameOf(item)))).toEqual([]);
    expect(await aWeek('06')).toBe(0);
  });

  it('is found within a week: all of it came backwards', async () => {
    await inBatches(told.toReversed(), 10);
    await aWeek('07');
    const now = new Map((await following()).map((item) => [nameOf(item), item]));

    expect(whole.following.filter((item) => !now.has(nameOf(item)))).toEqual([]);
    expect(await aWeek('08')).toBe(0);
  });
});
