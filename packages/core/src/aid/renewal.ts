import { z } from 'zod';
import * as Fund from '../fund/fund.ts';
import * as Household from '../household/household.ts';
import { entitlementOf, paymentsLeft } from '../program/entitlement.rules.ts';
import * as Program from '../program/program.ts';
import { mayEverywhere } from '../shared/actor.ts';
import { DayText } from '../shared/clock.ts';
import { operation } from '../shared/operation.ts';
import { isReceiving } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { NoAmount } from './budget.ts';
import { bare } from './step.ts';

/**
 * Sets money and a place aside in the year of `day` for somebody who was approved in an earlier one and goes on receiving. Where that is
 * done already, or they receive no more, nothing changes. Throws NoAmount, NoAllocation, BudgetExceeded, QuotaFull.
 */
export const renew = operation({
  name: 'renewCommitment',
  input: z.object({ household: z.string(), program: z.string(), member: z.string().optional(), day: DayText }),
  find: async ({ day: _day, ...who }, context) => {
    const [household, enrollment] = await Promise.all([Household.load(context, who.household), store.get(context, who)]);
    return household && enrollment && { household, enrollment };
  },
  may: (actor) => mayEverywhere(actor, 'delivery.write'),
  run: async ({ day }, context, { household, enrollment }) => {
    const program = await Program.byId(context, { program: enrollment.program });
    if (program.fund === 'apbn' || !isReceiving(enrollment)) return { result: enrollment, changes: [] };
    const fund = Fund.fundIdOf(program.fund, day);
    const before = await Fund.commitmentOf(context, enrollment.id, fund);
    if (before?.seat === 1) return { result: enrollment, changes: [] };
    const due = entitlementOf(program, household, day, enrollment.member);
    if (!due) throw new NoAmount();
    const allocation = { fund, program: program.id, area: Fund.areaOf(program.fund, household.village) };
    const now = await Fund.allocationOf(context, allocation);
    if (!now) throw new Fund.NoAllocation();
    const entry = {
      kind: 'commit',
      id: `${enrollment.id}@${enrollment.version + 1}`,
      enrollment: enrollment.id,
      allocation,
      before,
      rupiah: due.rupiah * paymentsLeft(program.period, day),
      seat: 1,
      note: day.slice(0, 4),
    } as const;
    // Its own version is in the transaction: whoever ends it at the same moment releases this too.
    const change = store.replace(enrollment, bare(enrollment), context.now());
    return { result: change.value, changes: [change, ...Fund.book(context, [entry], [now])] };
  },
});
