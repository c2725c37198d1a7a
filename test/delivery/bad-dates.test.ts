import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today, withPrograms } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { draftInput, publishedForm } from '../support/scenes/surveyed.ts';

/** Days that can’t be: each is refused by a typed error of its mutation’s union, and nothing is written of it. */

const from = numbers();
const reason = 'uji tanggal';
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const tomorrow = daysFromToday(1);

async function enrolled(state: 'approved' | 'active' | 'suspended', since = '2026-03-01') {
  const household = await registered(office, from);
  await Aid.enroll(office.core(), { household: household.id, program: 'pkh', state: 'active', since, reason });
  if (state === 'suspended')
    await Aid.move(office.core(), { household: household.id, program: 'pkh', to: state, since: '2026-06-01', reason });
  return household;
}

const target = ({ id }: { id: string }) => ({ household: globalId('Household', id), program: globalId('Program', 'pkh'), reason });

async function refused(name: string, input: object, path: string, payload: string) {
  const before = await countItems(office.stores.registry);
  const answer = await office.as(dinsos).mutate(name, input, payload);
  expect(answer).toMatchObject({
    __typename: 'InvalidInput',
    issues: [{ path, message: expect.any(String), messageEn: expect.any(String) }],
  });
  expect(await countItems(office.stores.registry)).toEqual(before);
}

describe('a step', () => {
  it.each([
    ['an end before its beginning', 'active', { to: 'ENDED', ending: 'GRADUATED', since: '2026-02-28' }],
    ['an end on a coming day', 'active', { to: 'ENDED', ending: 'GRADUATED', since: tomorrow }],
    ['a suspension before what it suspends', 'active', { to: 'SUSPENDED', since: '2026-01-01' }],
    ['a suspension on a coming day', 'active', { to: 'SUSPENDED', since: tomorrow }],
    ['a resumption before the suspension', 'suspended', { to: 'ACTIVE', since: '2026-05-31' }],
    ['an end before the suspension', 'suspended', { to: 'ENDED', ending: 'DIED', since: '2026-05-01' }],
  ] as const)('is not %s', async (_what, state, step) => {
    await refused('moveEnrollment', { ...target(await enrolled(state)), ...step }, 'since', 'enrollment { state }');
  });

  it.each([
    ['proposed on a coming day', { state: 'PROPOSED', since: tomorrow }],
    ['verified on a coming day', { state: 'VERIFIED', since: tomorrow }],
  ])('is not %s', async (_what, step) => {
    await refused('enrollInProgram', { ...target(await registered(office, from)), ...step }, 'since', 'enrollment { state }');
  });

  it('is not taken again by enrolling, before the one it follows', async () => {
    await refused(
      'enrollInProgram',
      { ...target(await enrolled('suspended')), state: 'ACTIVE', since: '2026-04-01' },
      'since',
      'enrollment { state }',
    );
  });

  it('corrects since when it has been so, and gives up what has not begun', async () => {
    const household = await enrolled('active');
    const about = { household: household.id, program: 'pkh', reason };
    const corrected = await Aid.enroll(office.core(), { ...about, state: 'active', since: '2026-02-01' });
    const other = await registered(office, from);
    const ahead = await Aid.enroll(office.core(), { ...about, household: other.id, state: 'approved', since: daysFromToday(60) });
    const ended = await Aid.move(office.core(), { ...about, household: other.id, to: 'ended', ending: 'withdrawn' });

    expect(corrected.enrollment).toMatchObject({ since: '2026-02-01', steps: [{ state: 'active', since: '2026-02-01' }] });
    expect([ahead.enrollment.since, ended.since]).toEqual([daysFromToday(60), today]);
  });
});

describe('a life', () => {
  const born = { name: 'Baru Contoh', sex: 'FEMALE', birthDate: tomorrow, relation: 'CHILD' };
  const SHOWN = 'household { id }';

  it('does not begin on a coming day: registered', async () => {
    const [head, ...rest] = family(from).members;
    const people = [head, { ...rest[0], birthDate: tomorrow, nik: undefined }].map((one) => ({
      ...one,
      sex: one?.sex?.toUpperCase(),
      relation: one?.relation?.toUpperCase(),
      life: 'ALIVE',
    }));
    const input = { village: VILLAGE, kk: from.kk(), address: { street: 'Jl. Contoh 2' }, members: people };
    await refused('registerHousehold', input, 'birthDate', SHOWN);
  });

  it('does not begin on a coming day: added, corrected', async () => {
    const household = await registered(office, from);
    const about = { household: globalId('Household', household.id), reason };
    const member = memberId(household.id, household.members[1]?.id ?? '');
    await refused('addMember', { ...about, member: born }, 'birthDate', SHOWN);
    await refused('correctMember', { ...about, member, correction: { birthDate: tomorrow } }, 'birthDate', SHOWN);
  });

  it('does not end before it began, or on a coming day', async () => {
    const household = await registered(office, from);
    const [, wife] = household.members;
    const about = { household: globalId('Household', household.id), member: memberId(household.id, wife?.id ?? ''), reason };
    await refused('recordLife', { ...about, life: 'DEAD', since: '1983-11-01' }, 'since', SHOWN);
    await refused('recordLife', { ...about, life: 'DEAD', since: tomorrow }, 'since', SHOWN);
    await office.as(dinsos).mutate('recordLife', { ...about, life: 'DEAD', since: '2026-02-01' });
    await refused('correctMember', { ...about, correction: { birthDate: '2026-02-02' } }, 'birthDate', SHOWN);
    expect((await Household.byId(office.core(), { household: household.id })).members[1]).toMatchObject({ birthDate: '1983-11-02' });
  });
});

describe('a list', () => {
  it.each(['2099', '9999-Q1', '2031-01', '2031-Q3'])('is not made for %s', async (period) => {
    const input = { program: globalId('Program', 'pkh'), period };
    await refused('startCycle', input, 'period', 'cycle { code }');
  });
});

describe('a questionnaire', () => {
  it('is not published before the day from which it holds, nor drafted to hold before the one in force', async () => {
    await publishedForm(office, 1);
    await refused('draftQuestionnaire', { ...draftInput(2), from: '2017-12-31' }, 'from', 'questionnaire { version }');
    await office.as(dinsos).mutate('draftQuestionnaire', { ...draftInput(2), from: tomorrow }, 'questionnaire { version }');
    await office.as(dinsos).mutate('weighQuestionnaire', { version: 2 }, 'questionnaire { version }');
    await runPendingJobs(office);
    await refused('publishQuestionnaire', { version: 2 }, 'version', 'questionnaire { state }');
  });
});
