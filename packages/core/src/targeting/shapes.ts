import type { fundSources } from '../household/aid-shapes.ts';
import type { Criterion } from '../program/criteria.ts';
import type { payPeriods } from '../program/kinds.ts';
import type { Instant } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import type { Rupiah } from '../shared/money.ts';

/** Who receives the programme today and would not. */
export interface Leaving {
  readonly notEligible: number;
  readonly unknown: number;
  readonly beyondQuota: number;
}

/** What the regency or a kecamatan of it would come to. */
export interface Figures {
  /** Who meets the criteria: households, or persons in a programme for persons. */
  readonly eligible: number;
  /** Of whom the register does not tell whether they do. */
  readonly unknown: number;
  /** Who of the eligible is within the quota. */
  readonly chosen: number;
  /** Households that would receive something, and the people it is for. */
  readonly households: number;
  readonly people: number;
  /** For one period, and for all periods of a year. */
  readonly cost: number;
  readonly costPerYear: number;
  readonly entering: number;
  readonly staying: number;
  readonly leaving: Leaving;
}

export const simulationStates = ['running', 'done', 'failed'] as const;

export interface Simulation {
  readonly id: string;
  readonly program?: string;
  readonly criteria: Criterion;
  readonly rupiah: Rupiah;
  readonly period: (typeof payPeriods)[number];
  /** What is counted and paid for; families and groups are taken by household. */
  readonly target: 'household' | 'person';
  readonly fund?: (typeof fundSources)[number];
  readonly quota?: number;
  readonly state: (typeof simulationStates)[number];
  /** Villages gone through, and all of them. */
  readonly done: number;
  readonly of: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly result?: Result;
  /** Those that came before there were lists of who enters and who leaves have none. */
  readonly listed?: true;
}

export const moveKinds = ['entering', 'leaving'] as const;
export type MoveKind = (typeof moveKinds)[number];

export const moveCauses = ['within', 'not_eligible', 'unknown', 'beyond_quota'] as const;

/** One who would enter or leave: a household, or a person of it. */
export interface Move extends Chosen {
  /** Where it lived on that day, and its need rank. */
  readonly village: string;
  readonly rank: string;
  readonly cause: (typeof moveCauses)[number];
  readonly reasons: readonly Message[];
}

export interface Result extends Figures {
  /** Of each kecamatan, by code. */
  readonly byDistrict: readonly (Figures & { readonly district: string })[];
}

export const outcomes = ['approved', 'waiting', 'refused'] as const;

export interface Chosen {
  readonly household: string;
  /** In a programme for persons, whom of it. */
  readonly member?: string;
}

export interface GapResult extends Chosen {
  /** `waiting`: verified, and on the waiting list, because the places or the money are used up. */
  readonly outcome: (typeof outcomes)[number];
  /** Why it waits or was refused. */
  readonly error?: { readonly code: string; readonly messages: Message };
}

/** Whom one request chose, kept so that the same request, sent again, goes on with the same and chooses nobody else. */
export interface Batch {
  readonly id: string;
  readonly program: string;
  readonly area: string;
  readonly chosen: readonly Chosen[];
  /** What became of them, once that is known of all. */
  readonly taken?: readonly GapResult[];
  readonly startedAt: Instant;
  readonly startedBy: string;
}
