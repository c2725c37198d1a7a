import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import { pendingJobs } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { aidOf, aidTasks, householdId, programId } from '../support/scenes/facts.ts';
import { at, ownProgram } from '../support/scenes/funded.ts';

/** Who receives of a programme is weighed anew by criteria that it is given. */

const from = numbers(3_000);
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));
const reason = 'keputusan contoh';
const source = 'uji';
const tomorrow = daysFromToday(1);

async function recipient(program: string, decile: number | undefined, village = VILLAGE) {
  const { id } = await Household.register(office.core(), family(from, { village }));
  // Who is ranked while they receive is asked about by that already.
  if (decile !== undefined) await receiveDecile(office.core(), { household: id, decile, date: today, source: 'DTSEN' });
  await Aid.enroll(office.core(), { household: id, program, state: 'active', exception: 'sebelum syarat ini', reason });
  return id;
}
const set = (program: string, max: number, begins: string) =>
  office
    .as(dinsos)
    .mutate('setProgramCriteria', { program: programId(program), tree: { decile: { max } }, from: begins, source, reason }, '__typename');
const causes = async (household: string) => (await aidTasks(office, household)).map(({ cause }) => cause);
const due = async () => (await office.stores.registry.query({ partition: 'criteria due' })).items.length;
async function work(context = office.core(), signal = new AbortController().signal) {
  for await (const job of pendingJobs(office.stores.registry)) await runJob(context, job, { signal, onProgress: () => undefined });
}

describe('criteria that begin today', () => {
  it('ask about whom they turned, or leave open, in every village, and suspend nothing; widened, they settle it', async () => {
    const of = await ownProgram(office.core(), { criteria: [{ version: 1, tree: { decile: { max: 5 } }, from: '2020-01-01', source }] });
    const [stays, turned, elsewhere, never] = [
      await recipient(of, 2),
      await recipient(of, 4),
      await recipient(of, 5, NEIGHBOUR),
      await recipient(of, 9),
    ];
    const centre = await ownProgram(office.core(), {
      fund: 'apbn',
      criteria: [{ version: 1, tree: { size: { min: 1 } }, from: '2020-01-01', source }],
    });
    const theCentres = await recipient(centre, 9);

    await set(of, 3, today);
    await set(centre, 3, today);
    await work();

    const all = [stays, turned, elsewhere, never, theCentres];
    expect(await Promise.all(all.map(causes))).toEqual([[], ['NEW_CRITERIA'], ['NEW_CRITERIA'], [], []]);
    expect((await aidOf(office, turned)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    expect(await due()).toBe(0);

    await office
      .as(officer)
      .mutate('confirmAid', { household: householdId(turned), program: programId(of), goesOn: true, reason }, 'enrollment { state }');
    await set(of, 5, tomorrow);
    const then = at(office, `${tomorrow}T02:00:00.000Z`);
    await work(then);
    expect(await Promise.all(all.map(causes))).toEqual([[], [], ['NEW_CRITERIA'], [], []]);
    await enqueueTimedJobs(then);
    await work(then);
    expect(await Promise.all(all.map(causes))).toEqual([[], [], [], [], []]);
    expect(await due()).toBe(0);
  });

  it('of which nobody could tell before ask where they say no alone', async () => {
    const of = await ownProgram(office.core(), { criteria: [] });
    const [unknown, against] = [await recipient(of, undefined), await recipient(of, 9)];

    await set(of, 3, today);
    await work();

    expect([await causes(unknown), await causes(against)]).toEqual([[], ['NEW_CRITERIA']]);
  });
});

it('what is stopped goes on where it was, and asks nobody twice', async () => {
  const of = await ownProgram(office.core());
  const home = await recipient(of, 9);
  await set(of, 3, today);

  await work(office.core(), AbortSignal.abort());
  expect([await causes(home), await due()]).toEqual([[], 1]);
  await work();
  await set(of, 2, tomorrow);
  const then = at(office, `${tomorrow}T02:00:00.000Z`);
  await enqueueTimedJobs(then);
  await work(then);

  expect([await causes(home), await due()]).toEqual([['NEW_CRITERIA'], 0]);
});
