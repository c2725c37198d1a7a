import * as Staff from '@puskesos/core/staff';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { expect, it } from 'vitest';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, VILLAGE } from '../support/register/people.ts';
import { listAll } from '../support/scenes/listed.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';

/** The staff with what each of them is assigned to and their leave, a page at a time. */

const PEOPLE = 50;
const code = (n: number) => `petugas-${String(n).padStart(2, '0')}`;
const nameOf = (n: number) => `Petugas ${String.fromCharCode(65 + Math.floor(n / 10), 65 + (n % 10))}`;

const office = useOffice(async (begun) => {
  const core = begun.core();
  for (let n = 0; n < 5; n += 1) await Staff.add(core, { id: `pengganti-${n}`, name: `Zulfa ${'ABCDE'[n]}` });
  for (let n = 0; n < PEOPLE; n += 1) {
    await Staff.add(core, { id: code(n), name: nameOf(n) });
    // Every fifth was never sent anywhere.
    if (n % 5 === 4) continue;
    await Staff.assign(core, { staff: code(n), villages: [VILLAGE, NEIGHBOUR], role: 'facilitator', from: '2026-01-01' });
    await Staff.takeLeave(core, {
      staff: code(n),
      acting: `pengganti-${n % 5}`,
      from: `2098-01-${10 + (n % 15)}`,
      to: `2098-01-${11 + (n % 15)}`,
      reason: 'cuti tahunan',
    });
  }
  await listAll(begun);
});

interface Row {
  readonly name: string;
  readonly duties: { readonly assignments: readonly object[]; readonly leaves: readonly object[] };
}

async function page(first: number): Promise<{ rows: Row[]; calls: number }> {
  const { data, errors, extensions } = await office.as(dinsos).send(savedOperation('29-staff').text, { first });
  expect(errors).toBeUndefined();
  return { rows: data.staffMembers.nodes, calls: extensions?.cost.calls ?? 0 };
}

/** As they were before duties were copied together. */
const forget = async (...people: readonly string[]) => {
  const copies = people.map((one) => ({ pk: `staff#${one}`, sk: 'duties' }));
  await office.stores.registry.batchWrite([], [...copies, { pk: 'duties', sk: 'copied' }]);
};
const all = Array.from({ length: PEOPLE }, (_, n) => code(n));

it('takes the same calls for fifty people as for five', async () => {
  const [five, fifty] = [await page(5), await page(50)];

  expect(five.rows).toHaveLength(5);
  expect(fifty.rows).toHaveLength(50);
  expect(fifty.calls).toBe(five.calls);
  // The list, the duties of all of them, and who acts for them or for whom they act.
  expect(fifty.calls).toBeLessThanOrEqual(4);
});

it('shows of each what their own record holds', async () => {
  const { rows } = await page(50);

  for (const [n, { name, duties }] of rows.entries()) {
    const own = await Staff.assignmentsOf(office.core(), { staff: code(n) });
    expect(name).toBe(nameOf(n));
    expect(duties.assignments).toMatchObject(own.assignments.map(({ from }) => ({ from })));
    expect(duties.leaves).toMatchObject(own.leaves.map(({ from, to }) => ({ from, to })));
  }
});

it('follows an assignment that ends, leave that is cut short, a hand-over and another name', async () => {
  const core = office.core();
  const [first] = (await Staff.assignmentsOf(core, { staff: code(10) })).assignments;
  const [leave] = (await Staff.assignmentsOf(core, { staff: code(11) })).leaves;
  const reason = 'uji daftar petugas';

  await Staff.endAssignment(core, { staff: code(10), assignment: first?.id ?? '', to: '2026-06-30', reason });
  await Staff.endLeave(core, { staff: code(11), leave: leave?.id ?? '', back: '2098-01-11', reason });
  await Staff.handOver(core, { from: code(12), to: code(14), on: '2097-01-01', reason });
  await Staff.update(core, { staff: code(13), name: 'Petugas BD Baru', reason });

  for (const n of [10, 11, 12, 13, 14, 2]) {
    const [shown] = await Staff.assignmentsOfMany(core, { people: [code(n)] });
    const { assignments, leaves } = await Staff.assignmentsOf(core, { staff: code(n) });
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(shown?.assignments.toSorted(byId)).toEqual(assignments.toSorted(byId));
    expect(shown?.leaves).toEqual(leaves);
  }
});

it('who was assigned before is shown, and copied by a job that the clock asks for once, or by their next write', async () => {
  const before = await page(50);
  await forget(...all);

  expect((await page(50)).rows).toEqual(before.rows);
  await Staff.assign(office.core(), { staff: code(0), villages: [VILLAGE], role: 'psm', from: '2026-01-01' });
  await enqueueTimedJobs(office.core());
  await runPendingJobs(office);

  const after = await page(50);
  expect(after.calls).toBe(before.calls);
  expect(after.rows.slice(1)).toEqual(before.rows.slice(1));
  expect(after.rows[0]?.duties.assignments).toHaveLength((before.rows[0]?.duties.assignments.length ?? 0) + 1);
});
