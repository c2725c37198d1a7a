import type { Instant } from '../shared/clock.ts';
import type { RowRefusal } from './reconcile-errors.ts';
import type { Attempt, Line } from './shapes.ts';

/** What a result file says of one line, told apart from who is behind it. */
export interface PaymentResult extends Pick<Line, 'village' | 'enrollment' | 'arrears'> {
  readonly outcome: Attempt['outcome'];
  /** How much, where it is not said to be the whole sum. */
  readonly paid?: number | undefined;
  /** Is `paid` all that was paid by now, or what was paid this time? Undefined where the file does not say. */
  readonly counts?: 'total' | 'instalment' | undefined;
  /** What it says of the recipient beside the payment. */
  readonly tells?: 'payment_says_died' | 'payment_excluded' | undefined;
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
  const total = outcome === 'paid' ? totalOf(line, result) : line.paid;
  if (total === 'unclear') return refused('amountAmbiguous');
  if (line.state === 'paid') return outcome === 'paid' && total === line.paid ? unchanged : refused('alreadyPaid');
  if (total > line.rupiah) return refused('moreThanListed');
  if (total < line.paid) return refused('lessThanPaid');
  if (isSame(line, result, total)) return unchanged;
  return { outcome: 'updated', change: settlementOf(line, result, total, when) };
}

/**
 * All that was paid by now. A sum that the file calls neither a total nor an instalment is clear as long as it can only be one of them: before
 * anything was paid, and where what it would add is more than is listed.
 */
function totalOf(line: PaymentStatus, { paid = line.rupiah, counts }: PaymentResult): number | 'unclear' {
  if (counts === 'instalment') return line.paid + paid;
  const couldBeEither = line.state !== 'paid' && line.paid > 0 && paid >= line.paid && line.paid + paid <= line.rupiah;
  return counts === undefined && couldBeEither ? 'unclear' : paid;
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
