import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Household from '@puskesos/core/household';
import { importResults } from '@puskesos/core/intake/results';
import { SamePerson } from '@puskesos/core/staff/hands';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, useNumbers, VILLAGE } from '../support/register/people.ts';
import { booksAgree } from '../support/scenes/booking.ts';
import { allocation, approved, approver, cash, during, linesOf, maker, receiving, run, withBudget } from '../support/scenes/cycles.ts';

/** Who was missed, and what is still due of earlier periods: on a list of their own, and for no period on two. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'terlewat pada daftar pertama';

/** A household that has received since the third quarter. */
async function sinceAugust(name = 'Siti Contoh') {
  const { id: household } = await Household.register(during(stores), family(from, { village: VILLAGE, name }));
  await Aid.enroll(during(stores), { household, program: cash.id, state: 'active', since: '2026-08-03', reason });
  return `${household}.${cash.id}`;
}

const start = (cycle: string, arrears: string[] = []) => Delivery.startSupplement(during(stores, maker), { cycle, arrears, reason });

async function built(cycle: string, arrears: string[] = []): Promise<Delivery.Cycle> {
  const { id } = await start(cycle, arrears);
  await Delivery.build(during(stores), id, run);
  return Delivery.byId(during(stores), { cycle: id });
}

const file = (rows: string) => ({
  name: 'hasil.csv',
  open: async function* () {
    yield Buffer.from(rows);
  },
});
const pay = async (cycle: string) => {
  const rows = (await linesOf(stores, cycle)).map(({ code }) => `${code},BERHASIL\n`).join('');
  return importResults(during(stores, maker), { cycle, file: file(`Kode,Status\n${rows}`) });
};
const approve = (cycle: string, who = approver) => Delivery.approve(during(stores, who), { cycle, reason });

const csvOf = async (cycle: string) => {
  let csv = '';
  for await (const line of Delivery.exportCsv(during(stores, maker), { cycle })) csv += line;
  return csv;
};

describe('a supplementary list', () => {
  it('has who is due and on no list of the period, by the same hands and from the same budget', async () => {
    await receiving(stores, from);
    const { id } = await approved(stores, cash.id);
    const missed = await receiving(stores, from, { name: 'Siti Contoh' });

    const cycle = await built(id);

    expect(cycle).toMatchObject({ id: `${id}.susulan-1`, supplement: 1, state: 'frozen', lines: 1, rupiah: 300_000, leftOut: {} });
    expect(await linesOf(stores, cycle.id)).toMatchObject([{ enrollment: missed.enrollment, rupiah: 300_000 }]);
    await expect(approve(cycle.id, { ...approver, id: maker.id })).rejects.toThrow(SamePerson);
    await approve(cycle.id);
    expect(await pay(cycle.id)).toMatchObject({ updated: 1 });
    expect(await allocation(stores, cash.id)).toMatchObject({ committed: 600_000, realised: 300_000 });
    await booksAgree(stores);
    // By then nobody is missed any more.
    expect(await built(id)).toMatchObject({ id: `${id}.susulan-2`, lines: 0 });
  });

  it('is one of twenty at most', async () => {
    await receiving(stores, from);
    const { id } = await approved(stores, cash.id);
    for (let number = 0; number < 20; number += 1) await start(id);

    await expect(start(id)).rejects.toThrow(Delivery.CycleExists);
  });

  it('is begun only once the period’s own list is settled, and of that one', async () => {
    await receiving(stores, from);
    const { id } = await Delivery.start(during(stores, maker), { program: cash.id, period: '2026-Q4' });
    await expect(start(id)).rejects.toThrow(Delivery.CycleNotReady);
    await Delivery.build(during(stores), id, run);
    await approve(id);
    const { id: other } = await start(id);

    await expect(start(other)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (const arrears of [['2026-Q4'], ['2025-Q4'], ['2026-10'], ['2026-Q3', '2026-Q3']]) {
      await expect(start(id, arrears)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('pays what is still due of an earlier period, and its own list of that period leaves them out', async () => {
    const enrollment = await sinceAugust();
    const { id } = await approved(stores, cash.id);

    const cycle = await built(id, ['2026-Q3']);

    const [line] = await linesOf(stores, cycle.id);
    expect(cycle).toMatchObject({ lines: 1, arrears: ['2026-Q3'] });
    expect(line).toMatchObject({ enrollment, arrears: '2026-Q3', rupiah: 300_000 });
    expect(Delivery.periodOfLine(line as Delivery.Line)).toBe('2026-Q3');
    await approve(cycle.id);
    expect(await csvOf(cycle.id)).toContain(`,${line?.code},2026-Q3,`);
    expect(await pay(cycle.id)).toMatchObject({ updated: 1 });
    expect(await pay(id)).toMatchObject({ updated: 1 });
    expect(await allocation(stores, cash.id)).toMatchObject({ committed: 600_000, realised: 600_000 });

    const late = await Delivery.start(during(stores, maker), { program: cash.id, period: '2026-Q3' });
    await Delivery.build(during(stores), late.id, run);
    expect(await Delivery.byId(during(stores), { cycle: late.id })).toMatchObject({ lines: 0, leftOut: { on_another_list: 1 } });
    await booksAgree(stores);
  });

  it('has whom another list took out, but not who was paid a part by it', async () => {
    await receiving(stores, from);
    await receiving(stores, from, { name: 'Siti Contoh' });
    const { id } = await approved(stores, cash.id);
    const [first, second] = (await linesOf(stores, id)) as [Delivery.Line, Delivery.Line];
    await importResults(during(stores, maker), {
      cycle: id,
      file: file(`Kode,Status,Total dibayar\n${second.code},BERHASIL,100000\n`),
    });
    for (const line of [first, second]) {
      await Delivery.excludeLine(during(stores, maker), { line: Delivery.lineId(line), cause: 'other', reason });
    }

    const cycle = await built(id);

    expect(await linesOf(stores, cycle.id)).toMatchObject([{ enrollment: first.enrollment }]);
    await booksAgree(stores);
  });

  it('has what a closed cycle left open', async () => {
    await receiving(stores, from);
    const { id } = await approved(stores, cash.id);
    await Delivery.close(during(stores, maker), { cycle: id, reason });
    await Delivery.build(during(stores), id, run);
    expect(await allocation(stores, cash.id)).toMatchObject({ committed: 0 });

    expect(await built(id)).toMatchObject({ lines: 1 });
  });

  it('built anew keeps and frees the same periods', async () => {
    await receiving(stores, from);
    const { id } = await approved(stores, cash.id);
    const { household, enrollment } = await receiving(stores, from, { name: 'Siti Contoh' });
    const cycle = await built(id);
    await Aid.move(during(stores), { household: household.id, program: cash.id, to: 'suspended', reason });
    await Delivery.rebuild(during(stores, maker), { cycle: cycle.id, reason });
    await Delivery.build(during(stores), cycle.id, run);
    expect(await Delivery.byId(during(stores), { cycle: cycle.id })).toMatchObject({ lines: 0, leftOut: { suspended: 1 } });

    await Aid.move(during(stores), { household: household.id, program: cash.id, to: 'active', reason });

    expect(await linesOf(stores, (await built(id)).id)).toMatchObject([{ enrollment }]);
  });
});

describe('two lists of who was missed', () => {
  it('built by eight at once pay no period twice', async () => {
    const people = 12;
    const { id } = await approved(stores, cash.id);
    const missed: string[] = [];
    while (missed.length < people) missed.push(await sinceAugust());
    const lists = [await start(id, ['2026-Q3']), await start(id, ['2026-Q3'])];

    await Promise.all(Array.from({ length: 8 }, (_, writer) => Delivery.build(during(stores), lists[writer % 2]?.id ?? '', run)));
    for (const list of lists) {
      await approve(list.id);
      await pay(list.id);
    }

    const lines = (await Promise.all(lists.map((list) => linesOf(stores, list.id)))).flat();
    const paid = lines.filter(({ state }) => state === 'paid').map((line) => `${line.enrollment} ${Delivery.periodOfLine(line)}`);
    expect(paid.toSorted()).toEqual(missed.flatMap((one) => [`${one} 2026-Q3`, `${one} 2026-Q4`]).toSorted());
    expect(await allocation(stores, cash.id)).toMatchObject({ realised: people * 2 * 300_000 });
    await booksAgree(stores);
  });
});
