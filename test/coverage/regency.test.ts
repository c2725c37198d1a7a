import { markDirty } from '@puskesos/core/recipient/dirty';
import { districts } from '@puskesos/core/region';
import { beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, withOfficer } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';

/** How all kecamatan are staffed, beside each other: counted once a day, and told by one Get. */

const office = useOffice();
const { text } = savedOperation('116-regency-figures');
const counted = async () => {
  await office.refresh();
  await runPendingJobs(office);
};

interface Row {
  readonly district: { readonly code: string };
  readonly offices: number;
  readonly unfilled: number;
  readonly households: number;
  readonly serving: number;
  readonly heaviest: number | null;
}
const staffing = async () => (await office.as(dinsos).send(text)).data.regency.staffing;
const rowOf = ({ districts: rows }: { districts: Row[] }, code: string) => rows.find(({ district }) => district.code === code);

describe('the regency’s staff', () => {
  beforeAll(async () => {
    await withOfficer(office, { id: officer.sub }, [{ village: VILLAGE }, { village: VILLAGE, role: 'front_office' }]);
    await withOfficer(office, { id: 'jauh' }, [{ village: ELSEWHERE }]);
    const from = numbers();
    for (let count = 0; count < 3; count += 1) await registered(office, from);
    await markDirty(office.core(), [VILLAGE]);
  });

  it('is nobody’s to tell before it was counted', async () => {
    expect(await staffing()).toBeNull();
  });

  it('is that of each kecamatan, and all of them together', async () => {
    await counted();
    const all = await staffing();

    expect(all.districts.map((one: Row) => one.district.code)).toEqual(districts.map(({ code }) => code));
    expect(rowOf(all, '64.02.06')).toMatchObject({ serving: 1, households: 3, heaviest: 3 });
    expect(rowOf(all, '64.02.12')).toMatchObject({ serving: 1, households: 0, heaviest: 0 });
    for (const { code } of districts) {
      const asked = `{ node(id: "${globalId('District', code)}") { ... on District { coverage { unfilled villages { households openTasks lateTasks roles { role } } } } } }`;
      const { coverage } = (await office.as(dinsos).send(asked)).data.node;
      const sum = (of: string) => coverage.villages.reduce((total: number, one: Record<string, number>) => total + (one[of] ?? 0), 0);
      const offices = coverage.villages.flatMap(({ roles }: { roles: object[] }) => roles).length;
      expect(rowOf(all, code)).toMatchObject({
        offices,
        unfilled: coverage.unfilled,
        households: sum('households'),
        openTasks: sum('openTasks'),
        lateTasks: sum('lateTasks'),
      });
    }
    for (const figure of ['offices', 'unfilled'] as const) {
      expect(all[figure]).toBe(all.districts.reduce((sum: number, one: Row) => sum + one[figure], 0));
    }
  });

  it('is counted once a day, and told by one Get', async () => {
    const { asOf } = await staffing();
    await counted();

    expect((await staffing()).asOf).toBe(asOf);
    const { extensions } = await office.as(dinsos).send('{ regency { staffing { asOf districts { unfilled } } } }');
    expect(extensions?.cost).toMatchObject({ calls: 1, writeUnits: 0 });
  });

  it('is told to who serves all of the regency', async () => {
    for (const person of [officer, { role: 'camat', district: '64.02.06' } as const]) {
      expect((await office.as(person).send('{ regency { staffing { asOf } } }')).data.regency.staffing).toBeNull();
    }
  });
});
