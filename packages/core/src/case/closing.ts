import * as z from 'zod';
import { dayOf, daysBetween } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { monthOf } from '../shared/months.ts';
import { type Decision, operation } from '../shared/operation.ts';
import { tallyService } from '../staff/service.ts';
import { dueFrom } from './case.calendar.ts';
import type { CaseTransition } from './case.machine.ts';
import { count } from './figures.store.ts';
import { lastOf, saveLastReport } from './repeat.store.ts';
import { type Case, type CaseNow, type CaseOutcome, caseOutcomes, isAboutStaff, levelAbove } from './shapes.ts';
import { find, isLate, maySee, requireTransition, saveCase, toMove, transition, withoutNote } from './transition.ts';

/** How a case ends, and begins anew. */

/** The case closed: counted for its village and for whoever closed it. Throws InvalidInput where this edge has no such outcome. */
export async function closeChanges(
  context: Context,
  before: CaseNow,
  edge: CaseTransition,
  outcome: CaseOutcome,
  reason: string,
): Promise<Decision<CaseNow>> {
  if (!edge.outcomes?.includes(outcome)) throw wrongOutcome(edge.outcomes ?? []);
  if (outcome === 'referred_done' && before.referral?.answer?.kind !== 'helped') throw unanswered();
  const today = dayOf(context.now());
  const decision = transition(context, before, edge.to, { change: { outcome, closedOn: today }, words: reason });
  const counts = { closed: 1, closeDays: Math.max(0, daysBetween(before.openedOn, today)), closedLate: isLate(before, today) ? 1 : 0 };
  const last = await lastOf(context, before);
  // A newer one of the household is what a next report would repeat.
  const remembered =
    last?.of === before.id ? saveLastReport(context, before, last, { of: before.id, on: today, repeats: before.repeats }) : [];
  return {
    ...decision,
    changes: [
      ...decision.changes,
      count({ village: before.village, month: monthOf(today) }, counts),
      ...tallyService(context, { village: before.village, closed: 1 }),
      ...remembered,
    ],
  };
}

const wrongOutcome = (outcomes: readonly CaseOutcome[]) =>
  InvalidInput.at('outcome', `Dari sini hanya: ${outcomes.join(', ')}`, `from here only: ${outcomes.join(', ')}`);
const unanswered = () => InvalidInput.at('outcome', 'Catat dulu bahwa layanan sudah membantu', 'record first that the service has helped');

/** Ends a case: one that was referred once the service has helped, others where nothing is left to decide. Throws CaseMoveNotAllowed. */
export const close = operation({
  name: 'closeCase',
  input: z.object({ case: Id, outcome: z.enum(caseOutcomes), reason: freeText(3, 500) }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ outcome, reason }, context, before) =>
    closeChanges(context, before, await requireTransition(context, 'close', before), outcome, reason),
});

/** Takes a closed case up again, at the village. What it came to before stays in its history. Throws CaseMoveNotAllowed. */
export const reopen = operation({
  name: 'reopenCase',
  input: z.object({ case: Id, reason: freeText(3, 500) }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ reason }, context, before) => {
    const { to: state } = await requireTransition(context, 'reopen', before);
    const today = dayOf(context.now());
    const {
      outcome: _outcome,
      closedOn: _on,
      recommendation: _advice,
      referral: _referral,
      lateSince: _late,
      ...rest
    } = withoutNote(before);
    const after: Case = {
      ...rest,
      state,
      level: isAboutStaff(before) ? levelAbove(before) : 'village',
      openedOn: today,
      due: dueFrom(today, before, 'handled'),
      late: false,
    };
    const decision = saveCase(context, before, after, reason);
    return { ...decision, changes: [...decision.changes, count({ village: before.village, month: monthOf(today) }, { reopened: 1 })] };
  },
});
