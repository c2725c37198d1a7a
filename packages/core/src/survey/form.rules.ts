import { allOf, answerOf, anyOf, opposite, type Answer as Verdict } from '../program/kleene.rules.ts';
import { covers, type Day } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import type { Contribution } from './contribution-shapes.ts';
import type { AskIf, Question } from './question-shapes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';
import type { VisitForm } from './visit-shapes.ts';

/** Whether a form's answers are answers to its version's questions. */

/** What a number may be, for whoever answers: `0–2000 m²`. */
export const rangeOf = ({ min, max, unit }: Pick<Question, 'min' | 'max' | 'unit'>): string =>
  `${min ?? 0}–${max ?? '…'}${unit === undefined ? '' : ` ${unit}`}`;

/** What is wrong with a value, in both languages; undefined where it holds. */
export function wrongWith({ type, choices, min, max, unit }: Question, value: string): { id: string; en: string } | undefined {
  if (type === 'yes_no' && value !== 'yes' && value !== 'no') return { id: 'jawab yes atau no', en: 'answer yes or no' };
  if (type === 'choice' && !choices.some(({ code }) => code === value)) {
    const codes = choices.map(({ code }) => code).join(', ');
    return { id: `pilih salah satu: ${codes}`, en: `choose one of: ${codes}` };
  }
  if (type !== 'number') return undefined;
  if (!/^\d{1,12}(\.\d{1,3})?$/.test(value)) return { id: 'tulis angka', en: 'give a number' };
  const number = Number(value);
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
    const range = rangeOf({ min, max, unit });
    return { id: `di luar ${range}`, en: `outside ${range}` };
  }
  return undefined;
}

/** Throws InvalidInput that names every answer that is none. */
export function checkForm({ questions }: Pick<Questionnaire, 'questions'>, { answers, outcome }: VisitForm, path: string): void {
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const seen = new Set<string>();
  const issues = answers.flatMap(({ item, value }, index) => {
    const at = `${path}answers.${index}`;
    const question = byCode.get(item);
    if (seen.has(item)) return [{ path: `${at}.item`, message: { id: `${item} dijawab dua kali`, en: `${item} is answered twice` } }];
    seen.add(item);
    if (!question) return [{ path: `${at}.item`, message: { id: `tidak ada pertanyaan ${item}`, en: `there is no question ${item}` } }];
    const wrong = wrongWith(question, value);
    return wrong ? [{ path: `${at}.value`, message: { id: `${item}: ${wrong.id}`, en: `${item}: ${wrong.en}` } }] : [];
  });
  if (outcome !== 'answered' && answers.length > 0) {
    const message = { id: 'jawaban hanya untuk kunjungan yang dijawab', en: 'only a visit that was answered has answers' };
    issues.push({ path: `${path}answers`, message });
  }
  if (outcome === 'answered' && answers.length === 0) {
    const message = {
      id: 'kunjungan yang dijawab punya paling sedikit satu jawaban',
      en: 'a visit that was answered has at least one answer',
    };
    issues.push({ path: `${path}answers`, message });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** Of an answer in somebody's own words, that it is. */
export const inWords = ({ questions }: Pick<Questionnaire, 'questions'>, item: string): Pick<Contribution, 'words'> =>
  questions.some(({ code, type }) => code === item && type === 'text') ? { words: true } : {};

/** Questions that are not asked on that day, or that these answers skip: somebody changed an earlier one and left what hung on it. */
export function skippedBy({ questions }: Pick<Questionnaire, 'questions'>, answers: ReadonlyMap<string, string>, day: Day): Set<string> {
  const skipped = new Set<string>();
  const answer = (code: string) => (skipped.has(code) ? undefined : answers.get(code));
  for (const { code, askIf, from = day, to } of questions) {
    if (!covers({ from, to }, day) || askIf.some((node) => holds(node, answer, 'no') === 'no')) skipped.add(code);
  }
  return skipped;
}

/** Do these answers alone tell that it is not asked? */
export const isLeftOut = (askIf: readonly AskIf[], answers: ReadonlyMap<string, string>): boolean =>
  askIf.some((node) => holds(node, (code) => answers.get(code), 'unknown') === 'no');

function holds(
  { question, in: values, atLeast, all, any, not }: AskIf,
  answer: (code: string) => string | undefined,
  unanswered: Verdict,
): Verdict {
  const part = (node: AskIf) => holds(node, answer, unanswered);
  if (all) return allOf(all.map(part));
  if (any) return anyOf(any.map(part));
  if (not) return opposite(part(not));
  const value = question && answer(question);
  if (value === undefined) return unanswered;
  return answerOf(values ? values.includes(value) : atLeast !== undefined && Number(value) >= atLeast);
}

/** Every single test of a question in a condition. */
export const testsIn = (node: AskIf): AskIf[] =>
  node.question === undefined ? [...(node.all ?? []), ...(node.any ?? []), ...(node.not ? [node.not] : [])].flatMap(testsIn) : [node];
