import * as z from 'zod';
import type { derivedFindings } from '../household/seen-shapes.ts';
import type { Answer } from '../program/kleene.rules.ts';
import type { Instant } from '../shared/clock.ts';
import { Code, Value, Words } from './question-shapes.ts';

/** How a version says what becomes of the answers to the one before, and what came of it. */

export const migrationKinds = ['rename', 'recode', 'split', 'retire'] as const;

/** What becomes of a value that a rule has no word for. */
export const unmappedKinds = ['cross_check', 'refuse'] as const;

/** What becomes of one item's answers in the next version. An item without a rule that is still there is kept as it is. */
export const MigrationRule = z.object({
  item: Code,
  kind: z.enum(migrationKinds),
  /** The items that take its place: none when retired, one when renamed or coded anew, several when split. */
  to: z.array(Code).max(6).default([]),
  /** What each value becomes; a renamed item keeps its values. */
  map: z
    .array(
      z.object({
        value: Value,
        answers: z
          .array(z.object({ item: Code, value: Value }))
          .min(1)
          .max(6),
      }),
    )
    .max(60)
    .default([]),
  unmapped: z.enum(unmappedKinds).default('cross_check'),
  /** Of a retired item: its answers are to be looked at by the officer of the village. */
  crossCheck: z.boolean().default(false),
  why: Words,
});

export type MigrationRule = z.output<typeof MigrationRule>;

/** In how many households a finding is judged so after having been judged so; absent: the version has no rule for it. */
export interface FindingEffect {
  readonly finding: (typeof derivedFindings)[number];
  readonly was?: Answer;
  readonly becomes?: Answer;
  readonly households: number;
}

/** What a version does, or did, to the answers that are there. */
export interface Effect {
  readonly households: number;
  /** Answers that go along, of those coded anew or split, and that were retired. */
  readonly carried: number;
  readonly recoded: number;
  readonly retired: number;
  /** Households whose officer has something to cross-check. */
  readonly tasks: number;
}

/** A pass over every village's surveys: how far it has come, and what it found by then. */
export interface MigrationRun extends Effect {
  /** Of the draft as it was when this began. */
  readonly draft: number;
  readonly startedAt: Instant;
  readonly villages: number;
  readonly of: number;
  readonly finishedAt?: Instant;
  /** Where a draft was weighed. */
  readonly findings?: readonly FindingEffect[];
}

/** What a version would do, as counted before it is published, and what it did. */
export interface MigrationRuns {
  readonly weighed?: MigrationRun;
  readonly carriedOver?: MigrationRun;
}
