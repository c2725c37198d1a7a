import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { districts, villagesOf } from '@puskesos/core/region';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { districtOf } from '@puskesos/core/shared/region-code';
import { closeGap } from '@puskesos/core/targeting/close-gap';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { apbd, type Lot, nameOf, withLots, withMoney, withTargetedPrograms } from '../support/scenes/targeted.ts';

const reason = 'penetapan penerima';
const from = numbers();
const office = useOffice(({ core }) => withTargetedPrograms(core()), servedBy(officer.sub, VILLAGE));

const core = (): Context => office.core();

/** A village in a kecamatan that no other test uses. */
const unused = districts.filter(({ code }) => code !== districtOf(VILLAGE)).map(({ code }) => villagesOf(code));
const newDistrict = () => unused.pop() ?? [];
const newVillage = () => newDistrict()[0]?.code ?? '';

const needy = { finding: 'poor' } as const;
const inVillage = (village: string, lots: Readonly<Record<string, Lot>>) =>
  withLots(core(), from, Object.fromEntries(Object.entries(lots).map(([name, lot]) => [name, { village, ...lot }])));

/** What became of whom, in the order of the batch. */
async function outcomesOf({ taken = [] }: Awaited<ReturnType<typeof closeGap>>) {
  const households = await Promise.all(taken.map(({ household }) => Household.byId(core(), { household })));
  return taken.map(({ outcome, error }, index) => [nameOf(households[index] as Household.Household), outcome, error?.code]);
}

/** The counters of a kecamatan's money, after they were held against their ledger. */
async function counters(program: string, area: string) {
  const allocation = { fund: apbd, program, area };
  expect(await Fund.check(core(), allocation)).toEqual({ agrees: true, differences: [] });
  const { available, committed, seats } = (await Fund.allocationOf(core(), allocation)) ?? {};
  return { available, committed, seats };
}

const linesOf = async (household: string) =>
  (await Household.byId(core(), { household })).aid.map(({ program, state }) => `${program} ${state}`);

describe('closing a village’s gap', () => {
  it('approves the neediest as far as the money goes, and lets the rest wait', async () => {
    const village = newVillage();
    const homes = await inVillage(village, {
      Fourth: { ...needy, decile: 4 },
      First: { finding: 'extreme_poor' },
      Third: { ...needy, decile: 3 },
      Second: { ...needy, decile: 2 },
      Received: { ...needy, decile: 1, aid: [['tunai', 'active']] },
      Rich: { finding: 'not_poor', decile: 1 },
    });
    await withMoney(core(), 'paket', districtOf(village), 2, 10);
    const context = core();

    const batch = await closeGap(context, { program: 'paket', area: village, take: 50, reason });

    expect(await outcomesOf(batch)).toEqual([
      ['First', 'approved', undefined],
      ['Second', 'approved', undefined],
      ['Third', 'waiting', 'BUDGET_EXCEEDED'],
      ['Fourth', 'waiting', 'BUDGET_EXCEEDED'],
    ]);
    expect(await counters('paket', districtOf(village))).toEqual({ available: 0, committed: 2_000_000, seats: 8 });
    expect(await linesOf(homes['Fourth']?.id ?? '')).toEqual(['paket verified']);
    expect(await linesOf(homes['Received']?.id ?? '')).toEqual(['tunai active']);
    expect(context.cost.calls).toBeLessThanOrEqual(12 + 4 * 16);
  });

  it('stops where the places are taken, though there is money', async () => {
    const village = newVillage();
    await inVillage(village, { First: { ...needy, decile: 1 }, Second: { ...needy, decile: 2 } });
    await withMoney(core(), 'paket', districtOf(village), 10, 1);

    const batch = await closeGap(core(), { program: 'paket', area: village, take: 50, reason });

    expect((await outcomesOf(batch)).map(([, ...rest]) => rest)).toEqual([
      ['approved', undefined],
      ['waiting', 'QUOTA_FULL'],
    ]);
    expect(await counters('paket', districtOf(village))).toMatchObject({ seats: 0 });
  });

  it('takes no more than it was told to, and who waits already before whom is less needy', async () => {
    const village = newVillage();
    await inVillage(village, {
      Waits: { ...needy, decile: 1, aid: [['paket', 'verified']] },
      Proposed: { ...needy, decile: 2, aid: [['paket', 'proposed']] },
      Later: { ...needy, decile: 3 },
    });
    await withMoney(core(), 'paket', districtOf(village), 10);
    const take = (count: number) => closeGap(core(), { program: 'paket', area: village, take: count, reason }).then(outcomesOf);

    expect(await take(2)).toEqual([
      ['Waits', 'approved', undefined],
      ['Proposed', 'approved', undefined],
    ]);
    expect(await take(2)).toEqual([['Later', 'approved', undefined]]);
    expect(await take(2)).toEqual([]);
  });

  it('takes the people whom a programme for persons is for', async () => {
    const village = newVillage();
    const homes = await inVillage(village, { Elder: { ...needy, elder: true }, Young: needy });
    await withMoney(core(), 'usaha', districtOf(village), 10);

    const { taken } = await closeGap(core(), { program: 'usaha', area: village, take: 10, reason });

    expect(taken).toEqual([{ household: homes['Elder']?.id, member: homes['Elder']?.members[1]?.id, outcome: 'approved' }]);
  });

  it('of a kecamatan takes the neediest of all its villages', async () => {
    const [one, two] = newDistrict().map(({ code }) => code);
    await inVillage(one ?? '', { Second: { ...needy, decile: 2 }, Fourth: { ...needy, decile: 4 } });
    await inVillage(two ?? '', { First: { ...needy, decile: 1 }, Third: { ...needy, decile: 3 } });
    await withMoney(core(), 'paket', districtOf(one ?? ''), 3);
    await markDirty(core(), [one ?? '', two ?? '']);
    await office.refresh();

    const batch = await closeGap(core(), { program: 'paket', area: districtOf(one ?? ''), take: 50, reason });

    expect((await outcomesOf(batch)).map(([name, outcome]) => `${name} ${outcome}`)).toEqual([
      'First approved',
      'Second approved',
      'Third approved',
      'Fourth waiting',
    ]);
  });

  it('refuses somebody whom it can’t take, says why, and goes on', async () => {
    const village = newVillage();
    const homes = await inVillage(village, { Merged: { ...needy, decile: 1 }, Next: { ...needy, decile: 2 } });
    await withMoney(core(), 'paket', districtOf(village), 10);
    const key = { idempotencyKey: 'refused' };
    const asked = { program: 'paket', area: village, take: 10, reason };
    // A stop right after they were chosen, and in between the first is not poor after all.
    await stoppedAfterChoosing(asked, key);
    await recordFinding(core(), { household: homes['Merged']?.id ?? '', finding: 'not_poor', date: '2026-02-02' });

    const batch = await closeGap(core(), asked, key);

    expect(await outcomesOf(batch)).toEqual([
      ['Merged', 'refused', 'NOT_ELIGIBLE'],
      ['Next', 'approved', undefined],
    ]);
  });
});

async function stoppedAfterChoosing(...[asked, key]: [Parameters<typeof closeGap>[1], { idempotencyKey: string }]): Promise<void> {
  let written = false;
  const at = (_call: number, command: string) => {
    const stops = written;
    written ||= command.startsWith('TransactWrite');
    return stops;
  };
  await expect(closeGap(contextFor(failing(office.stores, { at }), core().actor), asked, key)).rejects.toBeInstanceOf(Killed);
}

describe('the same request again', () => {
  it('answers as before and writes nothing, though others are in the gap by now and there is new money', async () => {
    const village = newVillage();
    await inVillage(village, { First: { ...needy, decile: 1 }, Second: { ...needy, decile: 2 } });
    await withMoney(core(), 'paket', districtOf(village), 1);
    const asked = { program: 'paket', area: village, take: 10, reason };
    const first = await closeGap(core(), asked, { idempotencyKey: 'again' });
    await inVillage(village, { Newcomer: { finding: 'extreme_poor', decile: 1 } });
    await withMoney(core(), 'paket', districtOf(village), 5);
    const before = await itemsOf(office.stores.registry);

    const again = await closeGap(core(), asked, { idempotencyKey: 'again' });

    expect(again).toEqual(first);
    expect(await itemsOf(office.stores.registry)).toEqual(before);
    await expect(closeGap(core(), { ...asked, take: 11 }, { idempotencyKey: 'again' })).rejects.toMatchObject({
      code: 'REQUEST_KEY_REUSED',
    });
  });

  it('leaves whoever became active meanwhile as they are', async () => {
    const village = newVillage();
    const homes = await inVillage(village, { First: { ...needy, decile: 1 } });
    await withMoney(core(), 'paket', districtOf(village), 1);
    const asked = { program: 'paket', area: village, take: 10, reason };
    await stoppedAfterChoosing(asked, { idempotencyKey: 'active' });
    await Aid.enroll(core(), { household: homes['First']?.id ?? '', program: 'paket', state: 'active', reason });

    expect(await outcomesOf(await closeGap(core(), asked, { idempotencyKey: 'active' }))).toEqual([['First', 'approved', undefined]]);
    expect(await linesOf(homes['First']?.id ?? '')).toEqual(['paket active']);
  });

  it('two of them at once, or two others, take nobody twice and spend nothing twice', async () => {
    const village = newVillage();
    await inVillage(village, Object.fromEntries([1, 2, 3, 4].map((decile) => [`Nomor ${'abcd'[decile - 1]}`, { ...needy, decile }])));
    await withMoney(core(), 'paket', districtOf(village), 3);
    const asked = { program: 'paket', area: village, take: 10, reason };

    const batches = await Promise.all(['same', 'same', 'other'].map((idempotencyKey) => closeGap(core(), asked, { idempotencyKey })));

    expect(batches[0]?.id).toBe(batches[1]?.id);
    expect(await counters('paket', districtOf(village))).toEqual({ available: 0, committed: 3_000_000, seats: 0 });
  });
});

describe.each(['before', 'after'] as const)('killed at every third call, %s it is made, and sent again', (when) => {
  it('goes on with the same people: nobody twice, the money spent once', async () => {
    const all = newDistrict().map(({ code }) => code);
    const area = districtOf(all[0] ?? '');
    await withMoney(core(), 'paket', area, 0);
    let seats = 0;

    let completed = false;
    for (let kill = when === 'before' ? 0 : 1; !completed; kill += 3) {
      // Each time one seat more, and two who want it. Who waited the time before has found aid elsewhere.
      const village = all[kill % all.length] ?? '';
      const homes = await inVillage(village, { Needier: { ...needy, decile: 1 }, Needy: { ...needy, decile: 2 } });
      seats += 1;
      await withMoney(core(), 'paket', area, seats);
      const asked = { program: 'paket', area: village, take: 2, reason };
      const call = { idempotencyKey: `${when}-${kill}` };

      const broken = contextFor(failing(office.stores, { at: (call) => call >= kill, when }), core().actor);
      completed = await closeGap(broken, asked, call).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Killed);
          return false;
        },
      );
      const batch = await closeGap(core(), asked, call);

      expect(await outcomesOf(batch)).toEqual([
        ['Needier', 'approved', undefined],
        ['Needy', 'waiting', 'BUDGET_EXCEEDED'],
      ]);
      expect(await linesOf(homes['Needier']?.id ?? '')).toEqual(['paket approved']);
      expect(await linesOf(homes['Needy']?.id ?? '')).toEqual(['paket verified']);
      const enough = { available: 0, committed: seats * 1_000_000, seats: 0 };
      expect(await counters('paket', area)).toEqual(enough);
      await Aid.enroll(core(), { household: homes['Needy']?.id ?? '', program: 'tunai', state: 'active', reason });
    }
  });
});

describe('who may, and what can’t be', () => {
  const CLOSE = savedOperation('24-close-gap').text;
  const send = async (person: Parameters<Office['as']>[0], input: object) => {
    const { data, errors } = await office
      .as(person)
      .send(CLOSE, { input: { program: globalId('Program', 'paket'), take: 5, reason, ...input } });
    return data?.closeGap ?? errors?.[0]?.extensions;
  };

  it('is for the whole regency’s office alone', async () => {
    for (const person of [officer, { role: 'camat', district: districtOf(VILLAGE) }, { role: 'ministry' }, { role: 'finance' }] as const) {
      expect(await send(person, { village: VILLAGE })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it.each<[string, object, object]>([
    ['no area', {}, { __typename: 'InvalidInput', issues: [{ path: 'village' }] }],
    ['two areas', { village: VILLAGE, district: '64.02.06' }, { __typename: 'InvalidInput', issues: [{ path: 'village' }] }],
    ['an area there is not', { village: '64.02.99.1001' }, { __typename: 'InvalidInput', issues: [{ path: 'area' }] }],
    ['nobody', { village: VILLAGE, take: 0 }, { __typename: 'InvalidInput', issues: [{ path: 'take' }] }],
    ['more than a hundred', { village: VILLAGE, take: 101 }, { __typename: 'InvalidInput', issues: [{ path: 'take' }] }],
    ['the centre’s money', { village: VILLAGE, program: globalId('Program', 'tunai') }, { issues: [{ path: 'program' }] }],
    ['a programme that has ended', { village: VILLAGE, program: globalId('Program', 'lama') }, { issues: [{ path: 'program' }] }],
    ['a programme there is not', { village: VILLAGE, program: globalId('Program', 'entah') }, { code: 'NOT_FOUND' }],
    ['no amount', { village: VILLAGE, program: globalId('Program', 'baru') }, { __typename: 'NoAmount', code: 'NO_AMOUNT' }],
    ['no money', { village: VILLAGE }, { __typename: 'NoAllocation', code: 'NO_ALLOCATION' }],
    ['a number in the reason', { village: VILLAGE, reason: 'NIK 6402061703800001' }, { issues: [{ path: 'reason' }] }],
  ])('is refused with what to do: %s', async (_what, input, answer) => {
    expect(await send(dinsos, input)).toMatchObject(answer);
  });

  it('answers with whom it chose, under the names that the office sees', async () => {
    const village = newVillage();
    await inVillage(village, { Pertama: { ...needy, decile: 1 }, Kedua: { ...needy, decile: 2 } });
    await withMoney(core(), 'paket', districtOf(village), 1);

    const answer = await send(dinsos, { village, clientMutationId: 'lewat-graphql' });
    const again = await send(dinsos, { village, clientMutationId: 'lewat-graphql' });

    expect(answer.batch).toMatchObject({
      approved: 1,
      waiting: 1,
      refused: 0,
      taken: [
        { household: { head: { name: 'Pertama' } }, member: null, outcome: 'APPROVED', code: null, message: null },
        {
          household: { head: { name: 'Kedua' } },
          outcome: 'WAITING',
          code: 'BUDGET_EXCEEDED',
          messageEn: expect.stringContaining('ask Dinsos'),
        },
      ],
    });
    expect(again).toEqual(answer);
  });

  it('of the village fund says with whom a village has no allocation', async () => {
    const [one, two] = newDistrict().map(({ code }) => code);
    const [year] = core().now().split('-');
    const period = { from: '2020-01-01', source: 'contoh' };
    await Program.add(core(), {
      ...period,
      id: 'desa',
      name: 'Bantuan Desa',
      fund: 'village_fund',
      kind: 'cash',
      target: 'household',
      period: 'yearly',
      amounts: [{ ...period, component: 'tunai', rupiah: 1_000_000, per: 'yearly' }],
      criteria: [{ ...period, version: 1, tree: { finding: ['poor'] } }],
    });
    await Fund.open(core(), { source: 'village_fund', year: Number(year), name: 'Dana Desa', ceiling: 10_000_000, basis: 'contoh' });
    const allocation = { fund: `village_fund-${year}`, program: 'desa', area: one ?? '' };
    await Fund.allocate(core(), { ...allocation, rupiah: 10_000_000, quota: 10, basis: 'contoh', reason });
    await inVillage(one ?? '', { Dapat: { ...needy, decile: 2 } });
    await inVillage(two ?? '', { Tanpa: { ...needy, decile: 1 } });
    await markDirty(core(), [one ?? '', two ?? '']);
    await office.refresh();

    const batch = await closeGap(core(), { program: 'desa', area: districtOf(one ?? ''), take: 10, reason });

    expect(await outcomesOf(batch)).toEqual([
      ['Tanpa', 'refused', 'NO_ALLOCATION'],
      ['Dapat', 'approved', undefined],
    ]);
  });
});
