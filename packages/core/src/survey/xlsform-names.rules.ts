import { findings } from '../household/shapes.ts';
import type { Message } from '../shared/error.ts';
import type { Question } from './question-shapes.ts';
import { outcomes } from './visit-shapes.ts';
import { findingWords, outcomeWords, yesNoWords } from './visit-words.ts';

/** What things are called in the form that goes out to phones, and so in the files that come back. */

/** The visit's own fields. A capital letter is in no question's code. */
export const visitFields = {
  start: 'visitStart',
  device: 'visitDevice',
  version: 'visitVersion',
  officer: 'visitOfficer',
  household: 'visitHousehold',
  outcome: 'visitOutcome',
  second: 'visitSecond',
  finding: 'visitFinding',
  place: 'visitPlace',
  photo: 'visitPhoto',
  note: 'visitNote',
} as const;
export type VisitField = keyof typeof visitFields;

/** What an officer reads above each of them; what the phone fills in itself has no label. */
export const visitLabels: Readonly<Partial<Record<VisitField, Message>>> = {
  officer: { id: 'Kode petugas yang berkunjung', en: 'Code of the officer who visits' },
  household: { id: 'Kode keluarga', en: 'Code of the household' },
  outcome: { id: 'Hasil kunjungan', en: 'What came of the visit' },
  second: { id: 'Kunjungan ulang oleh petugas lain?', en: 'A second look by another officer?' },
  finding: { id: 'Keadaan keluarga menurut petugas', en: 'How the officer finds the household' },
  place: { id: 'Tempat rumahnya', en: 'Where the home is' },
  photo: { id: 'Foto rumah', en: 'A photo of the home' },
  note: { id: 'Catatan kunjungan', en: 'Note on the visit' },
};

interface Choice {
  readonly code: string;
  readonly text: Message;
}
const choicesOf = <C extends string>(codes: readonly C[], words: Readonly<Record<C, Message>>): readonly Choice[] =>
  codes.map((code) => ({ code, text: words[code] }));

export const yesNo = choicesOf(['yes', 'no'], yesNoWords);
export const outcomeChoices = choicesOf(outcomes, outcomeWords);
export const findingChoices = choicesOf(findings, findingWords);

/** The choices of what is chosen; none for what is not. */
export const choicesFor = ({ type, choices }: Pick<Question, 'type' | 'choices'>): readonly Choice[] =>
  type === 'yes_no' ? yesNo : choices;

/** Questions that stand together under one heading, in the order in which they are asked. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

export function sectionsOf(questions: readonly Question[]): Section[] {
  const sections: { name: string; title: string; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last?.title === question.section) last.questions.push(question);
    else sections.push({ name: `section${sections.length + 1}`, title: question.section, questions: [question] });
  }
  return sections;
}

/** The group of the visit's fields before the questions, and of those behind them. */
export const groups = {
  before: { name: 'visitBefore', label: { id: 'Kunjungan', en: 'The visit' } },
  after: { name: 'visitAfter', label: { id: 'Penutup', en: 'In the end' } },
} as const;
