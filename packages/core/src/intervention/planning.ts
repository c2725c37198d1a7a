import { Reason } from '../household/shapes.ts';
import { notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { isAgencyOn } from './agencies.ts';
import { checkMoney, checkPlanDay, movedBy } from './intervention.rules.ts';
import * as store from './intervention.store.ts';
import { moveSlots } from './open-slots.ts';
import { type Intervention, Plan } from './shapes.ts';

/** What is planned for places, and how the plan is changed. */

/** Why it goes ahead beside others of its kind. */
const Despite = freeText(3, 500).optional();

function checkPlan(plan: Plan, context: Context): void {
  notInFuture('on', plan.on, context.now());
  if (isAgencyOn(plan.agency, plan.on)) return;
  throw InvalidInput.at('agency', 'Perangkat daerah ini belum atau tidak lagi ada pada tanggal itu', 'no agency has this name on that day');
}

/** Plans an intervention. Throws OverItsMoney, InterventionOverlaps. */
export const plan = operation({
  name: 'planIntervention',
  input: Plan.extend({ despiteOverlap: Despite }),
  right: 'intervention.write',
  everywhere: true,
  run: async ({ despiteOverlap, ...input }, context) => {
    checkPlan(input, context);
    checkMoney(input);
    const made: Intervention = { ...input, id: context.newId(), state: 'planned', reports: [], ...(despiteOverlap && { despiteOverlap }) };
    const slots = await moveSlots(context, undefined, made, despiteOverlap);
    const change = store.add(made, context.now());
    return { result: change.value, changes: [change, ...slots], why: despiteOverlap };
  },
});

/** Changes what was planned, for as long as it is neither done nor stopped. Throws OverItsMoney, InterventionOverlaps, InterventionMoveNotAllowed. */
export const change = operation({
  name: 'changeIntervention',
  input: Plan.partial().extend({ intervention: Id, despiteOverlap: Despite, reason: Reason }),
  find: ({ intervention }, context) => store.get(context, intervention),
  right: 'intervention.write',
  everywhere: true,
  run: async ({ intervention: _id, reason, despiteOverlap, ...input }, context, before) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const after: Intervention = {
      ...dataOf<Intervention>(before),
      ...given,
      state: movedBy('change', before),
      ...(despiteOverlap && { despiteOverlap }),
    };
    checkPlan(after, context);
    checkPlanDay(after);
    checkMoney(after);
    const slots = await moveSlots(context, before, after, despiteOverlap);
    const changed = store.replace(before, after, context.now());
    return { result: changed.value, changes: [changed, ...slots], why: reason };
  },
});
