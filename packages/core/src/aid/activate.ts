import * as z from 'zod';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import { DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { DomainError, type Message } from '../shared/error.ts';
import { idOf } from '../shared/id.ts';
import { type CallOptions, operation, query } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { StandInReason } from '../staff/hands.ts';
import { parseEnrollmentId } from './aid.rules.ts';
import * as store from './aid.store.ts';
import { MoveNotAllowed } from './aid-errors.ts';
import { stepByAnother } from './hands.ts';
import type { Enrollment } from './shapes.ts';
import { dayOfStep } from './step-days.rules.ts';
import { programById, transition } from './transition.ts';

/** From approved to active, many at once: until then somebody has a place and its money, and is on no list. */

const EnrollmentId = idOf(1, 150);
const Step = z.object({ program: z.string(), since: DayText.optional(), standIn: StandInReason.optional(), reason: Reason });
const Many = Step.extend({
  enrollments: z
    .array(EnrollmentId)
    .min(1, said('Sebutkan paling sedikit satu kepesertaan', 'name at least one enrollment'))
    .max(50, said('Paling banyak 50 kepesertaan sekali kirim', 'at most 50 enrollments a request'))
    .refine((ids) => new Set(ids).size === ids.length, said('Satu kepesertaan disebut dua kali', 'an enrollment is named twice')),
});

export interface Activated {
  readonly id: string;
  /** Where it is active now. */
  readonly enrollment?: Stored<Enrollment>;
  /** Where it is not: why. */
  readonly refusal?: { readonly code: string; readonly messages: Message };
}

const activate = operation({
  name: 'activateApproved',
  input: Step.extend({ enrollment: EnrollmentId }),
  find: async ({ enrollment: id, program }, context) => {
    const who = parseEnrollmentId(id);
    if (who?.program !== program) return undefined;
    const [household, enrollment] = await Promise.all([Household.getUnchecked(context, who.household), store.get(context, who)]);
    return household?.status === 'active' && enrollment ? { household, enrollment } : undefined;
  },
  record: ({ enrollment }) => enrollment,
  right: 'aid.write',
  everywhere: true,
  run: async ({ since, standIn, reason }, context, { household, enrollment: before }) => {
    if (before.state === 'active') return { result: before, changes: [] };
    if (before.state !== 'approved') throw new MoveNotAllowed(before.state, 'active');
    const programs = await Program.list(context, {});
    const { pending: _settled, ...rest } = dataOf(before);
    const day = dayOfStep(before, { to: 'active', since, today: dayOf(context.now()) });
    const after: Enrollment = { ...rest, state: 'active', since: day };
    const step = { programs, program: programById(programs, before.program), household, before, after };
    const { enrollment, changes } = await transition(context, step);
    const stoodIn = await stepByAnother(context, step, standIn);
    return { result: enrollment, changes: [...changes, ...stoodIn], why: reason };
  },
});

/** What would refuse all of them is said at once. */
const asked = query({
  input: Many,
  find: ({ program }, context) => Program.byId(context, { program }),
  right: 'aid.write',
  everywhere: true,
  run: (input) => input,
});

/**
 * Makes approved enrollments of one programme active, each in a transaction of its own, and tells of each what became of it: one that can't be
 * does not keep the others. Who is active already stays so. Whom the actor approved, themself or by closing the gap, is another's to make active.
 */
export async function activateApproved(context: Context, raw: z.input<typeof Many>, call: CallOptions = {}): Promise<Activated[]> {
  const { enrollments, ...step } = await asked(context, raw);
  const done: Activated[] = [];
  for (const id of enrollments) {
    try {
      const idempotencyKey = call.idempotencyKey ? `${call.idempotencyKey}#${id}` : undefined;
      done.push({ id, enrollment: await activate(context, { ...step, enrollment: id }, { idempotencyKey }) });
    } catch (error) {
      // What is no answer about this one is none about the others either.
      if (!(error instanceof DomainError) || error.kind === 'busy' || error.kind === 'forbidden') throw error;
      done.push({ id, refusal: { code: error.code, messages: error.messages } });
    }
  }
  return done;
}
