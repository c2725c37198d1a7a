import { covers, dayOf, startOf } from '@puskesos/core/shared/clock';
import type { Message } from '@puskesos/core/shared/error';
import type { AskIf, Question } from '@puskesos/core/survey/question-shapes';
import type { Sheet } from './shapes.ts';
import { findingWords, no, outcomeWords, yes } from './words.ts';

/** The questionnaire on paper: what each answer is numbered, when a question is asked, in words; and back again. Nothing is drawn here. */

export interface Numbered {
  readonly n: number;
  readonly code: string;
  readonly text: Message;
}

const numbered = (choices: readonly { readonly code: string; readonly text: Message }[]): Numbered[] =>
  choices.map((one, index) => ({ ...one, n: index + 1 }));

/** What is ticked by its number: yes is 1, no is 2. Empty where a number or words are written. */
export function choicesOf({ type, choices }: Question): Numbered[] {
  if (type === 'choice') return numbered(choices);
  return type === 'yes_no'
    ? numbered([
        { code: 'yes', text: yes },
        { code: 'no', text: no },
      ])
    : [];
}

export const outcomesOnPaper: readonly Numbered[] = numbered(outcomeWords.map(([code, text]) => ({ code, text })));
export const findingsOnPaper: readonly Numbered[] = numbered(findingWords.map(([code, text]) => ({ code, text })));

/** What a number stands for; undefined: for nothing. */
export const codeAt = (all: readonly Numbered[], typed: string): string | undefined =>
  all.find(({ n }) => String(n) === typed.trim())?.code;

/** The answer that was typed from the paper: nothing is none. What is no number of a choice is kept as it is, to be told as wrong. */
export function valueTyped(question: Question, typed: string): string {
  const plain = typed.trim();
  if (question.type === 'number') return plain.replace(',', '.');
  if (question.type === 'text' || plain === '') return plain;
  return codeAt(choicesOf(question), plain) ?? plain;
}

/** As it stands on the paper. */
export function typedOf(question: Question, value: string): string {
  const n = choicesOf(question).find(({ code }) => code === value)?.n;
  return n === undefined ? value : String(n);
}

/** When it is asked, by the numbers of the questions before it; undefined: always. */
export function onlyIf({ questions }: Pick<Sheet, 'questions'>, { askIf }: Question): Message | undefined {
  if (askIf.length === 0) return undefined;
  return { id: `Hanya bila ${joined(questions, askIf, 'id')}`, en: `Only if ${joined(questions, askIf, 'en')}` };
}

type Language = 'id' | 'en';
const and = { id: ' dan ', en: ' and ' };
const or = { id: ' atau ', en: ' or ' };
const not = { id: 'bukan', en: 'not' };

const joined = (questions: readonly Question[], nodes: readonly AskIf[], lang: Language): string =>
  nodes.map((node) => conditionIn(questions, node, lang)).join(and[lang]);

function conditionIn(questions: readonly Question[], node: AskIf, lang: Language): string {
  const all = (nodes: readonly AskIf[], between: string) => `(${nodes.map((one) => conditionIn(questions, one, lang)).join(between)})`;
  if (node.all) return all(node.all, and[lang]);
  if (node.any) return all(node.any, or[lang]);
  if (node.not) return `${not[lang]} (${conditionIn(questions, node.not, lang)})`;
  const index = questions.findIndex(({ code }) => code === node.question);
  const asked = questions[index];
  if (node.atLeast !== undefined) return `no. ${index + 1} ≥ ${node.atLeast}`;
  return `no. ${index + 1} = ${(node.in ?? []).map((value) => (asked ? typedOf(asked, value) : value)).join(or[lang])}`;
}

/** The questions with their numbers, as far as they are asked on that day; each keeps its number whatever the day. */
export const onPaper = ({ questions }: Pick<Sheet, 'questions'>, day: string): { readonly number: number; readonly question: Question }[] =>
  questions
    .map((question, index) => ({ number: index + 1, question }))
    .filter(({ question: { from = day, to } }) => covers({ from, to }, day));

/** The moment of a day and a time as they stand on the paper, by the office's clock; undefined where they are none, or are to come. */
export function instantOn(day: string, time: string, now: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(Date.parse(startOf(day)) + (hours * 60 + minutes) * 60_000).toISOString();
  return dayOf(at) === day && at <= now ? at : undefined;
}
