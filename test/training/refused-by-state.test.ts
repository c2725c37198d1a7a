import * as Fund from '@puskesos/core/fund';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Training from '@puskesos/core/training';
import { expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { applicants, openedTraining, sessionAt } from '../support/scenes/trained.ts';

/** What a training, a seat or the money for it is not ready for, told by each mutation; and nothing is written. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));
useClock();
const core = () => office.core();
const reason = 'uji penolakan';
const fund = `apbd-${new Date().getUTCFullYear()}`;
const trainingId = (id: string) => globalId('Training', id);

interface Seat {
  readonly training: Awaited<ReturnType<typeof openedTraining>>;
  readonly who: { household: string; member: string };
  readonly enrollment: string;
}

async function seat(change: Parameters<typeof openedTraining>[1] = {}): Promise<Seat> {
  const training = await openedTraining(core(), change);
  const [who] = (await applicants(office, from, 1)) as [Seat['who']];
  const { id } = await Training.request(core(), { training: training.id, ...who });
  return { training, who, enrollment: globalId('TrainingEnrollment', id) };
}

async function attending(): Promise<Seat> {
  const one = await seat();
  const enrollment = Buffer.from(one.enrollment, 'base64url').toString().split(':')[1] ?? '';
  await Training.confirm(core(), { enrollment });
  stopClock(one.training.sessions[0]?.to ?? '');
  await Training.attend(core(), { training: one.training.id, session: '1', present: [{ enrollment, present: true }] });
  return one;
}

/** So many rupiah for it, where it takes place. */
async function funded(rupiah: number): Promise<string> {
  const { id } = await openedTraining(core());
  const budget = { source: 'apbd', year: Number(fund.slice(-4)), name: 'Pagu', ceiling: 50_000_000, basis: 'SK contoh' } as const;
  await Fund.open(core(), budget).catch((error: unknown) => expect(error).toBeInstanceOf(Fund.FundExists));
  await Fund.allocate(core(), { fund, program: id, area: districtOf(VILLAGE), rupiah, quota: 1, basis: 'SK contoh', reason });
  return id;
}

const kit = { receipt: 'TT-1', what: 'Mesin jahit', quantity: 1, unit: 'unit', rupiah: 500_000, receivedBy: 'Budi Contoh' };
const bill = { invoice: 'INV-1', rupiah: 500_000, what: 'Sewa ruang', fund: globalId('Fund', fund) };
const cancelled = async () => {
  const one = await seat();
  await Training.cancel(core(), { training: one.training.id, reason });
  return one;
};

type Asked = readonly [mutation: string, input: object, who?: Person];
const cases: Readonly<Record<string, () => Promise<Asked>>> = {
  'TrainingNotOpen: a seat in one that was called off': async () => ['confirmTraining', { enrollment: (await cancelled()).enrollment }],
  'WrongStep: a seat that was given up': async () => {
    const { enrollment } = await seat();
    await office.as(officer).mutate('dropTraining', { enrollment, reason: 'OTHER', note: 'berhalangan' }, '__typename');
    return ['confirmTraining', { enrollment }];
  },
  'TrainingNotOpen: who came to one that was called off': async () => {
    const { training, enrollment } = await cancelled();
    const session = globalId('TrainingSession', `${training.id}/1`);
    return ['recordAttendance', { training: trainingId(training.id), session, present: [{ enrollment, present: true }] }];
  },
  'WrongStep: goods for who has not come yet': async () => {
    const { enrollment } = await seat();
    return ['giveKit', { ...kit, enrollment, fund: bill.fund, on: '2026-01-05' }];
  },
  'NoAllocation: goods that no fund has money for': async () => {
    const { enrollment, training } = await attending();
    return ['giveKit', { ...kit, enrollment, fund: bill.fund, on: training.sessions[0]?.from.slice(0, 10) }];
  },
  'NoAllocation: a bill that no fund has money for': async () => [
    'spendOnTraining',
    { ...bill, training: trainingId((await openedTraining(core())).id) },
    dinsos,
  ],
  'BudgetExceeded: a bill above what is left': async () => [
    'spendOnTraining',
    { ...bill, training: trainingId(await funded(499_999)) },
    dinsos,
  ],
  'RealisedTwice: the same bill again': async () => {
    const training = trainingId(await funded(5_000_000));
    expect((await office.as(dinsos).mutate('spendOnTraining', { ...bill, training }, '__typename')).__typename).toMatch(/Payload$/);
    return ['spendOnTraining', { ...bill, training }, dinsos];
  },
  'SessionClash: a session moved to where somebody of it sits in another': async () => {
    const start = 6_000_000;
    const { who } = await seat({ sessions: [sessionAt(start)] });
    const moved = await openedTraining(core(), { sessions: [sessionAt(start + 50)] });
    await Training.request(core(), { training: moved.id, ...who });
    const session = globalId('TrainingSession', `${moved.id}/1`);
    return ['rescheduleSession', { training: trainingId(moved.id), session, ...sessionAt(start + 1), reason }, dinsos];
  },
};

it.each(Object.keys(cases))('%s', async (name) => {
  const [mutation, input, who = officer] = await (cases[name] as () => Promise<Asked>)();
  const before = await itemsOf(office.stores.registry);

  expect((await office.as(who).mutate(mutation, input, '__typename')).__typename).toBe(name.split(':')[0]);
  expect(await itemsOf(office.stores.registry)).toEqual(before);
});
