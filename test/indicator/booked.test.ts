import * as Fund from '@puskesos/core/fund';
import { countMonths } from '@puskesos/core/indicator/counting';
import { dayOf } from '@puskesos/core/shared/clock';
import { beforeAll, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, VILLAGE } from '../support/register/people.ts';
import { bookLines } from '../support/scenes/booking.ts';
import { cash, run, withBudget } from '../support/scenes/cycles.ts';

/** What was booked in a month, by the kecamatan that it is allocated to. */

const at = (instant: string) => vi.setSystemTime(instant);
useStoppedClock('2026-09-01T01:00:00.000Z');
const office = useOffice();
const [TENGGARONG, ELSEWHERE] = ['64.02.06', '64.02.12'];
const regencys = { fund: 'apbd-2026', program: cash.id } as const;
const areas = [
  { ...regencys, area: TENGGARONG },
  { ...regencys, area: ELSEWHERE },
  { fund: 'village_fund-2026', program: cash.id, area: VILLAGE },
];

type Line = readonly [at: string, area: number, kind: 'commit' | 'release' | 'realise' | 'reverse', enrollment: string, rupiah: number];
/** Midnight in Kukar is four in the afternoon before. */
const lines: readonly Line[] = [
  ['2026-09-30T15:59:59.999Z', 0, 'commit', 'a', 900_000],
  ['2026-09-30T16:00:00.000Z', 0, 'commit', 'b', 3_000_000_000],
  ['2026-10-05T02:00:00.000Z', 1, 'commit', 'c', 700_000],
  ['2026-10-05T02:00:01.000Z', 2, 'commit', 'd', 400_000],
  ['2026-10-20T02:00:00.000Z', 0, 'realise', 'a', 300_000],
  ['2026-10-21T02:00:00.000Z', 0, 'reverse', 'a', 300_000],
  ['2026-10-31T15:59:59.999Z', 2, 'realise', 'd', 400_000],
  ['2026-10-31T16:00:00.000Z', 1, 'release', 'c', 500_000],
];

beforeAll(async () => {
  await withBudget(office.stores, { rupiah: 4_000_000_000, ceiling: 20_000_000_000 });
  await Fund.open(office.core(), { source: 'village_fund', year: 2026, name: 'Dana Desa 2026', ceiling: 9_000_000, basis: 'contoh' });
  const village = { rupiah: 9_000_000, quota: 9, basis: 'contoh', reason: 'anggaran tahun ini' };
  await Fund.allocate(office.core(), { ...(areas[2] as Fund.AllocationKey), ...village });
  for (const [n, [instant, area, kind, enrollment, rupiah]] of lines.entries()) {
    at(instant);
    const allocation = areas[area] as Fund.AllocationKey;
    await bookLines(office.core(), { allocation, lines: [{ kind, id: `baris-${n}`, enrollment, rupiah }] });
  }
});

const MONTHS = '{ months(first: 3) { nodes { month booked { committed released realised reversed } } } }';
async function told(place: string, month: string, person: Person = dinsos) {
  const { data, errors } = await office.as(person).send(`{ ${place} ${MONTHS} }`);
  const [found] = Object.values(data as Record<string, { months: { nodes: { month: string; booked: object | null }[] } }>);
  return { booked: found?.months.nodes.find((one) => one.month === month)?.booked, errors: errors?.length ?? 0 };
}

/** The same, of the lines as they lie in the table. */
async function recounted(place: string, month: string) {
  const items = (await itemsOf(office.stores.registry)).filter(({ type }) => type === 'ledger-line');
  const all = items.map(({ data }) => JSON.parse(data as string) as Fund.LedgerLine);
  const sum = (kind: string) =>
    all
      .filter((line) => line.kind === kind && line.area.startsWith(place) && dayOf(line.at).startsWith(month))
      .reduce((total, { rupiah }) => total + rupiah, 0);
  return { committed: sum('commit'), released: sum('release'), realised: sum('realise'), reversed: sum('reverse') };
}

it('is what the ledgers say, to the moment, of a kecamatan and of the regency', async () => {
  at('2026-11-10T01:00:00.000Z');
  await countMonths(office.core(), '2026-09..2026-10', run);
  const october = { committed: 3_000_400_000, released: 0, realised: 700_000, reversed: 300_000 };
  expect((await told(`district(code: "${TENGGARONG}")`, '2026-10')).booked).toEqual(october);
  for (const month of ['2026-09', '2026-10']) {
    for (const [place, code] of [
      ['regency', '64.02'],
      ...[TENGGARONG, ELSEWHERE, '64.02.01'].map((one) => [`district(code: "${one}")`, one]),
    ] as const) {
      expect((await told(place as string, month)).booked, `${code} ${month}`).toEqual(await recounted(code as string, month));
    }
  }
});

it('is of no village, nor of a kecamatan for who serves another', async () => {
  expect(await told(`village(code: "${VILLAGE}")`, '2026-10')).toEqual({ booked: null, errors: 0 });
  const camat: Person = { role: 'camat', district: TENGGARONG };
  const { data } = await office.as(camat).send(`{ district(code: "${ELSEWHERE}") ${MONTHS} }`);
  expect(data.district?.months ?? null).toBeNull();
  expect((await told(`district(code: "${TENGGARONG}")`, '2026-10', camat)).booked).not.toBeNull();
});

it('counted once more, alone or with others, it is the same to the byte', async () => {
  const rows = async () => (await itemsOf(office.stores.registry)).filter(({ type }) => type === 'indicators');
  const before = await rows();
  for (const span of ['2026-10', '2026-09', '2026-09..2026-10']) await countMonths(office.core(), span, run);
  expect(await rows()).toEqual(before);
});
