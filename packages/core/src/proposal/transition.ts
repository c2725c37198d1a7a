import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysBetween, type Instant, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { edgeTo } from '../shared/machine.ts';
import { dayInWords } from '../shared/written-date.ts';
import { tallyService } from '../staff/service.ts';
import * as Task from '../task/task.ts';
import { ledTo } from './acceptance.ts';
import { byOtherHands, makersOf } from './hands.ts';
import { takenBefore } from './move.rules.ts';
import { type Edge, isFinal, type ProposalRole } from './proposal.machine.ts';
import * as store from './proposal.store.ts';
import { ProposalMoveNotAllowed, WindowClosed } from './proposal-errors.ts';
import { edgesOf } from './roads.machine.ts';
import type { Proposal, ProposalNow, ProposalState, Purse } from './shapes.ts';
import { anewFrom, checkFinding, checkGround, checkVisited } from './visit.rules.ts';
import { dueFrom, windowFor } from './window.rules.ts';

/** One step on the road, whoever takes it. */
export interface ProposalStep {
  readonly to: ProposalState;
  readonly reason?: string | undefined;
  readonly next?: string | undefined;
  readonly paper?: string | undefined;
  /** The day on which that paper was signed. */
  readonly paperOn?: Day | undefined;
  readonly standIn?: string | undefined;
  /** For what it is refused. */
  readonly ground?: Proposal['ground'] | undefined;
  readonly deliberation?: string;
  /** The day it counts from, where that is not today. */
  readonly on?: Day;
}

/** The edge a step takes. Throws ProposalMoveNotAllowed, which names those there are. */
function transitionFor(proposal: Pick<Proposal, 'state' | 'purse'>, to: ProposalState, role: ProposalRole | undefined): Edge {
  const edge = edgeTo(edgesOf(proposal), proposal.state, to);
  if (!edge || !role || !edge.by.includes(role)) throw new ProposalMoveNotAllowed(proposal);
  return edge;
}

/** Throws what an edge's need is missing. */
function checkNeeds({ needs }: Edge, step: ProposalStep, before: Proposal, household: Household, today: Day): void {
  for (const need of needs) {
    if (need === 'reason' || need === 'next' || need === 'paper' || need === 'ground') {
      if (step[need] === undefined) throw InvalidInput.at(need, missing[need].id, missing[need].en);
    } else if (need === 'visit') {
      checkVisited(before, household);
    } else if (need === 'finding') {
      checkFinding(household);
    } else if (need === 'window') {
      const window = windowFor(today);
      if (!window || today < window.opens) throw new WindowClosed(window);
    }
  }
  if (step.ground !== undefined && step.to !== 'rejected') {
    throw InvalidInput.at('ground', 'Hanya diisi bila usulan ditolak', 'only given where the proposal is refused');
  }
  checkGround(step.ground, household);
}

/** A paper decides on what came before it: it is not older, nor yet to come. */
function checkPaper({ needs }: Edge, { paperOn }: ProposalStep, before: Proposal, now: Instant): void {
  if (paperOn === undefined) return;
  if (!needs.includes('paper')) throw InvalidInput.at('paperOn', 'Langkah ini tanpa surat', 'this step has no paper');
  notInFuture('paperOn', paperOn, now);
  if (paperOn < before.since) {
    throw InvalidInput.at(
      'paperOn',
      `Sebelum langkah sebelumnya (${dayInWords(before.since)})`,
      `before the step before it (${before.since})`,
    );
  }
}

const missing = {
  reason: { id: 'Tulis alasannya', en: 'give the reason' },
  next: { id: 'Tulis apa yang dapat dilakukan keluarga ini selanjutnya', en: 'say what the family can do next' },
  paper: { id: 'Tulis nomor suratnya', en: 'give the number of the paper' },
  ground: { id: 'Pilih dasar penolakannya', en: 'name the ground of the refusal' },
};

type Waiting = Partial<Record<ProposalState, Pick<Task.Task, 'kind' | 'desk'>>>;

const atPuskesos: Waiting = { proposed: { kind: 'approval', desk: 'puskesos' }, agreed: { kind: 'verification', desk: 'puskesos' } };
const approval = (desk: Task.Desk) => ({ kind: 'approval' as const, desk });

/** Where a proposal waits in each state of its road: at which desk, and as what. Nobody can hasten what is on the first list or with the ministry. */
const waiting: Readonly<Record<Purse, Waiting>> = {
  apbn: { ...atPuskesos, verified: approval('dinsos'), checked: approval('dinsos'), ratified: approval('dinsos') },
  apbd: { ...atPuskesos, verified: approval('dinsos'), checked: approval('dinsos') },
  village_fund: { ...atPuskesos, verified: approval('village_head') },
};

/** The task a proposal calls for where it now is, and the end of that for where it was. */
export function tasksOf(before: Proposal | undefined, after: Proposal): Change[] {
  const { id, state, village, household, since, due } = after;
  const [was, is] = [before && waiting[before.purse][before.state], waiting[after.purse][state]];
  const ended = was && was.kind !== is?.kind ? [Task.closeTask(was.kind, id)] : [];
  const notBy = is ? makersOf(after) : [];
  return [
    ...ended,
    ...(is ? [Task.openTask({ ...is, about: id, village, household, since, due, ...(notBy.length > 0 && { notBy }) })] : []),
  ];
}

/** What a step changes: the proposal, its village's counts, what waits for whom, and what its officer did. */
export async function transition(
  context: Context,
  before: ProposalNow,
  step: ProposalStep,
  role: ProposalRole | undefined,
  household: Stored<Household>,
) {
  const today = step.on ?? dayOf(context.now());
  const edge = transitionFor(before, step.to, role);
  checkNeeds(edge, step, before, household, today);
  checkPaper(edge, step, before, context.now());
  const stoodIn = await byOtherHands(context, edge, { before, household, standIn: step.standIn });
  const { version: _version, updatedAt: _at, reason: _reason, next: _next, handedOver: _elsewhere, ...rest } = before;
  const { to } = step;
  const isBack = to === 'agreed' && before.state === 'verified';
  const { led, changes: enrolled } = to === 'accepted' ? await ledTo(context, before, household, step.standIn) : { changes: [] };
  const after: Proposal = {
    ...rest,
    state: to,
    since: today,
    due: dueFrom(to, today, before),
    takenBy: { ...takenBefore(before, to), [to]: context.actor.id },
    ...(step.deliberation && { deliberation: step.deliberation }),
    ...(to === 'agreed' && { agreedOn: today }),
    // Given back, it asks for a visit of its own.
    ...(isBack && { visitFrom: anewFrom(household, today) }),
    ...(step.ground && { ground: step.ground }),
    ...(led && { led }),
    ...(to === 'verified' && { verifiedBy: context.actor.id }),
    ...(step.paper && { papers: { ...before.papers, [to]: step.paper } }),
    ...(step.paperOn && { papersOn: { ...before.papersOn, [to]: step.paperOn } }),
    ...(to === 'sent' && { sentIn: windowFor(today)?.month ?? today.slice(0, 7) }),
    ...(step.reason && (isFinal(to) || to === 'agreed') && { reason: step.reason }),
    ...(step.next && { next: step.next }),
  };
  const change = store.replace(before, after, context.now());
  const verified = to === 'verified' ? { verified: 1, verifyDays: daysBetween(before.proposedOn, today) } : undefined;
  return {
    result: change.value,
    changes: [
      change,
      store.countTransition(before.village, before.state, to),
      ...tasksOf(before, after),
      ...stoodIn,
      ...enrolled,
      ...(verified ? tallyService(context, { village: before.village, ...verified }) : []),
    ],
    why: step.reason ?? step.paper,
  };
}
