import { z } from 'zod';
import { findings } from '../household/shapes.ts';
import { backwards, DayText, type Instant, InstantText } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import type { Message } from '../shared/error.ts';
import { Id } from '../shared/id.ts';
import { said } from '../shared/said.ts';
import { words } from '../shared/text.ts';

/** A questionnaire, its versions, and what was answered to it. Answers are text throughout: `yes`, `450`, a choice's code. */

export const questionTypes = ['yes_no', 'choice', 'number', 'text'] as const;
export const questionnaireStates = ['draft', 'published', 'retired'] as const;
export const carryKinds = ['rename', 'recode', 'split', 'retire'] as const;
/** What becomes of a value that a rule has no word for. */
export const unmappedKinds = ['cross_check', 'refuse'] as const;

const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,39}$/, said('Kode: huruf kecil, angka, garis bawah', 'a code: lower-case letters, digits, underscores'));
const ChoiceCode = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9_]{0,39}$/,
    said('Kode pilihan: huruf kecil, angka, garis bawah', 'a choice’s code: lower-case letters, digits, underscores'),
  );
const Words = z.object({ id: words(2, 300), en: words(2, 300) });
/** What people said may be words, and then holds no NIK either. */
export const Value = words(1, 200);

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
const given = (...parts: unknown[]): number => parts.filter((part) => part !== undefined).length;

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
    .refine((node) => given(node.question, node.all, node.any, node.not) === 1, oneOf)
    .refine((node) => given(node.in, node.atLeast) === given(node.question), oneOf);
};

export const Question = z
  .object({
    code: Code,
    section: words(2, 80),
    text: Words,
    type: z.enum(questionTypes),
    choices: z
      .array(z.object({ code: ChoiceCode, text: Words }))
      .max(30)
      .default([]),
    unit: words(1, 30).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** All of them must hold. What was not answered fulfils no test. */
    askIf: z.array(askIf(DEEPEST)).max(5).default([]),
    /** Asked at visits of these days only, both included. */
    from: DayText.optional(),
    to: DayText.optional(),
    source: words(3, 300),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, backwards);
export type Question = z.output<typeof Question>;

/** What becomes of one item's answers in the next version. An item without a rule that is still there is kept as it is. */
export const CarryRule = z.object({
  item: Code,
  kind: z.enum(carryKinds),
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
export type CarryRule = z.output<typeof CarryRule>;

export const QuestionnaireInput = z.object({
  title: Words,
  from: DayText,
  basis: words(3, 300),
  questions: z.array(Question).min(1).max(120),
  carry: z.array(CarryRule).max(120).default([]),
});

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
export interface Pass extends Effect {
  /** Of the draft as it was when this began. */
  readonly draft: number;
  readonly startedAt: Instant;
  readonly villages: number;
  readonly of: number;
  readonly finishedAt?: Instant;
}

export interface Questionnaire extends z.output<typeof QuestionnaireInput> {
  /** Which version it is: 1, 2 … */
  readonly number: number;
  readonly state: (typeof questionnaireStates)[number];
  readonly publishedAt?: Instant;
}

/** What a version would do, as counted before it is published, and what it did. */
export interface Passes {
  readonly weighed?: Pass;
  readonly carriedOver?: Pass;
}
export type QuestionnaireNow = Stored<Questionnaire> & Passes;

/** Where something stands in the order of all that was said. */
export interface Given {
  /** By the device's own clock; never later than it was received. */
  readonly at: Instant;
  readonly device: string;
  readonly visit: string;
}

/** One answer as somebody gave it. */
export interface Contribution extends Given {
  readonly value: string;
  readonly by: string;
  /** The item and value it was given as, where a later version asks otherwise. */
  readonly was?: { readonly version: number; readonly item: string; readonly value: string };
  /** Given to settle what was in doubt. */
  readonly settles?: boolean;
  /** It, or what it was, is in somebody's own words: nothing for those who may not see names. */
  readonly words?: true;
}

export const checkKinds = ['retired', 'split', 'recoded'] as const;

/** Something of an older version that an officer is to ask again or look at (kroscek). */
export interface Check {
  /** The item as it was, in the version that last asked it. */
  readonly item: string;
  readonly version: number;
  readonly kind: (typeof checkKinds)[number];
  /** What to ask now; nothing where the item is retired. */
  readonly ask: readonly string[];
  readonly why: Message;
  /** When the version that asks otherwise was published. */
  readonly since: Instant;
  /** The latest answer that it is about. */
  readonly doubt: Pick<Contribution, keyof Given | 'value' | 'words'>;
  /** How it was settled, where that is not by an answer. */
  readonly settled?: { readonly by: string; readonly at: Instant; readonly reason: string };
}

export const outcomes = ['answered', 'no_contact', 'refused', 'moved'] as const;

const FormAnswer = z.object({ item: Code, value: Value, at: InstantText });

/** It becomes a key, so it holds no NIK. Of a UUID's groups none is as long. */
const DeviceMade = (id: string, en: string, least: number) =>
  z
    .string()
    .regex(/^[\w-]{2,60}$/, said(id, en))
    .min(least, said(id, en))
    .refine((text) => !/\d{16}/.test(text), said('Jangan memakai NIK atau nomor KK', 'use no NIK or KK number'));

/** One visit as a device sends it, perhaps days later. */
export const VisitForm = z.object({
  /** Made by the device; the same form sent again is the same visit. */
  visit: DeviceMade('Kode kunjungan 8–60 huruf atau angka', 'a visit id has 8 to 60 characters', 8),
  household: Id,
  version: z.int().min(1),
  device: DeviceMade('Kode perangkat 2–60 huruf atau angka', 'a device id has 2 to 60 characters', 2),
  startedAt: InstantText,
  outcome: z.enum(outcomes),
  answers: z.array(FormAnswer).max(150).default([]),
  finding: z.enum(findings).optional(),
  geotag: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
  photos: z
    .array(
      z.object({
        reference: words(3, 200),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, said('SHA-256 berupa 64 angka heksadesimal', 'a SHA-256 is 64 hexadecimal digits')),
      }),
    )
    .max(20)
    .default([]),
  note: words(1, 500).optional(),
  /** A second look at a home that somebody else visited. */
  second: z.boolean().default(false),
});
export type VisitForm = z.output<typeof VisitForm>;

export interface Visit extends Omit<VisitForm, 'version' | 'answers'> {
  readonly answers: readonly (VisitForm['answers'][number] & Pick<Contribution, 'words'>)[];
  /** The version it was asked with. */
  readonly questionnaire: number;
  readonly village: string;
  readonly by: string;
  readonly receivedAt: Instant;
  /** The device's clock ran ahead of ours: its times count as of when the form came. */
  readonly clockAhead: boolean;
  /** Answers to questions that these answers skip, kept but not counted. */
  readonly skipped: readonly string[];
}

export interface FindingGiven extends Given {
  readonly finding: (typeof findings)[number];
  readonly by: string;
}

/** What is known of a household by its answers: a merge of its visits that does not depend on the order in which they came. */
export interface Survey {
  readonly household: string;
  readonly village: string;
  /** The version its items are of. */
  readonly questionnaire: number;
  /** Item by item, latest first. */
  readonly answers: Readonly<Record<string, readonly Contribution[]>>;
  readonly retired: Readonly<Record<string, readonly Contribution[]>>;
  readonly checks: readonly Check[];
  readonly finding?: FindingGiven;
  /** The earliest visit at which somebody answered, the latest of those, and the latest of all. */
  readonly first?: Seen;
  readonly answered?: Seen;
  readonly last?: Seen;
  readonly second?: Seen & { readonly differences: readonly string[] };
  /** What the last version did to it. */
  readonly effect?: Omit<Effect, 'households'> & { readonly version: number };
}

export interface Seen {
  readonly visit: string;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: (typeof outcomes)[number];
}
