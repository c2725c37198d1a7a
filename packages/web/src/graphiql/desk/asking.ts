import { Told } from '../../office/told.ts';
import { withDays } from '../example-days.ts';
import type { Question } from './question.ts';

/** Puts a question to the office, page by page. */

export interface Answer {
  readonly rows: readonly unknown[];
  readonly last: unknown;
  /** Where it goes on; undefined at its end. */
  readonly after?: string | undefined;
  /** What was asked about is not there, or not the reader's to see. */
  readonly isMissing: boolean;
}

export const nothing: Answer = { rows: [], last: undefined, isMissing: false };

/** What a form was filled with, by variable. */
export type Given = Readonly<Record<string, string>>;

/** How something is asked: by the page, through whoever is signed in. */
export type Send = <T>(query: string, variables: object) => Promise<T>;

/** More rows than anybody reads: past them a smaller place is asked about. */
const MOST_ROWS = 10_000;

export const variablesOf = ({ fixed }: Question, given: Given): Record<string, unknown> => ({
  ...(JSON.parse(withDays(JSON.stringify(fixed))) as object),
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
});

/** One page more. Throws Told. */
export async function askOn(question: Question, given: Given, before: Answer, send: Send): Promise<Answer> {
  const variables = { ...variablesOf(question, given), ...(before.after !== undefined && { after: before.after }) };
  const last = await send<unknown>(question.text, variables);
  const found = question.rows(last);
  if (found === undefined) return { ...nothing, last, isMissing: true };
  const rows = [...before.rows, ...found];
  const next = question.next(last);
  return { rows, last, isMissing: false, after: next?.hasNextPage ? (next.endCursor ?? undefined) : undefined };
}

/** To its end. `onPage` hears of each page, and stops it by answering false. */
export async function askAll(
  question: Question,
  given: Given,
  before: Answer,
  onPage: (answer: Answer) => boolean,
  send: Send,
): Promise<Answer | undefined> {
  let answer = before;
  do {
    answer = await askOn(question, given, answer, send);
    if (!onPage(answer)) return undefined;
    if (answer.rows.length >= MOST_ROWS && answer.after !== undefined) throw tooMuch();
  } while (answer.after !== undefined);
  return answer;
}

const tooMuch = () =>
  new Told(
    `Jawabannya lebih dari ${MOST_ROWS.toLocaleString('id-ID')} baris. Pilih tempat, program, atau keadaan yang lebih sempit.`,
    false,
    `The answer has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Choose a smaller place, programme or state.`,
  );
