import * as z from 'zod';
import type { fundSources } from '../household/aid-shapes.ts';
import { VillageCode } from '../region/region.ts';
import { type Day, DayText, type Instant } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { idOf } from '../shared/id.ts';
import { said } from '../shared/said.ts';

/** A proposal (usulan) and the village deliberation that decides on it (musyawarah desa/kelurahan, Kepmensos 150/HUK/2022). */

export const proposalStates = [
  'proposed',
  'listed',
  'agreed',
  'verified',
  'checked',
  'ratified',
  'sent',
  'accepted',
  'rejected',
  'withdrawn',
] as const;
export type ProposalState = (typeof proposalStates)[number];
/** Nothing follows any more; the household may be proposed anew. */
export const finalStates = ['accepted', 'rejected', 'withdrawn'] as const satisfies readonly ProposalState[];

/** Whose money it asks for: each purse has a road of its own. What asks for the decile goes the centre's. */
export type Purse = (typeof fundSources)[number];

/** For what a proposal is refused, where a visit has told something about it. */
export const refusalGrounds = ['not_poor', 'data', 'ineligible', 'no_money', 'other'] as const;

/** What became of an open proposal whose household moved. */
export const handOvers = ['along', 'revisit', 'restart', 'ended'] as const;
export type HandOver = (typeof handOvers)[number];

/** By what an open proposal ended that nobody decided on; `continued`: it goes on under the id of another household. */
export const endings = ['continued', 'nobody_left', 'person_gone'] as const;
export type Ending = (typeof endings)[number];

/** What an accepted proposal came to: a recipient, a place on the waiting list, a name before the ministry; or they had it already. */
export const leads = ['recipient', 'waiting', 'ministry', 'already'] as const;

/** Who brought it forward. */
export const origins = ['puskesos', 'rt_rw', 'village', 'public'] as const;

/** What it asks for: a programme by its code, or that the ministry look at the household's decile again. */
export const DECILE = 'decile';

/** Its household's id and its subject; of a programme for persons also the member. */
export const ProposalId = idOf(3, 120);

export interface Proposal {
  /** Household and subject: one proposal of a kind for each household, however often it is made. */
  readonly id: string;
  readonly household: string;
  readonly village: string;
  /** A programme's code, or `decile`. */
  readonly subject: string;
  /** Of a programme for persons: for whom. */
  readonly member?: string;
  readonly purse: Purse;
  readonly origin: (typeof origins)[number];
  readonly proposedBy: string;
  readonly proposedOn: Day;
  /** 1 at first; one more each time the household is proposed anew. */
  readonly round: number;
  readonly state: ProposalState;
  /** Since when it stands there, and by when it should go on. */
  readonly since: Day;
  readonly due: Day;
  /** The deliberation that decided on it. */
  readonly deliberation?: string;
  readonly agreedOn?: Day;
  /** Given back or moved to another home: only a visit on this day or later counts. */
  readonly visitFrom?: Day;
  readonly verifiedBy?: string;
  readonly ground?: (typeof refusalGrounds)[number];
  /** Accepted, of a programme: the enrollment it led to. */
  readonly led?: { readonly enrollment: string; readonly as: (typeof leads)[number] };
  /** Its household moved since the last step: from which village, and what became of the proposal. */
  readonly handedOver?: { readonly how: HandOver; readonly from: string; readonly on: Day };
  /** Withdrawn by what happened to its people, and where it goes on by the id of a proposal. */
  readonly ending?: { readonly by: Ending; readonly as?: string };
  /** Who took which step in this round. */
  readonly takenBy?: { readonly [S in ProposalState]?: string };
  /** Numbers of the papers behind it: the Bupati's ratification, the list sent, the Minister's decision. */
  readonly papers?: { readonly [S in 'ratified' | 'sent' | 'accepted' | 'rejected']?: string };
  /** The days on which those papers were signed, where they were recorded. */
  readonly papersOn?: { readonly [S in 'ratified' | 'sent' | 'accepted' | 'rejected']?: Day };
  /** The month whose window it was sent in. */
  readonly sentIn?: string;
  /** Why it came to an end or was given back, and what the household can do next. */
  readonly reason?: string;
  readonly next?: string;
}
export type ProposalNow = Stored<Proposal>;

export const deliberationStates = ['recorded', 'ratified', 'acknowledged', 'published'] as const;
/** Most families that one record decides on; a longer list is decided in several. */
export const DECISIONS = 100;

export const DeliberationInput = z.object({
  village: VillageCode,
  on: DayText,
  place: freeText(2, 120),
  chair: freeText(2, 100),
  attendance: z
    .array(z.object({ name: freeText(2, 100), role: freeText(2, 80), signed: z.boolean() }))
    .min(1, said('Catat siapa yang hadir', 'record who was there'))
    .max(200),
  decisions: z
    .array(z.object({ proposal: ProposalId, accepted: z.boolean(), reason: freeText(3, 300) }))
    .min(1, said('Catat keputusan untuk paling sedikit satu keluarga', 'record the decision on at least one family'))
    .max(DECISIONS, said(`Paling banyak ${DECISIONS} keluarga satu berita acara`, `at most ${DECISIONS} families a record`))
    .refine(
      (decisions) => new Set(decisions.map(({ proposal }) => proposal)).size === decisions.length,
      said('Satu usulan diputuskan dua kali', 'a proposal is decided on twice'),
    ),
  minutes: freeText(10, 5_000),
});

interface Signature {
  readonly by: string;
  readonly on: Day;
}

export interface Deliberation extends z.output<typeof DeliberationInput> {
  readonly id: string;
  readonly state: (typeof deliberationStates)[number];
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly ratified?: Signature;
  readonly acknowledged?: Signature;
  readonly published?: Signature;
  /** What the decisions came to once they were carried out; absent until then. */
  readonly applied?: { readonly agreed: number; readonly rejected: number; readonly passedOver: number };
}
export type DeliberationNow = Stored<Deliberation>;
