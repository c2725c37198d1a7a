import { villages as all } from '@puskesos/core/region';
import { isNeeded } from '@puskesos/core/search/rebuild';
import { findJob } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, numbers, VILLAGE } from '../support/register/people.ts';
import { begunWith } from '../support/register/registered.ts';
import { familyOf, searched } from '../support/scenes/named.ts';

/** A register that was filled before names were looked for is made searchable by itself, and goes on where it was stopped. */

const from = numbers();
const office = useOffice(({ core }) =>
  begunWith(core(), [familyOf(from, ['Tumijan Prakoso']), familyOf(from, ['Tumijan Lestari'], ELSEWHERE)]),
);

const pending = () => findJob(office.stores.registry, { kind: 'names', id: '*' });
const villages = async () => (await searched(office, dinsos, { name: 'Tumidjan' })).villages;

/** Has it run, stopped once it has come as far as that many villages; tells what came of it, and which village it began with. */
async function work(until: number): Promise<{ outcome: string; first: number }> {
  const job = await pending();
  const ending = new AbortController();
  const seen: number[] = [];
  const onProgress = ({ done }: { done: number }) => {
    seen.push(done);
    if (done >= until) ending.abort();
  };
  const outcome = job ? await runJob(office.core(), job, { signal: ending.signal, onProgress }) : 'none';
  return { outcome, first: seen[0] ?? 0 };
}

it('asked for by the first refresh, stopped and gone on with to the end, and then asked for no more', async () => {
  expect(await villages()).toEqual([]);
  await office.refresh();

  const home =
    all
      .map(({ code }) => code)
      .toSorted()
      .indexOf(VILLAGE) + 1;
  expect(await work(home)).toEqual({ outcome: 'handed over', first: 1 });
  expect(await villages()).toEqual([VILLAGE]);
  expect(await work(Number.POSITIVE_INFINITY)).toEqual({ outcome: 'done', first: home + 1 });

  expect(await villages()).toEqual([VILLAGE, ELSEWHERE]);
  expect(await isNeeded(office.core())).toBe(false);
  const lines = (await itemsOf(office.stores.registry)).filter(({ type }) => type === 'name');
  await office.refresh();
  expect(await pending()).toBeUndefined();
  expect((await itemsOf(office.stores.registry)).filter(({ type }) => type === 'name')).toEqual(lines);
});
