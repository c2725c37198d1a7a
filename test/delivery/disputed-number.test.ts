import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import { changedSince } from '@puskesos/core/delivery/changed';
import { dueTo } from '@puskesos/core/delivery/household-due';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { listIn } from '@puskesos/core/household/doubles';
import { importResults } from '@puskesos/core/intake/results';
import * as Recipient from '@puskesos/core/recipient';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import * as Task from '@puskesos/core/task';
import { describe, expect, it } from 'vitest';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, NEIGHBOUR, officerOf, useNumbers, VILLAGE } from '../support/register/people.ts';
import { booksAgree } from '../support/scenes/booking.ts';
import { allocation, approved, approver, cash, during, linesOf, maker, receiving, run, withBudget } from '../support/scenes/cycles.ts';

/** Aid of a family whose number another family has too: the holder is paid, and the money of who claims it waits until it is settled. */

const stores = useStoresForEach(withBudget);
const from = useNumbers();
const reason = 'sudah ditemui keduanya';
const due = async (household: string) => (await dueTo(during(stores), { household }))[0];

async function disputed() {
  const holder = await receiving(stores, from, { village: NEIGHBOUR, name: 'Pemilik Nomor' });
  const { kk } = holder.registration;
  const claimant = await Household.register(during(stores, officerOf(VILLAGE)), { ...family(from), kk });
  await Aid.enroll(during(stores), { household: claimant.id, program: cash.id, state: 'active', reason });
  return { holder, claimant: claimant.id, enrollment: `${claimant.id}.${cash.id}` };
}
const doubles = async () => (await listIn(during(stores), { place: '64.02.06' })).rows.map(({ value }) => value);
const waiting = async () =>
  (await Task.mine(during(stores, approver), { kinds: ['double'], page: { first: 10 } })).rows.map(({ value }) => value.about);
const pay = async (cycle: string) => {
  const rows = (await linesOf(stores, cycle)).map(({ code }) => `${code},BERHASIL\n`).join('');
  const open = async function* () {
    yield Buffer.from(`Kode,Status\n${rows}`);
  };
  return importResults(during(stores, maker), { cycle, file: { name: 'hasil.csv', open } });
};

describe('a list of who is paid', () => {
  it.each(['later', 'earlier'] as const)(
    'waits for who claims a number, and pays them afterwards, whose ever it is (%s)',
    async (numbersOf) => {
      const { holder, claimant, enrollment } = await disputed();
      const { id } = await approved(stores, cash.id);

      expect(await linesOf(stores, id)).toMatchObject([{ enrollment: holder.enrollment }]);
      expect(await Delivery.byId(during(stores), { cycle: id })).toMatchObject({ lines: 1, leftOut: { number_disputed: 1 } });
      expect(await due(claimant)).toMatchObject({ leftOut: 'number_disputed', rupiah: 300_000 });
      expect((await due(claimant))?.line).toBeUndefined();
      await pay(id);
      await Delivery.close(during(stores, maker), { cycle: id, reason });
      await Delivery.build(during(stores), id, run);
      // What is set aside for them stays so, and Dinsos is asked.
      expect(await allocation(stores, cash.id)).toMatchObject({ committed: 600_000, realised: 300_000 });
      const [double] = await doubles();
      expect(await waiting()).toEqual([double?.id]);

      await Family.settleDouble(during(stores, approver), { double: double?.id ?? '', ruling: 'different', numbersOf, reason });
      expect(await waiting()).toEqual([]);
      const supplement = await Delivery.startSupplement(during(stores, maker), { cycle: id, reason });
      await Delivery.build(during(stores), supplement.id, run);

      expect(await linesOf(stores, supplement.id)).toMatchObject([{ enrollment, rupiah: 300_000 }]);
      await Delivery.approve(during(stores, approver), { cycle: supplement.id, reason });
      await pay(supplement.id);
      expect(await allocation(stores, cash.id)).toMatchObject({ committed: 600_000, realised: 600_000 });
      await booksAgree(stores);
    },
  );

  it('tells who turned out to claim a number since it was made', async () => {
    const holder = await receiving(stores, from, { village: NEIGHBOUR });
    const other = await receiving(stores, from);
    const { id } = await approved(stores, cash.id);
    const changed = async () =>
      (await changedSince(during(stores), { cycle: id })).rows.map(({ value }) => [value.line.enrollment, value.change]);
    expect(await changed()).toEqual([]);

    const correction = { household: other.household.id, kk: holder.registration.kk ?? '', reason };
    await Family.correctCard(during(stores, officerOf(VILLAGE)), correction);

    expect(await changed()).toEqual([[other.enrollment, 'number_disputed']]);
  });

  it('says nothing of it to the public: both receive', async () => {
    await disputed();

    await markDirty(during(stores), [VILLAGE, NEIGHBOUR]);
    await refreshDirtyVillages(during(stores));

    for (const village of [VILLAGE, NEIGHBOUR]) {
      const { rows } = await Recipient.ofVillage(stores, { village, page: { first: 10 } });
      expect(rows.map(({ value }) => value.aid)).toMatchObject([[{ program: { id: cash.id }, status: 'active' }]]);
      expect(JSON.stringify(rows)).not.toContain('disputed');
    }
  });
});
