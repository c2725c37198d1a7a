import type { Day } from '../shared/clock.ts';
import { type Listing, listName } from '../shared/listed.ts';
import type { StaffMember } from './shapes.ts';

/** In which list a person of the staff lies: of those whose engagement ends, by its last day. */

export const endingContracts = listName('staff', 'contract-ends');

/** Until when somebody is engaged; undefined for whom nothing is recorded, and for whom no end is. */
function engagedUntil({ contracts = [] }: StaffMember): Day | undefined {
  const last = contracts.map(({ to }) => to ?? '').toSorted();
  return last[0] ? last.at(-1) : undefined;
}

export function listingsOf(person: StaffMember): Listing[] {
  const until = engagedUntil(person);
  return until === undefined ? [] : [{ list: endingContracts, order: `${until}#${person.name}#${person.id}` }];
}
