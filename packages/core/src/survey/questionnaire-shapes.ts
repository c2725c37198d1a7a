import * as z from 'zod';
import { DayText, type Instant } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { FindingRule } from './finding-shapes.ts';
import { MigrationRule, type MigrationRuns } from './migration-shapes.ts';
import { Question, Words } from './question-shapes.ts';

/** The questionnaire and its versions. */

export const questionnaireStates = ['draft', 'published', 'retired'] as const;

export const QuestionnaireInput = z.object({
  title: Words,
  from: DayText,
  basis: freeText(3, 300),
  questions: z.array(Question).min(1).max(120),
  carry: z.array(MigrationRule).max(120).default([]),
  /** What follows from its answers; left out: what followed from those to the version before. */
  findings: z.array(FindingRule).max(20).optional(),
});

export interface Questionnaire extends z.output<typeof QuestionnaireInput> {
  /** Which version it is: 1, 2 … */
  readonly number: number;
  readonly state: (typeof questionnaireStates)[number];
  readonly publishedAt?: Instant;
}

export type QuestionnaireNow = Stored<Questionnaire> & MigrationRuns;
