import * as z from 'zod';
import type { Learnt } from '../household/aid-task.rules.ts';
import { learnt } from '../household/aid-task.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { changedOf } from './changed.ts';
import { checkState } from './cycle.ts';
import * as store from './delivery.store.ts';
import { slotOf } from './line.rules.ts';
import { type Realisation, realiseLines } from './realise.ts';
import { type PaymentResult, reconcileRow } from './reconcile.rules.ts';
import { type RowRefusal, WrongKind } from './reconcile-errors.ts';
import type { Line, LineChange } from './shapes.ts';
import { whereTheyLive } from './where-now.ts';

/** So many lines fit into one transaction with their history, what is booked for them, a purse of its own and a question answered for each. */
export const LINES_AT_ONCE = 16;

export interface Reconciled {
  readonly outcome: 'updated' | 'unchanged' | 'refused';
  readonly why?: RowRefusal;
  /** What has become of whom the line is for, since the list was made. */
  readonly changed?: LineChange;
}

const placeKey = ({ village, ...who }: Pick<Line, 'village' | 'enrollment' | 'arrears'>) => `${village}/${slotOf(who)}`;

const ResultRows = z
  .array(z.custom<PaymentResult>())
  .min(1)
  .max(LINES_AT_ONCE)
  .refine((results) => new Set(results.map(placeKey)).size === results.length);

/**
 * Takes over what a result file says of some lines of a cycle, each named once: their state, what is realised of their allocations and
 * the cycle’s figures, all or nothing. Answers each in turn. What was done before is not done again.
 */
export const reconcile = operation({
  name: 'reconcilePayments',
  input: z.object({ cycle: Id, file: z.string().min(1), results: ResultRows }),
  find: async ({ cycle: id, results }, context) => {
    const places = results.map((result) => ({ ...result, cycle: id }));
    const [cycle, lines] = await Promise.all([store.get(context, id), store.getLines(context, places)]);
    return cycle && { cycle, lines: new Map(lines.map((line) => [placeKey(line), line])) };
  },
  right: 'delivery.write',
  everywhere: true,
  run: async ({ file, results }, context, { cycle, lines }) => {
    checkState(cycle, 'approved');
    if (cycle.kind === 'goods') throw new WrongKind('goods');
    const { answers, steps, facts } = reconcileAll(context, file, results, lines);
    const { changes } = await realiseLines(context, cycle.program, steps);
    const changed = await changedOf(context, [...lines.values()]);
    const changeOf = new Map(changed.map(({ line, change }) => [placeKey(line), change]));
    const told = answers.map((answer, at): Reconciled => {
      const change = answer.outcome === 'updated' ? changeOf.get(placeKey(results[at] as PaymentResult)) : undefined;
      return { ...answer, ...(change && { changed: change }) };
    });
    return { result: told, changes: [...changes, ...(await learnt(context, await whereTheyLive(context, facts)))], why: file };
  },
});

function reconcileAll(context: Context, file: string, results: readonly PaymentResult[], lines: ReadonlyMap<string, Stored<Line>>) {
  const at = context.now();
  const answers: Reconciled[] = [];
  const steps: Realisation[] = [];
  const facts: Learnt[] = [];
  for (const result of results) {
    const before = lines.get(placeKey(result));
    const decided = before ? reconcileRow(before, result, { file, at }) : ({ outcome: 'refused', why: 'notListed' } as const);
    answers.push({ outcome: decided.outcome, ...(decided.outcome === 'refused' && { why: decided.why }) });
    if (!before || decided.outcome !== 'updated' || !decided.change) continue;
    const { after, realised } = decided.change;
    const { reason: _reason, ...rest } = before;
    steps.push({ before, after: { ...rest, ...after }, realised });
    const about = before.enrollment;
    if (realised > 0) facts.push({ about, settles: ['payment_says_died', 'payment_excluded', 'not_delivered'] });
    if (result.tells) facts.push({ about, place: { id: before.household, village: before.village }, asks: [result.tells] });
  }
  return { answers, steps, facts };
}
