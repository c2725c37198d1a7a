import { regency } from '@puskesos/core/region';
import { showcase } from '@puskesos/sample/sign-in-people';
import { seedNight } from '@puskesos/sample/stories/night';
import { seedPlaces } from '@puskesos/sample/stories/places';
import { expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { listAll } from '../support/scenes/listed.ts';
import { hasTwoEnds, listsOf, readPage } from '../support/scenes/lists.ts';
import { sampleAtWork } from '../support/scenes/sample.ts';
import { requiredOf } from '../support/scenes/walk.ts';

/** The sample as somebody looks it through who came to see an office at work: what each list of a village, a kecamatan and the regency shows. */

const office = useOffice(
  sampleAtWork,
  ({ stores }) => seedPlaces(stores, 3),
  ({ stores }) => seedNight(stores),
  listAll,
);
const visitor: Person = { role: 'dinsos' };

const lists = listsOf().filter(hasTwoEnds);
/** Nobody has had a month counted once more. */
const isRightlyEmpty = ({ name }: { name: string }) => name.endsWith('.formerMonths');
/** A simulation’s own lists are nobody’s until one is made. */
const of = (type: string) =>
  lists.filter((list) => list.type === type && !isRightlyEmpty(list) && requiredOf(list.field.args) !== undefined);
const rows = async (list: (typeof lists)[number], record: string) =>
  (await readPage(office.as(visitor), { list, of: record, given: {} }, { first: 100 })).cursors.length;

async function table(type: string, codes: readonly string[]): Promise<Map<string, number[]>> {
  const shown = new Map<string, number[]>();
  for (const list of of(type)) {
    shown.set(list.name, await Promise.all(codes.map((code) => rows(list, globalId(type, code)))));
    process.stderr.write(`${list.name.padEnd(40)} ${shown.get(list.name)?.join(' ')}\n`);
  }
  return shown;
}

it.each([
  ['Village', showcase],
  ['District', [...new Set(showcase.map((code) => code.slice(0, 8)))]],
  ['Regency', [regency.code]],
] as const)('every list of a %s shows something', async (type, codes) => {
  const shown = await table(type, codes);

  expect([...shown].filter(([, counts]) => Math.max(...counts) === 0).map(([name]) => name)).toEqual([]);
  expect(shown.size).toBeGreaterThan(5);
});
