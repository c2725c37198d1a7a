import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { pendingJobs } from '@puskesos/core/shared/job';
import * as Training from '@puskesos/core/training';
import { runJob } from '@puskesos/functions/job-runners';
import { describe, expect, it } from 'vitest';
import { stopClock, useClock } from '../support/clock.ts';
import { globalId, memberId, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today, withPrograms } from '../support/register/registered.ts';
import { openedTraining } from '../support/scenes/trained.ts';

/** Women who earn their household's living: found by the register's own change, then accompanied. */

const from = numbers();
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE), servedBy('elsewhere', ELSEWHERE));

useClock();

const desk = () => office.as(officer);
const PATHS = `query ($code: RegionCode!) { village(code: $code) { wrsePaths(first: 50) { edges { node {
  id stage round foundOn due household { id } member { name } after { life sex since } } } } } }`;
const pathsIn = async (code: string) => {
  const answer = await desk().send(PATHS, { code });
  return (answer.data.village.wrsePaths?.edges ?? []).map(({ node }: { node: object }) => node);
};
const pathOf = async (household: string) =>
  (await pathsIn(VILLAGE)).find((path: { household: { id: string } }) => path.household.id === globalId('Household', household));

/** What the stream, the schedule and the work function do with a change, one after the other. */
async function refreshed(village = VILLAGE): Promise<void> {
  await markDirty(office.core(), [village]);
  await office.refresh();
  const signal = new AbortController().signal;
  for await (const work of pendingJobs(office.stores.registry)) {
    await runJob(office.core(), work, { signal, onProgress: () => undefined });
  }
}

/** A poor family whose wife trades, or does as told. */
async function poorFamily(occupation = 'PEDAGANG') {
  const household = await registered(office, from);
  const wife = memberNamed(household, 'Siti');
  const reason = 'laporan keluarga';
  await Family.correctMember(office.core(), {
    household: household.id,
    member: wife.id,
    correction: { occupation },
    reason,
  });
  const husband = memberNamed(household, 'Budi');
  await Family.correctMember(office.core(), {
    household: household.id,
    member: husband.id,
    correction: { occupation: 'NELAYAN' },
    reason,
  });
  await recordFinding(office.core(), { household: household.id, finding: 'poor', date: today });
  return { id: household.id, husband: husband.id, wife: wife.id };
}
const dies = (household: { id: string; husband: string }) =>
  desk().mutate(
    'recordLife',
    {
      household: globalId('Household', household.id),
      member: memberId(household.id, household.husband),
      life: 'DEAD',
      since: daysFromToday(-20),
      reason: 'akta kematian',
    },
    'household { id }',
  );
const found = async () => {
  const household = await poorFamily();
  await dies(household);
  await refreshed();
  return { ...household, path: (await pathOf(household.id)).id as string };
};
const PATH = 'path { stage due round }';
const told = { income: 900_000, work: 'CASUAL', on: today };

describe('a woman who became the breadwinner', () => {
  it('shows up by herself after her husband’s death is recorded, with what happened, and once', async () => {
    const household = await poorFamily();
    await refreshed();
    const before = await pathOf(household.id);

    await dies(household);
    await refreshed();
    await refreshed();

    expect(before).toBeUndefined();
    const all = (await pathsIn(VILLAGE)).filter(
      (path: { household: { id: string } }) => path.household.id === globalId('Household', household.id),
    );
    expect(all).toEqual([
      expect.objectContaining({
        stage: 'FOUND',
        round: 1,
        foundOn: today,
        due: daysFromToday(14),
        member: { name: 'Siti Contoh' },
        after: { life: 'DEAD', sex: 'MALE', since: daysFromToday(-20) },
      }),
    ]);
  });

  it('is found before she has work: a housewife whose husband died last week', async () => {
    const household = await poorFamily('Mengurus rumah tangga');
    await refreshed();
    const before = await pathOf(household.id);

    await dies(household);
    await refreshed();

    expect(before).toBeUndefined();
    expect(await pathOf(household.id)).toMatchObject({ stage: 'FOUND', member: { name: 'Siti Contoh' }, after: { life: 'DEAD' } });
  });

  it('is seen by whoever serves her village, and by nobody of another', async () => {
    const { path } = await found();
    const other = office.as({ role: 'officer', sub: 'elsewhere' });

    const answer = await other.send('query ($id: ID!) { wrsePath(id: $id) { stage } }', { id: path });
    const written = await other.mutate('assessWrse', { path, ...told, needs: 'modal' }, PATH);

    expect([answer.data.wrsePath, answer.errors]).toEqual([null, undefined]);
    expect(written.__typename).toBe('NotFound');
  });

  it('is masked for the ministry', async () => {
    const { path } = await found();
    const answer = await office.as({ role: 'ministry' }).send('query ($id: ID!) { wrsePath(id: $id) { member { name } } }', { id: path });

    expect(answer.data.wrsePath.member.name).not.toContain('Siti');
  });
});

describe('her path', () => {
  it('goes from assessment through a training and goods to visits, and ends when she lives from her work', async () => {
    const { id, wife, path } = await found();
    const { id: training } = await openedTraining(office.core());

    const assessed = await desk().mutate('assessWrse', { path, ...told, needs: 'mesin jahit', theme: 'SEWING' }, PATH);
    const tooSoon = await desk().mutate('graduateWrse', { path, on: today, reason: 'mandiri' }, PATH);
    await desk().mutate(
      'requestTraining',
      { training: globalId('Training', training), household: globalId('Household', id), member: memberId(id, wife) },
      'enrollment { id }',
    );
    const inTraining = await pathOf(id);
    const visited = await desk().mutate('visitWrse', { path, ...told, income: 1_500_000, work: 'OWN_BUSINESS' }, PATH);
    const afterOne = await desk().mutate('graduateWrse', { path, on: today, reason: 'usahanya cukup' }, PATH);
    const month = daysFromToday(30);
    stopClock(`${month}T04:00:00.000Z`);
    await desk().mutate('visitWrse', { path, ...told, on: month, income: 1_600_000, work: 'OWN_BUSINESS' }, PATH);
    const graduated = await desk().mutate('graduateWrse', { path, on: month, reason: 'usahanya cukup' }, PATH);
    const again = await desk().mutate('reassessWrse', { path, reason: 'usahanya tutup' }, PATH);

    expect(assessed.path).toMatchObject({ stage: 'ASSESSED', due: daysFromToday(90) });
    expect(tooSoon.__typename).toBe('WrongStage');
    expect([afterOne.__typename, afterOne.messageEn]).toEqual(['WrongStage', expect.stringContaining('2 last visits')]);
    expect(inTraining.stage).toBe('TRAINING');
    expect(visited.path.stage).toBe('TRAINING');
    expect(graduated.path.stage).toBe('GRADUATED');
    expect(again.path).toEqual({ stage: 'FOUND', due: daysFromToday(44), round: 2 });
  });

  it('follows goods handed over after the training', async () => {
    const { wife, id } = await found();
    const { advancePath } = await import('@puskesos/core/training/wrse-advance');
    const household = await Household.byId(office.core(), { household: id });
    const person = Training.personOf(household.members.find((one) => one.id === wife) as never);

    expect(await advancePath(office.core(), person, 'equip', 'x')).toMatchObject([{ value: { stage: 'equipped' } }]);
    expect(await advancePath(office.core(), 'nobody', 'equip', 'x')).toEqual([]);
  });

  it.each<[string, string, object, string]>([
    ['a visit before she was assessed', 'visitWrse', told, 'WrongStage'],
    ['an assessment to come', 'assessWrse', { ...told, on: daysFromToday(1), needs: 'modal' }, 'InvalidInput'],
    ['an assessment before she was found', 'assessWrse', { ...told, on: daysFromToday(-1), needs: 'modal' }, 'InvalidInput'],
    ['being taken up again while it goes on', 'reassessWrse', { reason: 'lagi' }, 'WrongStage'],
    ['an end after its end', 'closeWrse', { on: today, because: 'DECLINED', reason: 'tidak mau' }, 'WrongStage'],
    ['an assessment after its end', 'assessWrse', { ...told, needs: 'modal' }, 'WrongStage'],
  ])('takes no %s', async (what, mutation, input, error) => {
    const { path } = await found();
    const ended = { path, on: today, because: 'MOVED', reason: 'pindah' };
    if (what.endsWith('after its end')) await desk().mutate('closeWrse', ended, PATH);

    expect((await desk().mutate(mutation, { path, ...input }, PATH)).__typename).toBe(error);
  });

  it('counts for the officer: a visit each time she is seen, a case when it ends', async () => {
    const month = today.slice(0, 7);
    const query = `query ($code: RegionCode!, $from: String!, $to: String!) { village(code: $code) { service(from: $from, to: $to) { visits closed months { staff { code } } } } }`;
    const service = async () => (await desk().send(query, { code: VILLAGE, from: month, to: month })).data.village.service;
    const { path } = await found();
    const before = await service();

    await desk().mutate('assessWrse', { path, ...told, needs: 'modal' }, PATH);
    await desk().mutate('closeWrse', { path, on: today, because: 'DECLINED', reason: 'tidak mau' }, PATH);
    const after = await service();

    expect(after.visits).toBe(before.visits + 1);
    expect(after.closed).toBe(before.closed + 1);
    expect(after.months).toContainEqual({ staff: { code: officer.sub } });
  });
});

describe('a village’s list of paths', () => {
  it('has those that go on first, by the day they are due, in one Query', async () => {
    const { path } = await found();
    await desk().mutate('closeWrse', { path, on: today, because: 'MOVED', reason: 'pindah' }, PATH);

    const paths = await pathsIn(VILLAGE);
    const answer = await desk().send(`query ($code: RegionCode!) { village(code: $code) { wrsePaths { edges { node { stage } } } } }`, {
      code: VILLAGE,
    });

    expect(paths.at(-1)?.stage).toMatch(/CLOSED|GRADUATED/);
    const going = paths
      .filter(({ stage }: { stage: string }) => !['CLOSED', 'GRADUATED'].includes(stage))
      .map(({ due }: { due: string }) => due);
    expect(going).toEqual(going.toSorted());
    // The sign-in’s Query, and the list’s.
    expect(answer.extensions?.cost.calls).toBe(2);
    expect(answer.extensions?.cost.readUnits).toBeLessThanOrEqual(5);
  });
});
