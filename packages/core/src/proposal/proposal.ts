import * as z from 'zod';
import * as Household from '../household/household.ts';
import { HouseholdFull } from '../household/household-errors.ts';
import { MOST_PROPOSALS } from '../household/room.rules.ts';
import { Reason } from '../household/shapes.ts';
import { lookAt } from '../household/subject.ts';
import { VillageCode } from '../region/region.ts';
import { mayIn, serves } from '../shared/actor.ts';
import { DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DomainError, type Message } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { edgesFrom } from '../shared/machine.ts';
import { type CallOptions, operation, parse, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { said } from '../shared/said.ts';
import { StandInReason } from '../staff/hands.ts';
import { acceptedSuggestion, upheldObjection } from './answered.ts';
import { sawTheirOwn, whoDid } from './hands.ts';
import { type Edge, isFinal, roleOf } from './proposal.machine.ts';
import * as store from './proposal.store.ts';
import { ProposalOpen } from './proposal-errors.ts';
import { edgesOf } from './roads.machine.ts';
import { DECILE, origins, type Proposal, ProposalId, type ProposalNow, proposalStates, refusalGrounds } from './shapes.ts';
import { subjectOf } from './subject.ts';
import { tasksOf, transition } from './transition.ts';
import { checkFinding } from './visit.rules.ts';
import { dueFrom } from './window.rules.ts';

export { progress, totalIn } from './counts.ts';
export { inPlace, listIn } from './desk.ts';
export type { VillageCounts } from './proposal.store.ts';
export * from './proposal-errors.ts';
export type { Deliberation, DeliberationNow, Proposal, ProposalNow } from './shapes.ts';
export { type ProposalWindow, type WindowStatus, windowFor, windowIn, windowsOf } from './window.rules.ts';

/** The road of a household to aid or to another decile: proposed, deliberated on, verified, and decided on by whoever pays. */

interface Subject {
  readonly proposal: ProposalNow;
  readonly household: Stored<Household.Household>;
}

const find = ({ proposal }: { proposal: string }, context: Context) => store.get(context, proposal);

async function findWithHousehold(asked: { proposal: string }, context: Context): Promise<Subject | undefined> {
  const proposal = await find(asked, context);
  const household = proposal && (await Household.getUnchecked(context, proposal.household));
  return proposal && household && { proposal, household };
}

const toRead = ['proposal.read', 'household.read'] as const;

/**
 * Proposes a household for a programme, or for another look at its decile. Proposed before and ended, it begins a new round; its history
 * stays. Throws ProposalOpen while the earlier one goes on, HouseholdFull, FoundOtherwise, WrongBeneficiary, NobodyThere.
 */
export const propose = operation({
  name: 'propose',
  input: z
    .object({
      household: Id,
      /** A programme's code; left out: the decile. */
      program: Id.optional(),
      /** Of a programme for persons: for whom. */
      member: Id.optional(),
      origin: z.enum(origins),
      /** What a citizen sent in, and this answers. */
      suggestion: Id.optional(),
      /** A household's own objection to its decile, which this upholds. */
      objection: Id.optional(),
      reason: Reason,
    })
    .refine(({ suggestion, objection }) => suggestion === undefined || objection === undefined, {
      path: ['objection'],
      ...said('Pilih salah satu: usul warga atau keberatan', 'give either a suggestion or an objection'),
    }),
  find: async ({ household: of, program, member }, context) => {
    const [household, before] = await Promise.all([
      Household.getUnchecked(context, of),
      store.get(context, store.idOf(of, program ?? DECILE, member)),
    ]);
    return household && { household, before };
  },
  record: ({ before }) => before,
  right: 'proposal.write',
  // The camat looks over what the villages propose, and proposes nothing.
  role: ({ role }) => role !== 'camat',
  may: (actor, _input, { household }) => household.status === 'active' && serves(actor, household.village),
  run: async ({ program, member, origin, suggestion, objection, reason }, context, { household, before }) => {
    const today = dayOf(context.now());
    const { subject, purse } = await subjectOf(context, { program, member, household, today });
    const id = store.idOf(household.id, subject, member);
    if (before && !isFinal(before.state)) throw new ProposalOpen(before);
    const open = (await store.ofHousehold(context, household.id)).filter(({ state }) => !isFinal(state));
    if (open.length >= MOST_PROPOSALS) throw new HouseholdFull('proposals', MOST_PROPOSALS);
    checkFinding(household);
    const proposal: Proposal = {
      id,
      household: household.id,
      village: household.village,
      subject,
      ...(member && { member }),
      purse,
      origin,
      proposedBy: context.actor.id,
      takenBy: { proposed: context.actor.id },
      proposedOn: today,
      round: (before?.round ?? 0) + 1,
      state: 'proposed',
      since: today,
      due: dueFrom('proposed', today, { purse }),
    };
    const change = before ? store.replace(before, proposal, context.now()) : store.add(proposal, context.now());
    const isHere = before?.village === household.village;
    const counted = [
      store.countTransition(household.village, isHere ? before.state : undefined, 'proposed'),
      // The earlier round is in the list of the village where it ended no more.
      ...(before && !isHere ? [store.addCounts(before.village, { [before.state]: -1 })] : []),
    ];
    const answered = suggestion ? await acceptedSuggestion(context, suggestion, proposal) : [];
    const upheld = objection ? await upheldObjection(context, objection, proposal) : [];
    return { result: change.value, changes: [change, ...counted, ...tasksOf(before, proposal), ...answered, ...upheld], why: reason };
  },
});

const StepInput = z.object({
  to: z.enum(proposalStates),
  reason: freeText(3, 300).optional(),
  /** What the family can do now, in words for them. */
  next: freeText(3, 300).optional(),
  /** The number of the decree, list or decision behind it. */
  paper: freeText(3, 80).optional(),
  /** The day on which it was signed: the Bupati's decision, the list, the Minister's. */
  paperOn: DayText.optional(),
  ground: z.enum(refusalGrounds).optional(),
  /** Why the actor takes a step that should be another's, where there is nobody else. */
  standIn: StandInReason.optional(),
});

/**
 * Moves a proposal one step; with a village given, only one of that village. Throws what stands in its way; an acceptance also what
 * stands in the way of its enrollment.
 */
export const move = operation({
  name: 'moveProposal',
  input: StepInput.extend({ proposal: ProposalId, village: VillageCode.optional() }),
  find: findWithHousehold,
  right: 'proposal.write',
  may: (actor, { village }, { proposal }) => (village === undefined || proposal.village === village) && serves(actor, proposal.village),
  run: ({ proposal: _id, village: _village, ...step }, context, { proposal, household }) =>
    transition(context, proposal, step, roleOf(context.actor), household),
});

/** What became of one proposal of many. */
export interface Moved {
  readonly id: string;
  readonly proposal?: ProposalNow;
  /** Why it did not move. */
  readonly refusal?: { readonly code: string; readonly messages: Message };
}

const Many = StepInput.extend({
  village: VillageCode,
  proposals: z
    .array(ProposalId)
    .min(1)
    .max(50, said('Paling banyak 50 usulan sekali kirim', 'at most 50 proposals a request'))
    .refine((ids) => new Set(ids).size === ids.length, said('Satu usulan disebut dua kali', 'a proposal is named twice')),
});

/**
 * Moves several proposals of a village by the same step, one after the other, and tells of each what became of it: one that can't go does not
 * keep the others. Repeated with the same key it moves nobody twice.
 */
export async function moveMany(context: Context, raw: z.input<typeof Many>, call: CallOptions = {}): Promise<Moved[]> {
  const { village, proposals, ...step } = parse(Many, raw);
  const moved: Moved[] = [];
  for (const id of proposals) {
    try {
      const idempotencyKey = call.idempotencyKey ? `${call.idempotencyKey}#${id}` : undefined;
      moved.push({ id, proposal: await move(context, { ...step, proposal: id, village }, { idempotencyKey }) });
    } catch (error) {
      // What is no answer about this one proposal is none about the others either.
      if (!(error instanceof DomainError) || error.kind === 'busy' || error.kind === 'forbidden') throw error;
      moved.push({ id, refusal: { code: error.code, messages: error.messages } });
    }
  }
  return moved;
}

/** A step, and whether it looks over what the actor did themselves: then only with a reason for standing in. */
export interface OwnMove extends Edge {
  readonly standIn: boolean;
}

/** The steps that the actor may take with a proposal now. `own`: all their sign-ins. A Get of the household where a visit counts. */
export async function movesOf(context: Context, proposal: Proposal, own: () => Promise<ReadonlySet<string>>): Promise<OwnMove[]> {
  const { actor } = context;
  const hand = roleOf(actor);
  if (!hand || !mayIn(actor, 'proposal.write', proposal.village)) return [];
  const open = edgesFrom(edgesOf(proposal), proposal.state).filter(({ by }) => by.includes(hand));
  if (open.every(({ apart }) => apart.length === 0)) return open.map((edge) => ({ ...edge, standIn: false }));
  const visits = open.some(({ apart }) => apart.includes('visited'));
  const [logins, household] = await Promise.all([own(), visits ? Household.getUnchecked(context, proposal.household) : undefined]);
  const isOwn = (deed: Edge['apart'][number]) => logins.has(whoDid(deed, proposal, household ?? {}) ?? '');
  return open.map((edge) => ({ ...edge, standIn: edge.apart.some(isOwn) || sawTheirOwn(edge, proposal, household ?? {}) }));
}

/** One proposal. One Get. */
export const byId = query({
  input: z.object({ proposal: ProposalId }),
  find,
  right: toRead,
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, proposal: ProposalNow) => proposal,
});

/** What a household was proposed for. One Query beside the household. */
export const ofHousehold = query({
  input: z.object({ household: Id }),
  find: lookAt,
  right: toRead,
  may: (actor, _input, household) => serves(actor, household.village),
  run: ({ household }, context) => store.ofHousehold(context, household),
});

/** Who moved a proposal, when, in what role and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ proposal: ProposalId, page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { village }) => serves(actor, village),
  list: ({ proposal, page }, context) => store.history(context, proposal, page),
});
