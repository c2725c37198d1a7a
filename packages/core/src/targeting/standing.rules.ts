import { isReceiving } from '../aid/aid.rules.ts';
import { needRank } from '../household/household.rules.ts';
import type { AidSummary, Household } from '../household/shapes.ts';
import type { Answer } from '../program/criteria.rules.ts';
import { type Eligibility, eligibilityOf } from '../program/eligibility.rules.ts';
import { exclusionsBetween } from '../program/exclusion.rules.ts';
import type { Exclusion, Program } from '../program/program.ts';
import { covers, type Day } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';

/** Pure rules of who is reached and who is not: a household beside the programmes of the day. */

/** What the programmes are judged by: those that run on the day, and the day. */
export interface Catalogue {
  readonly programs: readonly Program[];
  readonly day: Day;
}

export const runningOn = (programs: readonly Program[], day: Day): Catalogue => ({
  programs: programs.filter(({ earlier, ...present }) => [present, ...earlier].some((period) => covers(period, day))),
  day,
});

/** One who is, or might be, in a programme: does the programme reach them, and is it for them? */
export interface Standing {
  readonly member?: string | undefined;
  readonly receives: boolean;
  readonly answer: Answer;
  /** Absent of somebody who is no longer there to be judged. */
  readonly eligibility?: Eligibility;
}

export function standingsIn(program: Program, household: Household, day: Day): Standing[] {
  const lines = household.aid.filter((line) => line.program === program.id && isReceiving(line));
  const judged = eligibilityOf(program, household, day);
  const of = judged.map((eligibility) => ({
    ...(eligibility.member !== undefined && { member: eligibility.member }),
    receives: lines.some(({ member }) => member === eligibility.member),
    answer: eligibility.answer,
    eligibility,
  }));
  // Somebody who died or left, and is still paid.
  const gone = lines.filter(({ member }) => !judged.some((one) => one.member === member));
  return [...of, ...gone.map(({ member }) => ({ ...(member !== undefined && { member }), receives: true, answer: 'no' as const }))];
}

export const mistakes = ['inclusion', 'exclusion', 'unknown'] as const;
export type Mistake = (typeof mistakes)[number];

/** Reached without being meant, meant without being reached, or reached while nobody can tell. */
export function mistakeIn({ receives, answer }: Standing): Mistake | undefined {
  if (answer === 'unknown') return receives ? 'unknown' : undefined;
  if (receives && answer === 'no') return 'inclusion';
  return !receives && answer === 'yes' ? 'exclusion' : undefined;
}

/** Found to be poor by somebody who was at the house. */
export const isVerifiedPoor = ({ fieldFinding }: Pick<Household, 'fieldFinding'>): boolean =>
  fieldFinding?.finding === 'extreme_poor' || fieldFinding?.finding === 'poor';

const regencys = (line: Pick<AidSummary, 'fund'>): boolean => line.fund !== 'apbn';

/** Verified poor, and neither the centre nor the regency or village gives anything yet. */
export const isInGap = (household: Household): boolean =>
  household.status === 'active' && isVerifiedPoor(household) && !household.aid.some(isReceiving);

/** A household in the gap, why it is there, and which of the regency's programmes could close it. */
export interface GapRow<H extends Household = Household> {
  readonly household: H;
  /** Two digits, the needier first. */
  readonly rank: string;
  readonly reasons: readonly Message[];
  readonly candidates: readonly { readonly program: string; readonly eligibility: Eligibility }[];
  /** Proposed or verified already, for programmes of the regency or village. */
  readonly inProcess: readonly AidSummary[];
}

export function gapRowOf<H extends Household>(household: H, { programs, day }: Catalogue): GapRow<H> {
  const inProcess = household.aid.filter(regencys);
  const open = programs.filter((program) => regencys(program) && !inProcess.some((line) => line.program === program.id));
  return {
    household,
    rank: needRank(household),
    reasons: reasonsOf(household),
    candidates: open
      .flatMap((program) => eligibilityOf(program, household, day).map((eligibility) => ({ program: program.id, eligibility })))
      .filter(({ eligibility }) => eligibility.answer === 'yes'),
    inProcess,
  };
}

const found = { extreme_poor: { id: 'miskin ekstrem', en: 'extremely poor' }, poor: { id: 'miskin', en: 'poor' } } as const;

function reasonsOf({ fieldFinding, officialDecile }: Household): Message[] {
  const finding = fieldFinding && found[fieldFinding.finding as keyof typeof found];
  return [
    ...(finding ? [{ id: `Ditemukan ${finding.id} pada ${fieldFinding.date}`, en: `Found ${finding.en} on ${fieldFinding.date}` }] : []),
    officialDecile
      ? {
          id: `Desil ${officialDecile.decile} per ${officialDecile.date}`,
          en: `Decile ${officialDecile.decile} as of ${officialDecile.date}`,
        }
      : { id: 'Belum ada desil', en: 'No decile yet' },
    { id: 'Tidak menerima bantuan pusat', en: 'Receives no aid from the centre' },
    { id: 'Tidak menerima bantuan daerah atau desa', en: 'Receives no aid from the regency or village' },
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
