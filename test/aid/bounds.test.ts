import * as Aid from '@puskesos/core/aid';
import { activateApproved } from '@puskesos/core/aid/activate';
import { confirm } from '@puskesos/core/aid/confirm';
import { renew } from '@puskesos/core/aid/renewal';
import { replace } from '@puskesos/core/aid/replacement';
import * as Family from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import * as Household from '@puskesos/core/household';
import { beforeEach, expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, family, numbers, VILLAGE } from '../support/register/people.ts';
import { at, FAR_AWAY, MAY, ownProgram, TENGGARONG } from '../support/scenes/funded.ts';

/**
 * Steps of aid that touch all that they may: money in another kecamatan than that of now, nobody who may collect it, somebody who stands in; and
 * seven years of money, each of which gives back its place when the aid ends.
 */

const from = numbers(3_000);
const office = useOffice();
const seen = useTransactions();
const ofDinsos = { id: 'dinsos-1', role: 'dinsos', name: 'Dinsos Satu', scope: { kind: 'regency' } } as const;
const standIn = 'hanya seorang di kantor';
beforeEach(() => void seen.splice(0));
const reason = 'uji batas';
const MUARA_KAMAN = '64.02.11.2001';
const areas = [TENGGARONG, FAR_AWAY, MUARA_KAMAN.slice(0, 8)];
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
const inMay = () => at(office, MAY);
const inYear = (year: number) => at(office, MAY.replace('2026', String(year)));

/** A family whose head may not collect anything yet. */
async function children(village = VILLAGE): Promise<string> {
  const { members, ...rest } = family(from, { village });
  const [head, ...others] = members;
  const young = { ...head, nik: from.nik('2015-03-17', 'male'), birthDate: '2015-03-17' };
  return (await Household.register(inMay(), { ...rest, members: [young, ...others] as never })).id;
}

/** Of what they received this year something is still due, from another kecamatan than that where they live now. */
async function returning(program: string, to: string, village = VILLAGE) {
  const household = await children(village);
  await Aid.enroll(at(office, '2026-04-10T02:00:00.000Z'), { household, program, state: 'active', reason });
  await Aid.move(inMay(), { household, program, to: 'ended', ending: 'graduated', reason });
  await Family.relocate(inMay(), { household, village: to, address: { street: 'Jl. Baru 1' }, reason });
  return { household, program };
}

/** A recipient of seven years, suspended. */
async function ofSevenYears() {
  const program = await ownProgram(inYear(2020), { areas });
  const { id: household } = await Household.register(inYear(2020), family(from));
  await Aid.enroll(inYear(2020), { household, program, state: 'active', reason });
  for (const year of YEARS.slice(1)) {
    const fund = `apbd-${year}`;
    const money = { source: 'apbd', year, name: 'APBD', ceiling: 1_000_000_000_000, basis: 'DPA' } as const;
    await Fund.open(inYear(year), money).catch(() => undefined);
    for (const area of areas) await Fund.allocate(inYear(year), { fund, program, area, rupiah: 1_000_000, quota: 5, basis: 'DPA', reason });
    await renew(inYear(year), { household, program, day: `${year}-05-12` });
  }
  return { household, program };
}

it('enrollInProgram: approved anew where they live now, by whoever verified it, standing in', async () => {
  const who = await returning(await ownProgram(inMay(), { areas }), ELSEWHERE);

  for (const to of ['proposed', 'verified'] as const) await Aid.move(at(office, MAY, ofDinsos), { ...who, to, standIn, reason });

  await Aid.enroll(at(office, MAY, ofDinsos), { ...who, state: 'approved', standIn, reason });

  expect(largest(seen.slice(-1)).get('enrollInProgram')).toBe(changeSets.enrollInProgram);
});

it('activateApproved: by whoever approved it, standing in', async () => {
  const program = await ownProgram(inMay(), { areas });
  const household = await children();
  const { enrollment } = await Aid.enroll(at(office, MAY, ofDinsos), { household, program, state: 'approved', reason });

  const step = { program, enrollments: [enrollment.id], standIn, reason };
  const [done] = await activateApproved(at(office, MAY, ofDinsos), step);

  expect(done?.enrollment?.state).toBe('active');
  expect(largest(seen).get('activateApproved')).toBe(changeSets.activateApproved);
});

it('renewCommitment: of a year', async () => {
  await ofSevenYears();

  expect(largest(seen).get('renewCommitment')).toBe(changeSets.renewCommitment);
});

it('moveEnrollment: ends seven years of aid', async () => {
  const who = await ofSevenYears();
  await Aid.move(inMay(), { ...who, to: 'suspended', reason });

  await Aid.move(inMay(), { ...who, to: 'ended', ending: 'graduated', reason });

  expect(largest(seen).get('moveEnrollment')).toBe(changeSets.moveEnrollment);
});

it('confirmAid: ends seven years of aid, of which something was learnt', async () => {
  const who = await ofSevenYears();
  const { members } = await Household.byId(inMay(), { household: who.household });
  for (const { id: member } of members) {
    await Family.recordLife(inMay(), { household: who.household, member, life: 'dead', since: '2026-05-01', reason });
  }

  await confirm(inMay(), { ...who, goesOn: false, ending: 'died', reason });

  expect(largest(seen).get('confirmAid')).toBe(changeSets.confirmAid);
});

it('replaceRecipient: seven years of one, and what is still due to the other in a third kecamatan', async () => {
  const leaving = await ofSevenYears();
  const joining = await returning(leaving.program, ELSEWHERE, MUARA_KAMAN);
  for (const to of ['proposed', 'verified'] as const) await Aid.move(at(office, MAY, ofDinsos), { ...joining, to, standIn, reason });
  await Aid.move(inMay(), { ...leaving, to: 'suspended', reason });

  await replace(at(office, MAY, ofDinsos), { program: leaving.program, leaving, joining, standIn, reason });

  expect(largest(seen).get('replaceRecipient')).toBe(changeSets.replaceRecipient);
});
