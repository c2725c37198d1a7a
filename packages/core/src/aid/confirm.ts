import * as z from 'zod';
import { endings } from '../household/aid-shapes.ts';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { serves } from '../shared/actor.ts';
import { dayOf, laterDay } from '../shared/clock.ts';
import { dataOf } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { operation } from '../shared/operation.ts';
import * as Task from '../task/task.ts';
import { checkEnding } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { NothingToConfirm } from './aid-errors.ts';
import type { Enrollment } from './shapes.ts';
import { programById, transition } from './transition.ts';

/**
 * Settles what was learnt of those whom aid is for: it goes on, as it stood before it was suspended for that, or it ends. For the village's
 * own officers too, who know. Throws NothingToConfirm; NobodyThere where the register still has nobody whom it could reach.
 */
export const confirm = operation({
  name: 'confirmAid',
  input: z.object({
    household: z.string(),
    program: z.string(),
    member: z.string().optional(),
    goesOn: z.boolean(),
    ending: z.enum(endings).optional(),
    reason: Reason,
  }),
  find: async ({ household: id, program, member }, context) => {
    const [household, enrollment] = await Promise.all([
      Household.getUnchecked(context, id),
      store.get(context, { household: id, program, member }),
    ]);
    if (!household || !enrollment) return undefined;
    return { household, enrollment, task: await Task.waitingFor(context, { kind: 'aid', about: enrollment.id }) };
  },
  record: ({ enrollment }) => enrollment,
  right: 'aid.write',
  may: (actor, _input, { household }) => household.status === 'active' && serves(actor, household.village),
  run: async ({ goesOn, ending, reason }, context, { household, enrollment: before, task }) => {
    const { pending, ...rest } = dataOf(before);
    const waits = task !== undefined || (before.state === 'suspended' && pending !== undefined);
    if (!waits) throw new NothingToConfirm();
    if (before.state === 'ended') {
      if (goesOn) {
        throw InvalidInput.at('goesOn', 'Sudah berakhir; usulkan lagi lewat ubah status', 'it has ended; propose it anew by moving it');
      }
      const change = store.replace(before, dataOf(before), { village: before.listedIn ?? household.village }, context.now());
      return { result: change.value, changes: [change, Task.closeTask('aid', before.id)], why: reason };
    }
    checkEnding(before.state, goesOn ? before.state : 'ended', ending);
    const stood = pending ? { state: pending.was, since: pending.since } : { state: before.state, since: before.since };
    const ended = { state: 'ended', since: laterDay(before.since, dayOf(context.now())), ...(ending && { ending }) } as const;
    const after: Enrollment = { ...rest, ...(goesOn ? stood : ended) };
    const programs = await Program.list(context, {});
    const step = { programs, program: programById(programs, before.program), household, before, after, looked: true };
    const { enrollment, changes } = await transition(context, step);
    return { result: enrollment, changes, why: reason };
  },
});
