import type { Day } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import { edgeOf } from '../shared/machine.ts';
import { edges, type Move } from './intervention.machine.ts';
import { InterventionMoveNotAllowed, OverItsMoney, TooManyReports } from './intervention-errors.ts';
import { type Contract, type Intervention, MOST_REPORTS, type Plan, type Report } from './shapes.ts';

/** What may be written of an intervention, and in which order. No I/O, no clock. */

/** The state it comes to. Throws InterventionMoveNotAllowed. */
export function movedBy(move: Move, { state }: Pick<Intervention, 'state'>): Intervention['state'] {
  const edge = edgeOf(edges, move, state);
  if (!edge) throw new InterventionMoveNotAllowed();
  return edge.to;
}

const ceilingIs = { id: 'Pagunya', en: 'Its ceiling' };

/** Throws OverItsMoney where the plan, or a contract that is there, is more than its fund gives. */
export function checkMoney({ ceiling, planned, contract }: Pick<Intervention, 'ceiling' | 'planned' | 'contract'>): void {
  const most = Math.max(planned, contract?.rupiah ?? 0);
  if (most > ceiling) throw new OverItsMoney(ceiling, most, ceilingIs);
}

/** Throws OverItsMoney, or InvalidInput for a contract over the plan without a reason. */
export function checkContract(before: Pick<Plan, 'ceiling' | 'planned'>, { rupiah }: Contract, reason: string | undefined): void {
  if (rupiah > before.ceiling) throw new OverItsMoney(before.ceiling, rupiah, ceilingIs);
  if (rupiah <= before.planned || reason !== undefined) return;
  throw InvalidInput.at('reason', 'Kontrak melebihi rencana; tulis alasannya', 'the contract is more than was planned; say why');
}

/** Throws TooManyReports, OverItsMoney, or InvalidInput for what falls without a reason. */
export function checkReport({ reports, contract }: Intervention, { percent, spent, reason }: Report): void {
  if (reports.length >= MOST_REPORTS) throw new TooManyReports(MOST_REPORTS);
  checkSpent(contract, spent);
  const last = reports.at(-1);
  if (!last || reason !== undefined) return;
  if (percent < last.percent) {
    throw InvalidInput.at(
      'reason',
      `Kemajuan turun dari ${last.percent} persen; tulis alasannya`,
      `it falls from ${last.percent} percent; say why`,
    );
  }
  if (spent < last.spent) throw InvalidInput.at('reason', 'Realisasi turun; tulis alasannya', 'what was spent falls; say why');
}

function checkSpent(contract: Contract | undefined, spent: number): void {
  const most = contract?.rupiah ?? 0;
  if (spent > most) throw new OverItsMoney(most, spent, { id: 'Nilai kontraknya', en: 'Its contract' });
}

/** The last day that is written of it. */
export const lastDayOf = ({ on, contract, reports }: Pick<Intervention, 'on' | 'contract' | 'reports'>): Day =>
  reports.at(-1)?.on ?? contract?.on ?? on;

/** Throws InvalidInput for a day before what was written last. */
export function checkOrder(before: Pick<Intervention, 'on' | 'contract' | 'reports'>, on: Day): void {
  const last = lastDayOf(before);
  if (on < last)
    throw InvalidInput.at('on', `Sebelum tanggal terakhir yang tercatat: ${last}`, `before the last day written of it: ${last}`);
}

/** Throws InvalidInput where a plan is dated after what followed it. */
export function checkPlanDay({ on, contract }: Pick<Intervention, 'on' | 'contract'>): void {
  if (contract === undefined || on <= contract.on) return;
  throw InvalidInput.at('on', `Sesudah tanggal kontraknya: ${contract.on}`, `after the day of its contract: ${contract.on}`);
}

/** All that was spent, by the last report. */
export const spentOf = ({ reports }: Pick<Intervention, 'reports'>): number => reports.at(-1)?.spent ?? 0;
export const percentOf = ({ reports, state }: Pick<Intervention, 'reports' | 'state'>): number =>
  state === 'done' ? 100 : (reports.at(-1)?.percent ?? 0);
