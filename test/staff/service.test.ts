import * as Aid from '@puskesos/core/aid';
import { describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today, withOfficer, withPrograms } from '../support/register/registered.ts';

/** What officers did, counted in the transaction that records it. */

const from = numbers();
const months = { from: today.slice(0, 7), to: today.slice(0, 7) };
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));

const OWN = `query ($code: String!, $from: String!, $to: String!) { staffMember(code: $code) { service(from: $from, to: $to) {
  visits verified daysToVerify closed months { month village { code } verified verifyDays } } } }`;
const own = async (desk = office.as(officer)) => (await desk.send(OWN, { code: officer.sub, ...months })).data.staffMember.service;

describe('an officer’s month', () => {
  it('counts a proposal verified with the days it waited, and a visit, for themselves to see', async () => {
    const household = await registered(office, from);
    const about = { household: household.id, program: 'sembako-kukar' };
    await Aid.enroll(office.core(), { ...about, state: 'proposed', since: daysFromToday(-12), reason: 'usulan desa' });
    const target = { household: globalId('Household', household.id), program: globalId('Program', 'sembako-kukar') };
    const verify = () =>
      office
        .as(officer)
        .mutate(
          'moveEnrollment',
          { ...target, to: 'VERIFIED', reason: 'sudah dikunjungi', clientMutationId: 'periksa' },
          'enrollment { state }',
        );

    expect((await verify()).enrollment.state).toBe('VERIFIED');
    // Sent again under its key, it counts once.
    await verify();
    await office.as(officer).mutate('recordFinding', { household: target.household, finding: 'POOR', date: today }, 'household { id }');

    expect(await own()).toEqual({
      visits: 1,
      verified: 1,
      daysToVerify: 12,
      closed: 0,
      months: [{ month: months.from, village: { code: VILLAGE }, verified: 1, verifyDays: 12 }],
    });
  });

  it('is the same for Dinsos, and hidden from an officer of another village', async () => {
    await withOfficer(office, { id: 'tetangga' }, [{ village: NEIGHBOUR }]);
    const other = office.as({ role: 'officer', sub: 'tetangga' });

    expect((await own(office.as(dinsos))).verified).toBe(1);
    expect(await own(other)).toMatchObject({ visits: 0, verified: 0, daysToVerify: null, months: [] });
  });

  it('is not what Dinsos does', async () => {
    const before = await own();
    const household = await registered(office, from);
    await office
      .as(dinsos)
      .mutate('recordFinding', { household: globalId('Household', household.id), finding: 'POOR', date: today }, 'household { id }');

    expect(await own()).toEqual(before);
  });

  it.each([
    ['2026-13', '2026-12'],
    ['2026-02', '2026-01'],
    ['2025-01', '2026-01'],
  ])('from %s to %s is refused', async (first, last) => {
    const answer = await office.as(officer).send(OWN, { code: officer.sub, from: first, to: last });

    expect(answer.errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it('is one Query of few units, of a village as well', async () => {
    const query = `query ($code: RegionCode!, $from: String!, $to: String!) { village(code: $code) { service(from: $from, to: $to) { visits } } }`;
    const answer = await office.as(dinsos).send(query, { code: VILLAGE, ...months });

    expect(answer.data.village.service.visits).toBe(1);
    expect(answer.extensions?.cost).toMatchObject({ calls: 1 });
    expect(answer.extensions?.cost.readUnits).toBeLessThanOrEqual(1);
  });
});
