import type { AskIf, Question } from './question-shapes.ts';

/** When a question is asked, in the XPath of ODK's forms: exactly as `skippedBy` decides it afterwards. */

/** How an expression calls another of the form's questions. */
const ref = (name: string): string => `\${${name}}`;

/** A text in XPath, which knows no escape. */
export function literal(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text
    .split("'")
    .map((part) => `'${part}'`)
    .join(`, "'", `)})`;
}

/** Without the exponent that XPath has no way to write. */
const number = (value: number): string => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });

/** Whether an answer counts: one to a question that was skipped does not, though some programmes keep it. */
interface Asked {
  /** What a question is called in the form. */
  readonly nameOf: (code: string) => string;
  /** Where it is noted whether that question is asked; undefined where it always is. */
  readonly askedAt: (code: string) => string | undefined;
}

/** `askIf` as an expression. What was not answered fulfils no test. */
function testOf(node: AskIf, asked: Asked): string {
  const part = (inner: AskIf) => testOf(inner, asked);
  if (node.all) return joined(node.all.map(part), 'and');
  if (node.any) return joined(node.any.map(part), 'or');
  if (node.not) return `not(${part(node.not)})`;
  const { question = '', in: values = [], atLeast } = node;
  const answer = ref(asked.nameOf(question));
  const test =
    atLeast === undefined
      ? joined(
          values.map((value) => `${answer} = ${literal(value)}`),
          'or',
        )
      : `${answer} >= ${number(atLeast)}`;
  const flag = asked.askedAt(question);
  return flag === undefined ? test : joined([`${ref(flag)} = '1'`, test], 'and');
}

const joined = (parts: readonly string[], by: 'and' | 'or'): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${by} `)})`;

/** The day on which the visit began, where the phone is, as a number that can be compared: 20261109. */
const dayOf = (start: string): string => `number(format-date(${ref(start)}, '%Y%m%d'))`;
const dayNumber = (day: string): string => day.replaceAll('-', '');

/** When it is asked; undefined: always. `start` is what the form calls the time when the visit began. */
export function relevanceOf({ askIf, from, to }: Pick<Question, 'askIf' | 'from' | 'to'>, asked: Asked, start: string): string | undefined {
  const parts = [
    ...(from === undefined ? [] : [`${dayOf(start)} >= ${dayNumber(from)}`]),
    ...(to === undefined ? [] : [`${dayOf(start)} <= ${dayNumber(to)}`]),
    ...askIf.map((node) => testOf(node, asked)),
  ];
  return parts.length === 0 ? undefined : parts.join(' and ');
}

/** As many digits before the point as a number may have. */
const LARGEST = 999_999_999_999;

/** A number as `wrongWith` takes it: within its bounds, with three digits behind the point at most. */
export const numberConstraint = ({ min, max }: Pick<Question, 'min' | 'max'>): string =>
  `. >= ${number(Math.max(min ?? 0, 0))} and . <= ${number(max ?? LARGEST)} and abs(. * 1000 - round(. * 1000)) < 0.001`;

/** Words of so many letters at most, without sixteen digits in a row: a NIK has no business in them. */
export const textConstraint = (most: number): string => `string-length(.) <= ${most} and not(regex(., '^.*[0-9]{16}.*$'))`;
