import { livingIn } from '../household/household.rules.ts';
import type { Rewriting } from '../household/rewriting.ts';
import type { Household } from '../household/shapes.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf } from '../shared/entity.ts';
import { movedTo } from './move.rules.ts';
import { isFinal } from './proposal.machine.ts';
import * as store from './proposal.store.ts';
import { type Ending, type Proposal, type ProposalNow, type ProposalState, proposalStates } from './shapes.ts';
import { tasksOf } from './transition.ts';

/**
 * What becomes of the open proposals of households to which something happened: they go along to another village and into the household that
 * theirs was merged into, one for a person with that person, with what waits for somebody; where nobody is left they are withdrawn. Nothing is read where none of it happened.
 */
export async function follow(
  context: Context,
  households: readonly Rewriting[],
  /** Members who turned out to be another. */
  becomes?: ReadonlyMap<string, string>,
): Promise<Change[]> {
  const tally = new Tally();
  const changes: Change[] = [];
  for (const { before, after } of households) {
    if (!before) continue;
    const merged = after.status === 'merged' ? households.find((one) => one.after.id === after.mergedInto)?.after : undefined;
    const emptied = after.status === 'active' && livingIn(after).length === 0 && livingIn(before).length > 0;
    const parted = livingIn(before).some(({ id }) => !livingIn(after).some((one) => one.id === id));
    if (!merged && !emptied && !parted && before.village === after.village) continue;
    const left = merged ?? (emptied ? whereAllWent(before, households) : undefined);
    for (const proposal of await store.ofHousehold(context, before.id)) {
      if (isFinal(proposal.state)) continue;
      const member = proposal.member && (becomes?.get(proposal.member) ?? proposal.member);
      const lives = livingIn(after).some(({ id }) => id === member);
      // Who turned out to be somebody else of the same household goes on as them.
      const self = lives && member !== proposal.member ? after : undefined;
      const into = member === undefined ? left : (whereLives(member, households, after) ?? self);
      const gone = member === undefined ? emptied : !lives;
      if (into) changes.push(...(await carried(context, proposal, { into, member }, tally)));
      // What lies with the ministry is no longer anybody's here to withdraw.
      else if (gone && proposal.state !== 'sent')
        changes.push(...withdrawn(context, proposal, { by: member === undefined ? 'nobody_left' : 'person_gone' }, tally));
      else if (before.village !== after.village) changes.push(...moved(context, proposal, after, tally));
    }
  }
  return [...changes, ...tally.changes()];
}

/** The other household that everybody has gone to, where it is one. */
function whereAllWent(before: Household, households: readonly Rewriting[]): Household | undefined {
  const lives = (household: Household, id: string) => livingIn(household).some((one) => one.id === id);
  return households.find(({ after }) => after.id !== before.id && livingIn(before).every(({ id }) => lives(after, id)))?.after;
}

/** The other household that somebody has gone to. */
const whereLives = (member: string, households: readonly Rewriting[], from: Household): Household | undefined =>
  households.find(({ after }) => after.id !== from.id && after.status === 'active' && livingIn(after).some(({ id }) => id === member))
    ?.after;

const reasons: Readonly<Record<Ending, string>> = {
  continued: 'Diteruskan di rumah tangga tempat yang diusulkan kini tercatat',
  nobody_left: 'Tidak ada lagi yang tinggal di rumah tangga ini',
  person_gone: 'Yang diusulkan tidak lagi tinggal di rumah tangga ini',
};

function moved(context: Context, before: ProposalNow, household: Household, tally: Tally): Change[] {
  const after = movedTo(dataOf(before), household, dayOf(context.now()));
  tally.count(before.village, before.state, -1);
  tally.count(after.village, after.state, 1);
  return [store.replace(before, after, context.now()), ...tasksOf(before, after)];
}

function withdrawn(context: Context, before: ProposalNow, ending: NonNullable<Proposal['ending']>, tally: Tally): Change[] {
  const today = dayOf(context.now());
  const after: Proposal = { ...dataOf(before), state: 'withdrawn', since: today, due: today, reason: reasons[ending.by], ending };
  tally.count(before.village, before.state, -1);
  tally.count(before.village, 'withdrawn', 1);
  return [store.replace(before, after, context.now()), ...tasksOf(before, after)];
}

/** Of two for the same thing the one that is further along goes on. */
async function carried(
  context: Context,
  from: ProposalNow,
  { into, member }: { readonly into: Household; readonly member: string | undefined },
  tally: Tally,
): Promise<Change[]> {
  const id = store.idOf(into.id, from.subject, member);
  const there = await store.get(context, id);
  const open = there && !isFinal(there.state);
  const data = dataOf(from);
  const goesOn = into.village === from.village ? data : movedTo(data, into, dayOf(context.now()));
  // Where they live now it can't go on, and says so.
  if (isFinal(goesOn.state)) return moved(context, from, into, tally);
  const ended = withdrawn(context, from, { by: 'continued', as: id }, tally);
  if (open && proposalStates.indexOf(there.state) >= proposalStates.indexOf(goesOn.state)) return ended;
  const round = (there?.round ?? 0) + (open ? 0 : 1);
  const after: Proposal = { ...goesOn, id, household: into.id, village: into.village, round, ...(member && { member }) };
  if (there) tally.count(there.village, there.state, -1);
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
