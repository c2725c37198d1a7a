import type { Instant } from '../shared/clock.ts';
import type { RowRefusal } from './reconcile-errors.ts';
import type { Attempt, Line } from './shapes.ts';

/** What a result file says of one line, told apart from who is behind it. */
export interface PaymentResult extends Pick<Line, 'village' | 'enrollment'> {
  readonly outcome: Attempt['outcome'];
  /** All that was paid by now, where it is not the whole sum. So the same statement in a further file adds nothing. */
  readonly paid?: number | undefined;
  readonly reason?: string | undefined;
  readonly official?: string | undefined;
}

/** As much of a line as is needed to decide. */
export type PaymentStatus = Pick<Line, 'state' | 'rupiah' | 'paid' | 'reason' | 'official' | 'attempts'>;

export type Reconciliation =
  | { readonly outcome: 'updated'; readonly change?: LineSettlement }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly why: RowRefusal };

/** What the line becomes, and what of its money is realised with it. */
export interface LineSettlement {
  readonly after: Pick<Line, 'state' | 'paid' | 'attempts'> & Partial<Pick<Line, 'settledAt' | 'reason' | 'official'>>;
  readonly realised: number;
}

const unchanged: Reconciliation = { outcome: 'unchanged' };
const refused = (why: RowRefusal): Reconciliation => ({ outcome: 'refused', why });

interface When {
  readonly file: string;
  readonly at: Instant;
}

/** What is stopped takes no payment until somebody releases it. */
const refusedIn: Partial<Record<Line['state'], RowRefusal>> = { held: 'lineHeld', excluded: 'lineExcluded', returned: 'lineReturned' };

/** Pure: what one row of a result file does to its line. A row that the same file has done before is done, and counts as it did. */
export function reconcileRow(line: PaymentStatus, result: PaymentResult, when: When): Reconciliation {
  if (line.attempts.some(({ file }) => file === when.file)) return { outcome: 'updated' };
  const stopped = refusedIn[line.state];
  if (stopped) return refused(stopped);
  const { outcome } = result;
  const total = outcome === 'paid' ? (result.paid ?? line.rupiah) : line.paid;
  if (line.state === 'paid') return outcome === 'paid' && total === line.paid ? unchanged : refused('alreadyPaid');
  if (total > line.rupiah) return refused('moreThanListed');
  if (total < line.paid) return refused('lessThanPaid');
  if (isSame(line, result, total)) return unchanged;
  return { outcome: 'updated', change: settlementOf(line, result, total, when) };
}

const isSame = (line: PaymentStatus, { outcome, reason, official }: PaymentResult, total: number): boolean => {
  if (outcome === 'paid') return line.paid === total;
  if (outcome === 'processing') return line.official === official;
  return line.attempts.at(-1)?.outcome === 'failed' && line.reason === reason && (official === undefined || line.official === official);
};

function settlementOf(
  line: PaymentStatus,
  { outcome, reason, official }: PaymentResult,
  total: number,
  { file, at }: When,
): LineSettlement {
  const attempt: Attempt = { at, outcome, paid: total, ...(reason && { reason }), ...(official && { official }), file };
  const state = stateAfter(line, outcome, total);
  const why = outcome === 'processing' ? line.reason : outcome === 'failed' ? reason : undefined;
  const word = official ?? line.official;
  return {
    after: {
      state,
      paid: total,
      attempts: [...line.attempts, attempt],
      ...(state === 'paid' && { settledAt: at }),
      ...(why && { reason: why }),
      ...(word && { official: word }),
    },
    realised: total - line.paid,
  };
}

function stateAfter({ state, rupiah, paid }: PaymentStatus, outcome: Attempt['outcome'], total: number): Line['state'] {
  if (outcome === 'processing') return state;
  if (outcome === 'failed') return paid > 0 ? 'partly' : 'failed';
  return total === rupiah ? 'paid' : 'partly';
}
