import type { Day } from '../shared/clock.ts';

/** What waits for somebody: a line about another record, there from the operation that calls for it to the one that settles it. */

export const taskKinds = [
  'verification',
  'second_visit',
  'revisit',
  'cross_check',
  'review',
  'case',
  'objection',
  'suggestion',
  'approval',
  'aid',
  'double',
  'enrollment',
  'invitation',
  'lapsed_invitation',
  'baseline',
  'certificate',
  'measure',
  'wrse_visit',
  'payment_list',
  'handover',
  'sample_check',
  'amounts',
  'questionnaire',
  'socialisation',
  'pocket_review',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** What is about a home and its people, and so goes where they go; a review sees to that by itself. */
export const kindsOfHomes = ['second_visit', 'revisit', 'cross_check'] as const satisfies readonly TaskKind[];

/** Where it waits: at the Puskesos of a village, its head, its camat, or Dinsos. */
export const desks = ['puskesos', 'village_head', 'camat', 'dinsos'] as const;
export type Desk = (typeof desks)[number];

/** What was learnt of somebody that their aid has to follow. */
export const aidCauses = [
  'died',
  'moved',
  'nobody_left',
  'merged',
  'split',
  'occupation',
  'not_poor',
  'moved_village',
  'objection_upheld',
  'payment_says_died',
  'payment_excluded',
  'not_delivered',
  'not_collected',
  'criteria',
  'new_criteria',
  'visit',
  'came_back',
] as const;
export type AidCause = (typeof aidCauses)[number];

/** One thing that is asked about aid. */
export interface Question {
  readonly cause: AidCause;
  readonly since: Day;
  readonly due: Day;
}

export interface Task {
  readonly kind: TaskKind;
  /** The record it is about: a proposal, a case, an objection … by its kind. */
  readonly about: string;
  /** Left out where it is the whole regency's. */
  readonly village?: string;
  readonly desk: Desk;
  readonly household?: string;
  /** From which day on it waits; one to come is told of nobody until then. */
  readonly since: Day;
  /** By when it should be settled. */
  readonly due: Day;
  /** The only people of the staff who may know of it; left out: whoever sits at the desk. */
  readonly among?: readonly string[];
  /** Beside these people: whoever holds that office in the village by then, so that a hand-over takes it along. */
  readonly amongOffice?: string;
  /** Why somebody has to look, where it is about aid; the first learnt of what is not settled. */
  readonly cause?: AidCause;
  /** What was learnt besides, each to be settled by its own day. */
  readonly also?: readonly Question[];
  /** Who did what it looks over, in all their logins: it is for others to do, or for them with a reason for standing in. */
  readonly notBy?: readonly string[];
  /** Of one that went up a desk for being late: the first day on which it was. */
  readonly lateSince?: Day;
  /** Of one for a whole list: how many of it wait yet. */
  readonly left?: number;
  /** Where a household lived whose aid is asked about for having moved: once it is back there, nothing is to be asked. */
  readonly movedFrom?: string;
}

/** That a desk was late with something, which waits at the one above it since. */
export interface LateTask extends Pick<Task, 'kind' | 'about' | 'household' | 'among' | 'amongOffice'> {
  readonly village: string;
  /** The desk that was late. */
  readonly desk: Exclude<Desk, 'dinsos'>;
  readonly lateSince: Day;
  /** The day it went up. */
  readonly raisedOn: Day;
}
