import { buildSeed, seedChanges as foundHousehold, type SeedHousehold } from '@puskesos/core/aid/aid.seed';
import * as Delivery from '@puskesos/core/delivery';
import { seedFund as foundFund } from '@puskesos/core/fund/fund.seed';
import { importResults } from '@puskesos/core/intake/results';
import * as Program from '@puskesos/core/program';
import { villages } from '@puskesos/core/region';
import type { Actor } from '@puskesos/core/shared/actor';
import { bulkWrite } from '@puskesos/core/shared/change';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { districtOf } from '@puskesos/core/shared/region-code';
import type { Item } from '@puskesos/core/shared/table';
import { families } from '@puskesos/sample/population/families';
import { openBench } from './bench-office.ts';
import { print } from './measure.ts';

const today = '2026-11-24';
const basis = { from: '2026-01-01', source: 'bench' };
const DUE = 300_000;
const deed = { operation: 'bench' };

const program = {
  ...{ id: 'tunai', name: 'Tunai', target: 'household', period: 'quarterly' },
  ...{ fund: 'apbd', kind: 'cash', ...basis },
  amounts: [{ component: 'tunai', rupiah: DUE, per: 'quarterly', ...basis }],
  criteria: [{ version: 1, tree: { size: { min: 1 } }, ...basis }],
} as Parameters<typeof Program.add>[1];

/**
 * A cycle of recipients all over the regency, paid from its budget: built, approved, and reconciled with a file that says that all were
 * paid; beside a raw loop that writes as many items by BatchWrite, without a condition, a transaction or a history. Write units are left out:
 * DynamoDB Local reports the same few for a transaction of any size.
 */
export async function benchCycle(count = 5_000): Promise<void> {
  const office = await openBench();
  const raw = await openBench();
  try {
    await fill(office.context, count);
    const [finance, dinsos] = [as(office.stores, 'finance'), as(office.stores, 'dinsos')];
    const { id: cycle } = await Delivery.start(finance, { program: 'tunai', period: '2026-Q4' });
    const run = { signal: new AbortController().signal, onProgress: () => undefined };

    const build = await timed(finance, () => Delivery.build(finance, cycle, run));
    const lines = (await office.everything()).filter(isLine);
    const rawBuild = await timed(raw.context, () => writeRaw(raw.context, lines));
    const approve = await timed(dinsos, () => Delivery.approve(dinsos, { cycle, reason: 'bench' }));
    const before = new Set((await office.everything()).map(nameOf));
    const file = resultsOf(lines);
    const reconcile = await timed(finance, () => importResults(finance, { file, cycle }));
    const written = (await office.everything()).filter(
      (item) => !before.has(nameOf(item)) || isLine(item) || item['type'] === 'commitment',
    );
    const rawReconcile = await timed(raw.context, () => writeRaw(raw.context, written));

    const row = (what: string, { seconds, calls, readUnits }: Timed, items: number, base: Timed) => ({
      what,
      'recipients/s': Math.round(count / seconds),
      'items each': (items / count).toFixed(1),
      'items/s': Math.round(items / seconds),
      'of raw': (base.seconds / seconds).toFixed(2),
      'calls each': (calls / count).toFixed(2),
      'read units each': (readUnits / count).toFixed(1),
    });
    print(`A cycle of ${count} recipients: ${lines.length} lines built, ${written.length} items written to reconcile them`, [
      row('raw BatchWrite of the lines, 8 in flight', rawBuild, lines.length, rawBuild),
      row('build and freeze the list', build, lines.length, rawBuild),
      row('approve it (reads and digests every line)', approve, lines.length, rawBuild),
      row('raw BatchWrite of what reconciling writes', rawReconcile, written.length, rawReconcile),
      row('reconcile it from a CSV', reconcile, written.length, rawReconcile),
    ]);
  } finally {
    await office.close();
    await raw.close();
  }
}

const isLine = ({ type, sk }: Item): boolean => type === 'line' && sk.startsWith('line#');
const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

const as = (stores: Stores, role: Actor['role']): Context =>
  contextFor(stores, { id: `bench-${role}`, role, name: role, scope: { kind: 'regency' } });

const resultsOf = (lines: readonly Item[]) => {
  const codes = lines.map(({ data }) => (JSON.parse(data as string) as Delivery.Line).code);
  const content = Buffer.from(`Kode,Status\r\n${codes.map((code) => `${code},BERHASIL\r\n`).join('')}`);
  const open = async function* () {
    yield content;
  };
  return { name: 'hasil.csv', open };
};

interface Timed {
  readonly seconds: number;
  readonly calls: number;
  readonly readUnits: number;
}

async function timed({ cost }: Context, work: () => Promise<unknown>): Promise<Timed> {
  const { calls, readUnits } = cost;
  const began = process.hrtime.bigint();
  await work();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  return { seconds, calls: cost.calls - calls, readUnits: cost.readUnits - readUnits };
}

async function writeRaw({ registry }: Context, items: readonly Item[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, n) => items.slice(n * 25, n * 25 + 25)).values();
  const worker = async () => {
    for (const batch of batches) await registry.batchWrite(batch);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function fill(context: Context, count: number): Promise<void> {
  const { id, name, fund } = await Program.add(context, program);
  const aid = [{ program: { id, name, fund }, state: 'active', since: '2026-01-05' }] as const;
  const made: SeedHousehold[] = [];
  const places = villages.map(({ code }) => code);
  for (const { aid: _other, fieldFinding: _found, ...family } of families({ households: count, villages: places, today })) {
    made.push(buildSeed(family, aid, context));
  }
  for (let from = 0; from < made.length; from += 20)
    await bulkWrite(
      context,
      made.slice(from, from + 20).flatMap((one) => foundHousehold(one, context)),
      deed,
    );
  await bulkWrite(context, foundFund(budget(count), allocations(made), context), deed);
}

const budget = (count: number) => ({
  ...{ id: 'apbd-2026', source: 'apbd' as const, year: 2026, name: 'APBD 2026', basis: 'bench' },
  ceiling: count * DUE,
});

function allocations(made: readonly SeedHousehold[]) {
  const byDistrict = Map.groupBy(made, ({ household }) => districtOf(household.village));
  return [...byDistrict].map(([area, households]) => ({
    allocation: { program: 'tunai', area, rupiah: households.length * DUE, quota: households.length, basis: 'bench' },
    entries: households.flatMap(({ enrollments }) =>
      enrollments.map(({ id }) => ({
        kind: 'commit' as const,
        id: `${id}@1`,
        enrollment: id,
        rupiah: DUE,
        seat: 1 as const,
        note: 'bench',
      })),
    ),
  }));
}
