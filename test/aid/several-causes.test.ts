import * as Aid from '@puskesos/core/aid';
import { hold } from '@puskesos/core/aid/hold';
import * as Household from '@puskesos/core/household';
import { learnt } from '@puskesos/core/household/aid-task';
import { commit } from '@puskesos/core/shared/change';
import { expect, it } from 'vitest';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { aidOf, causesAsked, householdId, memberId, programId, publicWords } from '../support/scenes/facts.ts';
import { figuresOf, ownProgram } from '../support/scenes/funded.ts';

/** More than one thing may be learnt of the same aid: each is asked until it is settled itself, and none covers another. */

const from = numbers();
const reason = 'laporan dari RT';
const office = useOffice(servedBy(officer.sub, VILLAGE));
const mutate = (name: string, input: object, gives?: string) => office.as(officer).mutate(name, { ...input, reason }, gives);

async function receiving() {
  const program = await ownProgram(office.core());
  const household = await Household.register(office.core(), family(from));
  await Aid.enroll(office.core(), { household: household.id, program, state: 'active', since: daysFromToday(-60), reason });
  const life = (who: string, state: string) =>
    mutate('recordLife', {
      ...{ household: householdId(household.id), member: memberId(household.id, memberNamed(household, who).id) },
      ...{ life: state, since: today },
    });
  const finding = (found: string, date: string) =>
    office.as(officer).mutate('recordFinding', { household: householdId(household.id), finding: found, date, note: 'kunjungan' });
  const confirm = (more: object) =>
    mutate('confirmAid', { household: householdId(household.id), program: programId(program), ...more }, 'enrollment { state pending }');
  const asked = () => causesAsked(office, household.id);
  return { household, program, life, finding, confirm, asked, about: `${household.id}.${program}` };
}

it('what was asked first is asked still when something else is learnt, and each is settled by its own later fact', async () => {
  const { household, life, finding, asked } = await receiving();
  for (const who of ['Siti', 'Budi']) await life(who, 'DEAD');
  await finding('NOT_POOR', daysFromToday(-1));
  expect(await asked()).toEqual(['NOT_COLLECTED', 'NOT_POOR']);

  const named = { kind: 'KUASA', name: 'Agus Contoh', birthDate: '1970-05-05' };
  await mutate('nameCollector', { household: householdId(household.id), ...named });
  expect(await asked()).toEqual(['NOT_POOR']);
  await finding('POOR', today);

  expect(await asked()).toEqual([]);
});

it('goes along to the desk of another village with all that is asked', async () => {
  const { household, life, asked } = await receiving();
  for (const who of ['Siti', 'Budi']) await life(who, 'DEAD');
  const moves = (village: string) =>
    office.as(dinsos).mutate('relocateHousehold', {
      ...{ household: householdId(household.id), village, address: { street: 'Jl. Baru 1' }, reason },
    });
  const nextOfficer = { role: 'officer', sub: 'officer-2' } as const;
  await servedBy('officer-2', '64.02.06.1002')(office);

  await moves('64.02.06.1002');

  expect(await asked()).toEqual([]);
  expect(await causesAsked(office, household.id, nextOfficer)).toEqual(['NOT_COLLECTED', 'MOVED_VILLAGE']);
  await moves(VILLAGE);
  expect(await asked()).toEqual(['NOT_COLLECTED']);
});

it('who was suspended for an objection and was thought dead stays suspended for the objection', async () => {
  const { household, program, life, confirm, asked } = await receiving();
  const before = await figuresOf(office.core(), program);
  const core = office.core();
  const now = await Household.byId(core, { household: household.id });
  await commit(core, await hold(core, now, now.aid, { cause: 'objection_upheld' }), { operation: 'test' });
  const standing = async () => {
    const { enrollments } = await aidOf(office, household.id);
    return [enrollments[0].state, enrollments[0].pending, ...(await publicWords(office, household.id))];
  };
  for (const who of ['Budi', 'Siti', 'Rina', 'Andi']) await life(who, 'DEAD');
  expect(await standing()).toEqual(['SUSPENDED', 'NOBODY_LEFT', 'Bantuan ditangguhkan sementara']);
  expect((await asked()).toSorted()).toEqual(['NOBODY_LEFT', 'NOT_COLLECTED', 'OBJECTION_UPHELD']);

  for (const who of ['Budi', 'Siti', 'Rina', 'Andi']) await life(who, 'ALIVE');

  expect(await standing()).toEqual(['SUSPENDED', 'OBJECTION_UPHELD', 'Bantuan ditangguhkan sementara']);
  expect(await asked()).toContain('OBJECTION_UPHELD');
  expect((await confirm({ goesOn: true })).enrollment).toEqual({ state: 'ACTIVE', pending: null });
  expect(await figuresOf(office.core(), program)).toEqual(before);
});

it('two who learn something at the same moment are both heard', async () => {
  const { household, about, asked } = await receiving();
  const place = { id: household.id, village: VILLAGE };
  const tells = async (cause: 'not_delivered' | 'payment_excluded') => {
    const core = office.core();
    const changes = await learnt(core, [{ about, place, asks: [cause] }]);
    return () => commit(core, changes, { operation: 'test' });
  };
  const [first, second] = [await tells('not_delivered'), await tells('payment_excluded')];
  await first();
  // Decided anew by every operation, on what is there by then.
  await expect(second()).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  await (await tells('payment_excluded'))();

  expect(await asked()).toEqual(['NOT_DELIVERED', 'PAYMENT_EXCLUDED']);
});

it('a file that knows their number has looked at nothing', async () => {
  const { household, program, about, asked } = await receiving();
  const core = office.core();
  await commit(core, await learnt(core, [{ about, place: household, asks: ['not_delivered'] }]), { operation: 'test' });

  await Aid.enroll(core, { household: household.id, program, state: 'active', participantNumber: 'P-77', reason });

  expect(await asked()).toEqual(['NOT_DELIVERED']);
});
