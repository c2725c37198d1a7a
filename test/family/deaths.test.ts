import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { confirmBy } from '@puskesos/core/household/confirmation.calendar';
import { beforeAll, describe, expect, it } from 'vitest';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { aidOf, aidTasks, householdId, memberId, programId, publicWords } from '../support/scenes/facts.ts';
import { booksAgree, figuresOf, ownProgram } from '../support/scenes/funded.ts';

const from = numbers();
const reason = 'laporan ketua RT';
const office = useOffice(servedBy(officer.sub, VILLAGE));
let forFamilies: string;
let forPersons: string;
beforeAll(async () => {
  forFamilies = await ownProgram(office.core());
  forPersons = await ownProgram(office.core(), { target: 'person' });
});

type State = 'proposed' | 'verified' | 'approved' | 'active' | 'suspended';

/** One who lives alone, in the programme for families. */
async function alone(state: State = 'active') {
  const whole = family(from);
  const household = await Household.register(office.core(), { ...whole, members: whole.members.slice(0, 1) });
  await Aid.enroll(office.core(), { household: household.id, program: forFamilies, state, since: daysFromToday(-60), reason });
  return { household, person: memberNamed(household, 'Budi').id };
}

/** A wife with aid of her own, in a family of four. */
async function wifeOf(state: State = 'active') {
  const household = await Household.register(office.core(), family(from));
  const person = memberNamed(household, 'Siti').id;
  await Aid.enroll(office.core(), {
    household: household.id,
    program: forPersons,
    member: person,
    state,
    since: daysFromToday(-60),
    reason,
  });
  return { household, person };
}

const recordLife = (household: string, member: string, life: string, since: string, who: Parameters<typeof office.as>[0] = officer) =>
  office.as(who).mutate('recordLife', { household: householdId(household), member: memberId(household, member), life, since, reason });
const confirm = (household: string, program: string, more: object, who: Parameters<typeof office.as>[0] = officer) =>
  office
    .as(who)
    .mutate(
      'confirmAid',
      { household: householdId(household), program: programId(program), reason, ...more },
      'enrollment { state since ending pending }',
    );

describe('when nobody is left of a household', () => {
  it('its aid is suspended until somebody confirms it: on its file, on a list with a day, on the public page, with the money kept', async () => {
    const { household, person } = await alone();
    expect(await publicWords(office, household.id)).toEqual(['Penerima aktif']);
    const before = await figuresOf(office.core(), forFamilies);

    const answer = await recordLife(household.id, person, 'DEAD', daysFromToday(-3));

    expect(answer.__typename).toBe('RecordLifePayload');
    const file = await aidOf(office, household.id);
    expect(file).toMatchObject({
      aid: [{ state: 'SUSPENDED' }],
      enrollments: [{ state: 'SUSPENDED', since: daysFromToday(-3), ending: null, pending: 'NOBODY_LEFT' }],
    });
    expect(file.enrollments[0].history.nodes[0]).toMatchObject({ why: reason, operation: 'recordLife', state: { state: 'SUSPENDED' } });
    expect(await aidTasks(office, household.id)).toEqual([
      { cause: 'NOBODY_LEFT', about: `${household.id}.${forFamilies}`, due: confirmBy(today) },
    ]);
    expect(await publicWords(office, household.id)).toEqual(['Bantuan ditangguhkan sementara']);
    expect(await figuresOf(office.core(), forFamilies)).toEqual(before);
  });

  it('ends by confirmation, and gives its money and its place back', async () => {
    const before = await figuresOf(office.core(), forFamilies);
    const { household, person } = await alone();
    await recordLife(household.id, person, 'DEAD', daysFromToday(-3));

    const answer = await confirm(household.id, forFamilies, { goesOn: false, ending: 'DIED' });

    expect(answer.enrollment).toMatchObject({ state: 'ENDED', ending: 'DIED', pending: null });
    expect(await aidTasks(office, household.id)).toEqual([]);
    expect(await publicWords(office, household.id)).toEqual([]);
    expect(await figuresOf(office.core(), forFamilies)).toEqual(before);
    expect(await booksAgree(office.core(), forFamilies)).toBe(true);
  });

  it('can’t go on, and takes no place anew, as long as the register has nobody there', async () => {
    const { household, person } = await alone('verified');
    const other = await alone();
    await recordLife(household.id, person, 'DEAD', daysFromToday(-3));
    await recordLife(other.household.id, other.person, 'MOVED', daysFromToday(-3));
    const wanted = { household: householdId(household.id), program: programId(forFamilies), reason };

    const goesOn = await confirm(other.household.id, forFamilies, { goesOn: true });
    const enrolled = await office.as(dinsos).mutate('enrollInProgram', { ...wanted, state: 'ACTIVE' }, 'enrollment { state }');
    const again = await office.as(dinsos).mutate('moveEnrollment', { ...wanted, to: 'PROPOSED' }, 'enrollment { state }');

    for (const refused of [goesOn, enrolled, again]) expect(refused).toMatchObject({ __typename: 'NobodyThere', code: 'NOBODY_THERE' });
    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'ENDED', ending: 'DIED' }]);
  });
});

describe('when somebody dies or goes', () => {
  it.each([
    ['DEAD', 'DIED'],
    ['MOVED', 'MOVED'],
    ['LOST', 'MOVED'],
  ])('%s: what they receive in their own name is suspended, as %s', async (life, cause) => {
    const { household, person } = await wifeOf();

    await recordLife(household.id, person, life, daysFromToday(-3));

    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'SUSPENDED', pending: cause }]);
    expect(await aidTasks(office, household.id)).toMatchObject([{ cause }]);
  });

  it.each(['proposed', 'verified'] as const)('what was only %s for them comes to nothing', async (state) => {
    const { household, person } = await wifeOf(state);

    await recordLife(household.id, person, 'DEAD', daysFromToday(-3));

    expect(await aidOf(office, household.id)).toMatchObject({ aid: [], enrollments: [{ state: 'ENDED', ending: 'DIED' }] });
    expect(await aidTasks(office, household.id)).toEqual([]);
  });

  it('the aid of a family that lives on goes on', async () => {
    const household = await Household.register(office.core(), family(from));
    await Aid.enroll(office.core(), { household: household.id, program: forFamilies, state: 'active', reason });

    const answer = await recordLife(household.id, memberNamed(household, 'Budi').id, 'DEAD', daysFromToday(-3));

    expect(answer.household.members.find(({ relation }: { relation: string }) => relation === 'HEAD').name).toBe('Siti Contoh');
    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'ACTIVE', pending: null }]);
    expect(await aidTasks(office, household.id)).toEqual([]);
  });

  it('a step that somebody takes themselves settles it too', async () => {
    const { household, person } = await wifeOf();
    await recordLife(household.id, person, 'DEAD', daysFromToday(-3));

    const input = { household: householdId(household.id), program: programId(forPersons), member: memberId(household.id, person) };
    await office.as(dinsos).mutate('moveEnrollment', { ...input, to: 'ENDED', ending: 'DIED', reason }, 'enrollment { state }');

    expect(await aidTasks(office, household.id)).toEqual([]);
  });
});

describe('a death taken back', () => {
  it.each(['approved', 'active', 'suspended'] as const)('lets aid that was %s go on as if nothing had been', async (state) => {
    const { household, person } = await wifeOf(state);
    await recordLife(household.id, person, 'DEAD', daysFromToday(-30));
    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'SUSPENDED', pending: 'DIED' }]);

    await recordLife(household.id, person, 'ALIVE', today);

    expect((await aidOf(office, household.id)).enrollments).toMatchObject([
      { state: state.toUpperCase(), since: daysFromToday(-60), pending: null },
    ]);
    expect(await aidTasks(office, household.id)).toEqual([]);
  });

  it('starts aid again on the day somebody came back who had really gone', async () => {
    const { household, person } = await wifeOf();
    await recordLife(household.id, person, 'MOVED', daysFromToday(-30));
    await recordLife(household.id, person, 'ALIVE', daysFromToday(-5));

    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'ACTIVE', since: daysFromToday(-5) }]);
  });

  it('does not wake aid that somebody has confirmed as ended', async () => {
    const { household, person } = await alone();
    await recordLife(household.id, person, 'DEAD', daysFromToday(-30));
    await confirm(household.id, forFamilies, { goesOn: false, ending: 'DIED' });
    await recordLife(household.id, person, 'ALIVE', today);

    expect((await aidOf(office, household.id)).enrollments).toMatchObject([{ state: 'ENDED' }]);
  });

  it('tells somebody of the proposal that had come to nothing', async () => {
    const { household, person } = await wifeOf('verified');
    await recordLife(household.id, person, 'DEAD', daysFromToday(-30));

    await recordLife(household.id, person, 'ALIVE', today);

    const about = `${household.id}.${forPersons}.${person}`;
    expect(await aidTasks(office, household.id)).toMatchObject([{ cause: 'CAME_BACK', about }]);
    const input = { household: householdId(household.id), program: programId(forPersons), member: memberId(household.id, person) };
    await office.as(officer).mutate('moveEnrollment', { ...input, to: 'PROPOSED', reason }, 'enrollment { state }');
    expect(await aidTasks(office, household.id)).toEqual([]);
  });
});
