import * as z from 'zod';
import { DayText, endsBeforeItBegins } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { said } from '../shared/said.ts';

/** One question of a questionnaire. Answers are text throughout: `yes`, `450`, a choice's code. */

export const questionTypes = ['yes_no', 'choice', 'number', 'text'] as const;

export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,39}$/, said('Kode: huruf kecil, angka, garis bawah', 'a code: lower-case letters, digits, underscores'));

const ChoiceCode = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9_]{0,39}$/,
    said('Kode pilihan: huruf kecil, angka, garis bawah', 'a choice’s code: lower-case letters, digits, underscores'),
  );

export const Words = z.object({ id: freeText(2, 300), en: freeText(2, 300) });

/** What people said may be words, and then holds no NIK either. */
export const Value = freeText(1, 200);

/** What earlier answers must be: one test of a question, or several joined. */
export interface AskIf {
  readonly question?: string | undefined;
  readonly in?: readonly string[] | undefined;
  readonly atLeast?: number | undefined;
  readonly all?: readonly AskIf[] | undefined;
  readonly any?: readonly AskIf[] | undefined;
  readonly not?: AskIf | undefined;
}

const DEEPEST = 4;

const oneOf = said(
  'Isi question dengan in atau atLeast, atau salah satu dari all, any, not',
  'give question with in or atLeast, or one of all, any, not',
);

const countGiven = (...parts: unknown[]): number => parts.filter((part) => part !== undefined).length;

const askIf = (levels: number): z.ZodType<AskIf, AskIf> => {
  const inner = levels > 1 ? askIf(levels - 1) : z.never(said(`Paling banyak ${DEEPEST} tingkat`, `at most ${DEEPEST} levels`));
  return z
    .object({
      question: Code.optional(),
      in: z.array(Value).min(1).max(20).optional(),
      atLeast: z.number().optional(),
      all: z.array(inner).min(1).max(10).optional(),
      any: z.array(inner).min(1).max(10).optional(),
      not: inner.optional(),
    })
    .refine((node) => countGiven(node.question, node.all, node.any, node.not) === 1, oneOf)
    .refine((node) => countGiven(node.in, node.atLeast) === countGiven(node.question), oneOf);
};

export const Question = z
  .object({
    code: Code,
    section: freeText(2, 80),
    text: Words,
    type: z.enum(questionTypes),
    choices: z
      .array(z.object({ code: ChoiceCode, text: Words }))
      .max(30)
      .default([]),
    unit: freeText(1, 30).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** All of them must hold. What was not answered fulfils no test. */
    askIf: z.array(askIf(DEEPEST)).max(5).default([]),
    /** Asked at visits of these days only, both included. */
    from: DayText.optional(),
    to: DayText.optional(),
    source: freeText(3, 300),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, endsBeforeItBegins);

export type Question = z.output<typeof Question>;
