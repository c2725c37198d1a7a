import * as z from 'zod';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { otherHands, StandInReason } from '../staff/hands.ts';
import * as Staff from '../staff/staff.ts';
import { dueFrom } from './case.calendar.ts';
import { closeChanges } from './closing.ts';
import { allowedTransition } from './roles.rules.ts';
import { type CaseNow, caseOutcomes, decisions, type Recommendation, type Referral, recommendations, referralAnswers } from './shapes.ts';
import { find, maySee, officesFilled, requireTransition, toMove, transition } from './transition.ts';

/** What is done with a case between its registration and its end. */

const about = { case: Id, reason: freeText(3, 500) };
const service = { service: freeText(2, 120).optional(), contact: freeText(2, 120).optional() };

/** Takes a case up; a coordinator may hand it to somebody else who serves the village. Throws CaseMoveNotAllowed. */
export const take = operation({
  name: 'takeCase',
  input: z.object({ case: Id, to: Id.optional() }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ to }, context, before) => {
    const edge = await requireTransition(context, 'take', before);
    const handler = to ?? context.actor.id;
    if (handler !== context.actor.id) await checkHandler(context, before, handler);
    // Handing it on gives nobody more time.
    const { due } = before;
    return transition(context, before, edge.to, { change: { handler, ...(before.state === edge.to && { due }) } });
  },
});

async function checkHandler(context: Context, before: CaseNow, to: string): Promise<void> {
  const [filled, serving] = await Promise.all([officesFilled(context, before), Staff.servingVillage(context, { village: before.village })]);
  // Only coordinators, and who stands in for them, may take what somebody has already.
  if (!allowedTransition(context.actor, 'take', { ...before, state: 'handled' }, filled)) {
    throw InvalidInput.at('to', 'Hanya koordinator yang menyerahkan kasus', 'only the coordinator hands a case over');
  }
  if (serving.some(({ staff }) => staff === to)) return;
  throw InvalidInput.at('to', 'Orang ini tidak bertugas di desa itu hari ini', 'this person does not serve that village today');
}

/** Says what should be done: resolve it here, or refer it to a service. Throws CaseMoveNotAllowed. */
export const recommend = operation({
  name: 'recommendCase',
  input: z
    .object({ ...about, advice: z.enum(recommendations), ...service })
    .refine(({ advice, service: to }) => advice === 'resolve' || to !== undefined, {
      ...said('Tulis layanan yang dituju', 'say to which service'),
      path: ['service'],
    }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ advice, service: to, contact, reason }, context, before) => {
    const edge = await requireTransition(context, 'recommend', before);
    const recommendation: Recommendation = {
      advice,
      by: context.actor.id,
      on: dayOf(context.now()),
      ...(advice === 'refer' && to !== undefined && { service: to, ...(contact !== undefined && { contact }) }),
    };
    return transition(context, before, edge.to, { change: { recommendation }, words: reason });
  },
});

/** Decides on what was recommended: that it is resolved, that it is referred, or that it goes back. For somebody else than who recommended. Throws CaseMoveNotAllowed, SamePerson. */
export const decide = operation({
  name: 'decideCase',
  input: z.object({
    ...about,
    decision: z.enum(decisions),
    outcome: z.enum(caseOutcomes).default('resolved'),
    ...service,
    standIn: StandInReason.optional(),
  }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ decision, outcome, service: to, contact, reason, standIn }, context, before) => {
    const edge = await requireTransition(context, decision, before);
    if (decision === 'return') return transition(context, before, edge.to, { words: reason });
    const stoodIn = await decidedByAnother(context, before, standIn);
    const decided =
      decision === 'resolve'
        ? await closeChanges(context, before, edge, outcome, reason)
        : transition(context, before, edge.to, { change: { referral: referralOf(context, before, to, contact) }, words: reason });
    return { ...decided, changes: [...decided.changes, ...stoodIn] };
  },
});

/** That who decides is somebody else than who recommended; or what records why they are not. Throws SamePerson. */
const decidedByAnother = (context: Context, { id: key, village, recommendation }: CaseNow, standIn: string | undefined) =>
  otherHands(context, {
    earlier: [{ by: recommendation?.by, did: { id: 'memberi rekomendasinya', en: 'gave the recommendation' } }],
    standIn,
    subject: { type: 'Case', key },
    step: 'decide',
    village,
  });

/** To the service that was recommended, where no other is named. */
function referralOf(context: Context, { recommendation }: CaseNow, service: string | undefined, contact: string | undefined): Referral {
  const on = dayOf(context.now());
  if (service !== undefined) return { service, on, ...(contact !== undefined && { contact }) };
  if (recommendation?.service === undefined) {
    throw InvalidInput.at('service', 'Tulis layanan yang dituju', 'say to which service');
  }
  const known = contact ?? recommendation.contact;
  return { service: recommendation.service, on, ...(known !== undefined && { contact: known }) };
}

/** Records what the service says. One that can't help sends the case back. Throws CaseMoveNotAllowed. */
export const answer = operation({
  name: 'recordReferralAnswer',
  input: z.object({ ...about, answer: z.enum(referralAnswers) }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ answer: kind, reason }, context, before) => {
    const edge = await requireTransition(context, kind === 'refused' ? 'refuse' : 'answer', before);
    const today = dayOf(context.now());
    const referral: Referral = { ...(before.referral as Referral), answer: { kind, on: today } };
    // Once the service has helped, it is for the coordinator to close it.
    const due = dueFrom(today, before, kind === 'helped' ? 'recommended' : kind === 'refused' ? 'handled' : 'referred');
    return transition(context, before, edge.to, { change: { referral, due }, words: reason });
  },
});
