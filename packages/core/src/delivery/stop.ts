import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { edgeTo } from '../shared/machine.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { checkState } from './cycle.ts';
import { type LineMove, lineEdges } from './line.machine.ts';
import { openStateOf } from './line.rules.ts';
import { findWithCycle, LineId } from './lines.ts';
import { realiseLines } from './realise.ts';
import { type Cycle, type Line, type LineState, type StopCause, stopCauses } from './shapes.ts';
import { LineNotReady } from './stop-errors.ts';

/** A line that is not to be paid: for now, or by this list not at all. For whoever settles cycles. */

const About = z.object({ line: LineId, reason: Reason });
const Stopping = About.extend({
  cause: z
    .enum(stopCauses)
    .refine((cause) => cause !== 'closed', said('Sebab ini hanya dari penutupan siklus', 'only the end of a cycle gives this cause')),
});

export interface LineOfCycle {
  readonly line: Stored<Line>;
  readonly cycle: Cycle;
}

const stopping = {
  find: findWithCycle,
  record: ({ line }: LineOfCycle) => line,
  right: 'delivery.write',
  everywhere: true,
} as const;

/** Throws LineNotReady unless a move leads there from where the line is. */
export function checkMove(line: Line, to: LineState, move: LineMove): void {
  if (
    edgeTo(
      lineEdges.filter((edge) => edge.move === move),
      line.state,
      to,
    ) === undefined
  )
    throw new LineNotReady(line.state, move);
}

/** Holds a line: it is neither exported nor paid until it is released. Throws CycleNotReady, LineNotReady. */
export const holdLine = operation({
  name: 'holdLine',
  input: Stopping,
  ...stopping,
  run: (asked, context, about) => stopped(context, about, 'held', asked),
});

/**
 * Takes a line out of its list, and gives back what was set aside for it. Who was taken out is not put back. Throws
 * CycleNotReady, LineNotReady.
 */
export const excludeLine = operation({
  name: 'excludeLine',
  input: Stopping,
  ...stopping,
  run: (asked, context, about) => stopped(context, about, 'excluded', asked),
});

/** A held line, or one whose money came back, is to be paid after all. Throws CycleNotReady, LineNotReady. */
export const releaseLine = operation({
  name: 'releaseLine',
  input: About,
  ...stopping,
  run: async ({ reason }, context, { line: before, cycle }) => {
    checkState(cycle, 'frozen', 'approved');
    const { stop: _stop, ...rest } = dataOf(before);
    const state = openStateOf(before);
    checkMove(before, state, 'release');
    const { lines, changes } = await realiseLines(context, cycle.program, [{ before, after: { ...rest, state }, realised: 0 }]);
    return { result: lines[0] ?? before, changes, why: reason };
  },
});

interface Asked {
  readonly cause: StopCause;
  readonly reason: string;
}

async function stopped(context: Context, { line: before, cycle }: LineOfCycle, state: 'held' | 'excluded', asked: Asked) {
  checkState(cycle, 'frozen', 'approved');
  checkMove(before, state, state === 'held' ? 'hold' : 'exclude');
  const after = stoppedLine(context, before, state, asked);
  const { lines, changes } = await realiseLines(context, cycle.program, [{ before, after, realised: 0, released: state === 'excluded' }]);
  return { result: lines[0] ?? before, changes, why: asked.reason };
}

export const stoppedLine = ({ now, actor }: Context, before: Stored<Line>, state: LineState, { cause, reason }: Asked): Line => ({
  ...dataOf(before),
  state,
  stop: { cause, reason, by: actor.id, at: now(), was: before.state },
});
