import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import { importResults } from '@puskesos/core/intake/results';
import * as Task from '@puskesos/core/task';
import { expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { approver, cash, during, frozen, linesOf, maker, receiving, run, withBudget } from '../support/scenes/cycles.ts';

/** What becomes of people between the making of a list and its end is told at each step of it. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'laporan dari RT';
const OTHER = '64.02.06.1002';

const changesOf = async (cycle: string, page?: { first: number; after?: string }) => {
  const context = during(stores);
  const { rows, ...rest } = await Delivery.changedSince(context, { cycle, ...(page && { page }) });
  return { told: rows.map(({ value }) => [value.line.enrollment, value.change]), ...rest, calls: context.cost.byCommand };
};

async function dead(household: { readonly id: string; readonly members: readonly { readonly id: string }[] }) {
  for (const { id: member } of household.members) {
    await Family.recordLife(during(stores), { household: household.id, member, life: 'dead', since: '2026-11-23', reason });
  }
}

it('a list tells of who has died, moved or ended since it was made, when it is approved, exported and settled', async () => {
  const [same, gone, ended, held, moved] = [
    await receiving(stores, from),
    await receiving(stores, from, { name: 'Almarhum Contoh' }),
    await receiving(stores, from, { name: 'Selesai Contoh' }),
    await receiving(stores, from, { name: 'Tunda Contoh' }),
    await receiving(stores, from, { name: 'Pindah Contoh' }),
  ];
  const { id } = await frozen(stores, cash.id);
  expect((await changesOf(id)).told).toEqual([]);

  await dead(gone.household);
  const about = { program: cash.id, reason };
  await Aid.move(during(stores), { ...about, household: ended.household.id, to: 'ended', ending: 'graduated' });
  await Aid.move(during(stores), { ...about, household: held.household.id, to: 'suspended' });
  await Family.relocate(during(stores), { household: moved.household.id, village: OTHER, address: { street: 'Jl. Baru' }, reason });

  const wanted = [
    [gone.enrollment, 'died'],
    [ended.enrollment, 'ended'],
    [held.enrollment, 'suspended'],
    [moved.enrollment, 'moved'],
  ];
  const { told, calls } = await changesOf(id);
  expect(told.toSorted()).toEqual(wanted.toSorted());
  expect(calls).toEqual({ 'Query registry': 1, 'BatchGet registry': 1 });

  const approved = await Delivery.approve(during(stores, approver), { cycle: id, reason });
  expect(approved).toMatchObject({ state: 'approved', changedAtApproval: 4 });
  expect(await Delivery.exportPage(during(stores, maker), { cycle: id })).toMatchObject({ changed: 4 });

  let csv = '';
  for await (const part of Delivery.exportCsv(during(stores, maker), { cycle: id })) csv += part;
  expect(csv.split('\r\n')).toContain('### 4 baris berubah sejak daftar dibuat: periksa sebelum dibayar (changedSince)');

  const lines = await linesOf(stores, id);
  const rows = lines.filter(({ enrollment }) => [same, gone].some((one) => one.enrollment === enrollment));
  const text = `Kode,Status\n${rows.map(({ code }) => `${code},BERHASIL\n`).join('')}`;
  const file = {
    name: 'hasil.csv',
    open: async function* () {
      yield Buffer.from(text);
    },
  };
  await importResults(during(stores, maker), { cycle: id, file });
  const { rows: files } = await Delivery.resultsOf(during(stores), { cycle: id });
  expect(files.map(({ value }) => value.counts)).toMatchObject([{ updated: 2, refused: 0, remarks: { lineChanged: 1 } }]);

  const tasks = await Task.mine(during(stores, officerOf(VILLAGE)), { kinds: ['aid'] });
  expect(tasks.rows.map(({ value }) => value.about)).toContain(gone.enrollment);
});

it('page by page, a page without changes leads on to the next', async () => {
  for (let n = 0; n < 4; n += 1) await receiving(stores, from);
  const { id } = await frozen(stores, cash.id);
  const [, , , last] = await linesOf(stores, id);
  const [household = ''] = (last as Delivery.Line).enrollment.split('.');
  await Aid.move(during(stores), { household, program: cash.id, to: 'suspended', reason });

  const first = await changesOf(id, { first: 2 });
  const second = await changesOf(id, { first: 2, after: first.end ?? '' });

  expect(first).toMatchObject({ told: [], hasNext: true });
  expect(second.told).toEqual([[last?.enrollment, 'suspended']]);
});

it('what was so when the list was made is no news', async () => {
  const { household } = await receiving(stores, from);
  await Aid.move(
    during(stores, undefined, () => '2026-11-25T01:00:00.000Z'),
    {
      household: household.id,
      program: cash.id,
      to: 'suspended',
      since: '2026-11-25',
      reason,
    },
  );

  const { id } = await Delivery.start(during(stores, maker), { program: cash.id, period: '2026-Q4' });
  await Delivery.build(during(stores), id, run);

  expect(await linesOf(stores, id)).toMatchObject([{ known: 'suspended' }]);
  expect((await changesOf(id)).told).toEqual([]);
});
