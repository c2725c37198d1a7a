import * as Family from '@puskesos/core/family';
import type { Household } from '@puskesos/core/household';
import { countMonths } from '@puskesos/core/indicator/counting';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy } from '../support/register/registered.ts';
import { intervening } from '../support/scenes/intervened.ts';

/** Of what is done: the figures of its villages before and after, beside the regency's, and for how many households it is there. */

useStoppedClock('2026-01-20T03:00:00.000Z');
const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
const office = useOffice(servedBy(officer.sub, VILLAGE));
const works = intervening(office);
const from = numbers(6_000);
const homes: Household[] = [];
const counted = (month: string) => countMonths(office.core(), month, { signal: new AbortController().signal, onProgress: () => undefined });

/** What both children of a family do. */
async function occupied({ id: household, members }: Household, occupation: string): Promise<void> {
  for (const { id: member } of members.slice(2)) {
    await Family.correctMember(office.core(), { household, member, correction: { occupation }, reason: 'data sekolah' });
  }
}
const show = async (id: string, by: Person = dinsos) => {
  const answer = await office.as(by).send(savedOperation('163-intervention').text, { id });
  return { ...answer.data.intervention, calls: answer.extensions?.cost.calls };
};

beforeAll(async () => {
  for (const village of [VILLAGE, VILLAGE, NEIGHBOUR, ELSEWHERE]) homes.push(await registered(office, from, { village }));
  for (const home of homes) await occupied(home, 'BELUM/TIDAK BEKERJA');
  at('2026-02-12');
  await counted('2026-01');
});

it('a school is told of by its villages’ children then and now, and by the regency’s, and claims nothing', async () => {
  const id = await (async () => {
    at('2026-04-05');
    return works.underWay({ sector: 'SCHOOL', agency: 'disdikbud', villages: [VILLAGE, NEIGHBOUR] });
  })();
  at('2026-06-15');
  await occupied(homes[0] as Household, 'PELAJAR/MAHASISWA');
  at('2026-07-12');
  await counted('2026-06');
  await works.finish(id);

  const { drivers, ending } = await show(id);

  expect(ending).toMatchObject({ households: 3, householdsBy: 'REGISTERED' });
  expect(drivers).toEqual([
    {
      indicator: { code: 'OUT_OF_SCHOOL', name: 'Tidak bersekolah' },
      villages: { before: { month: '2026-01', count: 6, base: 6 }, after: { month: '2026-06', count: 4, base: 6 } },
      regency: { before: { month: '2026-01', count: 8, base: 8 }, after: { month: '2026-06', count: 6, base: 8 } },
      words:
        'Tidak bersekolah: di desanya 6 dari 6 (2026-01) waktu itu, 4 dari 6 (2026-06) sekarang; di kabupaten 8 dari 8 (2026-01) → 6 dari 8 (2026-06).',
      wordsEn:
        'Out of school: in its villages it stood at 6 of 6 (2026-01) then, 4 of 6 (2026-06) now; in the regency 8 of 8 (2026-01) → 6 of 8 (2026-06).',
    },
  ]);
});

it('what was not counted is told as that: the month before, one of its villages, the month it was finished', async () => {
  at('2026-07-20');
  const id = await works.planned({ sector: 'SCHOOL', agency: 'disdikbud', year: 2027, on: '2026-05-01' });
  await works.contract(id, { on: '2026-05-10' });
  await works.report(id, { on: '2026-07-19' });
  await works.finish(id, { on: '2026-07-20' });

  const [driver] = (await show(id)).drivers;

  expect([driver.villages, driver.regency]).toEqual([
    { before: null, after: null },
    { before: null, after: null },
  ]);
  expect(driver.wordsEn).toBe(
    'Out of school: in its villages it stood at not counted then, not counted now; in the regency not counted → not counted.',
  );
});

it('of a road the register tells nothing, and of nothing that is open; who sees no names, or serves a part, is shown none', async () => {
  const road = await works.underWay({ sector: 'ROAD', agency: 'dinas-pu' });
  const open = await works.underWay({ sector: 'SCHOOL', agency: 'disdikbud', villages: [VILLAGE, ELSEWHERE], year: 2028 });
  await works.finish(road);
  expect((await show(road)).drivers).toEqual([]);
  expect((await show(open)).drivers).toEqual([]);
  expect((await show(open, officer)).drivers).toBeNull();
  expect((await show(road, officer)).drivers).toEqual([]);
  expect((await show(road, { role: 'ministry' })).drivers).toBeNull();
});
