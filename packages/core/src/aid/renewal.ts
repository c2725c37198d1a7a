import * as z from 'zod';
import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import { DayText } from '../shared/clock.ts';
import { dataOf } from '../shared/entity.ts';
import { operation } from '../shared/operation.ts';
import { isReceiving, stepsOf } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookEntries, commitmentFrom } from './budget.ts';

/**
 * Sets money and a place aside in the year of `day` for somebody who was approved in an earlier one and goes on receiving. Where that is
 * done already, or they receive no more, nothing changes. Throws NoAmount, NoAllocation, BudgetExceeded, QuotaFull.
 */
export const renew = operation({
  name: 'renewCommitment',
  input: z.object({ household: z.string(), program: z.string(), member: z.string().optional(), day: DayText }),
  find: async ({ day: _day, ...who }, context) => {
    const [household, enrollment] = await Promise.all([Household.getUnchecked(context, who.household), store.get(context, who)]);
    return household && enrollment && { household, enrollment };
  },
  record: ({ enrollment }) => enrollment,
  right: 'delivery.write',
  everywhere: true,
  run: async ({ day }, context, { household, enrollment }) => {
    const program = await Program.byId(context, { program: enrollment.program });
    if (program.fund === 'apbn' || !isReceiving(enrollment)) return { result: enrollment, changes: [] };
    const id = `${enrollment.id}@${enrollment.version + 1}`;
    const entries = await commitmentFrom(context, {
      program,
      household,
      enrollment,
      past: stepsOf(enrollment),
      day,
      id,
      note: day.slice(0, 4),
    });
    if (!entries) return { result: enrollment, changes: [] };
    // Its own version is in the transaction: whoever ends it at the same moment releases this too.
    const change = store.replace(enrollment, dataOf(enrollment), household, context.now());
    return { result: change.value, changes: [change, ...(await bookEntries(context, entries))] };
  },
});
