import { offList } from '../aid/listed-period.ts';
import * as Fund from '../fund/fund.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { districtOf } from '../shared/region-code.ts';
import * as store from './delivery.store.ts';
import { handoversAfter } from './handover-tasks.ts';
import { lineId } from './line.rules.ts';
import { listedPeriodOf } from './period.rules.ts';
import type { Line } from './shapes.ts';

/** A line in its next state, and what of its money that realises; below zero where some of it came back. */
export interface Realisation {
  readonly before: Stored<Line>;
  readonly after: Line;
  readonly realised: number;
  /** It will not be paid any more: what is still set aside for it is given back. */
  readonly released?: boolean;
}

/**
 * The lines of one cycle in their next state, the money they take from their allocations, and the cycle’s figures: of each line four items, and
 * five where it is not to be paid any more; one for each allocation and kecamatan. Throws BudgetExceeded where an allocation has too little left
 * for what was given beyond what was set aside. What is to be handed over in a village is counted
 * along, but of a list that is closed.
 */
export async function realiseLines(
  context: Context,
  program: string,
  steps: readonly Realisation[],
  { closed = false }: { readonly closed?: boolean } = {},
): Promise<{ readonly lines: readonly Stored<Line>[]; readonly changes: readonly Change[] }> {
  const now = context.now();
  const replaced = steps.map(({ before, after }) => store.replaceLine(before, after, now));
  const freed = steps.filter(givesBackItsPeriod).map(({ after }) => offList(listedPeriodOf(after)));
  const waiting = closed ? [] : await handoversAfter(context, steps[0]?.before.cycle ?? '', steps);
  const changes = [...replaced, ...(await bookings(context, program, steps)), ...figures(steps), ...freed, ...waiting];
  return { lines: replaced.map(({ value }) => value), changes };
}

/** By its list it is not paid any more, and nothing was: another list may pay its period. */
const givesBackItsPeriod = ({ after, released }: Realisation): boolean => released === true && after.paid === 0;

async function bookings(context: Context, program: string, steps: readonly Realisation[]): Promise<Change[]> {
  const moves = steps.filter(({ realised, released }) => realised !== 0 || released);
  const booked = moves.flatMap((step) => (step.before.purse ? [{ ...step, purse: step.before.purse }] : []));
  const [first] = booked;
  if (!first) return [];
  // A cycle lies in one year, and so in one fund.
  const { fund } = first.purse;
  const areas = [...new Set(booked.map(({ purse }) => purse.area))];
  const [commitments, allocations] = await Promise.all([
    Fund.commitmentsOf(
      context,
      booked.map(({ before }) => before.enrollment),
      fund,
    ),
    Promise.all(areas.map((area) => Fund.allocationOf(context, { fund, program, area }))),
  ]);
  const entries = booked.flatMap(({ purse, ...step }) => {
    const about = { enrollment: step.before.enrollment, allocation: { fund, program, area: purse.area }, note: step.before.code };
    return entriesOf(step, { ...about, before: commitments.get(step.before.enrollment) });
  });
  return Fund.book(
    context,
    entries,
    allocations.filter((one) => one !== undefined),
  );
}

const returnedOf = ({ returns = [] }: Line): number => returns.reduce((sum, { rupiah }) => sum + rupiah, 0);

/**
 * Told apart by how much was given and came back by then: of what is given bit by bit, each bit is booked once, and what is given anew after
 * it came back is another.
 */
function entriesOf(
  { before, after, realised, released }: Realisation,
  about: Pick<Fund.Entry, 'enrollment' | 'allocation' | 'note' | 'before'>,
) {
  const back = returnedOf(after);
  const line = lineId(before);
  const entries: Fund.Entry[] = [];
  if (realised > 0) entries.push({ ...about, kind: 'realise', id: `${line}@${after.paid + back}`, rupiah: realised });
  if (realised < 0) entries.push({ ...about, kind: 'reverse', id: `${line}@-${back}`, rupiah: -realised });
  const rupiah = released ? freedBy(before, after, about.before) : 0;
  if (rupiah > 0) entries.push({ ...about, kind: 'release', id: `${line}@x${before.version}`, rupiah });
  return entries;
}

/**
 * What was set aside for the line and has not been given, with what came back of it; that of an enrollment that ended is given back as it
 * comes back. What is set aside for other periods stays.
 */
function freedBy(before: Line, after: Line, commitment: Fund.Commitment | undefined): number {
  if (!commitment) return 0;
  const unpaid = before.state === 'excluded' ? 0 : before.rupiah - before.paid;
  const back = commitment.seat === 1 ? before.paid - after.paid : 0;
  return Math.min(unpaid + back, commitment.committed - commitment.realised + back);
}

function figures(steps: readonly Realisation[]): Change[] {
  const byDistrict = new Map<string, Record<string, number>>();
  for (const { before, after, realised } of steps) {
    const district = districtOf(before.village);
    const moved = byDistrict.get(district) ?? {};
    byDistrict.set(district, moved);
    const add = (name: string, amount: number) => {
      moved[name] = (moved[name] ?? 0) + amount;
    };
    add(before.state, -1);
    add(after.state, 1);
    add('realised', realised);
  }
  const cycle = steps[0]?.before.cycle ?? '';
  return [...byDistrict]
    .filter(([, moved]) => Object.values(moved).some((amount) => amount !== 0))
    .map(([district, moved]) => store.moveTally(cycle, district, moved));
}
