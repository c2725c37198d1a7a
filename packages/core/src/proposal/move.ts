import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import { type Day, dayOf, daysBetween } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { edgesFrom, edgeTo } from '../shared/machine.ts';
import { served } from '../staff/service.ts';
import * as Task from '../task/task.ts';
import { dueFrom, windowFor } from './calendar.rules.ts';
import { type Edge, edges, type Hand, isFinal } from './proposal.machine.ts';
import * as store from './proposal.store.ts';
import { NotVisited, ProposalMoveNotAllowed, WindowClosed } from './proposal-errors.ts';
import type { Proposal, ProposalNow, ProposalState } from './shapes.ts';

/** One step on the road, whoever takes it. */
export interface Step {
  readonly to: ProposalState;
  readonly reason?: string | undefined;
  readonly next?: string | undefined;
  readonly paper?: string | undefined;
  readonly deliberation?: string;
  /** The day it counts from, where that is not today. */
  readonly on?: Day;
}

/** The edge a step takes. Throws ProposalMoveNotAllowed, which names those there are. */
export function edgeFor({ state }: Pick<Proposal, 'state'>, to: ProposalState, hand: Hand | undefined): Edge {
  const edge = edgeTo(edges, state, to);
  if (!edge || !hand || !edge.by.includes(hand)) throw new ProposalMoveNotAllowed(state, edgesFrom(edges, state));
  return edge;
}

/** Throws what an edge's need is missing. */
function check({ needs }: Edge, step: Step, before: Proposal, household: Household, today: Day): void {
  for (const need of needs) {
    if (need === 'reason' || need === 'next' || need === 'paper') {
      if (step[need] === undefined) throw InvalidInput.at(need, missing[need].id, missing[need].en);
    } else if (need === 'visit') {
      const visited = household.fieldFinding?.date;
      if (visited === undefined || visited < (before.agreedOn ?? before.since)) throw new NotVisited();
    } else if (need === 'window') {
      const window = windowFor(today);
      if (!window || today < window.opens) throw new WindowClosed(window);
    }
  }
}

const missing = {
  reason: { id: 'Tulis alasannya', en: 'give the reason' },
  next: { id: 'Tulis apa yang dapat dilakukan keluarga ini selanjutnya', en: 'say what the family can do next' },
  paper: { id: 'Tulis nomor suratnya', en: 'give the number of the paper' },
};

/** Where a proposal waits in each state: at which desk, and as what. Nobody can hasten what is on the first list or with the ministry. */
const waiting: Partial<Record<ProposalState, Pick<Task.Task, 'kind' | 'desk'>>> = {
  proposed: { kind: 'approval', desk: 'puskesos' },
  agreed: { kind: 'verification', desk: 'puskesos' },
  verified: { kind: 'approval', desk: 'dinsos' },
  checked: { kind: 'approval', desk: 'dinsos' },
  ratified: { kind: 'approval', desk: 'dinsos' },
};

/** The task a proposal calls for where it now is, and the end of that for where it was. */
export function tasksOf(before: Proposal | undefined, { id, state, village, household, since, due }: Proposal): Change[] {
  const [was, is] = [before && waiting[before.state], waiting[state]];
  const ended = was && was.kind !== is?.kind ? [Task.settled(was.kind, id)] : [];
  return [...ended, ...(is ? [Task.waits({ ...is, about: id, village, household, since, due })] : [])];
}

/** What a step changes: the proposal, its village's counts, what waits for whom, and what its officer did. */
export function stepped(context: Context, before: ProposalNow, step: Step, hand: Hand | undefined, household: Household) {
  const today = step.on ?? dayOf(context.now());
  const edge = edgeFor(before, step.to, hand);
  check(edge, step, before, household, today);
  const { version: _version, updatedAt: _at, reason: _reason, next: _next, ...rest } = before;
  const { to } = step;
  const after: Proposal = {
    ...rest,
    state: to,
    since: today,
    due: dueFrom(to, today),
    ...(step.deliberation && { deliberation: step.deliberation }),
    // Given back, it asks for a visit of its own.
    ...(to === 'agreed' && { agreedOn: today }),
    ...(to === 'verified' && { verifiedBy: context.actor.id }),
    ...(step.paper && { papers: { ...before.papers, [to]: step.paper } }),
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
      store.counted(before.village, before.state, to),
      ...tasksOf(before, after),
      ...(verified ? served(context, { village: before.village, ...verified }) : []),
    ],
    why: step.reason ?? step.paper,
  };
}
