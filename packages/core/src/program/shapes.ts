import * as z from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { DayText, endsBeforeItBegins, runsForward } from '../shared/clock.ts';
import { freeText } from '../shared/free-text.ts';
import { chosenId } from '../shared/id.ts';
import { Rupiah } from '../shared/money.ts';
import { said } from '../shared/said.ts';
import { Criterion, PersonTest } from './criteria.ts';
import { aidKinds, aidTargets, exclusionReaches, payPeriods, waysShown } from './kinds.ts';
import { disagree, fallsDueIn, longerThanPeriod } from './program.rules.ts';

export const period = { from: DayText, to: DayText.optional() };

export const ProgramId = chosenId(2);

/** What one component of a programme paid in a period, and the source that says so. Never rewritten: a new row follows the old. */
export const Amount = z
  .object({
    component: freeText(1, 80),
    /** What it is worth, where goods are given. */
    rupiah: Rupiah,
    per: z.enum(payPeriods),
    goods: z.object({ quantity: z.int().min(1).max(10_000), unit: freeText(1, 30) }).optional(),
    /** Given once for each living member whom this holds of; without it, once. */
    each: PersonTest.optional(),
    ...period,
    source: freeText(3, 300),
  })
  .refine(runsForward, endsBeforeItBegins);
export type Amount = z.output<typeof Amount>;

export const Amounts = z
  .array(Amount)
  .max(50)
  .refine(
    (amounts) => !amounts.some((one, index) => amounts.slice(0, index).some((other) => disagree(one, other))),
    said(
      'Dua besaran komponen yang sama bertumpang tindih; akhiri yang lama sebelum yang baru mulai',
      'two amounts of one component overlap; end the old one before the new one begins',
    ),
  );

/** Who the programme is for from a day on. Never rewritten: a new version follows the old. */
export const CriteriaVersion = z
  .object({ version: z.int().min(1), tree: Criterion, ...period, source: freeText(3, 300) })
  .refine(runsForward, endsBeforeItBegins);
export type CriteriaVersion = z.output<typeof CriteriaVersion>;

/** A programme that may not be had together with this one, whichever came first: by anybody of one household, or by one person. */
export const Exclusion = z
  .object({ program: ProgramId, among: z.enum(exclusionReaches), ...period, source: freeText(3, 300) })
  .refine(runsForward, endsBeforeItBegins);
export type Exclusion = z.output<typeof Exclusion>;

/** How much of the amounts that are given for each member a household may have together. Never rewritten: a new row follows the old. */
export const Cap = z
  .object({
    /** At most so many of its people, those with the highest claims. */
    persons: z.int().min(1).max(50).optional(),
    /** At most so many amounts for one person, the highest. */
    perPerson: z.int().min(1).max(20).optional(),
    ...period,
    source: freeText(3, 300),
  })
  .refine(runsForward, endsBeforeItBegins)
  .refine(({ persons, perPerson }) => persons !== undefined || perPerson !== undefined, {
    ...said('Isi jumlah orang atau jumlah per orang', 'give the persons, or how many for one person'),
    path: ['persons'],
  });
export type Cap = z.output<typeof Cap>;

/** Whether a household that has this and nothing else is still counted as reached by nobody. Never rewritten. */
export const GapRule = z.object({ closes: z.boolean(), ...period, source: freeText(3, 300) }).refine(runsForward, endsBeforeItBegins);
export type GapRule = z.output<typeof GapRule>;

export const Conditions = z.array(freeText(3, 300)).max(20);

export const ProgramInput = z
  .object({
    id: ProgramId,
    name: freeText(2, 100),
    /** Other names under which files speak of it. */
    aliases: z.array(freeText(2, 100)).max(20).default([]),
    description: freeText(1, 500).optional(),
    fund: z.enum(fundSources),
    kind: z.enum(aidKinds),
    target: z.enum(aidTargets),
    /** `count` for victims, mental illness, HIV, children in need of protection. */
    shownAs: z.enum(waysShown).default('names'),
    period: z.enum(payPeriods),
    amounts: Amounts.default([]),
    /** What a recipient has to do to go on receiving, in words. */
    conditions: Conditions.default([]),
    criteria: z.array(CriteriaVersion).max(50).default([]),
    excludes: z.array(Exclusion).max(50).default([]),
    caps: z.array(Cap).max(50).default([]),
    /** Without a row that holds on a day, it closes the gap. */
    gapRules: z.array(GapRule).max(50).default([]),
    /** Periods it ran in before the present one: it was closed and opened anew. */
    earlier: z.array(z.object(period)).max(20).default([]),
    ...period,
    source: freeText(3, 300),
  })
  .refine(runsForward, endsBeforeItBegins)
  .refine((program) => program.amounts.every(({ per }) => fallsDueIn(program.period, per)), {
    ...said(longerThanPeriod.id, longerThanPeriod.en),
    path: ['amounts'],
  });
export type Program = z.output<typeof ProgramInput>;
