import { isReceiving } from '../aid/aid.rules.ts';
import type { AidSummary } from '../household/aid-summary.ts';
import { livingIn, needRank } from '../household/household.rules.ts';
import type { FieldFinding, Household, OfficialDecile } from '../household/shapes.ts';
import type { Answer } from '../program/criteria.rules.ts';
import { date } from '../program/criteria-words.rules.ts';
import { type Eligibility, eligibilityOf, overallOf } from '../program/eligibility.rules.ts';
import { exclusionsBetween } from '../program/exclusion.rules.ts';
import { closesGapOn } from '../program/program.rules.ts';
import { runsOn } from '../program/program.ts';
import type { Exclusion, Program } from '../program/shapes.ts';
import type { Day } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import type { Message } from '../shared/error.ts';

/** Pure rules of who is reached and who is not: a household beside the programmes of the day. */

/** What the programmes are judged by: those that run on the day, and the day. */
export interface Catalogue {
  readonly programs: readonly Stored<Program>[];
  /** Of all there are, those that leave whoever has them, and no other, in the gap. */
  readonly leaveInGap: ReadonlySet<string>;
  readonly day: Day;
}

export const runningOn = (programs: readonly Stored<Program>[], day: Day): Catalogue => ({
  programs: programs.filter((program) => runsOn(program, day)),
  leaveInGap: new Set(programs.filter(({ gapRules }) => !closesGapOn(gapRules, day)).map(({ id }) => id)),
  day,
});

/** One who is, or might be, in a programme: does the programme reach them, and is it for them? */
export interface Standing {
  readonly member?: string | undefined;
  readonly receives: boolean;
  readonly answer: Answer;
  /** Absent where nobody is there to be judged, or the programme is for persons and its line is the whole household's. */
  readonly eligibility?: Eligibility;
}

/** Of the household; in a programme for persons, of each who lives in it. A programme for households reaches it by whichever member. */
export function standingsIn(program: Program, household: Household, day: Day): Standing[] {
  const lines = household.aid.filter((line) => line.program === program.id && isReceiving(line));
  const judged = eligibilityOf(program, household, day);
  if (program.target === 'person') return standingsOfPeople(judged, lines);
  const receives = lines.length > 0;
  if (livingIn(household).length === 0) return receives ? [{ receives, answer: 'no' }] : [];
  return judged.map((eligibility) => ({ receives, answer: eligibility.answer, eligibility }));
}

/** Where the household as a whole is in a programme for persons, it stands once for all of its people who have no line of their own. */
function standingsOfPeople(judged: readonly Eligibility[], lines: readonly AidSummary[]): Standing[] {
  const people = judged.map((eligibility) => ({
    ...(eligibility.member !== undefined && { member: eligibility.member }),
    receives: lines.some(({ member }) => member !== undefined && member === eligibility.member),
    answer: eligibility.answer,
    eligibility,
  }));
  // Somebody who died or left, and is still paid.
  const gone = lines
    .filter(({ member }) => member !== undefined && !people.some((one) => one.member === member))
    .map(({ member }) => ({ member, receives: true, answer: 'no' as const }));
  if (!lines.some(({ member }) => member === undefined)) return [...people, ...gone];
  return [...people.filter(({ receives }) => receives), ...gone, { receives: true, answer: overallOf(judged) }];
}

/** Is the household, or the member, in the programme in whatever state? What is the household's is each member's, and the other way round. */
export const isIn = ({ aid }: Household, program: string, member: string | undefined): boolean =>
  aid.some((line) => line.program === program && (line.member === undefined || member === undefined || line.member === member));

export const mistakes = ['inclusion', 'exclusion', 'unknown'] as const;
export type Mistake = (typeof mistakes)[number];

/** Reached without being meant, meant without being reached, or reached while nobody can tell. */
export function mistakeIn({ receives, answer }: Standing): Mistake | undefined {
  if (answer === 'unknown') return receives ? 'unknown' : undefined;
  if (receives && answer === 'no') return 'inclusion';
  return !receives && answer === 'yes' ? 'exclusion' : undefined;
}

/** Found to be poor by somebody who was at the house, and somebody lives there. */
export const isVerifiedPoor = (household: Household): boolean =>
  (household.fieldFinding?.finding === 'extreme_poor' || household.fieldFinding?.finding === 'poor') && livingIn(household).length > 0;

const regencys = ({ fund }: Pick<AidSummary, 'fund'>): boolean => fund !== 'apbn';

/** Verified poor, and neither the centre nor the regency or village gives anything yet that closes the gap by the rules of the day. */
export const isInGap = (household: Household, { leaveInGap }: Pick<Catalogue, 'leaveInGap'>): boolean =>
  household.status === 'active' && isVerifiedPoor(household) && isUnaided(household, { leaveInGap });

/** Nobody gives it anything yet that closes the gap by the rules of the day. */
export const isUnaided = ({ aid }: Pick<Household, 'aid'>, { leaveInGap }: Pick<Catalogue, 'leaveInGap'>): boolean =>
  !aid.some((line) => isReceiving(line) && !leaveInGap.has(line.program));

/** A household in the gap, why it is there, and which of the regency's programmes could close it. */
export interface GapRow<H extends Household = Household> {
  readonly household: H;
  /** Its need rank, the needier first. */
  readonly rank: string;
  readonly reasons: readonly Message[];
  readonly candidates: readonly { readonly program: Stored<Program>; readonly eligibility: Eligibility }[];
  /** Proposed or verified already, for programmes of the regency or village. */
  readonly inProcess: readonly AidSummary[];
}

export function gapRowOf<H extends Household>(household: H, { programs, day }: Catalogue): GapRow<H> {
  return {
    household,
    rank: needRank(household),
    reasons: reasonsOf(household),
    candidates: programs
      .filter(regencys)
      .flatMap((program) => eligibilityOf(program, household, day).map((eligibility) => ({ program, eligibility })))
      .filter(({ program, eligibility: { answer, member } }) => answer === 'yes' && !isIn(household, program.id, member)),
    inProcess: household.aid.filter((line) => regencys(line) && !isReceiving(line)),
  };
}

const poverty = { extreme_poor: { id: 'miskin ekstrem', en: 'extremely poor' }, poor: { id: 'miskin', en: 'poor' } } as const;

function foundToBe({ finding, date: day }: FieldFinding): Message {
  const [poor, on] = [poverty[finding as keyof typeof poverty], date(day)];
  return { id: `Ditemukan ${poor.id} pada ${on.id}`, en: `Found ${poor.en} on ${on.en}` };
}

function rankedAs({ decile, date: day }: OfficialDecile): Message {
  const since = date(day);
  return { id: `Desil ${decile} per ${since.id}`, en: `Decile ${decile} as of ${since.en}` };
}

function reasonsOf({ fieldFinding, officialDecile, aid }: Household): Message[] {
  return [
    ...(fieldFinding ? [foundToBe(fieldFinding)] : []),
    officialDecile ? rankedAs(officialDecile) : { id: 'Belum ada desil', en: 'No decile yet' },
    ...(aid.some(isReceiving)
      ? [{ id: 'Hanya menerima bantuan yang tidak menutup celah', en: 'Receives only aid that does not close the gap' }]
      : [
          { id: 'Tidak menerima bantuan pusat', en: 'Receives no aid from the centre' },
          { id: 'Tidak menerima bantuan daerah atau desa', en: 'Receives no aid from the regency or village' },
        ]),
  ];
}

/** Two lines of one household that may not stand together, and the rule that says so. */
export interface Overlap {
  readonly first: AidSummary;
  readonly second: AidSummary;
  readonly rule: Exclusion;
}

export function overlapsIn(household: Household, { programs, day }: Catalogue): Overlap[] {
  const lines = household.aid.filter(isReceiving);
  return lines.flatMap((first, index) =>
    lines.slice(index + 1).flatMap((second) =>
      exclusionsBetween(programs, first, second, day)
        .slice(0, 1)
        .map((rule) => ({ first, second, rule })),
    ),
  );
}
