import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import * as Household from '../household/household.ts';
import type { OfficialDecile } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { type Decision, operation } from '../shared/operation.ts';
import { isReceiving } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { bookTransitions } from './budget.ts';
import { ofEnrollment } from './listed-period.store.ts';
import { seenAt } from './seen.ts';
import type { Beneficiary, Enrollment } from './shapes.ts';
import { programById, replaceEnrollment } from './transition.ts';

/** What a file told is taken back: as it stood before, where nobody has done anything with it since. */

interface TakingBack {
  readonly why: string;
  /** What is to be written in the same transaction. */
  readonly beside: readonly Change[];
}

/** Nothing is written where it was not taken back: somebody has changed it since, or it is on a payment list. */
export type TakenBack = 'taken_back' | 'changed' | 'used';

interface EnrollmentTold extends TakingBack, Beneficiary {
  /** As the file left it. */
  readonly version: number;
  /** Since when it was what it was before; absent where it was not there. */
  readonly before?: Instant | undefined;
}

/** The enrollment as it was; one that the file began ends on its own first day, so that of no period it is said that somebody received. */
export const takeBackEnrollment = operation({
  name: 'takeBackEnrollment',
  // It was read from what the import wrote.
  input: z.custom<EnrollmentTold>(),
  find: async (who, context: Context) => {
    const [household, enrollment] = await Promise.all([Household.getUnchecked(context, who.household), store.get(context, who)]);
    return household && enrollment && { household, enrollment };
  },
  right: 'aid.write',
  everywhere: true,
  may: (_actor, _input, { household }) => household.status === 'active',
  run: async ({ version, before: instant, why, beside }, context, { household, enrollment: before }): Promise<Decision<TakenBack>> => {
    if (before.version !== version) return { result: 'changed', changes: [] };
    const was = instant === undefined ? undefined : await store.asOf(context, before, instant);
    const receives = isReceiving(before) && !(was && isReceiving(was));
    if (receives && (await ofEnrollment(context, before.id)).length > 0) return { result: 'used', changes: [] };
    const programs = await Program.list(context, {});
    const after: Enrollment = was ? dataOf(was) : { ...dataOf(before), state: 'ended', ending: 'taken_back', steps: [] };
    const step = { programs, program: programById(programs, before.program), household, before, after };
    const money = await bookTransitions(context, [step]);
    const { change, shown, settled } = replaceEnrollment(step, context.now());
    return { result: 'taken_back', changes: [change, shown, ...settled, ...money, ...beside], why };
  },
});

interface DecileTold extends TakingBack {
  readonly household: string;
  /** As the file has it. */
  readonly decile: OfficialDecile;
  /** Since when the household was what it was before. */
  readonly before: Instant;
}

/** The decile that was held before, or none; whatever else is known of the household by now stays. */
export const takeBackDecile = operation({
  name: 'takeBackDecile',
  // It was read from what the import wrote.
  input: z.custom<DecileTold>(),
  find: ({ household }, context: Context) => Household.getUnchecked(context, household),
  right: 'household.write',
  everywhere: true,
  may: (_actor, _input, { status }) => status === 'active',
  run: async ({ decile, before: instant, why, beside }, context, before): Promise<Decision<TakenBack>> => {
    if (!isDeepStrictEqual(before.officialDecile, decile)) return { result: 'changed', changes: [] };
    const { officialDecile } = (await Household.asOfUnchecked(context, before.id, instant)) ?? {};
    const { officialDecile: _told, ...rest } = dataOf(before);
    const { changes } = await seenAt(context, before, { ...rest, ...(officialDecile && { officialDecile }) }, 'criteria');
    return { result: 'taken_back', changes: [...changes, ...beside], why };
  },
});
