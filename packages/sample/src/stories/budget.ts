import type { Founded } from '@puskesos/core/aid/founding';
import { areaOf } from '@puskesos/core/fund';
import { type FoundingAllocation, type FoundingEntry, found } from '@puskesos/core/fund/founding';
import { entitlementOf, paymentsLeft, periodOf } from '@puskesos/core/program/entitlement.rules';
import type { Program } from '@puskesos/core/program/shapes';
import type { Change } from '@puskesos/core/shared/change';
import type { Day } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { diceFor } from '../population/random.ts';
import { samplePrograms } from '../population/sample-programs.ts';
import { showcase } from '../sign-in-people.ts';
import { deliveredPeriod } from './cycles.ts';

/**
 * The regency's and the villages' money in the sample: this year's with all that its recipients took of it, and next year's as it is
 * drafted. It is cut to the sample's few households, so its sums are not the regency's.
 */

const basis = 'Data contoh, bukan APBD / sample data, not a real budget';
const draft = 'Data contoh, rancangan / sample data, a draft';
const sources = ['apbd', 'village_fund'] as const;
const names = { apbd: 'Bansos APBD Kukar', village_fund: 'BLT Dana Desa' } as const;

const own = samplePrograms.filter(({ fund }) => fund !== 'apbn');
export const paidByRegency = new Set(own.map(({ id }) => id));

interface Area {
  readonly program: Program;
  readonly area: string;
  readonly entries: FoundingEntry[];
  recipients: number;
}

/** `households`: those with anything from the regency or the villages. */
export function* sampleBudgets(households: Iterable<Founded>, today: Day, context: Context): Generator<Change[]> {
  const areas = new Map<string, Area>();
  for (const household of households) {
    for (const program of own) addUp(areas, program, household, today);
  }
  const year = Number(today.slice(0, 4));
  for (const source of sources) {
    const here = [...areas.values()].filter(({ program }) => program.fund === source);
    yield fund(source, year, here.map(allocated), context);
    yield fund(
      source,
      year + 1,
      here.map((area) => ({ ...allocated(area), entries: [] })),
      context,
    );
  }
}

function addUp(areas: Map<string, Area>, program: Program, { household, enrollments }: Founded, today: Day): void {
  for (const { id, program: of, member, state, since } of enrollments) {
    if (of !== program.id || state === 'proposed' || state === 'verified') continue;
    const name = `${program.id}#${areaOf(program.fund, household.village)}`;
    const area = areas.get(name) ?? { program, area: areaOf(program.fund, household.village), entries: [], recipients: 0 };
    areas.set(name, area);
    const newYear = `${today.slice(0, 4)}-01-01`;
    const start = since > newYear ? since : newYear;
    const due = entitlementOf(program, household, start, member)?.rupiah ?? 0;
    area.recipients += 1;
    area.entries.push({
      kind: 'commit',
      id: `${id}@1`,
      enrollment: id,
      rupiah: due * paymentsLeft(program.period, start),
      seat: 1,
      note: 'approved',
      at: `${start}T01:00:00.000Z`,
    });
    if (state !== 'active') continue;
    for (const period of settled(program, start, today)) {
      // That one is delivered, and booked, by the people of the sample.
      if (program.id === deliveredPeriod.program && period.name === deliveredPeriod.period) continue;
      area.entries.push({
        kind: 'realise',
        id: `${program.id}.${period.name}`,
        enrollment: id,
        rupiah: due,
        note: `${program.id}.${period.name}`,
        at: `${period.to}T02:00:00.000Z`,
      });
    }
  }
}

/** The pay periods from the first until the one before today's. */
function settled(program: Program, start: Day, today: Day): { name: string; to: Day }[] {
  const periods: { name: string; to: Day }[] = [];
  let period = periodOf(program.period, start);
  while (period.to < today) {
    periods.push(period);
    const next = new Date(Date.parse(period.to) + 86_400_000).toISOString().slice(0, 10);
    period = periodOf(program.period, next);
  }
  return periods;
}

/** Room for nobody or a few more; where the sample is fullest for two, so that its gap can be closed in part. */
function allocated({ program, area, entries, recipients }: Area): FoundingAllocation {
  const free = showcase.some((village) => village.startsWith(area)) ? 2 : diceFor('free places', program.id, area).int(0, 2);
  const quota = recipients + free;
  const aYear = entries.reduce((most, { kind, rupiah }) => (kind === 'commit' && rupiah > most ? rupiah : most), 0);
  return { allocation: { program: program.id, area, rupiah: quota * aYear, quota, basis }, entries };
}

function fund(source: (typeof sources)[number], year: number, allocations: readonly FoundingAllocation[], context: Context): Change[] {
  const given = allocations.reduce((sum, { allocation }) => sum + allocation.rupiah, 0);
  // A tenth is kept back for whatever turns up.
  const ceiling = Math.ceil((given * 1.1) / 1_000_000) * 1_000_000;
  const drafted = allocations.every(({ entries }) => entries.length === 0);
  const about = { id: `${source}-${year}`, source, year, ceiling, name: `${names[source]} ${year}`, basis: drafted ? draft : basis };
  return found(about, allocations, context);
}
