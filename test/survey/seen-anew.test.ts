import * as Household from '@puskesos/core/household';
import { ALL, isNeeded, seeAnew } from '@puskesos/core/survey/seen-anew';
import { enqueueTimedJobs } from '@puskesos/functions/timed-jobs';
import { beforeAll, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { householdId } from '../support/scenes/facts.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** A home that answered before households carried what follows from it is told of without another visit. */

const from = numbers(7_000);
const office = useOffice(servedBy(officer.sub, VILLAGE));
const { upload } = surveysOf(office, from);
beforeAll(async () => {
  for (const version of [1, 2, 3]) await publishedForm(office, version);
});

const withoutToilet = async (): Promise<string[]> => {
  const { data } = await office
    .as(officer)
    .send('query ($v: RegionCode!) { village(code: $v) { withFinding(finding: NO_TOILET, first: 20) { nodes { id } } } }', { v: VILLAGE });
  return data.village.withFinding.nodes.map(({ id }: { id: string }) => id);
};

/** As households were before they carried it. */
async function forgotten(id: string): Promise<void> {
  const { registry } = office.stores;
  const key = { pk: `household#${id}`, sk: 'household' };
  const item = (await registry.get(key, true)) as Record<string, unknown>;
  const { seen: _, ...rest } = JSON.parse(item['data'] as string);
  await registry.put({ ...item, ...key, data: JSON.stringify(rest) });
}

it('by a job that the clock asks for once, and that changes nothing where it is right', async () => {
  const [old, known] = [await Household.register(office.core(), family(from)), await Household.register(office.core(), family(from))];
  for (const { id } of [old, known]) await upload(officer, form(householdId(id), { toilet: 'none' }));
  await forgotten(old.id);
  expect((await Household.byId(office.core(), { household: old.id })).seen).toBeUndefined();
  const untouched = await Household.byId(office.core(), { household: known.id });
  expect(await isNeeded(office.core())).toBe(true);

  await enqueueTimedJobs(office.core());
  expect(await isNeeded(office.core())).toBe(false);
  await runPendingJobs(office);

  expect((await withoutToilet()).toSorted()).toEqual([old, known].map(({ id }) => householdId(id)).toSorted());
  expect(await Household.byId(office.core(), { household: known.id })).toEqual(untouched);
  expect(await isNeeded(office.core())).toBe(false);
});

it('goes on where it was stopped', async () => {
  const { id } = await Household.register(office.core(), family(from));
  await upload(officer, form(householdId(id), { toilet: 'none' }));
  await forgotten(id);
  await office.stores.registry.batchWrite([], [{ pk: 'seen', sk: 'anew' }]);
  const stopping = new AbortController();
  stopping.abort();

  await seeAnew(office.core(), ALL, { signal: stopping.signal, onProgress: () => undefined });
  expect(await isNeeded(office.core())).toBe(true);
  await seeAnew(office.core(), ALL, { signal: new AbortController().signal, onProgress: () => undefined });

  expect(await withoutToilet()).toContain(householdId(id));
  expect(await isNeeded(office.core())).toBe(false);
});
