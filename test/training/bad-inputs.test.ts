import { beforeAll, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { absentId } from '../support/office/inputs.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { applicants, openedTraining, sessionAt, trainingInput } from '../support/scenes/trained.ts';

/** What can't be said of trainings and who learns there: each is a member of its mutation's union, and leaves the register as it was. */

const from = numbers();
const reason = 'uji masukan keliru';
const office = useOffice(servedBy(officer.sub, VILLAGE));

let training: string;
let here: { household: string; member: string };
let there: { household: string; member: string };
beforeAll(async () => {
  training = (await openedTraining(office.core())).id;
  [here] = (await applicants(office, from, 1)) as [typeof here];
  [there] = (await applicants(office, from, 1, ELSEWHERE)) as [typeof there];
});

const person = ({ household, member }: typeof here) => ({
  household: globalId('Household', household),
  member: memberId(household, member),
});
const about = () => ({ training: globalId('Training', training) });
const announced = (change: object) => {
  const { id: _id, theme: _theme, ...input } = trainingInput();
  return { ...input, code: 'pelatihan-keliru', theme: 'SEWING', ...change };
};

type Case = readonly [what: string, mutation: string, type: string, input: () => object, who?: Parameters<typeof office.as>[0]];
const cases: readonly Case[] = [
  ['asks for a training that is not there', 'requestTraining', 'NotFound', () => ({ training: absentId('Training'), ...person(here) })],
  [
    'asks for one person of another household',
    'requestTraining',
    'InvalidInput',
    () => ({ ...about(), ...person(here), household: absentId('Household') }),
  ],
  ['asks for a stranger', 'requestTraining', 'NotFound', () => ({ ...about(), ...person(here), member: memberId(here.household, 'x') })],
  ['asks for who lives elsewhere', 'requestTraining', 'NotFound', () => ({ ...about(), ...person(there) }), officer],
  ['asks as who may not', 'requestTraining', 'Forbidden', () => ({ ...about(), ...person(here) }), { role: 'auditor' }],
  ['announces no seats', 'openTraining', 'InvalidInput', () => announced({ seats: 0 })],
  [
    'announces more quotas than seats',
    'openTraining',
    'InvalidInput',
    () => announced({ seats: 2, quotas: [{ district: '64.02.06', seats: 3 }] }),
  ],
  [
    'announces it in no village',
    'openTraining',
    'InvalidInput',
    () => announced({ place: { village: '64.02.99.9999', address: 'Balai' } }),
  ],
  ['announces no session', 'openTraining', 'InvalidInput', () => announced({ sessions: [] })],
  ['announces a session that ends before it begins', 'openTraining', 'InvalidInput', () => announced({ sessions: [sessionAt(4, -2)] })],
  ['announces it as who may not', 'openTraining', 'Forbidden', () => announced({}), officer],
  ['confirms who never asked', 'confirmTraining', 'NotFound', () => ({ enrollment: absentId('TrainingEnrollment') })],
  [
    'marks who is not there',
    'recordAttendance',
    'NotFound',
    () => ({
      training: absentId('Training'),
      session: absentId('TrainingSession'),
      present: [{ enrollment: absentId('TrainingEnrollment'), present: true }],
    }),
  ],
  [
    'drops who never asked',
    'dropTraining',
    'NotFound',
    () => ({ enrollment: absentId('TrainingEnrollment'), reason: 'DECLINED', note: reason }),
  ],
];

it.each(cases.map((one) => [one.slice(0, 3).join(', '), one] as const))(
  '%s, and nothing is written',
  async (_what, [, mutation, type, input, who = dinsos]) => {
    const before = await itemsOf(office.stores.registry);

    const answer = await office.as(who).mutate(mutation, input(), '__typename');

    expect(answer).toMatchObject({ __typename: type });
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  },
);
