import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import * as Recipient from '@puskesos/core/recipient';
import { markDirty, markHouseholds } from '@puskesos/core/recipient/dirty';
import { getPointer } from '@puskesos/core/recipient/recipient.store';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { publishedInFolder } from '@puskesos/core/shared/published';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { type Lagging, lagging } from '../support/engine/lagging.ts';
import { useStores } from '../support/engine/stores.ts';
import { useNumbers, VILLAGE } from '../support/register/people.ts';
import { marks, recipient, refresh, system, withKnownPrograms } from '../support/scenes/published.ts';

/** A reader who never stops looking while a village’s list is published again and again, by runs that are killed or read a stale index. */

/** `npm run soak` goes on for longer than there is time for at every change. */
const PUBLISHES = process.env['SOAK'] ? 200 : 60;
const RECIPIENTS = 40;
const stores = useStores(withKnownPrograms);
const from = useNumbers();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'puskesos-lists-'));
  Object.assign(stores, { published: publishedInFolder(folder) });
});
afterAll(() => rm(folder, { recursive: true }));

/** A sequence of numbers that is the same each time. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

const sorted = (ids: Iterable<string>) => [...ids].toSorted().join(' ');

/** All of it page by page, and how many it is said to have. */
async function walked(): Promise<string> {
  const ids: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { rows, hasNext } = await Recipient.ofVillage(stores, { village: VILLAGE, page: { first: 7, after } });
    ids.push(...rows.map(({ value }) => value.id));
    after = rows.at(-1)?.cursor;
    more = hasNext;
  }
  return sorted(ids);
}

/** The same from the files alone. */
async function read(): Promise<{ ids: string; recipients: number }> {
  const at = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const { list, recipients } = await at(`penerima/${VILLAGE}.json`);
  const { entries } = await at(String(list).slice(1));
  return { ids: sorted(entries.map(({ id }: { id: string }) => id)), recipients };
}

it(`never sees a mixed, short, empty or lastingly stale list in ${PUBLISHES} publishes`, async () => {
  const people: string[] = [];
  for (let n = 0; n < RECIPIENTS; n += 1) {
    const { id } = await recipient(stores, from, `Orang ${String.fromCharCode(65 + (n % 26))}uji Contoh`);
    people.push(id);
  }
  await refresh(stores);
  const lag: Lagging = await lagging(stores);
  await lag.catchUp();
  const listed = new Set(people.map((household) => Household.publicIdOf(system(stores), household)));
  const states = new Set([sorted(listed)]);
  const wrong: string[] = [];
  let over = false;
  /** How often it was looked. */
  const watch = async (look: () => Promise<string>): Promise<number> => {
    for (let looks = 0; ; looks += 1) {
      if (over) return looks;
      // A breath, so that publishing is not kept waiting by who looks.
      await sleep(5);
      const ids = await look();
      if (!states.has(ids)) wrong.push(ids);
    }
  };
  const watching = Promise.all([
    watch(walked),
    watch(async () => {
      const { ids, recipients } = await read();
      return ids.split(' ').length === recipients ? ids : `${recipients} are told, of ${ids}`;
    }),
  ]);

  const chance = chances(20_261_130);
  const next = () => chance.next().value as number;
  const killed = { before: 0, after: 0 };
  for (let n = 0; n < PUBLISHES; n += 1) {
    const household = people[Math.floor(next() * people.length)] as string;
    const id = Household.publicIdOf(system(stores), household);
    const reason = 'uji';
    if (listed.delete(id)) {
      await Aid.move(system(stores), { household, program: 'pkh', to: 'ended', ending: 'graduated', reason });
    } else {
      listed.add(id);
      await Aid.enroll(system(stores), { household, program: 'pkh', state: 'active', reason });
    }
    states.add(sorted(listed));
    await markHouseholds(system(stores), [{ village: VILLAGE, household }]);
    if (n % 10 === 9) await markDirty(system(stores), [VILLAGE]);
    const through = n % 3 === 1 ? lag : stores;
    if (n % 3 === 2) {
      const [when, at] = [next() < 0.5 ? ('before' as const) : ('after' as const), 4 + Math.floor(next() * 16)];
      const report = await refreshDirtyVillages(system(failing(through, { at: (call) => call >= at, when }))).catch((error: unknown) => ({
        failed: [{ error }],
      }));
      if (report.failed.some(({ error }) => error instanceof Killed)) killed[when] += 1;
    }
    await refreshDirtyVillages(system(through), { everything: n % 10 === 0 });
    // Nothing of what was changed before this run is missing after it.
    if (n % 20 === 0) expect(await walked()).toBe(sorted(listed));
    if (n % 25 === 0) await lag.catchUp();
  }
  over = true;
  const [walks, files] = await watching;
  await refresh(stores);

  const rev = (await getPointer(stores.publicIndex, VILLAGE, true))?.rev ?? 0;
  console.log(
    `${walks} walks, ${files} readings of files, ${killed.before} runs killed before and ${killed.after} after a call, ${rev} changes of the pointer`,
  );
  expect(wrong).toEqual([]);
  expect(walks).toBeGreaterThan(PUBLISHES / 2);
  expect(files).toBeGreaterThan(PUBLISHES);
  expect(Math.min(killed.before, killed.after)).toBeGreaterThan(PUBLISHES / 20);
  expect(rev).toBeGreaterThanOrEqual(PUBLISHES);
  expect(await walked()).toBe(sorted(listed));
  expect(await read()).toEqual({ ids: sorted(listed), recipients: listed.size });
  expect(await marks(stores)).toEqual([]);
}, 1_200_000);
