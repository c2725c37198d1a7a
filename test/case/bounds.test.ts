import { beforeEach, expect, it } from 'vitest';
import { most } from '../schema/change-sets.ts';
import { stopClock, useClock } from '../support/clock.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId, staffId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers } from '../support/register/people.ts';
import { daysFromToday, registered } from '../support/register/registered.ts';
import { camat, casesOf, coordinator, front, withPuskesos } from '../support/scenes/cases.ts';

/** Each step of a complaint about the office that a household made: its copies at the household go with every one of them. */

const from = numbers(6_000);
const office = useOffice(withPuskesos);
const cases = casesOf(office);
const seen = useTransactions();
useClock();
beforeEach(() => void seen.splice(0));
const driven = (...deeds: readonly string[]) => {
  for (const deed of deeds) expect(largest(seen).get(deed), deed).toBe(most[deed]);
};
const complaint = {
  category: 'ILLEGAL_LEVY',
  description: 'Koordinator meminta uang saat membagikan paket sembako',
  about: [staffId(coordinator.sub)],
};
const complained = async () => {
  const { id } = await registered(office, from);
  return (await cases.register({ ...complaint, household: globalId('Household', id) })).case.id as string;
};

it('registered, taken, recommended, referred, answered and taken up again', async () => {
  const id = await complained();
  for (const move of ['take', 'recommend', 'refer', 'answer', 'close', 'reopen'] as const) {
    const standIn = move === 'refer' ? { standIn: 'hanya camat di kecamatan' } : {};
    expect((await cases.make(camat, move, id, standIn)).__typename, move).toMatch(/Payload$/);
  }

  driven('registerCase', 'takeCase', 'recommendCase', 'recordReferralAnswer', 'closeCase', 'reopenCase');
});

it('resolved by who recommended, standing in, as the household’s last and late', async () => {
  const id = await complained();
  for (const move of ['take', 'recommend'] as const) await cases.make(camat, move, id);
  stopClock(`${daysFromToday(60)}T04:00:00.000Z`);

  expect((await cases.make(camat, 'resolve', id, { standIn: 'hanya camat di kecamatan' })).__typename).toMatch(/Payload$/);
  driven('decideCase');
});

it('escalated when it is late', async () => {
  const id = await complained();
  stopClock(`${daysFromToday(60)}T04:00:00.000Z`);

  expect((await cases.make(camat, 'escalate', id)).__typename).toMatch(/Payload$/);
  driven('escalateCase');
});

it('found out later to be about somebody of the office', async () => {
  const { id: household } = await registered(office, from);
  const { about: accused, ...plain } = complaint;
  const { case: one } = await cases.register({ ...plain, household: globalId('Household', household) });
  const input = { case: one.id, about: accused, reason: 'keterangan pelapor' };

  expect((await office.as(front).mutate('setCaseAccused', input, '__typename')).__typename).toBe('SetCaseAccusedPayload');
  driven('setCaseAccused');
});
