import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { expect, it, vi } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { useStoppedClock } from '../support/clock.ts';
import { useTransactions } from '../support/engine/transactions.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';

/** Two years that nobody counted, told from what the register held at the end of each month. */

useStoppedClock('2026-11-20T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const seen = useTransactions();
const from = numbers(4_000);
const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
const asked = (input: object, person: Person = dinsos) =>
  office.as(person).mutate('recountIndicators', { reason: 'bulan yang belum dihitung', ...input }, 'month until');

it('counts them together, each as it was', async () => {
  for (const day of ['2025-02-10', '2025-08-01', '2026-03-31']) {
    at(day);
    const { id } = await Household.register(office.core(), family(from, { name: `Keluarga ${day}` }));
    await recordFinding(office.core(), { household: id, finding: 'poor', date: day });
  }
  at('2026-11-20');
  expect(await asked({ month: '2025-07', until: '2025-09' })).toMatchObject({ month: '2025-07', until: '2025-09' });
  await runPendingJobs(office, ['indicators']);

  const query = `{ village(code: "${VILLAGE}") { months(first: 5) { edges { node { month values(codes: [HOUSEHOLDS, VERIFIED_POOR]) { count } } } } }
    regency { ranking(month: "2025-09", indicator: VERIFIED_POOR, by: NUMBER, first: 1) { nodes { count } } publishedMonths(first: 5) { edges { node { month } } } } }`;
  const { data, errors } = await office.as(dinsos).send(query);
  expect(errors).toBeUndefined();
  type Edge = { readonly node: { readonly month: string; readonly values: readonly { readonly count: number }[] } };
  expect(data.village.months.edges.map(({ node }: Edge) => [node.month, ...node.values.map(({ count }) => count)])).toEqual([
    ['2026-11', 3, 3],
    ['2025-09', 2, 2],
    ['2025-08', 2, 2],
    ['2025-07', 1, 1],
  ]);
  expect(data.regency.ranking.nodes).toEqual([{ count: 2 }]);
  expect(data.regency.publishedMonths.edges.map(({ node }: Edge) => node.month)).toEqual(['2025-09', '2025-08', '2025-07']);
});

it('asks for two years of them at once, and writes no more than is said', async () => {
  const before = seen.length;
  const told = await asked({ month: '2024-11', until: '2026-10', clientMutationId: 'dua-tahun' });
  expect(told).toMatchObject({ month: '2024-11', until: '2026-10' });
  expect(Math.max(...seen.slice(before).map(({ items }) => items))).toBe(changeSets.recountIndicators);
});

it('refuses what is no span of months that have ended', async () => {
  const told = async (input: object) =>
    (await asked(input)).issues?.map(({ path, messageEn }: Record<string, string>) => [path, messageEn]);
  expect(await told({ month: '2026-10', until: '2026-09' })).toEqual([['until', expect.stringContaining('24 at most')]]);
  expect(await told({ month: '2024-10', until: '2026-10' })).toEqual([['until', expect.stringContaining('24 at most')]]);
  expect(await told({ month: '2026-10', until: '2026-11' })).toEqual([['until', expect.stringContaining('has not ended')]]);
  expect((await asked({ month: '2026-09', until: '2026-10' }, officer)).__typename).toBe('Forbidden');
});
