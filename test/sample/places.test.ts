import { monthBefore, stageOn } from '@puskesos/core/indicator/months.calendar';
import { districts } from '@puskesos/core/region';
import { monthOf, monthsUntil } from '@puskesos/core/shared/months';
import { seedPlaces } from '@puskesos/sample/stories/places';
import { pocketDistricts } from '@puskesos/sample/stories/pocket-districts';
import { expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';
import { listAll } from '../support/scenes/listed.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { sample } from '../support/scenes/sample.ts';

/** Two years of places, as the sample’s own history tells them: the three kecamatan that are spoken of stand out. */

const last = monthBefore(monthOf(today));
const months = monthsUntil(last, 24);
const office = useOffice(sample(360), async (begun) => {
  await seedPlaces(begun.stores, 3);
  await begun.as(dinsos).mutate('recountIndicators', { month: months[0], until: months.at(-1), reason: 'dua tahun ke belakang' }, 'month');
  await runPendingJobs(begun, ['indicators']);
  await listAll(begun);
});

const MONTHS = `months(first: 25) { nodes { month stage values(codes: [HOUSEHOLDS, VERIFIED_POOR]) { count rate } } }`;
interface Month {
  readonly month: string;
  readonly stage: string;
  readonly values: readonly { readonly count: number; readonly rate: number | null }[];
}

it('tells of twenty-four months, in which the register fills', async () => {
  const { data } = await office.as(dinsos).send(`{ regency { ${MONTHS} publishedMonths(first: 30) { nodes { month } } } }`);
  const ended: Month[] = data.regency.months.nodes;
  expect([ended[0]?.stage, ended.length]).toEqual([stageOn(last, today)?.toUpperCase(), 24]);
  const households = ended.toReversed().map(({ values: [all] }) => all?.count ?? 0);
  expect(households.toSorted((a, b) => a - b)).toEqual(households);
  expect(households.at(-1)).toBeGreaterThan((households[0] ?? 0) * 1.1);
  expect(data.regency.publishedMonths.nodes.length).toBeGreaterThanOrEqual(23);
});

it('shows the pockets in its figures, and that people declared them', async () => {
  const asked = districts.map(({ code }, n) => `d${n}: district(code: "${code}") { code ${MONTHS} }`);
  const { data } = await office.as(dinsos).send(`{ ${asked.slice(0, 10)} }`);
  const more = await office.as(dinsos).send(`{ ${asked.slice(10)} }`);
  const rates = new Map(
    Object.values({ ...data, ...more.data } as Record<string, { code: string; months: { nodes: Month[] } }>).map(({ code, months }) => [
      code,
      months.nodes[1]?.values[1]?.count ?? 0,
    ]),
  );
  const most = [...rates].toSorted(([, a], [, b]) => b - a).slice(0, 4);
  expect(most.map(([code]) => code)).toEqual(expect.arrayContaining([...pocketDistricts]));

  const { data: told } = await office.as(dinsos).send('{ pockets(first: 10) { nodes { name state } } }');
  expect(told.pockets.nodes.map(({ name, state }: { name: string; state: string }) => [name, state]).toSorted()).toEqual([
    ['Kantong Anggana', 'FOLLOWED'],
    ['Kantong Jahab', 'DECLARED'],
    ['Kantong Muara Kaman', 'DECLARED'],
    ['Kantong Samboja', 'DECLARED'],
  ]);
});

it('builds there, and goes the road to zero', async () => {
  const { data } = await office
    .as(dinsos)
    .send('{ regency { interventions(first: 20) { nodes { sector state } } target { start { month } now { month } quarter { end } } } }');
  expect(data.regency.interventions.nodes.map(({ sector, state }: Record<string, string>) => `${sector} ${state}`).toSorted()).toEqual([
    'CLEAN_WATER CONTRACTED',
    'CLINIC IN_PROGRESS',
    'HOUSING IN_PROGRESS',
    'POWER STOPPED',
    'ROAD IN_PROGRESS',
    'SANITATION DONE',
    'SCHOOL PLANNED',
  ]);
  expect(data.regency.target.now.month > data.regency.target.start.month).toBe(true);
});

it('done again, leaves all of it as it is', async () => {
  await seedPlaces(office.stores, 3);
  const { data } = await office.as(dinsos).send('{ pockets(first: 10) { nodes { id } } }');
  expect(data.pockets.nodes).toHaveLength(4);
});
