import * as z from 'zod';
import { fundSources } from '../household/aid-shapes.ts';
import { derivedFindings } from '../household/seen-shapes.ts';
import { disabilities, educations, findings, maritalStates, relations } from '../household/shapes.ts';
import { findDistrict, findVillage, regency, villages } from '../region/region.ts';
import { Id } from '../shared/id.ts';
import { said } from '../shared/said.ts';
import { occupationKinds } from './kinds.ts';

/** Who a programme is for, as data: a tree of tests that is judged against what the register holds. Shapes only; no I/O, no clock. */

const range = (least: number, most: number) =>
  z
    .object({ min: z.int().min(least).max(most).optional(), max: z.int().min(least).max(most).optional() })
    .refine(({ min, max }) => min !== undefined || max !== undefined, said('Isi min atau max', 'give min or max'))
    .refine(({ min = least, max = most }) => min <= max, said('min melebihi max', 'min is above max'));
export type Range = z.output<ReturnType<typeof range>>;

const someOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .array(z.enum(values))
    .min(1, said('Pilih paling sedikit satu', 'choose at least one'))
    .max(values.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, said('Ada pilihan yang berulang', 'a choice is repeated'));

const given = (object: object): number => Object.values(object).filter((value) => value !== undefined).length;

/** Tests of one person; all that are given must hold. What the register does not tell of a person is unknown, not failed. */
export const PersonTest = z
  .object({
    /** Whole years on the day of judgement. */
    age: range(0, 120).optional(),
    sex: z.enum(['male', 'female']).optional(),
    relation: someOf(relations).optional(),
    marital: someOf(maritalStates).optional(),
    disability: someOf(disabilities).optional(),
    pregnant: z.boolean().optional(),
    /** Highest schooling completed. */
    education: someOf(educations).optional(),
    /** At school now, by their occupation. */
    pupil: z.boolean().optional(),
    /** Has work, by their occupation. */
    working: z.boolean().optional(),
    /** One of these by their occupation. */
    occupation: someOf(occupationKinds).optional(),
    /**
     * Recorded as one of these. Of whom no occupation is recorded it is not so, rather than unknown: for what shuts out those who are known to
     * hold an office, where to wait for everybody's occupation would keep out the many for the few.
     */
    recordedAs: someOf(occupationKinds).optional(),
    /** Earns the household's living alone among its living adults. */
    breadwinner: z.boolean().optional(),
    /** A woman of these ages who earns her household's living (wanita rawan sosial ekonomi, Permensos 8/2012: 18 to 59). */
    wrse: range(0, 120).optional(),
  })
  .refine((test) => given(test) > 0, said('Isi paling sedikit satu syarat', 'give at least one test'));
export type PersonTest = z.output<typeof PersonTest>;

const RegionCode = z
  .string()
  .refine(
    (code) => findVillage(code) !== undefined || findDistrict(code) !== undefined,
    said(`Bukan kode kecamatan atau desa di ${regency.name}`, `no kecamatan or village of ${regency.name} has this code`),
  );

const AidTest = z
  .object({
    programs: z.array(Id).min(1).max(50).optional(),
    funds: someOf(fundSources).optional(),
  })
  .refine((test) => given(test) > 0, said('Sebut program atau sumber dana', 'name programmes or funds'));

/** One test, or several joined: exactly one of the fields is given. */
const Node = z.object({
  get all() {
    return z.array(Criterion).min(1).max(20).optional();
  },
  get any() {
    return z.array(Criterion).min(1).max(20).optional();
  },
  get not() {
    return Criterion.optional();
  },
  /** The official decile, 1 poorest to 10. Unknown where the ministry gave none. */
  decile: range(1, 10).optional(),
  /** What Puskesos found at the house. Unknown where nobody has been. */
  finding: someOf(findings).optional(),
  /** One of these follows from the answers to the questionnaire, by the rules of its version. Unknown where the answers don't settle it. */
  derived: someOf(derivedFindings).optional(),
  /** Lives in one of these kecamatan or villages. */
  residence: z.array(RegionCode).min(1).max(villages.length).optional(),
  /** Living members. */
  size: range(0, 50).optional(),
  /** The household, or a member of it, receives one of these programmes, or something from one of these purses. */
  aid: AidTest.optional(),
  /** The person it is about, in a programme for persons. */
  person: PersonTest.optional(),
  /** So many living members, one when not said, for whom the tests hold. */
  member: z.object({ test: PersonTest, atLeast: z.int().min(1).max(20).optional() }).optional(),
});

export interface Criterion {
  readonly all?: readonly Criterion[] | undefined;
  readonly any?: readonly Criterion[] | undefined;
  readonly not?: Criterion | undefined;
  readonly decile?: Range | undefined;
  readonly finding?: readonly (typeof findings)[number][] | undefined;
  readonly derived?: readonly (typeof derivedFindings)[number][] | undefined;
  readonly residence?: readonly string[] | undefined;
  readonly size?: Range | undefined;
  readonly aid?: z.output<typeof AidTest> | undefined;
  readonly person?: PersonTest | undefined;
  readonly member?: { readonly test: PersonTest; readonly atLeast?: number | undefined } | undefined;
}

export const Criterion: z.ZodType<Criterion, Criterion> = z.lazy(() =>
  Node.refine((node) => given(node) === 1, said('Isi tepat satu syarat pada tiap cabang', 'give exactly one test at each branch')),
);
