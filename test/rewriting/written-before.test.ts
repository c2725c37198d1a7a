import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aimOf } from '@puskesos/core/rewriting/asked.rules';
import { everyShape } from '@puskesos/core/rewriting/every-shape';
import { writtenOf } from '@puskesos/core/shared/shape';
import type { Item } from '@puskesos/core/shared/table';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { begunCommand, puskesos } from '../support/machine/command.ts';
import { type Office, openOffice } from '../support/office/office.ts';
import { dinsos } from '../support/register/people.ts';
import { rewritten } from './rewritten.ts';
import { NOON, type WrittenOffice } from './write-office.ts';

/** A table as the code of 30 November 2026 wrote it: read by that of today, written anew, and back again. */

const lines = readFileSync(join(import.meta.dirname, 'written-2026-11-30.jsonl'), 'utf8')
  .trim()
  .split('\n');
const { vaultKeys, queries, asked } = JSON.parse(lines[0] ?? '') as WrittenOffice;
const written = lines.slice(1).map((line) => JSON.parse(line) as Item);
const newest = new Map(everyShape.map((one) => [one.type, writtenOf(one)]));
const ofFormerShape = written.filter(({ type }) => newest.has(String(type)));

useStoppedClock(NOON);
let office: Office;
beforeAll(async () => {
  office = await openOffice({ vaultKeys });
  await lay(written);
});
afterAll(() => office.close());

const lay = (items: readonly Item[]) => office.stores.registry.batchWrite(items);
const there = () => itemsOf(office.stores.registry);
const inOrder = (items: readonly Item[]) => items.toSorted((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));
const answers = async () => {
  const told = [];
  for (const { query, variables } of asked) told.push((await office.as(dinsos).send(queries[query] ?? '', { ...variables })).data);
  return told;
};
const recorded = asked.map(({ data }) => data);
const PATIENCE = { timeout: 30_000, interval: 50 };
const lookedAt = (out: string): number => Number(/looked at: (\d+)/.exec(out)?.[1]);
const back = () => rewritten(office.core(), { aim: aimOf(everyShape, [...newest.keys()], 'back') });
const on = () => rewritten(office.core(), { aim: aimOf(everyShape, [], 'on') });

it('is read as it was', async () => {
  expect(written.some((item) => 'shape' in item)).toBe(false);
  expect(ofFormerShape.length).toBeGreaterThan(20);
  expect(await answers()).toEqual(recorded);
});

it('is written anew in the newest shape, states of the past too, and nothing else of it is touched', async () => {
  const report = await on();

  expect(report).toMatchObject({ done: true, looked: expect.any(Number), overtaken: 0, lost: [], broken: [] });
  expect(Object.values(report.rewritten).reduce((sum, count) => sum + count, 0)).toBe(ofFormerShape.length);
  const shaped = written.map((item) => ({ ...item, ...(newest.has(String(item['type'])) && { shape: newest.get(String(item['type'])) }) }));
  const bare = (items: readonly Item[]) => items.map(({ data: _data, ...item }) => item);
  expect(bare(await there())).toEqual(bare(inOrder(shaped)));
  expect(await answers()).toEqual(recorded);
  expect((await on()).rewritten).toEqual({});
});

it('goes back to what it was, byte for byte', async () => {
  await on();

  const report = await back();

  expect(report).toMatchObject({ done: true, lost: [] });
  expect(await there()).toEqual(inOrder(written));
  expect(await answers()).toEqual(recorded);
});

it('tells of a proposal from before there were purses what it told then, and says its purse once it is written anew', async () => {
  await back();
  const central = written.filter(({ type, data }) => type === 'proposal' && String(data).includes('"purse":"apbn",'));
  await lay(central.map((item) => ({ ...item, data: String(item['data']).replace('"purse":"apbn",', '') })));

  expect(central.length).toBeGreaterThan(5);
  expect(await answers()).toEqual(recorded);
  await on();
  expect((await there()).filter(({ type, data }) => type === 'proposal' && !String(data).includes('"purse":'))).toEqual([]);
  expect(await answers()).toEqual(recorded);
  await lay(written);
});

it('is left half written by Ctrl-C, told as that, and gone on with', async () => {
  const slowly = begunCommand('migrate', '--units', '1');
  await vi.waitFor(async () => expect((await there()).some(({ pk, after }) => pk === 'rewriting' && after)).toBe(true), PATIENCE);
  slowly.interrupt();
  const stopped = await slowly.ended;
  const rest = await puskesos('migrate', '--units', '2000');

  expect([stopped.code, stopped.complaint]).toEqual([1, expect.stringContaining('the same command goes on')]);
  // Both together look at each item once, and at the mark between them.
  const all = lookedAt((await puskesos('migrate', '--dry-run')).out);
  expect([all, all + 1]).toContain(lookedAt(stopped.out) + lookedAt(rest.out));
  expect(rest.code).toBe(0);
  expect((await on()).rewritten).toEqual({});
  await back();
});

it('is counted, written and taken back by `puskesos migrate`, which says what it did and names nobody', async () => {
  const dry = await puskesos('migrate', '--dry-run');
  expect(await there()).toEqual(inOrder(written));
  const done = await puskesos('migrate', '--units', '2000');
  const unnamed = await puskesos('migrate', '--back');
  const returned = await puskesos('migrate', 'proposal', '--back', '--units', '2000');

  expect([dry.code, dry.out]).toEqual([0, expect.stringMatching(/would be written anew: proposal 28\n/)]);
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(/ written anew: proposal 28\n/)]);
  expect([unnamed.code, unnamed.complaint]).toEqual([2, expect.stringMatching(/say which: proposal/)]);
  expect([returned.code, returned.out]).toEqual([0, expect.stringMatching(/ written anew: proposal 28\n/)]);
  expect(await there()).toEqual(inOrder(written));
});
