import * as Aid from '../aid/listed.rules.ts';
import type { Enrollment } from '../aid/shapes.ts';
import * as Case from '../case/listed.rules.ts';
import type { Case as CaseRecord } from '../case/shapes.ts';
import type { Household } from '../household/shapes.ts';
import * as Inbox from '../inbox/listed.rules.ts';
import type { Objection, Suggestion } from '../inbox/shapes.ts';
import type { Import } from '../intake/import-shapes.ts';
import * as Intake from '../intake/listed.rules.ts';
import * as Intervention from '../intervention/listed.rules.ts';
import type { Intervention as InterventionRecord } from '../intervention/shapes.ts';
import * as Proposal from '../proposal/listed.rules.ts';
import type { Proposal as ProposalRecord } from '../proposal/shapes.ts';
import type { Listing } from '../shared/listed.ts';
import * as Staff from '../staff/listed.rules.ts';
import type { Assignment, StaffMember } from '../staff/shapes.ts';
import * as Targeting from '../targeting/listed.rules.ts';
import * as Training from '../training/listed.rules.ts';
import type { Training as TrainingRecord } from '../training/shapes.ts';

/** The lists of every kind of record, by the type that its item says. */

type Lists = (data: never) => readonly Listing[];

const kinds: Readonly<Record<string, Lists>> = {
  case: (data: CaseRecord) => Case.listingsOf(data),
  duties: (data: { staff: string; assignments: readonly Assignment[] }) => Staff.dutyListings(data),
  enrollment: (data: Enrollment) => Aid.listingsOf(data),
  household: (data: Household) => Targeting.listingsOf(data),
  import: (data: Import) => Intake.listingsOf(data),
  intervention: (data: InterventionRecord) => Intervention.listingsOf(data),
  objection: (data: Objection) => Inbox.objectionListings(data),
  proposal: (data: ProposalRecord) => Proposal.listingsOf(data),
  staff: (data: StaffMember) => Staff.listingsOf(data),
  suggestion: (data: Suggestion) => Inbox.suggestionListings(data),
  training: (data: TrainingRecord) => Training.listingsOf(data),
};

/** Types of which some list is made. */
export const listedTypes: readonly string[] = Object.keys(kinds);

/** In which lists a record of that type lies; a type that is in none has none. */
export const listingsOf = (type: string, data: object): readonly Listing[] => kinds[type]?.(data as never) ?? [];
