import * as z from 'zod';
import { releaseUnpayable } from '../aid/unpayable.ts';
import type { Context } from '../shared/context.ts';
import { NotFound } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import type { JobRun } from '../shared/job.ts';
import { operation } from '../shared/operation.ts';
import { checkState } from './cycle.ts';
import * as store from './delivery.store.ts';
import { isSettled, type Place, placeOf } from './line.rules.ts';
import { realiseLines } from './realise.ts';
import type { Line } from './shapes.ts';
import { stoppedLine } from './stop.ts';

/**
 * What a closed cycle left open will not be paid by it: its lines are taken out, and what was set aside for them is given back; so is what was set
 * aside for whoever it left out, as far as no list can pay it any more.
 */

/** Of each the period is given back too; each may have a purse of its own, and lie in a kecamatan of its own. */
const LINES_LAPSED_AT_ONCE = 14;

const isLeft = (line: Line): boolean => !isSettled(line) && line.state !== 'excluded';

/** Stopped or killed, it goes on with the lines that are left. */
export async function lapseOpen(context: Context, cycle: string, { signal }: Pick<JobRun, 'signal'>): Promise<void> {
  let waiting: Line[] = [];
  const settle = async () => {
    if (waiting.length > 0) await lapse(context, { cycle, lines: waiting.map(placeOf) });
    waiting = [];
  };
  for await (const line of store.eachLine(context, cycle, true)) {
    if (signal.aborted) return;
    if (isLeft(line)) waiting.push(line);
    if (waiting.length === LINES_LAPSED_AT_ONCE) await settle();
  }
  await settle();
  const of = await store.get(context, cycle);
  if (!of || of.fund === 'apbn') return;
  for await (const { enrollment } of store.eachLeftOut(context, cycle)) {
    if (signal.aborted) return;
    await releaseUnpayable(context, { enrollment, day: of.to, list: cycle }).catch(unlessGone);
  }
}

/** A household that was merged since holds nothing under the old enrollment. */
function unlessGone(error: unknown): void {
  if (!(error instanceof NotFound)) throw error;
}

const lapse = operation({
  name: 'lapseLines',
  input: z.object({ cycle: Id, lines: z.array(z.custom<Place>()).max(LINES_LAPSED_AT_ONCE) }),
  find: async ({ cycle: id, lines }, context) => {
    const [cycle, found] = await Promise.all([store.get(context, id), store.getLines(context, lines)]);
    return cycle && { cycle, found };
  },
  right: 'delivery.write',
  everywhere: true,
  run: async (_input, context, { cycle, found }) => {
    checkState(cycle, 'closed');
    const reason = 'siklus ditutup';
    const steps = found.filter(isLeft).map((before) => ({
      before,
      after: stoppedLine(context, before, 'excluded', { cause: 'closed', reason }),
      realised: 0,
      released: true,
    }));
    const { changes } = await realiseLines(context, cycle.program, steps, { closed: true });
    return { result: undefined, changes, why: reason };
  },
});
