import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId, memberNamed } from '../support/office/input.ts';
import { absentId } from '../support/office/inputs.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy } from '../support/register/registered.ts';
import { householdId, memberId, programId } from '../support/scenes/facts.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { camat } from '../support/scenes/proposed.ts';

/** What can't be told of people: each is a member of its mutation's union, and leaves the register as it was. */

const from = numbers();
const reason = 'uji masukan keliru';
const office = useOffice(servedBy(officer.sub, VILLAGE));

/** A family of four that receives something, one who lives alone, and one that was merged away. */
let one: Household.Household;
let alone: Household.Household;
let gone: Household.Household;
let program: string;
beforeAll(async () => {
  const core = office.core();
  program = await ownProgram(core);
  one = await Household.register(core, family(from));
  const whole = family(from);
  alone = await Household.register(core, { ...whole, members: whole.members.slice(0, 1) });
  gone = await Household.register(core, family(from));
  await Aid.enroll(core, { household: one.id, program, state: 'active', reason });
  await office.as(dinsos).mutate('mergeHouseholds', { from: householdId(gone.id), into: householdId(alone.id), reason });
  const dead = memberId(one.id, memberNamed(one, 'Andi').id);
  await office
    .as(officer)
    .mutate('recordLife', { household: householdId(one.id), member: dead, life: 'DEAD', since: daysFromToday(-5), reason });
});

const who = (household: Household.Household, name: string) => memberId(household.id, memberNamed(household, name).id);
const target = () => ({ household: householdId(one.id), program: programId(program) });
type Case = readonly [what: string, mutation: string, type: string, input: () => object, person?: Parameters<typeof office.as>[0]];

const cases: readonly Case[] = [
  ['confirms aid about which nothing was learnt', 'confirmAid', 'NothingToConfirm', () => ({ ...target(), goesOn: true })],
  ['confirms aid that is not there', 'confirmAid', 'NotFound', () => ({ ...target(), program: absentId('Program'), goesOn: true })],
  ['confirms as who may not', 'confirmAid', 'Forbidden', () => ({ ...target(), goesOn: true }), camat],
  ['takes a card from nobody’s household', 'correctFamilyCard', 'NotFound', () => ({ household: absentId('Household'), kk: from.kk() })],
  [
    'gives a card a number that is none',
    'correctFamilyCard',
    'InvalidInput',
    () => ({ household: householdId(one.id), kk: '6402061111111' }),
  ],
  [
    'moves somebody into their own household',
    'moveMember',
    'InvalidInput',
    () => ({ from: householdId(one.id), member: who(one, 'Rina'), into: householdId(one.id), relation: 'CHILD' }),
  ],
  [
    'moves somebody in as the head',
    'moveMember',
    'InvalidInput',
    () => ({ from: householdId(one.id), member: who(one, 'Rina'), into: householdId(alone.id), relation: 'HEAD' }),
  ],
  [
    'moves who has died',
    'moveMember',
    'InvalidInput',
    () => ({ from: householdId(one.id), member: who(one, 'Andi'), into: householdId(alone.id), relation: 'CHILD' }),
  ],
  [
    'moves a stranger',
    'moveMember',
    'InvalidInput',
    () => ({ from: householdId(one.id), member: memberId(one.id, 'nobody'), into: householdId(alone.id), relation: 'CHILD' }),
  ],
  [
    'moves somebody into a household that is no more',
    'moveMember',
    'InvalidInput',
    () => ({ from: householdId(one.id), member: who(one, 'Rina'), into: householdId(gone.id), relation: 'CHILD' }),
  ],
  [
    'parts with aid that the family does not have',
    'splitHousehold',
    'InvalidInput',
    () => ({
      household: householdId(one.id),
      members: [who(one, 'Siti')],
      head: who(one, 'Siti'),
      kk: from.kk(),
      aid: [globalId('Enrollment', `${one.id}.tidak-ada`)],
    }),
  ],
  [
    'makes a head of who has died',
    'correctMember',
    'InvalidInput',
    () => ({ household: householdId(one.id), member: who(one, 'Andi'), correction: { relation: 'HEAD' } }),
  ],
  [
    'leaves a family without a head',
    'correctMember',
    'InvalidInput',
    () => ({ household: householdId(one.id), member: who(one, 'Budi'), correction: { relation: 'OTHER' } }),
  ],
  [
    'has somebody die tomorrow',
    'recordLife',
    'InvalidInput',
    () => ({ household: householdId(one.id), member: who(one, 'Budi'), life: 'DEAD', since: daysFromToday(1) }),
  ],
  ['settles a double that nobody suspects', 'settleDouble', 'NotFound', () => ({ double: absentId('Double'), ruling: 'SAME' })],
  [
    'takes a place for a household that is no more',
    'enrollInProgram',
    'NotFound',
    () => ({ household: householdId(gone.id), program: programId(program) }),
  ],
  [
    'answers an objection that is none with an end',
    'answerObjection',
    'NotFound',
    () => ({ objection: absentId('Objection'), outcome: 'UPHELD', answer: 'Benar, sudah diperiksa.', ending: 'MOVED' }),
  ],
];

const told = cases.map(([what, mutation, type, input, person = dinsos]) => ({ what, mutation, type, input, person }));

it.each(told)('$what: a typed refusal, nothing written', async ({ mutation, type, input, person }) => {
  const before = await itemsOf(office.stores.registry);

  const asked = mutation === 'answerObjection' ? input() : { reason, ...input() };
  const answer = await office.as(person).mutate(mutation, asked, '__typename');

  expect(answer).toMatchObject({ __typename: type, messageEn: expect.stringMatching(/.{10,}/) });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});
