import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import { renew } from '@puskesos/core/aid/renewal';
import * as Household from '@puskesos/core/household';
import { beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { absentId } from '../support/office/inputs.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy } from '../support/register/registered.ts';
import { householdId, memberId, programId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { camat } from '../support/scenes/proposed.ts';

/** What can't be said of aid, or of what a household needs: each is a member of its mutation's union, and leaves the register as it was. */

const from = numbers();
const reason = 'uji masukan keliru';
const office = useOffice(servedBy(officer.sub, VILLAGE));

/** One that receives it, one that waits for it, one that has nothing, one of another village. */
let active: Household.Household;
let waiting: Household.Household;
let none: Household.Household;
let far: Household.Household;
let program: string;
let own: string;
beforeAll(async () => {
  const core = office.core();
  program = await ownProgram(core);
  own = await ownProgram(core, { target: 'person' });
  const register = () => Household.register(core, family(from));
  [active, waiting, none] = [await register(), await register(), await register()];
  far = await Household.register(core, family(from, { village: ELSEWHERE }));
  await Aid.enroll(core, { household: active.id, program, state: 'active', reason });
  await Aid.enroll(core, { household: waiting.id, program, state: 'verified', reason });
  await receiveDecile(core, { household: none.id, decile: 3, date: '2026-03-01', source: 'berkas DTSEN' });
  await recordFinding(core, { household: none.id, finding: 'poor', date: '2026-03-01' });
});

const of = (household: Household.Household, which = program) => ({
  household: householdId(household.id),
  program: programId(which),
  reason,
});
const side = ({ id }: Household.Household) => ({ household: householdId(id) });
const replacing = (leaving: Household.Household, joining: Household.Household, more: object = {}) => ({
  ...{ program: programId(program), leaving: side(leaving), joining: side(joining), reason },
  ...more,
});
const gap = (more: object) => ({ program: programId(program), village: VILLAGE, take: 5, reason, ...more });
const decile = (more: object) => ({ household: householdId(none.id), decile: 4, date: '2026-04-01', source: 'berkas DTSEN', ...more });
const finding = (more: object) => ({ household: householdId(none.id), finding: 'POOR', date: '2026-04-01', ...more });

type Case = readonly [what: string, mutation: string, type: string, input: () => object, person?: Parameters<typeof office.as>[0]];
const cases: readonly Case[] = [
  ['enrolls nobody’s household', 'enrollInProgram', 'NotFound', () => ({ ...of(none), household: absentId('Household') })],
  ['enrolls into no programme', 'enrollInProgram', 'NotFound', () => ({ ...of(none), program: absentId('Program') })],
  ['enrolls a stranger', 'enrollInProgram', 'InvalidInput', () => ({ ...of(none, own), member: memberId(none.id, 'orang-lain') })],
  [
    'enrolls with the member of another household',
    'enrollInProgram',
    'InvalidInput',
    () => ({ ...of(none, own), member: memberId(active.id, active.members[0]?.id ?? '') }),
  ],
  ['enrolls a whole family in what is for persons', 'enrollInProgram', 'WrongBeneficiary', () => of(none, own)],
  ['enrolls without a reason', 'enrollInProgram', 'InvalidInput', () => ({ ...of(none), reason: '  ' })],
  ['enrolls since before the state', 'enrollInProgram', 'InvalidInput', () => ({ ...of(none), since: '1899-12-31' })],
  ['enrolls in another village', 'enrollInProgram', 'NotFound', () => ({ ...of(far), state: 'PROPOSED' }), officer],
  ['enrolls as who may not', 'enrollInProgram', 'Forbidden', () => of(none), { role: 'ministry' }],
  ['moves what is not there', 'moveEnrollment', 'NotFound', () => ({ ...of(none), to: 'VERIFIED' })],
  ['moves back to what it was', 'moveEnrollment', 'MoveNotAllowed', () => ({ ...of(active), to: 'PROPOSED' })],
  ['ends for no cause', 'moveEnrollment', 'InvalidInput', () => ({ ...of(active), to: 'ENDED' })],
  ['gives a cause and does not end', 'moveEnrollment', 'InvalidInput', () => ({ ...of(active), to: 'SUSPENDED', ending: 'GRADUATED' })],
  ['ends tomorrow', 'moveEnrollment', 'InvalidInput', () => ({ ...of(active), to: 'ENDED', ending: 'WITHDRAWN', since: daysFromToday(2) })],
  [
    'ends before it began',
    'moveEnrollment',
    'InvalidInput',
    () => ({ ...of(active), to: 'ENDED', ending: 'WITHDRAWN', since: '2001-01-01' }),
  ],
  ['replaces a recipient by themselves', 'replaceRecipient', 'InvalidInput', () => replacing(active, active)],
  ['replaces who receives nothing', 'replaceRecipient', 'NotFound', () => replacing(none, waiting)],
  ['replaces who only waits', 'replaceRecipient', 'InvalidInput', () => replacing(waiting, active)],
  ['replaces by who receives it', 'replaceRecipient', 'NotFound', () => replacing(active, far)],
  ['replaces on a day to come', 'replaceRecipient', 'InvalidInput', () => replacing(active, waiting, { since: daysFromToday(3) })],
  ['replaces as who may not', 'replaceRecipient', 'Forbidden', () => replacing(active, waiting), officer],
  ['closes the gap for nobody', 'closeGap', 'InvalidInput', () => gap({ take: 0 })],
  ['closes the gap for more than at once', 'closeGap', 'InvalidInput', () => gap({ take: 101 })],
  ['closes the gap of two areas', 'closeGap', 'InvalidInput', () => gap({ district: VILLAGE.slice(0, 8) })],
  ['closes the gap of nowhere', 'closeGap', 'InvalidInput', () => gap({ village: '64.02.99.9999' })],
  ['closes the gap by no programme', 'closeGap', 'NotFound', () => gap({ program: absentId('Program') })],
  ['confirms with an ending what goes on', 'confirmAid', 'NothingToConfirm', () => ({ ...of(active), goesOn: true, ending: 'GRADUATED' })],
  ['confirms as who may not', 'confirmAid', 'Forbidden', () => ({ ...of(active), goesOn: true }), camat],
  ['finds on a day to come', 'recordFinding', 'InvalidInput', () => finding({ date: daysFromToday(1) })],
  ['finds what was found later', 'recordFinding', 'OlderNews', () => finding({ date: '2026-02-28' })],
  ['finds at nobody’s house', 'recordFinding', 'NotFound', () => finding({ household: absentId('Household') })],
  ['finds with a note too long', 'recordFinding', 'InvalidInput', () => finding({ note: 'x'.repeat(501) })],
  ['receives an eleventh decile', 'receiveDecile', 'InvalidInput', () => decile({ decile: 11 })],
  ['receives a decile of nought', 'receiveDecile', 'InvalidInput', () => decile({ decile: 0 })],
  ['receives a decile of a day to come', 'receiveDecile', 'InvalidInput', () => decile({ date: '2030-01-01' })],
  ['receives an older decile', 'receiveDecile', 'OlderNews', () => decile({ date: '2026-02-28' })],
  ['receives a decile as who may not', 'receiveDecile', 'Forbidden', () => decile({}), officer],
];

it.each(cases.map((one) => [one.slice(0, 3).join(', '), one] as const))(
  '%s, and nothing is written',
  async (_what, [, mutation, type, input, person = dinsos]) => {
    const before = await itemsOf(office.stores.registry);

    const answer = await office.as(person).mutate(mutation, input(), '__typename');

    expect(answer).toMatchObject({ __typename: type });
    expect(answer.message.length).toBeGreaterThan(10);
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  },
);

it.each([
  ['of nobody', () => ({ household: 'tidak-ada', program, day: '2027-01-15' }), 'NOT_FOUND'],
  ['of a programme that they are not in', () => ({ household: none.id, program, day: '2027-01-15' }), 'NOT_FOUND'],
  ['on a day that is none', () => ({ household: active.id, program, day: '2027-02-30' }), 'INVALID_INPUT'],
] as const)('a place of the next year %s is not renewed, and nothing is written', async (_what, input, code) => {
  const before = await itemsOf(office.stores.registry);

  await expect(renew(office.core(), input())).rejects.toMatchObject({ code });

  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

it('who waits is set no money aside for in the next year', async () => {
  const before = await itemsOf(office.stores.registry);

  expect(await renew(office.core(), { household: waiting.id, program, day: '2027-01-15' })).toMatchObject({ state: 'verified' });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});
