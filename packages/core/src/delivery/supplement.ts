import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { checkState, findCycle, holesFor } from './cycle.ts';
import * as store from './delivery.store.ts';
import { CycleExists } from './delivery-errors.ts';
import { dayWithin, periodCalled, supplementId } from './period.rules.ts';
import type { Cycle } from './shapes.ts';

/** Far more than a period has; one that was closed stays closed, and the next is another. */
const MOST = 20;

/**
 * Begins a supplementary list: of who is due in the cycle’s period and on no list of it, and of who is still due for earlier periods of its
 * year. Built, frozen and approved as any other. Throws CycleNotReady while the cycle’s own list can still be built anew.
 */
export const startSupplement = operation({
  name: 'startSupplementaryCycle',
  input: z.object({
    cycle: Id,
    arrears: z
      .array(z.string().trim().max(10))
      .max(12)
      .refine((periods) => new Set(periods).size === periods.length, said('Sebut tiap periode sekali', 'name each period once'))
      .default([]),
    reason: Reason,
  }),
  find: findCycle,
  right: 'delivery.write',
  everywhere: true,
  run: async ({ arrears, reason }, context, of) => {
    if (of.supplement !== undefined) {
      throw InvalidInput.at(
        'cycle',
        'Sebut siklus biasanya, bukan daftar susulannya',
        'name the period’s own cycle, not a supplementary list',
      );
    }
    checkState(of, 'approved', 'closed');
    const program = await Program.byId(context, { program: of.program });
    for (const [at, name] of arrears.entries()) checkEarlier(of, program, name, `arrears.${at}`);
    const { actor, now } = context;
    const supplement = await nextOf(context, of);
    const { program: id, programName, fund, kind, period, from, to } = of;
    const cycle: Cycle = {
      ...{ id: supplementId(of, supplement), supplement, ...(arrears.length > 0 && { arrears: arrears.toSorted() }) },
      ...{ program: id, programName, fund, kind, period, from, to },
      day: dayWithin(of, dayOf(now())),
      ...holesFor(program, of),
      state: 'building',
      run: 1,
      madeBy: actor.id,
      makers: [actor.id],
      madeAt: now(),
    };
    const change = store.add(cycle, now());
    return { result: change.value, changes: [change, enqueueJob('cycle', cycle.id)], why: reason };
  },
});

/** What is set aside is a year's: of an earlier one there is nothing left to pay from. */
function checkEarlier({ from }: Cycle, program: Program.Program, name: string, path: string): void {
  const period = periodCalled(program, name);
  if (period && period.to < from && period.from.slice(0, 4) === from.slice(0, 4)) return;
  throw InvalidInput.at(
    path,
    'Rapel hanya untuk periode sebelumnya dalam tahun yang sama, ditulis seperti programnya membayar',
    'arrears are of earlier periods of the same year, written as the programme pays',
  );
}

async function nextOf(context: Context, of: Cycle): Promise<number> {
  for (let number = 1; number <= MOST; number += 1) if (!(await store.get(context, supplementId(of, number)))) return number;
  throw new CycleExists();
}
