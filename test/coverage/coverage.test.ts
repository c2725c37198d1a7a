import * as Coverage from '@puskesos/core/coverage';
import * as Proposal from '@puskesos/core/proposal';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { villages, villagesOf } from '@puskesos/core/region';
import * as Staff from '@puskesos/core/staff';
import { seedStaff } from '@puskesos/sample/stories/staff';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, today, withOfficer } from '../support/register/registered.ts';

const from = numbers();
const office = useOffice();

const ROLES = `query ($code: RegionCode!, $day: Date) { village(code: $code) { coverage(day: $day) { households roles { role staff { code } unfilled unfilledSince everFilled } } } }`;
const rolesIn = async (code: string, day?: string) => {
  const answer = await office.as(dinsos).send(ROLES, { code, day });
  const { roles } = answer.data.village.coverage;
  return { cost: answer.extensions?.cost, role: (name: string) => roles.find((one: { role: string }) => one.role === name) };
};

describe('coverage of a village', () => {
  it('says which office is filled by whom, which never was, and since when one is empty', async () => {
    const code = '64.02.06.1004';
    await withOfficer(office, { id: 'ada' }, [{ village: code, from: '2026-01-01' }]);
    await withOfficer(office, { id: 'pergi' }, [{ village: code, role: 'front_office', from: '2026-01-01', to: '2026-04-30' }]);

    const { role, cost } = await rolesIn(code);

    expect(role('FACILITATOR')).toEqual({
      role: 'FACILITATOR',
      staff: [{ code: 'ada' }],
      unfilled: false,
      unfilledSince: null,
      everFilled: true,
    });
    expect(role('FRONT_OFFICE')).toMatchObject({ staff: [], unfilled: true, unfilledSince: '2026-05-01', everFilled: true });
    expect(role('BACK_OFFICE')).toMatchObject({ staff: [], unfilled: true, unfilledSince: null, everFilled: false });
    // The last reads the people named, all at once.
    expect(cost?.calls).toBe(6);
    expect(cost?.readUnits).toBeLessThanOrEqual(6);
  });

  it('counts who is on leave as missing, unless somebody acts', async () => {
    const code = '64.02.06.1005';
    await withOfficer(office, { id: 'cuti-1' }, [{ village: code }]);
    await withOfficer(office, { id: 'plt-1' }, []);
    const days = { from: daysFromToday(5), to: daysFromToday(9) };
    await Staff.takeLeave(office.core(), { staff: 'cuti-1', ...days, reason: 'cuti', acting: 'plt-1' });
    await withOfficer(office, { id: 'cuti-2' }, [{ village: code, role: 'front_office' }]);
    await Staff.takeLeave(office.core(), { staff: 'cuti-2', ...days, reason: 'cuti' });

    const during = await rolesIn(code, daysFromToday(6));

    expect(during.role('FACILITATOR').staff).toEqual([{ code: 'plt-1' }]);
    expect(during.role('FRONT_OFFICE')).toMatchObject({ unfilled: true, unfilledSince: days.from });
    expect((await rolesIn(code, daysFromToday(10))).role('FACILITATOR').staff).toEqual([{ code: 'cuti-1' }]);
  });

  it('tells what waits there, and what of it each facilitator carries', async () => {
    const code = '64.02.06.1006';
    await withOfficer(office, { id: 'beban-1' }, [{ village: code }]);
    await withOfficer(office, { id: 'beban-2' }, [{ village: code }]);
    for (let n = 0; n < 4; n += 1) {
      const household = await registered(office, from, { village: code });
      await Proposal.propose(office.core(), { household: household.id, origin: 'village', reason: 'uji' });
    }

    const answer = await office
      .as(dinsos)
      .send(
        '{ district(code: "64.02.06") { coverage { villages { village { code } openTasks } facilitators { staff { code } openTasks } } } }',
      );
    const { villages: all, facilitators } = answer.data.district.coverage;

    expect(all.filter(({ openTasks }: { openTasks: number }) => openTasks > 0)).toEqual([{ village: { code }, openTasks: 4 }]);
    expect(facilitators).toEqual(
      expect.arrayContaining([
        { staff: { code: 'beban-1' }, openTasks: 2 },
        { staff: { code: 'beban-2' }, openTasks: 2 },
      ]),
    );
  });

  it('is for whoever serves it; a kecamatan’s for whoever serves all of it', async () => {
    await withOfficer(office, { id: 'satu-desa' }, [{ village: VILLAGE }]);
    const desk = office.as({ role: 'officer', sub: 'satu-desa' });
    const asked = async (query: string) => {
      const { data, errors } = await desk.send(query);
      return errors ?? data.village;
    };

    expect(await asked(`{ village(code: "${VILLAGE}") { coverage { households } } }`)).toEqual({
      coverage: { households: expect.any(Number) },
    });
    expect(await asked(`{ village(code: "${NEIGHBOUR}") { coverage { households } } }`)).toEqual({ coverage: null });
    expect(await asked(`{ village(code: "${VILLAGE}") { district { coverage { unfilled } } } }`)).toEqual({ district: { coverage: null } });
  });
});

describe('a suggestion for the regency', () => {
  it('has every village, says why, shows how even it is, and writes nothing', async () => {
    await seedStaff(office.stores, today);
    const some = ['64.02.12', '64.02.14'].flatMap((district) => villagesOf(district).slice(0, 2)).map(({ code }) => code);
    for (const village of [...some, ...some.slice(0, 1)]) await registered(office, from, { village });
    await markDirty(office.core(), some);
    await office.refresh();
    const before = await countItems(office.stores.registry);

    const answer = await office
      .as(dinsos)
      .send(
        `{ suggestAssignments(maxVillages: 8) { proposals { village { code } staff { code } now { code } because { text textEn } } overall { heaviest lightest lowerBound greedy } balances { district { code } heaviest lowerBound } } }`,
      );

    const { proposals, overall, balances } = answer.data.suggestAssignments;
    expect(proposals).toHaveLength(villages.length);
    expect(balances).toHaveLength(20);
    expect(overall.heaviest).toBeLessThanOrEqual(overall.greedy);
    expect(overall.heaviest).toBeGreaterThanOrEqual(overall.lowerBound);
    for (const { because } of proposals) expect(because.length).toBeGreaterThan(0);
    // What was vacant has somebody proposed from the same kecamatan.
    const vacant = proposals.filter(({ now, staff }: { now: object[]; staff: object | null }) => now.length === 0 && staff !== null);
    expect(vacant.length).toBeGreaterThan(5);
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
  });

  it('is for Dinsos alone', async () => {
    const answer = await office.as({ role: 'ministry' }).send('{ suggestAssignments { day } }');
    expect([answer.data.suggestAssignments, answer.errors]).toEqual([null, undefined]);
    await expect(Coverage.suggest(office.core(), { maxVillages: 0 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
