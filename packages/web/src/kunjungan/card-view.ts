import type { Message } from '@puskesos/core/shared/error';
import { dayInWords } from '@puskesos/core/shared/written-date';
import { type Child, element } from '../check/element.ts';
import type { Card, Home, Sheet } from './shapes.ts';
import { answerWords, derivedWords, no, relationWords, taskWords, words, yes } from './words.ts';

/** The family as the office knows it, and why one is sent there. */

export const nameOf = ({ card }: Home): string => card.head?.name ?? '—';

export const placeOf = ({ card: { address, village } }: Home): string => {
  const { street, rt, rw, hamlet } = address ?? {};
  return [street, hamlet, rt && `RT ${rt}`, rw && `RW ${rw}`, village.name].filter(Boolean).join(', ');
};

const list = (items: HTMLElement[]): HTMLElement => element('ul', {}, ...items);
const item = (...inside: Child[]): HTMLElement => element('li', {}, ...inside);
const part = (title: Message, items: HTMLElement[]): HTMLElement[] => (items.length > 0 ? [element('h3', {}, title), list(items)] : []);

export function cardView(home: Home, sheet: Sheet | undefined): HTMLElement {
  const { members, survey, lastVisit } = home.card;
  const people = members
    .filter(({ life }) => life === 'ALIVE')
    .map(({ name, age, relation }) => item(`${name}, ${age} `, words.years, ' · ', relationWords[relation]));
  const answers = (survey?.answers ?? []).flatMap(({ item: code, shown }) =>
    shown?.value ? [item(...asked(code, sheet), ': ', toldAs(code, shown.value, sheet))] : [],
  );
  const derived = (survey?.derived ?? []).map(({ finding, answer }) => item(derivedWords[finding], ': ', answerWords[answer]));
  return element(
    'details',
    { class: 'card family' },
    element('summary', {}, words.card),
    element('p', {}, placeOf(home)),
    ...(lastVisit ? [element('p', { class: 'hint' }, words.lastVisit, `: ${dayInWords(lastVisit)}`)] : []),
    ...part(words.members, people),
    ...part(words.derived, derived),
    ...part(words.lastAnswers, answers),
  );
}

/** Why somebody goes there, and what they are to ask again. */
export function whyView({ tasks, card }: Home, sheet: Sheet | undefined): HTMLElement[] {
  const since = tasks.map((task) =>
    item(taskWords[task.kind] ?? task.kind, ' · ', words.since, ` ${dayInWords(task.since)} · `, words.due, ` ${dayInWords(task.due)}`),
  );
  return [...(since.length > 0 ? [list(since)] : []), ...part(words.inDoubt, doubtsIn(card, sheet))];
}

function doubtsIn({ survey }: Card, sheet: Sheet | undefined): HTMLElement[] {
  const { answers = [], checks = [] } = survey ?? {};
  const conflicts = answers
    .filter((answer) => answer.conflicts.length > 0)
    .map(({ item: code, shown, conflicts: others }) => {
      const values = [shown?.value, ...others.map(({ value }) => value)].flatMap((value) => (value ? [value] : []));
      const told = values.flatMap((value, n) => [...(n > 0 ? [' / '] : []), toldAs(code, value, sheet)]);
      return item(words.twoAnswers, ': ', ...asked(code, sheet), ' — ', ...told);
    });
  const open = checks
    .filter((check) => check.open)
    .map(({ item: code, why, ask }) => {
      const again = ask.flatMap((one, n) => [n > 0 ? '; ' : ' ', ...asked(one, sheet)]);
      return item(
        ...asked(code, sheet),
        ': ',
        { id: why.text, en: why.textEn },
        '. ',
        ...(ask.length > 0 ? [words.askAgain, ...again] : []),
      );
    });
  return [...conflicts, ...open];
}

/** A question by what it asks; by its code where this version has it no more. */
export const asked = (code: string, sheet: Sheet | undefined): Child[] => [
  sheet?.questions.find((one) => one.code === code)?.text ?? sheet?.earlier[code] ?? code,
];

function toldAs(code: string, value: string, sheet: Sheet | undefined): Child {
  const question = sheet?.questions.find((one) => one.code === code);
  if (question?.type === 'yes_no') return value === 'yes' ? yes : no;
  return question?.choices.find((one) => one.code === value)?.text ?? (question?.unit ? `${value} ${question.unit}` : value);
}
