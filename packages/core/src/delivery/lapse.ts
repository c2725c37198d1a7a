import { z } from 'zod';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import type { JobRun } from '../shared/job.ts';
import { operation } from '../shared/operation.ts';
import { checkState } from './cycle.ts';
import * as store from './delivery.store.ts';
import { isSettled, type Place, placeOf } from './line.rules.ts';
import { realiseLines } from './realise.ts';
import type { Line } from './shapes.ts';
import { stoppedLine } from './stop.ts';

/** What a closed cycle left open will not be paid by it: its lines are taken out, and what was set aside for them is given back. */

/** Of each the period is given back too. */
const LINES_LAPSED_AT_ONCE = 16;

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
    const { changes } = await realiseLines(context, cycle.program, steps);
    return { result: undefined, changes, why: reason };
  },
});
