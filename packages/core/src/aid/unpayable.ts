import * as z from 'zod';
import * as Fund from '../fund/fund.ts';
import * as Household from '../household/household.ts';
import * as Program from '../program/program.ts';
import { DayText, dayOf } from '../shared/clock.ts';
import { operation } from '../shared/operation.ts';
import { parseEnrollmentId, stepsOf } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookEntries } from './budget.ts';
import { stillPayable } from './still-due.rules.ts';

/**
 * Gives back what was set aside for periods up to that day and can't be paid any more: of whoever was not a recipient yet, or was suspended.
 * The seat stays. Done again, it does nothing.
 */
export const releaseUnpayable = operation({
  name: 'releaseUnpayable',
  input: z.object({ enrollment: z.string(), day: DayText, list: z.string() }),
  find: async ({ enrollment: id }, context) => {
    const who = parseEnrollmentId(id);
    const [enrollment, household] = await Promise.all([
      who && store.get(context, who),
      who && Household.getUnchecked(context, who.household),
    ]);
    return enrollment && household && { enrollment, household };
  },
  right: 'delivery.write',
  everywhere: true,
  run: async ({ day, list }, context, { enrollment, household }) => {
    const program = await Program.byId(context, { program: enrollment.program });
    const before = await Fund.commitmentOf(context, enrollment.id, Fund.fundIdOf(program.fund, day));
    const received = { program, household, member: enrollment.member, steps: stepsOf(enrollment), today: dayOf(context.now()) };
    const rupiah = before ? before.committed - before.realised - stillPayable(received, before, day) : 0;
    if (!before || rupiah <= 0) return { result: undefined, changes: [] };
    const allocation = { fund: before.fund, program: before.program, area: before.area };
    const id = `${list}@${enrollment.version}`;
    return {
      result: undefined,
      changes: await bookEntries(context, [{ kind: 'release', id, enrollment: enrollment.id, allocation, before, rupiah, note: list }]),
    };
  },
});
