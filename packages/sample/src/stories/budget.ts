import * as Fund from '@puskesos/core/fund';
import type { Day } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { type Place, places } from '../population/places.ts';
import { diceFor } from '../population/random.ts';
import { attempt, finance, on } from './persona.ts';

/**
 * The regency's and the villages' money, opened and shared out by Dinsos' finance. The regency's is of its true size in every kecamatan, while
 * the sample has but a few of its households: most of it is still to be given.
 */

const basis = 'Data contoh, bukan APBD / sample data, not a real budget';
const draft = 'Data contoh, rancangan / sample data, a draft';
const reason = 'alokasi awal tahun';

/** What Dinsos gives in a year (news of 2024 and 2025): about Rp3 billion of food for about 1,000 households; goods for 125 women. */
const ofRegency = [
  { program: 'sembako-kukar', recipients: 1_000, each: 3_000_000 },
  { program: 'wrse-kukar', recipients: 125, each: 5_000_000 },
] as const;
/** A village's own cash: 300,000 a month. */
const OF_VILLAGE = 3_600_000;
/** What is kept back for whatever turns up. */
const RESERVE = 1.05;

type Allocation = Omit<Parameters<typeof Fund.allocate>[1], 'basis' | 'reason'>;

/** This year's and next year's, which is a draft. Without it, nothing of the regency's or a village's own can be approved. */
export async function seedRegencyMoney(stores: Stores, today: Day): Promise<void> {
  const year = Number(today.slice(0, 4));
  for (const [of, from, why] of [
    [year, `${year}-01-02`, basis],
    [year + 1, `${year}-10-20`, draft],
  ] as const) {
    await opened(stores, { source: 'apbd', year: of, name: `Bansos APBD Kukar ${of}`, basis: why }, { from, shares: ofDistricts(of) });
  }
}

/** In those of the villages that are a desa. */
export async function seedVillageMoney(stores: Stores, today: Day, villages: readonly Place[]): Promise<void> {
  const year = Number(today.slice(0, 4));
  const shares = villages
    .filter(({ kind }) => kind === 'desa')
    .map(({ code: area }): Allocation => {
      const quota = diceFor('village fund', area).int(8, 24);
      return { fund: `village_fund-${year}`, program: 'blt-dd', area, rupiah: quota * OF_VILLAGE, quota };
    });
  await opened(stores, { source: 'village_fund', year, name: `BLT Dana Desa ${year}`, basis }, { from: `${year}-01-02`, shares });
}

interface Sharing {
  readonly from: Day;
  readonly shares: readonly Allocation[];
}

async function opened(stores: Stores, fund: Omit<Parameters<typeof Fund.open>[1], 'ceiling'>, { from, shares }: Sharing): Promise<void> {
  const context = on(stores, finance, from);
  if (shares.length === 0) return;
  const given = shares.reduce((sum, { rupiah }) => sum + rupiah, 0);
  // Rounded to whole millions, as budgets are.
  const ceiling = Math.ceil((given * RESERVE) / 1_000_000) * 1_000_000;
  await attempt(Fund.open(context, { ...fund, ceiling }), [Fund.FundExists]);
  const { basis: why } = fund;
  for (const share of shares) {
    const { fund: of, program, area } = share;
    if (await attempt(Fund.allocationById(context, { fund: of, program, area }))) continue;
    await Fund.allocate(context, { ...share, basis: why, reason });
  }
}

/** Among the kecamatan by their people. What is rounded off stays in the reserve. */
function ofDistricts(year: number): Allocation[] {
  const people = new Map<string, number>();
  for (const { district, weight } of places) people.set(district, (people.get(district) ?? 0) + weight);
  const all = [...people.values()].reduce((sum, one) => sum + one, 0);
  return ofRegency.flatMap(({ program, recipients, each }) =>
    [...people].map(([area, here]) => {
      const quota = Math.max(1, Math.round((recipients * here) / all));
      return { fund: `apbd-${year}`, program, area, rupiah: quota * each, quota };
    }),
  );
}
