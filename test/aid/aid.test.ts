import * as Aid from '@puskesos/core/aid';
import { edges } from '@puskesos/core/aid/aid.machine';
import * as Household from '@puskesos/core/household';
import { aidStates } from '@puskesos/core/household/aid-shapes';
import { edgeTo } from '@puskesos/core/shared/machine';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, memberId, memberNamed, withMembers } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, today, withPrograms } from '../support/register/registered.ts';

type AidState = (typeof aidStates)[number];
const from = numbers();
const reason = 'hasil musyawarah';
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));

const PAYLOAD =
  'enrollment { state since member { id } participantNumber program { code } household { version aid { programName state } } }';
const input = (household: { id: string }, program = 'pkh') => ({
  household: globalId('Household', household.id),
  program: globalId('Program', program),
  reason,
});
const as = (who: 'dinsos' | 'officer') => office.as(who === 'dinsos' ? dinsos : officer);
const enrolled = async (state: AidState) => {
  const household = await registered(office, from);
  const target = { household: household.id, program: 'pkh', reason };
  await Aid.enroll(office.core(), { ...target, state: state === 'ended' ? 'active' : state });
  if (state === 'ended') await Aid.move(office.core(), { ...target, to: 'ended', ending: 'graduated' });
  return household;
};

describe('an enrollment', () => {
  it('is shown on the household at once, and leaves a history of both', async () => {
    const household = await registered(office, from);
    const before = await countItems(office.stores.registry);

    const answer = await as('officer').mutate('enrollInProgram', input(household), PAYLOAD);

    expect(answer.enrollment).toEqual({
      state: 'PROPOSED',
      since: today,
      member: null,
      participantNumber: null,
      program: { code: 'pkh' },
      household: { version: 2, aid: [{ programName: 'PKH', state: 'PROPOSED' }] },
    });
    expect(added(before, await countItems(office.stores.registry))).toEqual({
      enrollment: 1,
      'enrollment history': 1,
      // It waits to be verified.
      task: 1,
      'household history': 1,
    });
  });

  it('made twice is made once', async () => {
    const household = await registered(office, from);
    await as('officer').mutate('enrollInProgram', input(household), PAYLOAD);
    const before = await countItems(office.stores.registry);

    const again = await as('officer').mutate('enrollInProgram', input(household), PAYLOAD);

    expect(again.enrollment.household.version).toBe(2);
    expect(await countItems(office.stores.registry)).toEqual(before);
  });

  it('made by six at once is made once', async () => {
    const household = await registered(office, from);
    const target = { household: household.id, program: 'sembako', reason };

    const made = await Promise.all(Array.from({ length: 6 }, () => Aid.enroll(office.core(), target)));

    expect(made.map(({ outcome }) => outcome).toSorted()).toEqual(['created', ...Array(5).fill('unchanged')]);
    expect(await Aid.ofHousehold(office.core(), { household: household.id })).toMatchObject([{ version: 1 }]);
    expect((await Household.byId(office.core(), { household: household.id })).aid).toHaveLength(1);
  });

  it('in three programmes at once keeps all three on the household', async () => {
    const household = await registered(office, from);

    await Promise.all(
      ['pkh', 'sembako', 'blt-dd'].map((program) => Aid.enroll(office.core(), { household: household.id, program, reason })),
    );

    const { aid, version } = await Household.byId(office.core(), { household: household.id });
    expect(aid.map(({ program }) => program).toSorted()).toEqual(['blt-dd', 'pkh', 'sembako']);
    expect(version).toBe(4);
  });

  it('in a programme for persons is of one member, whatever the household has', async () => {
    const household = await registered(office, from);
    const member = memberId(household.id, memberNamed(household, 'Siti').id);

    await as('officer').mutate('enrollInProgram', input(household), PAYLOAD);
    const answer = await as('officer').mutate('enrollInProgram', { ...input(household, 'wrse-kukar'), member }, PAYLOAD);

    expect(answer.enrollment.member.id).toBe(member);
    expect(answer.enrollment.household.aid).toHaveLength(2);
  });

  it('shows the latest to two mutations of one request', async () => {
    const standIn = 'satu-satunya petugas di desa ini';
    const household = await registered(office, from);
    const both = `mutation($a: EnrollInProgramInput!, $b: MoveEnrollmentInput!) {
      a: enrollInProgram(input: $a) { ... on EnrollInProgramPayload { enrollment { household { version aid { state } } } } }
      b: moveEnrollment(input: $b) { ... on MoveEnrollmentPayload { enrollment { household { version aid { state } } } } } }`;

    const { data } = await as('officer').send(both, { a: input(household), b: { ...input(household), to: 'VERIFIED', standIn } });

    expect(data.a.enrollment.household).toEqual({ version: 2, aid: [{ state: 'PROPOSED' }] });
    expect(data.b.enrollment.household).toEqual({ version: 3, aid: [{ state: 'VERIFIED' }] });
  });
});

describe('a move', () => {
  const pairs = aidStates.flatMap((state) => aidStates.map((to) => [state, to, edgeTo(edges, state, to) !== undefined] as const));

  it.each(pairs)('from %s to %s: %s', async (state, to, allowed) => {
    const household = await enrolled(state);

    const ending = to === 'ended' && { ending: 'INELIGIBLE' };
    const answer = await as('dinsos').mutate('moveEnrollment', { ...input(household), to: to.toUpperCase(), ...ending }, PAYLOAD);

    const { aid } = await Household.byId(office.core(), { household: household.id });
    const now = allowed ? to : state;
    expect(answer).toMatchObject(allowed ? { enrollment: { state: to.toUpperCase() } } : { code: 'MOVE_NOT_ALLOWED' });
    expect(aid.map((line) => line.state)).toEqual(now === 'ended' ? [] : [now]);
  });

  it('says which moves there are', async () => {
    const answer = await as('dinsos').mutate('moveEnrollment', { ...input(await enrolled('proposed')), to: 'ACTIVE' }, PAYLOAD);

    expect(answer).toMatchInlineSnapshot(`
      {
        "__typename": "MoveNotAllowed",
        "code": "MOVE_NOT_ALLOWED",
        "message": "Kepesertaan yang diusulkan tidak dapat menjadi aktif; yang dapat: terverifikasi, selesai.",
        "messageEn": "From proposed it can't go to active; it can go to: verified, ended.",
      }
    `);
  });

  it.each<[AidState, AidState, string]>([
    ['proposed', 'verified', 'MoveEnrollmentPayload'],
    ['verified', 'approved', 'Forbidden'],
    ['approved', 'active', 'Forbidden'],
    ['active', 'suspended', 'Forbidden'],
    ['active', 'ended', 'Forbidden'],
    ['ended', 'proposed', 'MoveEnrollmentPayload'],
  ])('by an officer from %s to %s: %s', async (state, to, outcome) => {
    const answer = await as('officer').mutate('moveEnrollment', { ...input(await enrolled(state)), to: to.toUpperCase() }, PAYLOAD);

    expect(answer.__typename).toBe(outcome);
  });

  it.each<[AidState, string, string]>([
    ['proposed', 'VERIFIED', 'EnrollInProgramPayload'],
    ['active', 'PROPOSED', 'MoveNotAllowed'],
    ['suspended', 'VERIFIED', 'MoveNotAllowed'],
    ['proposed', 'ACTIVE', 'Forbidden'],
  ])('is not gone around by enrolling again, from %s as %s: %s', async (state, as_, outcome) => {
    const household = await enrolled(state);

    const answer = await as('officer').mutate('enrollInProgram', { ...input(household), state: as_ }, PAYLOAD);

    expect(answer.__typename).toBe(outcome);
  });
});

describe('what can’t be', () => {
  it.each<[string, string, object]>([
    ['a stranger', 'member', { member: 'nobody' }],
    ['a day before the programme ran', 'since', { since: '2019-12-31' }],
    ['a day that is none', 'since', { since: '2026-02-30' }],
    ['no reason', 'reason', { reason: '' }],
  ])('refuses %s', async (_what, path, change) => {
    const household = await registered(office, from);
    const before = await countItems(office.stores.registry);

    const answer = await as('dinsos').mutate('enrollInProgram', { ...input(household), ...withMembers(household.id, change) }, PAYLOAD);

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
    expect(await countItems(office.stores.registry)).toEqual(before);
  });

  it('finds no programme of that code, and no enrollment that was never made', async () => {
    const household = await registered(office, from);

    const unknown = await as('dinsos').mutate('enrollInProgram', input(household, 'tidak-ada'), PAYLOAD);
    const never = await as('dinsos').mutate('moveEnrollment', { ...input(household), to: 'VERIFIED' }, PAYLOAD);

    expect([unknown.__typename, never.__typename]).toEqual(['NotFound', 'NotFound']);
  });
});
