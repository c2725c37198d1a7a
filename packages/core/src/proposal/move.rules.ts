import type { Household } from '../household/shapes.ts';
import { villageOf } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';
import { type HandOver, type Proposal, type ProposalState, type Purse, proposalStates } from './shapes.ts';
import { anewFrom } from './visit.rules.ts';
import { dueFrom } from './window.rules.ts';

/** What becomes of an open proposal whose household moves to another village, state by state of each road. */

interface Moving {
  readonly to: ProposalState;
  readonly how: HandOver;
}
const along = (to: ProposalState): Moving => ({ to, how: 'along' });
const revisit: Moving = { to: 'agreed', how: 'revisit' };
const restart: Moving = { to: 'proposed', how: 'restart' };

/** What was verified was another home. Where a village pays, it is the new one's own deliberation that decides. */
const moving: Readonly<Record<Purse, Readonly<Partial<Record<ProposalState, Moving>>>>> = {
  apbn: {
    proposed: along('proposed'),
    listed: along('listed'),
    agreed: revisit,
    verified: revisit,
    checked: along('checked'),
    ratified: along('ratified'),
    sent: along('sent'),
  },
  apbd: { proposed: along('proposed'), listed: along('listed'), agreed: revisit, verified: revisit, checked: along('checked') },
  village_fund: { proposed: along('proposed'), listed: restart, agreed: restart, verified: restart },
};

/** An open proposal as it goes on in the village that its household, as it is then, lives in. */
export function movedTo(before: Proposal, household: Household, today: Day): Proposal {
  const { village } = household;
  const { purse } = before;
  const handedOver = (how: HandOver) => ({ handedOver: { how, from: before.village, on: today } });
  if (purse === 'village_fund' && !hasVillageFund(village)) {
    return { ...before, village, state: 'withdrawn', since: today, due: today, reason: NO_VILLAGE_FUND, ...handedOver('ended') };
  }
  const { to, how } = moving[purse][before.state] ?? along(before.state);
  // Whoever has seen the home that they have left has not seen the new one.
  const unseen = proposalStates.indexOf(to) < proposalStates.indexOf('verified') && { visitFrom: anewFrom(household, today) };
  if (how === 'along') return { ...before, village, ...unseen, ...handedOver(how) };
  const { deliberation, agreedOn, verifiedBy: _verifier, ...rest } = before;
  return {
    ...rest,
    village,
    state: to,
    since: today,
    due: dueFrom(to, today, before),
    takenBy: takenBefore(before, to),
    ...unseen,
    ...(how === 'revisit' && { ...(deliberation && { deliberation }), ...(agreedOn && { agreedOn }) }),
    ...handedOver(how),
  };
}

const NO_VILLAGE_FUND = 'Pindah ke kelurahan, yang tidak memiliki Dana Desa';

/** Dana Desa is a desa's; a kelurahan has none. */
export const hasVillageFund = (village: string): boolean => villageOf(village).kind === 'desa';

/** What is given back was not verified by anybody yet; what begins anew elsewhere was not even listed. */
export function takenBefore({ takenBy = {} }: Proposal, to: ProposalState): NonNullable<Proposal['takenBy']> {
  if (to !== 'agreed' && to !== 'proposed') return takenBy;
  const { proposed, listed } = takenBy;
  return { ...(proposed && { proposed }), ...(listed && to === 'agreed' && { listed }) };
}
