import { rangeOf } from '@puskesos/core/survey/form.rules';
import type { Question } from '@puskesos/core/survey/question-shapes';
import { type Child, choice, element, say } from '../check/element.ts';
import { wrongAnswer } from './form-model.ts';
import { choicesOf, typedOf, valueTyped } from './paper-model.ts';
import { paperWords } from './paper-words.ts';
import type { Form } from './shapes.ts';
import { no, words, yes } from './words.ts';

/** One question as it is drawn. It is drawn once, and hidden while it is not asked, so that nobody loses their place. */

export interface QuestionView {
  readonly question: Question;
  readonly at: HTMLElement;
  /** Shows what stands in the form: whether it is asked, and what is wrong with it. */
  show(form: Form, isAsked: boolean): void;
}

/** More choices than these are a list to open. */
const MOST_BUTTONS = 8;

export type Give = (item: string, value: string) => void;

export function questionView(question: Question, number: number, form: Form, give: Give): QuestionView {
  const value = form.answers[question.code]?.value ?? '';
  const wrong = element('p', { class: 'field-error', id: `wrong-${question.code}` });
  const heading: Child[] = [`${number}. `, question.text, ...(question.unit ? [` (${question.unit})`] : [])];
  const at = (form.fromPaper ? byNumber : areaOf)(question, heading, value, (given) => give(question.code, given));
  at.append(wrong);
  return {
    question,
    at,
    show(now, isAsked) {
      at.hidden = !isAsked;
      const amiss = isAsked ? wrongAnswer(now, question) : undefined;
      const said = amiss && now.fromPaper && choicesOf(question).length > 0 ? paperWords.noSuchNumber : amiss;
      say(wrong, said);
      wrong.hidden = !said;
      at.querySelector('input:not([type=radio])')?.setAttribute('aria-invalid', String(said !== undefined));
      const clear = at.querySelector<HTMLElement>('.clear');
      if (clear) clear.hidden = now.answers[question.code] === undefined;
    },
  };
}

type Given = (value: string) => void;

/** From paper: the number that stands in the box, or what was written there. */
function byNumber(question: Question, heading: Child[], value: string, give: Given): HTMLElement {
  const choices = choicesOf(question);
  if (choices.length === 0) return typed(question, heading, value, give);
  const input = element('input', {
    id: `q-${question.code}`,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '2',
    'aria-describedby': `wrong-${question.code}`,
  });
  input.value = typedOf(question, value);
  afterPause(input, () => give(valueTyped(question, input.value)));
  const hint = choices.flatMap(({ n, text }): Child[] => [`${n} `, text, ' · ']).slice(0, -1);
  return field(question.code, heading, element('p', { class: 'hint' }, ...hint), input);
}

function areaOf(question: Question, heading: Child[], value: string, give: Given): HTMLElement {
  const { type, choices } = question;
  if (type === 'yes_no')
    return radios(question.code, heading, value, give, [
      { code: 'yes', text: yes },
      { code: 'no', text: no },
    ]);
  if (type !== 'choice') return typed(question, heading, value, give);
  return choices.length > MOST_BUTTONS ? list(question, heading, value, give) : radios(question.code, heading, value, give, choices);
}

/** One of few, each a button to touch; what was chosen can be taken back, for no answer is one too. */
export function radios(name: string, heading: Child[], value: string, give: Given, choices: Question['choices']): HTMLElement {
  const buttons = choices.map(({ code, text }) => {
    const input = element('input', { type: 'radio', name: `q-${name}`, value: code, ...(code === value && { checked: '' }) });
    input.addEventListener('change', () => give(code));
    return element('label', { class: 'choice' }, input, text);
  });
  const clear = element('button', { type: 'button', class: 'clear secondary' }, words.clear);
  clear.hidden = value === '';
  const area = element('fieldset', { class: 'question', 'data-question': name }, element('legend', {}, ...heading), ...buttons, clear);
  clear.addEventListener('click', () => {
    for (const input of area.querySelectorAll<HTMLInputElement>('input')) input.checked = false;
    give('');
    area.querySelector('input')?.focus();
  });
  return area;
}

function list({ code, choices }: Question, heading: Child[], value: string, give: Given): HTMLElement {
  const select = element('select', { id: `q-${code}` }, choice('', words.choose), ...choices.map((one) => choice(one.code, one.text)));
  select.value = value;
  select.addEventListener('change', () => give(select.value));
  return field(code, heading, select);
}

/** How long one may be silent before what stands there half-typed is saved. */
const PAUSE = 500;

function typed({ code, type, min, max }: Question, heading: Child[], value: string, give: Given): HTMLElement {
  const input = element('input', {
    id: `q-${code}`,
    type: 'text',
    autocomplete: 'off',
    maxlength: '200',
    'aria-describedby': `wrong-${code}`,
    ...(type === 'number' && { inputmode: 'decimal' }),
  });
  input.value = value;
  afterPause(input, () => give(type === 'number' ? input.value.trim().replace(',', '.') : input.value));
  const range = type === 'number' && (min !== undefined || max !== undefined) ? [rangeOf({ min, max })] : [];
  return field(code, heading, ...range.map((one) => element('p', { class: 'hint' }, one)), input);
}

/** What is typed is given at a pause, and at once when the place is left. */
export function afterPause(input: HTMLInputElement | HTMLTextAreaElement, give: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(waiting);
    give();
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  });
  input.addEventListener('change', now);
}

const field = (code: string, heading: Child[], ...inside: HTMLElement[]): HTMLElement =>
  element('div', { class: 'question', 'data-question': code }, element('label', { for: `q-${code}` }, ...heading), ...inside);
