import { livingIn } from '../household/household.rules.ts';
import type { Rewriting } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { isFinal } from './proposal.machine.ts';
import * as store from './proposal.store.ts';
import { type Proposal, type ProposalNow, type ProposalState, proposalStates } from './shapes.ts';
import { tasksOf } from './transition.ts';

/**
 * What becomes of the open proposals of households to which something happened: they go along to another village and into the household that
 * theirs was merged into, with what waits for somebody; where nobody is left they are withdrawn. Nothing is read where none of it happened.
 */
export async function follow(context: Context, households: readonly Rewriting[]): Promise<Change[]> {
  const tally = new Tally();
  const changes: Change[] = [];
  for (const { before, after } of households) {
    if (!before) continue;
    const into = after.status === 'merged' ? households.find((one) => one.after.id === after.mergedInto)?.after : undefined;
    const emptied = after.status === 'active' && livingIn(after).length === 0 && livingIn(before).length > 0;
    if (!into && !emptied && before.village === after.village) continue;
    for (const proposal of await store.ofHousehold(context, before.id)) {
      if (isFinal(proposal.state)) continue;
      if (into) changes.push(...(await carried(context, proposal, into, tally)));
      else if (emptied) changes.push(...withdrawn(context, proposal, NOBODY_LEFT, tally));
      else changes.push(...moved(context, proposal, after.village, tally));
    }
  }
  return [...changes, ...tally.changes()];
}

const NOBODY_LEFT = 'Tidak ada lagi yang tinggal di rumah tangga ini';
const MERGED = 'Diteruskan di rumah tangga tempat rumah tangga ini digabung';

function moved(context: Context, before: ProposalNow, village: string, tally: Tally): Change[] {
  const after: Proposal = { ...dataOf(before), village };
  tally.count(before.village, before.state, -1);
  tally.count(village, after.state, 1);
  return [store.replace(before, after, context.now()), ...tasksOf(before, after)];
}

function withdrawn(context: Context, before: ProposalNow, reason: string, tally: Tally): Change[] {
  // What lies with the ministry is no longer anybody's here to withdraw.
  if (before.state === 'sent' && reason === NOBODY_LEFT) return [];
  const today = dayOf(context.now());
  const after: Proposal = { ...dataOf(before), state: 'withdrawn', since: today, due: today, reason };
  tally.count(before.village, before.state, -1);
  tally.count(before.village, 'withdrawn', 1);
  return [store.replace(before, after, context.now()), ...tasksOf(before, after)];
}

/** Of two for the same thing the one that is further along goes on. */
async function carried(context: Context, from: ProposalNow, into: Household, tally: Tally): Promise<Change[]> {
  const ended = withdrawn(context, from, MERGED, tally);
  const id = store.idOf(into.id, from.subject);
  const there = await store.get(context, id);
  const open = there && !isFinal(there.state);
  if (open && proposalStates.indexOf(there.state) >= proposalStates.indexOf(from.state)) return ended;
  const round = (there?.round ?? 0) + (open ? 0 : 1);
  const after: Proposal = { ...dataOf(from), id, household: into.id, village: into.village, round };
  if (there && there.village === into.village) tally.count(there.village, there.state, -1);
  tally.count(into.village, after.state, 1);
  const change = there ? store.replace(there, after, context.now()) : store.add(after, context.now());
  return [...ended, change, ...tasksOf(there, after)];
}

/** How the villages' counts change, added up: each lies in the transaction once. */
class Tally {
  readonly #counts = new Map<string, Map<ProposalState, number>>();

  count(village: string, state: ProposalState, more: 1 | -1): void {
    const counts = this.#counts.get(village) ?? new Map<ProposalState, number>();
    this.#counts.set(village, counts.set(state, (counts.get(state) ?? 0) + more));
  }

  changes(): Change[] {
    return [...this.#counts].flatMap(([village, counts]) => {
      const amounts = Object.fromEntries([...counts].filter(([, amount]) => amount !== 0));
      return Object.keys(amounts).length > 0 ? [store.addCounts(village, amounts)] : [];
    });
  }
}
