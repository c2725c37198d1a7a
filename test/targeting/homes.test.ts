import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import { needRank } from '@puskesos/core/household/household.rules';
import { seenIn } from '@puskesos/core/program/seen.rules';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { dayOf } from '@puskesos/core/shared/clock';
import { beforeAll, expect, it, vi } from 'vitest';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, servedBy, today } from '../support/register/registered.ts';
import { householdId } from '../support/scenes/facts.ts';
import { byTexts, drawing, listAll, PATIENCE, pageOf, recordsOf, useLists } from '../support/scenes/listed.ts';
import { form, publishedForm } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';
import { type Lot, withLots, withTargetedPrograms } from '../support/scenes/targeted.ts';

/** The households of a village, a kecamatan and the regency, as they are asked for, beside a look at every household. */

const DISTRICT = '64.02.06';
const REGENCY = '64.02';
const SINCE = daysFromToday(-1);
const camat: Person = { role: 'camat', district: DISTRICT };
const from = numbers();
const office = useOffice(({ core }) => withTargetedPrograms(core()), servedBy(officer.sub, VILLAGE));
const { upload } = surveysOf(office, from);

const findings = ['extreme_poor', 'poor', 'vulnerable', 'not_poor', undefined] as const;
const states = ['proposed', 'verified', 'approved', 'active', 'suspended'] as const;
function someLots(count: number, name: string): Record<string, Lot> {
  const draw = drawing(count);
  return Object.fromEntries(
    Array.from({ length: count }, (_, n): [string, Lot] => {
      const [finding, decile] = [findings[draw(5)], draw(11)];
      const state = states[draw(5)] ?? 'active';
      return [
        `${name} ${n}`,
        {
          village: [VILLAGE, VILLAGE, NEIGHBOUR, ELSEWHERE][draw(4)] ?? VILLAGE,
          ...(finding && { finding }),
          ...(decile > 0 && { decile }),
          ...(draw(2) === 0 && { aid: [[draw(2) === 0 ? 'tunai' : 'paket', state]] }),
        },
      ];
    }),
  );
}

beforeAll(async () => {
  for (const version of [1, 2, 3]) await publishedForm(office, version);
  const homes = Object.values(await withLots(office.core(), from, someLots(60, 'Rumah'))).filter(({ village }) => village === VILLAGE);
  for (const [n, { id }] of homes.slice(0, 8).entries()) {
    await upload(officer, form(householdId(id), { toilet: n % 2 === 0 ? 'none' : 'own' }));
  }
  await listAll(office);
});
useLists(office);

type Home = Household.Household;
const receives = ({ aid }: Home, program: string) =>
  aid.some((line) => line.program === program && ['approved', 'active', 'suspended'].includes(line.state));
const visitOf = ({ visited = '', fieldFinding }: Home) => [visited, fieldFinding?.date ?? ''].toSorted()[1] ?? '';
const sees = (answer: string) => (home: Home) => seenIn(home, 'no_toilet', dayOf(office.core().now())) === answer;
const [paket, tunai] = [globalId('Program', 'paket'), globalId('Program', 'tunai')];

/** Each as it is asked for, and what it means. */
const filters: readonly (readonly [filter: string, means: (home: Home) => boolean])[] = [
  ['{}', () => true],
  ['{ decileFrom: 3, decileTo: 6 }', ({ officialDecile: one }) => one !== undefined && one.decile >= 3 && one.decile <= 6],
  ['{ fieldFindings: [POOR, EXTREME_POOR] }', ({ fieldFinding }) => ['poor', 'extreme_poor'].includes(fieldFinding?.finding ?? '')],
  [`{ receives: "${tunai}" }`, (home) => receives(home, 'tunai')],
  [`{ receivesNot: "${paket}" }`, (home) => !receives(home, 'paket')],
  [`{ waitsFor: "${paket}" }`, ({ aid }) => aid.some(({ program, state }) => program === 'paket' && state === 'verified')],
  ['{ finding: NO_TOILET }', sees('yes')],
  ['{ finding: NO_TOILET, answer: NO }', sees('no')],
  ['{ finding: NO_TOILET, answer: UNKNOWN }', sees('unknown')],
  [`{ visitedSince: "${SINCE}" }`, (home) => visitOf(home) >= SINCE],
  [`{ notVisitedSince: "${SINCE}", receives: "${tunai}" }`, (home) => visitOf(home) < SINCE && receives(home, 'tunai')],
];

async function evaluated(place: string, means: (home: Home) => boolean): Promise<string[]> {
  const homes = (await recordsOf<Home>(office, 'household')).filter((home) => home.village.startsWith(place) && means(home));
  return homes.toSorted(byTexts<Home>(needRank, ({ id }) => id)).map(({ id }) => householdId(id));
}

const list = (by: Person, place: string, args: string) => pageOf(office, by, { place, field: 'households', args });
const at = (cursor: string | null) => JSON.stringify(cursor);

/** All pages, joined: from the beginning, or from the end. */
async function joined(place: string, asked: string, rows: number, backward: boolean): Promise<string[]> {
  const all: string[] = [];
  for (let cursor: string | null | undefined; ; ) {
    const beside = cursor ? `, ${backward ? 'before' : 'after'}: ${at(cursor)}` : '';
    const page = await list(dinsos, place, `${asked}, ${backward ? 'last' : 'first'}: ${rows}${beside}`);
    if (!page) throw new Error(`nothing of ${place}`);
    const ids = page.nodes.map(({ id }) => id);
    all.splice(backward ? 0 : all.length, 0, ...ids);
    const info = page.pageInfo as typeof page.pageInfo & { readonly startCursor: string | null };
    if (!(backward ? info.hasPreviousPage : info.hasNextPage)) return all;
    cursor = backward ? info.startCursor : info.endCursor;
  }
}

it.each([VILLAGE, DISTRICT, REGENCY])(
  'of %s all pages, from either end and in either order, are those that every household says',
  async (place) => {
    for (const [filter, means] of filters) {
      const wanted = await evaluated(place, means);
      expect([filter, await joined(place, `filter: ${filter}`, 7, false)]).toEqual([filter, wanted]);
      expect([filter, await joined(place, `filter: ${filter}, orderBy: DESC`, 9, true)]).toEqual([filter, wanted.toReversed()]);
    }
    expect(await evaluated(VILLAGE, filters[6]?.[1] ?? (() => false))).toHaveLength(4);
  },
);

it('are for who serves all of the place, and absent to everybody else; what follows from answers is for who may read them', async () => {
  expect(await list(officer, VILLAGE, 'first: 5')).not.toBeNull();
  for (const place of [DISTRICT, REGENCY]) expect(await list(officer, place, 'first: 5')).toBeNull();
  expect((await list(camat, DISTRICT, 'first: 100'))?.nodes.map(({ id }) => id)).toEqual(await evaluated(DISTRICT, () => true));
  expect(await list(camat, REGENCY, 'first: 5')).toBeNull();
  expect(await list({ role: 'finance' }, REGENCY, 'first: 5')).not.toBeNull();
  expect(await list({ role: 'finance' }, REGENCY, 'first: 5, filter: { finding: NO_TOILET }')).toBeNull();
});

it('a page is one Query, and a BatchGet for a kecamatan, however many there are', async () => {
  const asked = `filter: { notVisitedSince: "${SINCE}" }, first: 5`;
  const before = await Promise.all([VILLAGE, DISTRICT].map((place) => list(dinsos, place, asked)));
  expect(before.map((page) => page?.calls)).toEqual([1, 2]);

  await withLots(office.core(), from, someLots(400, 'Tambahan'));
  await listAll(office);

  const after = await Promise.all([VILLAGE, DISTRICT].map((place) => list(dinsos, place, asked)));
  expect(after.map((page) => page?.calls)).toEqual([1, 2]);
  for (const page of after) expect(page?.readUnits).toBeLessThanOrEqual(100);
  const rare = `{ decileFrom: 9, receives: "${paket}" }`;
  const wanted = await evaluated(DISTRICT, (home) => (home.officialDecile?.decile ?? 0) >= 9 && receives(home, 'paket'));
  expect(wanted.length).toBeGreaterThan(5);
  // More than one page looks through, of which some find nobody.
  expect(await joined(DISTRICT, `filter: ${rare}`, 100, false)).toEqual(wanted);
  expect(await joined(DISTRICT, `filter: ${rare}`, 100, true)).toEqual(wanted);
});

it('how many they are is known where the last refresh counted such', async () => {
  await markDirty(office.core(), [VILLAGE, NEIGHBOUR, ELSEWHERE]);
  await office.refresh();
  const totals = async (place: string, filter: string) => {
    const query = `{ ${place} { households(first: 1, filter: ${filter}) { totalCount totalAsOf } } }`;
    const { data } = await office.as(dinsos).send(query);
    return Object.values<{ households: { totalCount: number | null; totalAsOf: string | null } }>(data)[0]?.households;
  };
  for (const [filter, means] of filters) {
    const isCounted = /^\{( (receives|receivesNot|waitsFor): "[^"]+" | finding: .*)?\}$/.test(filter);
    const [village, regency] = [(await evaluated(VILLAGE, means)).length, (await evaluated(REGENCY, means)).length];
    const told = (count: number) => (isCounted ? { totalCount: count, totalAsOf: today } : { totalCount: null, totalAsOf: null });
    expect([filter, await totals(`village(code: "${VILLAGE}")`, filter)]).toEqual([filter, told(village)]);
    // Villages where nobody lives are counted by no refresh here, and hold nobody.
    expect([filter, await totals('regency', filter)]).toEqual([filter, told(regency)]);
  }
});

it('holds no name and no number in a line', async () => {
  const home = await Household.register(office.core(), { ...family(from, { name: 'Sukarmin Contoh' }), village: NEIGHBOUR });
  await vi.waitFor(async () => {
    const page = await list(dinsos, DISTRICT, 'orderBy: DESC, first: 100');
    expect(page?.nodes.map(({ id }) => id)).toContain(householdId(home.id));
  }, PATIENCE);
  const { items } = await office.stores.registry.query({ partition: `listed#household#${DISTRICT}` });
  const lines = JSON.stringify(items);
  expect(lines).toContain(home.id);
  expect(lines).not.toMatch(/Contoh|\b\d{16}\b/);
});

it('a household is where it belongs a moment after it changed, and at once not where it no longer does', async () => {
  const { id: household } = await Household.register(office.core(), { ...family(from), village: NEIGHBOUR });
  const asked = (filter: string) => list(dinsos, DISTRICT, `first: 100, filter: ${filter}`);
  const holds = async (filter: string) => (await asked(filter))?.nodes.some(({ id }) => id === householdId(household));
  const [found, never] = ['{ fieldFindings: [EXTREME_POOR], decileTo: 1 }', `{ notVisitedSince: "${SINCE}", fieldFindings: [POOR] }`];
  await recordFinding(office.core(), { household, finding: 'poor', date: daysFromToday(-9) });
  await vi.waitFor(async () => expect(await holds(never)).toBe(true), PATIENCE);

  await recordFinding(office.core(), { household, finding: 'extreme_poor', date: daysFromToday(0) });

  expect(await holds(never)).toBe(false);
  expect(await holds(found)).toBe(false);
  await vi.waitFor(
    async () => expect(await holds('{ fieldFindings: [EXTREME_POOR], notVisitedSince: "2100-01-01" }')).toBe(true),
    PATIENCE,
  );
});
