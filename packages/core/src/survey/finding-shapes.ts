import * as z from 'zod';
import { derivedFindings } from '../household/seen-shapes.ts';
import { DayText, endsBeforeItBegins } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { said } from '../shared/said.ts';
import { Code, Value, Words } from './question-shapes.ts';

/** What follows from a version's answers, as data of that version: its codes, its thresholds, their days and sources. */

/** One thing that a rule looks at: a test of an answer or of the household's people, or several of them joined. */
export interface FindingTest {
  /** What it says where it is told as one of the grounds; a group without words has each of its parts told instead. */
  readonly what?: z.output<typeof Words> | undefined;
  readonly question?: string | undefined;
  /** The answer is one of these. */
  readonly in?: readonly string[] | undefined;
  /** The number answered is greater than this, or less. */
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  /** The number is a household's for a month; what is compared is a person's for a day. */
  readonly perPersonAndDay?: boolean | undefined;
  /** There is a woman of these ages, both included. */
  readonly woman?: { readonly youngest: number; readonly oldest: number } | undefined;
  readonly all?: readonly FindingTest[] | undefined;
  readonly any?: readonly FindingTest[] | undefined;
  /** So many of `any` at least, where one is not enough. */
  readonly least?: number | undefined;
  /** What all of them answer alike; unknown where they don't. */
  readonly alike?: readonly FindingTest[] | undefined;
}

const DEEPEST = 4;
const given = (...parts: unknown[]): number => parts.filter((part) => part !== undefined).length;

const test = (levels: number): z.ZodType<FindingTest, FindingTest> => {
  const inner = levels > 1 ? test(levels - 1) : z.never(said(`Paling banyak ${DEEPEST} tingkat`, `at most ${DEEPEST} levels`));
  const age = z.int().min(0).max(120);
  return z
    .object({
      what: Words.optional(),
      question: Code.optional(),
      in: z.array(Value).min(1).max(30).optional(),
      above: z.number().optional(),
      below: z.number().optional(),
      perPersonAndDay: z.boolean().optional(),
      woman: z.object({ youngest: age, oldest: age }).optional(),
      all: z.array(inner).min(1).max(20).optional(),
      any: z.array(inner).min(1).max(20).optional(),
      least: z.int().min(1).max(20).optional(),
      alike: z.array(inner).min(1).max(5).optional(),
    })
    .refine(
      (node) => given(node.question, node.woman, node.all, node.any, node.alike) === 1,
      said('Isi salah satu dari question, woman, all, any, alike', 'give one of question, woman, all, any, alike'),
    )
    .refine(
      (node) => given(node.in, node.above, node.below) === given(node.question),
      said('Isi question dengan in, above atau below', 'give question with in, above or below'),
    )
    .refine(
      (node) => given(node.question, node.woman) === 0 || node.what !== undefined || levels < DEEPEST,
      said('Sebutkan apa yang dilihat', 'say what it looks at'),
    );
};

export const FindingRule = z
  .object({
    finding: z.enum(derivedFindings),
    /** Days on which it is judged so, both included; of one finding they don't overlap. */
    from: DayText,
    to: DayText.optional(),
    holds: test(DEEPEST),
    source: freeText(3, 300),
  })
  .refine(({ from, to }) => to === undefined || from <= to, endsBeforeItBegins);

export type FindingRule = z.output<typeof FindingRule>;
