import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Fund from '@puskesos/core/fund';
import { dayOf } from '@puskesos/core/shared/clock';
import * as Training from '@puskesos/core/training';
import * as Wrse from '@puskesos/core/training/wrse';
import { beforeEach, expect, it } from 'vitest';
import { most } from '../schema/change-sets.ts';
import { stopClock, useClock } from '../support/clock.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today, withPrograms } from '../support/register/registered.ts';
import { applicants, openedTraining } from '../support/scenes/trained.ts';

/** Steps in a training that take a woman's path along, and all else that may follow from them. */

const from = numbers(4_000);
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const seen = useTransactions();
useClock();
beforeEach(() => void seen.splice(0));
const core = () => office.core();
const reason = 'uji batas';

async function couple() {
  const household = await registered(office, from);
  const [wife, husband] = [memberNamed(household, 'Siti').id, memberNamed(household, 'Budi').id];
  const about = { household: household.id, reason };
  await Family.correctMember(core(), { ...about, member: wife, correction: { occupation: 'PEDAGANG' } });
  await Family.correctMember(core(), { ...about, member: husband, correction: { occupation: 'NELAYAN' } });
  await recordFinding(core(), { household: household.id, finding: 'poor', date: today });
  return { household: household.id, member: wife, husband };
}

/** On a path since her husband died, and assessed. */
async function widowed({ household, husband }: { household: string; husband: string }): Promise<void> {
  await Family.recordLife(core(), { household, member: husband, life: 'dead', since: daysFromToday(-20), reason });
  await Wrse.findIn(core(), VILLAGE);
  const { rows } = await Wrse.pathsIn(core(), { village: VILLAGE });
  const path = rows.find(({ value }) => value.household === household)?.value.id ?? '';
  await Wrse.assess(core(), { path, income: 900_000, work: 'casual', on: dayOf(core().now()), needs: 'alat jahit' });
}
const ask = (training: string, { household, member }: { household: string; member: string }) =>
  Training.request(core(), { training, household, member });

it('requestTraining: after three invitations that lapsed, of a woman who is on a path since', async () => {
  const woman = await couple();
  for (let number = 0; number < 3; number += 1) await ask((await openedTraining(core(), { answerWithin: 2 })).id, woman);
  stopClock(`${daysFromToday(3)}T04:00:00.000Z`);
  await Training.sweep(core());
  await widowed(woman);

  expect((await ask((await openedTraining(core())).id, woman)).state).toBe('invited');
  expect(largest(seen).get('requestTraining')).toBe(most['requestTraining']);
});

it('dropTraining: the seat goes to a woman who is on a path', async () => {
  const woman = await couple();
  await widowed(woman);
  const { id } = await openedTraining(core(), { seats: 1 });
  const [first] = await applicants(office, from, 1);
  const { id: enrollment } = await ask(id, first as never);
  expect((await ask(id, woman)).state).toBe('requested');

  await Training.drop(core(), { enrollment, reason: 'other', note: reason });

  expect(largest(seen).get('dropTraining')).toBe(most['dropTraining']);
});

it('giveKit: to a woman who is on a path, the first of her goods', async () => {
  const woman = await couple();
  await widowed(woman);
  const year = Number(today.slice(0, 4));
  const training = await openedTraining(core());
  await Fund.open(core(), { source: 'apbd', year, name: 'APBD', ceiling: 100_000_000, basis: 'DPA' });
  const money = {
    fund: `apbd-${year}`,
    program: training.id,
    area: VILLAGE.slice(0, 8),
    rupiah: 9_000_000,
    quota: 0,
    basis: 'DPA',
    reason,
  };
  await Fund.allocate(core(), money);
  const { id } = await ask(training.id, woman);
  const enrollment = globalId('TrainingEnrollment', id);
  await office.as(officer).mutate('confirmTraining', { enrollment }, 'enrollment { id }');
  stopClock(new Date(Date.parse(training.sessions[0]?.to ?? '') + 60_000).toISOString());
  const session = globalId('TrainingSession', `${training.id}/${training.sessions[0]?.id}`);
  const present = [{ enrollment, present: true }];
  await office.as(officer).mutate('recordAttendance', { training: globalId('Training', training.id), session, present }, '__typename');

  const kit = { receipt: 'TT-1', what: 'mesin jahit', quantity: 1, unit: 'unit', rupiah: 1_000, fund: globalId('Fund', `apbd-${year}`) };
  const given = { enrollment, ...kit, receivedBy: 'Siti Contoh', on: today };
  const spent = { training: globalId('Training', training.id), fund: kit.fund, invoice: 'F-1', rupiah: 1_000, what: 'sewa ruang' };

  expect((await office.as(officer).mutate('giveKit', given, '__typename')).__typename).toBe('GiveKitPayload');
  expect((await office.as(dinsos).mutate('spendOnTraining', spent, '__typename')).__typename).toBe('SpendOnTrainingPayload');
  expect(largest(seen).get('giveKit')).toBe(most['giveKit']);
});
