import * as Fund from '../fund/fund.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { districtOf } from '../shared/region-code.ts';
import * as store from './delivery.store.ts';
import { lineId } from './line.rules.ts';
import type { Line } from './shapes.ts';

/** A line in its next state, and what of its money that realises. */
export interface Step {
  readonly before: Stored<Line>;
  readonly after: Line;
  readonly realised: number;
}

/**
 * The lines of one cycle in their next state, the money they take from their allocations, and the cycle’s figures: of 20 lines, 80 items
 * and one for each allocation and kecamatan. Throws BudgetExceeded where an allocation has too little left for what was given beyond
 * what was set aside.
 */
export async function taken(
  context: Context,
  program: string,
  steps: readonly Step[],
): Promise<{ readonly lines: readonly Stored<Line>[]; readonly changes: readonly Change[] }> {
  const now = context.now();
  const replaced = steps.map(({ before, after }) => store.replaceLine(before, after, now));
  const changes = [...replaced, ...(await bookings(context, program, steps)), ...figures(steps)];
  return { lines: replaced.map(({ value }) => value), changes };
}

async function bookings(context: Context, program: string, steps: readonly Step[]): Promise<Change[]> {
  const booked = steps.flatMap((step) => (step.before.purse && step.realised > 0 ? [{ ...step, purse: step.before.purse }] : []));
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
  const entries = booked.map(({ before, after, realised, purse }): Fund.Entry => {
    return {
      kind: 'realise',
      // Told apart by how much was given by then: of what is given bit by bit, each bit is booked once.
      id: `${lineId(before)}@${after.paid}`,
      enrollment: before.enrollment,
      allocation: { fund, program, area: purse.area },
      before: commitments.get(before.enrollment),
      rupiah: realised,
      note: before.code,
    };
  });
  return Fund.book(
    context,
    entries,
    allocations.filter((one) => one !== undefined),
  );
}

function figures(steps: readonly Step[]): Change[] {
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
