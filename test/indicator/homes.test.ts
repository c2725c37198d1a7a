import { countMonths } from '@puskesos/core/indicator/counting';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** Homes by their water, their power and their floor, as the answers tell, each of how many who were asked. */

const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(servedBy(officer.sub, VILLAGE));
const { upload, household } = surveysOf(office, numbers(4_000));

const MONTHS = `{ village(code: "${VILLAGE}") { months(first: 2) { nodes { month values(codes: [SURFACE_WATER, NO_POWER, EARTH_FLOOR]) { count base } } } } }`;
const monthsOf = async () => (await office.as(officer).send(MONTHS)).data.village.months.nodes;

beforeAll(async () => {
  for (const version of [1, 2, 3]) await publishedForm(office, version);
  const answers = [
    { water: 'surface', electricity: 'none', floor: 'earth' },
    { water: 'surface', electricity: 'own_meter', floor: 'plaster' },
    { water: 'well', floor: 'earth' },
    { water: 'rain', electricity: 'shared' },
    { toilet: 'own' },
  ];
  for (const given of answers) await upload(officer, form(await household(), given, { startedAt: '2026-10-19T02:00:00.000Z' }));
});

const told = [
  { count: 2, base: 4 },
  { count: 1, base: 3 },
  { count: 2, base: 3 },
];

it('while the month goes on, and the same when it has ended', async () => {
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
  expect(await monthsOf()).toEqual([{ month: '2026-10', values: told }]);
  at('2026-11-10');
  await countMonths(office.core(), '2026-10', run);
  const months = ['2026-11', '2026-10'].map((month) => ({ month, values: told }));
  expect(await monthsOf()).toEqual(months);
});
