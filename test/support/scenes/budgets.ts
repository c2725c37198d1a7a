import * as Fund from '@puskesos/core/fund';
import { globalId } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { dinsos, VILLAGE } from '../register/people.ts';
import { bookLines } from './booking.ts';

/** Budgets of one's own, opened, allocated and booked on. */

export const TENGGARONG = VILLAGE.slice(0, 8);
export const basis = 'contoh';
export const reason = 'percobaan';
export const sembako = { program: globalId('Program', 'sembako-kukar') };

const budget = { source: 'APBD', year: 2026, name: 'APBD Kukar 2026', ceiling: 1_000_000, basis };
const FUND = 'fund { code ceiling unallocated }';
const ALLOCATION = 'allocation { program { code } area areaName rupiah quota committed realised available seatsTaken }';

export const line = (kind: 'commit' | 'release' | 'realise', enrollment: string, rupiah: number, seat: -1 | 0 | 1 = 0) => ({
  kind,
  id: `${enrollment}-${kind}-${rupiah}`,
  enrollment,
  rupiah,
  seat,
});

/** Speaks to an office about budgets. */
export function budgetsOf(office: Office) {
  const openFund = (input: object, who: Person = dinsos) => office.as(who).mutate('openFund', { ...budget, ...input }, FUND);
  const changeCeiling = (fund: string, ceiling: number) =>
    office.as(dinsos).mutate('changeFundCeiling', { fund: globalId('Fund', fund), ceiling, basis, reason }, FUND);
  const allocate = ({ fund, ...input }: { fund: string; [field: string]: unknown }, who: Person = dinsos) =>
    office
      .as(who)
      .mutate(
        'allocateFund',
        { fund: globalId('Fund', fund), area: TENGGARONG, rupiah: 100_000, quota: 2, basis, reason, ...input },
        ALLOCATION,
      );

  let year = 2030;
  /** A year that nobody else uses. */
  const newYear = () => ++year;
  /** An allocation of its own for a test, in such a year. */
  const allocated = async ({ rupiah = 100_000, quota = 2, ceiling = 1_000_000 } = {}) => {
    const { fund } = await openFund({ year: newYear(), ceiling });
    await allocate({ ...sembako, fund: fund.code, rupiah, quota });
    return { fund: fund.code as string, program: 'sembako-kukar', area: TENGGARONG };
  };

  const bookOn = (allocation: Fund.AllocationKey, ...lines: ReturnType<typeof line>[]) => bookLines(office.core(), { allocation, lines });
  const figures = async (allocation: Fund.AllocationKey) => {
    const now = await Fund.allocationOf(office.core(), allocation);
    return now && { available: now.available, committed: now.committed, realised: now.realised, seats: now.seats };
  };
  const agrees = async (allocation: Fund.AllocationKey) => (await Fund.check(office.core(), allocation)).agrees;

  return { newYear, openFund, changeCeiling, allocate, allocated, bookOn, figures, agrees };
}
