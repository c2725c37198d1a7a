import { livingIn } from '../household/household.rules.ts';
import type { DerivedFinding } from '../household/seen-shapes.ts';
import type { FieldFinding, Household } from '../household/shapes.ts';
import { covers, type Day, type Period } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import * as found from './criteria-found.rules.ts';
import { answerWords, capital, derivedWords, say } from './criteria-words.rules.ts';
import { anyOf } from './kleene.rules.ts';
import { judgePerson } from './person.rules.ts';
import { seenIn } from './seen.rules.ts';

/** Where what follows from a household's answers can't be true together with what the register says of it. No I/O, no clock. */

interface ContradictionRule extends Period {
  readonly finding: DerivedFinding;
  readonly answer: 'yes' | 'no';
  /** Of the register, any of these beside it. */
  readonly beside: { readonly found?: readonly FieldFinding['finding'][]; readonly decile?: number; readonly wrse?: 'yes' | 'no' };
  readonly source: string;
}

const from = '2022-12-23';
const unsourced = 'unsourced: what cannot well be true together, for somebody to look at; Dinsos’ to set';
/** Permensos 8/2012. */
const WRSE_AGES = { min: 18, max: 59 };

export const contradictionRules: readonly ContradictionRule[] = [
  { finding: 'fakir_miskin', answer: 'yes', beside: { found: ['not_poor', 'vulnerable'], decile: 5 }, from, source: unsourced },
  { finding: 'extreme_poor', answer: 'yes', beside: { found: ['not_poor', 'vulnerable'], decile: 5 }, from, source: unsourced },
  { finding: 'extreme_poor', answer: 'no', beside: { found: ['extreme_poor'] }, from, source: unsourced },
  { finding: 'unfit_house', answer: 'yes', beside: { found: ['not_poor'] }, from, source: unsourced },
  { finding: 'wrse', answer: 'yes', beside: { wrse: 'no' }, from, source: 'Permensos 8/2012, read of the register’s occupations' },
  { finding: 'wrse', answer: 'no', beside: { wrse: 'yes' }, from, source: 'Permensos 8/2012, read of the register’s occupations' },
];

/** A finding by answers, and what the register says against it. */
export interface Contradiction {
  readonly finding: DerivedFinding;
  readonly answer: 'yes' | 'no';
  readonly against: readonly Message[];
  readonly source: string;
}

/** What is unknown on either side contradicts nothing. */
export const contradictionsIn = (household: Household, day: Day): Contradiction[] =>
  contradictionRules
    .filter((rule) => covers(rule, day) && seenIn(household, rule.finding, day) === rule.answer)
    .map(({ finding, answer, beside, source }) => ({ finding, answer, against: against(household, beside, day), source }))
    .filter(({ against: said }) => said.length > 0);

function against(household: Household, beside: ContradictionRule['beside'], day: Day): Message[] {
  const { fieldFinding, officialDecile } = household;
  return [
    ...(fieldFinding && beside.found?.includes(fieldFinding.finding) ? [found.finding(fieldFinding)] : []),
    ...(officialDecile && beside.decile !== undefined && officialDecile.decile >= beside.decile ? [found.decile(officialDecile)] : []),
    ...(beside.wrse && wrseOnRecord(household, day) === beside.wrse ? [onRecord[beside.wrse]] : []),
  ];
}

const onRecord = {
  yes: say('Menurut register ada perempuan yang menjadi pencari nafkah', 'By the register there is a woman who earns the living'),
  no: say('Menurut register tidak ada perempuan yang menjadi pencari nafkah', 'By the register there is no woman who earns the living'),
};

const wrseOnRecord = (household: Household, day: Day) =>
  anyOf(livingIn(household).map((member) => judgePerson({ wrse: WRSE_AGES }, { member, household, day })));

/** What the answers come to, in words. */
export function saidOf({ finding, answer }: Pick<Contradiction, 'finding' | 'answer'>): Message {
  const [what, so] = [capital(derivedWords[finding]), answerWords[answer]];
  return say(`${what.id}: ${so.id}`, `${what.en}: ${so.en}`);
}
