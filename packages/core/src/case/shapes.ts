import type { Day, Instant } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';

/** What a case is made of: a complaint (keluhan) or a referral (rujukan) that a Puskesos takes in and follows up until it is closed. */

export const caseStates = ['registered', 'handled', 'recommended', 'referred', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

export const caseMoves = [
  'register',
  'take',
  'recommend',
  'resolve',
  'refer',
  'return',
  'answer',
  'refuse',
  'close',
  'reopen',
  'escalate',
] as const;
export type CaseMove = (typeof caseMoves)[number];

/** Who makes a move: an office of the Puskesos, whoever the case was handed to, and those who stand in for them. */
export const caseRoles = ['front_office', 'back_office', 'coordinator', 'handler', 'camat', 'dinsos'] as const;
export type CaseRole = (typeof caseRoles)[number];

export const caseCategories = [
  'aid_not_received',
  'wrong_data',
  'exclusion',
  'service_request',
  'illegal_levy',
  'abuse_neglect',
  'health',
  'disability',
  'education',
  'other',
] as const;
export type CaseCategory = (typeof caseCategories)[number];

export const caseChannels = ['visit', 'phone', 'letter', 'online'] as const;
export const caseLevels = ['village', 'district', 'regency'] as const;
export type CaseLevel = (typeof caseLevels)[number];

export const caseOutcomes = ['resolved', 'referred_done', 'not_justified', 'withdrawn', 'duplicate'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What the back office advises, and what the coordinator decides. */
export const recommendations = ['resolve', 'refer'] as const;
export const decisions = ['resolve', 'refer', 'return'] as const;
/** What the service says: it is at work, it has helped, it can't help. */
export const referralAnswers = ['in_progress', 'helped', 'refused'] as const;

/** What a move asks for. */
export const caseNeeds = ['description', 'recommendation', 'service', 'outcome', 'answer', 'reason'] as const;
export type CaseNeed = (typeof caseNeeds)[number];

export interface Recommendation {
  readonly advice: (typeof recommendations)[number];
  readonly by: string;
  readonly on: Day;
  readonly service?: string;
  readonly contact?: string;
}

/** Handed to a service or a programme that can help. */
export interface Referral {
  readonly service: string;
  readonly contact?: string;
  readonly on: Day;
  readonly answer?: { readonly kind: (typeof referralAnswers)[number]; readonly on: Day };
}

/** Words of people and about people, as whoever registers the case writes them. */
export interface Statement {
  readonly description: string;
  readonly reporter?: { readonly name?: string; readonly phone?: string };
}

export interface Case {
  readonly id: string;
  readonly village: string;
  /** Left out where the caller is nobody registered. */
  readonly household?: string;
  readonly category: CaseCategory;
  readonly channel: (typeof caseChannels)[number];
  /** Staff it complains of. It is hidden from them, out of the village's hands, and begins one desk up. */
  readonly about?: readonly string[];
  /** It complains of the camat, so it is Dinsos'. */
  readonly aboutCamat?: boolean;
  /** Known to few: it may be about violence in the house it comes from. */
  readonly sensitive: boolean;
  /** `Told`, sealed: what people tell of others is nobody's to read in the database. */
  readonly told: string;
  /** The words of the last step, sealed as well. */
  readonly note?: string;
  readonly state: CaseState;
  readonly level: CaseLevel;
  readonly registeredAt: Instant;
  readonly registeredBy: string;
  /** Since when it is open: registered, or taken up again. */
  readonly openedOn: Day;
  /** By when the next step is due; of one that is closed, the day it was by then. */
  readonly due: Day;
  /** A step of it came late, since it was last opened. */
  readonly late: boolean;
  /** Of one that went up a desk for being late: since when it was, since it was last opened. */
  readonly lateSince?: Day;
  /** Whom it was handed to. */
  readonly handler?: string;
  readonly recommendation?: Recommendation;
  readonly referral?: Referral;
  readonly outcome?: CaseOutcome;
  readonly closedOn?: Day;
  /** How often it was reported before within the time in which that counts. */
  readonly repeats: number;
  /** The case before it, where it is a repeat. */
  readonly repeatOf?: string;
}

export type CaseNow = Stored<Case>;

/** Does it complain of somebody of the office? */
export const isAboutStaff = ({ about = [], aboutCamat = false }: Pick<Case, 'about' | 'aboutCamat'>): boolean =>
  about.length > 0 || aboutCamat;

/** At which desk such a one begins: above whoever it complains of. */
export const levelAbove = ({ aboutCamat }: Pick<Case, 'aboutCamat'>): CaseLevel => (aboutCamat ? 'regency' : 'district');
