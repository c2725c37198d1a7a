import * as Fund from '@puskesos/core/fund';
import { districts } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { describe, expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { stopClock, useClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { applicants, openedTraining, trainingInput } from '../support/scenes/trained.ts';

/** Trainings as large as one may be, and people in as many as they may be. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));
const seen = useTransactions();
useClock();
const core = () => office.core();
const request = (training: string, { household, member }: { household: string; member: string }) =>
  office
    .as(officer)
    .mutate(
      'requestTraining',
      { training: globalId('Training', training), household: globalId('Household', household), member: memberId(household, member) },
      'enrollment { id }',
    );

it('a training of 20 quotas is opened in one transaction', async () => {
  const { id: code, theme: _theme, ...input } = trainingInput({ seats: 300 });
  const quotas = districts.slice(0, 20).map(({ code: district }) => ({ district, seats: 2 }));

  const answer = await office
    .as(dinsos)
    .mutate('openTraining', { ...input, code, theme: 'SEWING', quotas, clientMutationId: 'sekali' }, 'training { pools { seats } }');

  expect(answer.training.pools).toHaveLength(districts.slice(0, 20).length + 1);
  expect(largest(seen).get('openTraining')).toBe(changeSets.openTraining);
});

it('TooManyTrainings: whoever is in three asks for no fourth before one is given up', async () => {
  const [who] = (await applicants(office, from, 1)) as [{ household: string; member: string }];
  const made: string[] = [];
  for (let number = 0; number < 3; number += 1) made.push((await request((await openedTraining(core())).id, who)).enrollment.id);
  const { id: fourth } = await openedTraining(core());
  const before = await itemsOf(office.stores.registry);

  expect(await request(fourth, who)).toMatchObject({
    __typename: 'TooManyTrainings',
    code: 'TOO_MANY_TRAININGS',
    message: expect.stringContaining('Paling banyak 3'),
    messageEn: expect.stringContaining('Give one up first'),
  });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  await office.as(officer).mutate('dropTraining', { enrollment: made[0], reason: 'OTHER', note: 'berhalangan hadir' }, 'enrollment { id }');
  expect((await request(fourth, who)).__typename).toBe('RequestTrainingPayload');
});

it('CertificateTaken: of two who are given one number at once, one has it, and nobody after them', async () => {
  const training = await openedTraining(core(), { seats: 3 });
  const people = (await applicants(office, from, 3)) as { household: string; member: string }[];
  const made: string[] = [];
  for (const who of people) made.push((await request(training.id, who)).enrollment.id);
  for (const enrollment of made) await office.as(officer).mutate('confirmTraining', { enrollment }, 'enrollment { id }');
  for (const session of training.sessions) {
    stopClock(new Date(Date.parse(session.to) + 60_000).toISOString());
    const present = made.map((enrollment) => ({ enrollment, present: true }));
    const about = { training: globalId('Training', training.id), session: globalId('TrainingSession', `${training.id}/${session.id}`) };
    await office.as(officer).mutate('recordAttendance', { ...about, present }, 'enrollments { id }');
  }
  const complete = (enrollment: string | undefined) =>
    office
      .as(officer)
      .mutate('completeTraining', { enrollment, certificate: 'BLK-1', on: dayOf(new Date().toISOString()) }, 'enrollment { id }');

  const both = await Promise.all([complete(made[0]), complete(made[1])]);
  const before = await itemsOf(office.stores.registry);

  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CertificateTaken', 'CompleteTrainingPayload']);
  expect(await complete(made[2])).toMatchObject({ __typename: 'CertificateTaken', code: 'CERTIFICATE_TAKEN' });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});

describe('20 people who came at once', () => {
  it('are recorded in one transaction, and one more is refused at the input', async () => {
    const training = await openedTraining(core(), { seats: 25 });
    const people = await applicants(office, from, 21);
    const enrollments: string[] = [];
    for (const who of people) enrollments.push((await request(training.id, who as never)).enrollment.id);
    for (const enrollment of enrollments) await office.as(officer).mutate('confirmTraining', { enrollment }, 'enrollment { id }');
    stopClock(new Date(Date.parse(training.sessions[0]?.to ?? '') + 60_000).toISOString());
    const attend = (many: readonly string[]) =>
      office.as(officer).mutate(
        'recordAttendance',
        {
          training: globalId('Training', training.id),
          session: globalId('TrainingSession', `${training.id}/${training.sessions[0]?.id}`),
          present: many.map((enrollment) => ({ enrollment, present: true })),
          clientMutationId: `hadir-${many.length}`,
        },
        'enrollments { state }',
      );

    expect((await attend(enrollments)).issues).toMatchObject([{ path: 'present' }]);
    expect((await attend(enrollments.slice(0, 20))).enrollments).toHaveLength(20);
    expect(largest(seen).get('recordAttendance')).toBe(changeSets.recordAttendance);
  });

  it('of them none is given goods on more than 50 receipts', async () => {
    const year = Number(core().now().slice(0, 4));
    await Fund.open(core(), { source: 'apbd', year, name: 'APBD', ceiling: 100_000_000, basis: 'DPA' });
    const training = await openedTraining(core(), { seats: 2 });
    await Fund.allocate(core(), {
      fund: `apbd-${year}`,
      program: training.id,
      area: '64.02.06',
      rupiah: 9_000_000,
      quota: 0,
      basis: 'DPA',
      reason: 'biaya',
    });
    const [who] = (await applicants(office, from, 1)) as [{ household: string; member: string }];
    const { enrollment } = await request(training.id, who);
    await office.as(officer).mutate('confirmTraining', { enrollment: enrollment.id }, 'enrollment { id }');
    stopClock(new Date(Date.parse(training.sessions[0]?.to ?? '') + 60_000).toISOString());
    await office.as(officer).mutate(
      'recordAttendance',
      {
        training: globalId('Training', training.id),
        session: globalId('TrainingSession', `${training.id}/${training.sessions[0]?.id}`),
        present: [{ enrollment: enrollment.id, present: true }],
      },
      'enrollments { state }',
    );
    const give = (number: number) =>
      office.as(officer).mutate(
        'giveKit',
        {
          ...{ enrollment: enrollment.id, receipt: `TT-${number}`, what: 'benang', quantity: 1, unit: 'gulung', rupiah: 1_000 },
          ...{ fund: globalId('Fund', `apbd-${year}`), receivedBy: 'Siti Contoh', on: new Date().toISOString().slice(0, 10) },
        },
        'enrollment { id }',
      );
    for (let number = 1; number <= 50; number += 1) expect((await give(number)).__typename).toBe('GiveKitPayload');

    expect((await give(51)).issues).toMatchObject([{ path: 'receipt', messageEn: expect.stringContaining('at most 50') }]);
  });
});
