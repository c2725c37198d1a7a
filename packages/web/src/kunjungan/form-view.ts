import type { Message } from '@puskesos/core/shared/error';
import { choice, element, say } from '../check/element.ts';
import { cardView, nameOf, placeOf, whyView } from './card-view.ts';
import { button, type Desk, heading } from './desk.ts';
import { answered, askedIn, changed, type Fault, faultsOf, isAnswered } from './form-model.ts';
import { paperWords } from './paper-words.ts';
import { photosView, placeView } from './proof-view.ts';
import { afterPause, type QuestionView, questionView, radios } from './question-view.ts';
import type { Form, Home, Outcome, Sheet } from './shapes.ts';
import { answeredOf, findingWords, outcomeWords, words } from './words.ts';
import { dropForm, saveForm } from './work.ts';

/** One home: its card, and the form that is filled in there. Each change is written before it is said to be saved. */

export function formView(desk: Desk, home: Home, sheet: Sheet, begun: Form): HTMLElement[] {
  let form = begun;
  /** Writes go one after the other, so that an older one never comes last. */
  let writing: Promise<unknown> = Promise.resolve();
  const saved = element('p', { class: 'saved', role: 'status' });
  const progress = element('p', { class: 'hint', 'aria-live': 'polite' });
  const faults = element('div', { class: 'faults', role: 'alert' });

  const change = (next: Form): Promise<unknown> => {
    form = next;
    const written = form;
    writing = writing.then(async () => {
      const isSaved = await desk.attempt(() => saveForm(desk.work, desk.store, written));
      say(saved, isSaved ? words.saved : undefined);
      desk.refresh();
    });
    show();
    return writing;
  };

  const questions = sectionsOf(sheet, form, (code, value) => {
    const next = answered(form, code, value, form.fromPaper ? form.startedAt : new Date().toISOString());
    if (next !== form) void change(next);
  });
  const byNumber = form.fromPaper ? [element('p', { class: 'hint' }, paperWords.numbers)] : [];
  const questionsArea = element('div', { id: 'questions' }, progress, ...byNumber, ...questions.areas.map(({ at }) => at));
  const outcome = radios(
    'outcome',
    [words.outcome],
    form.outcome ?? '',
    (code) => void change(changed(form, { outcome: code === '' ? undefined : (code as Outcome) })),
    outcomeWords.map(([code, text]) => ({ code, text })),
  );
  const show = () => {
    const asked = new Set(askedIn(sheet, form));
    questionsArea.hidden = form.outcome !== 'ANSWERED';
    for (const view of questions.views) view.show(form, asked.has(view.question));
    for (const { at, views } of questions.areas) at.hidden = views.every(({ question }) => !asked.has(question));
    say(progress, answeredOf([...asked].filter((one) => isAnswered(form, one)).length, asked.size));
    const clear = outcome.querySelector<HTMLElement>('.clear');
    if (clear) clear.hidden = form.outcome === undefined;
  };
  show();

  const finish = async () => {
    await writing;
    const found = faultsOf(sheet, form);
    faults.replaceChildren(...(found.length > 0 ? [faultList(found, sheet)] : []));
    if (found.length > 0) return void faults.querySelector('a')?.focus();
    await change({ ...form, doneAt: new Date().toISOString(), refusal: undefined });
    desk.go();
  };
  const get = () => form;
  return [
    heading(nameOf(home)),
    element('p', { class: 'hint' }, `${placeOf(home)} · ${home.card.code}`),
    ...whyView(home, desk.work.sheets.get(desk.work.day?.version ?? 0)),
    ...(form.refusal ? [element('p', { class: 'field-error' }, form.refusal)] : []),
    cardView(home, desk.work.sheets.get(desk.work.day?.version ?? 0)),
    element(
      'form',
      { id: 'visit', class: 'card', autocomplete: 'off', novalidate: '', 'aria-labelledby': 'view-title' },
      element('p', { class: 'hint' }, words.version, ` ${sheet.version}: `, sheet.title),
      outcome,
      questionsArea,
      findingField(get, change),
      placeView(desk, get, change),
      photosView(desk, get, change),
      noteField(get, change),
      secondField(get, change),
      faults,
      saved,
      button(words.finish, () => void finish(), 'finish'),
      button(words.back, () => void writing.then(() => desk.go()), 'secondary'),
      dropButton(desk, get),
    ),
  ];
}

interface Area {
  readonly at: HTMLElement;
  readonly views: readonly QuestionView[];
}

/** The questions in their order, under the section's name where another begins. */
function sectionsOf(sheet: Sheet, form: Form, give: (code: string, value: string) => void): { views: QuestionView[]; areas: Area[] } {
  const views = sheet.questions.map((question, n) => questionView(question, n + 1, form, give));
  const parts: [section: string, inIt: QuestionView[]][] = [];
  for (const view of views) {
    const last = parts[parts.length - 1];
    if (last?.[0] === view.question.section) last[1].push(view);
    else parts.push([view.question.section, [view]]);
  }
  const areas = parts.map(([section, inIt]) => ({
    at: element('section', { class: 'section' }, element('h3', {}, section), ...inIt.map(({ at }) => at)),
    views: inIt,
  }));
  return { views, areas };
}

/** Each leads to what is to be mended. */
function faultList(faults: readonly Fault[], { questions }: Sheet): HTMLElement {
  const items = faults.map(({ at, said }) => {
    const index = questions.findIndex(({ code }) => code === at);
    const link = element('a', { href: `#${at}` }, ...(index < 0 ? [] : [`${index + 1}. `]), said);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const place = document.querySelector(`[data-question="${at}"], #${at}`);
      place?.scrollIntoView({ block: 'center' });
      place?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    });
    return element('li', {}, link);
  });
  return element('div', { class: 'field-error' }, element('p', {}, words.mend), element('ul', {}, ...items));
}

type Get = () => Form;
type Change = (next: Form) => Promise<unknown>;

function findingField(get: Get, change: Change): HTMLElement {
  const select = element(
    'select',
    { id: 'finding' },
    choice('', words.none),
    ...findingWords.map(([code, text]: readonly [string, Message]) => choice(code, text)),
  );
  select.value = get().finding ?? '';
  select.addEventListener('change', () => void change(changed(get(), { finding: (select.value || undefined) as Form['finding'] })));
  return element('div', { class: 'field' }, element('label', { for: 'finding' }, words.finding), select);
}

function noteField(get: Get, change: Change): HTMLElement {
  const area = element('textarea', { id: 'note-text', rows: '3', maxlength: '500' });
  area.value = get().note ?? '';
  afterPause(area, () => {
    const note = area.value || undefined;
    if (note !== get().note) void change(changed(get(), { note }));
  });
  return element('div', { class: 'field', id: 'note' }, element('label', { for: 'note-text' }, words.note), area);
}

function secondField(get: Get, change: Change): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'second', ...(get().second && { checked: '' }) });
  box.addEventListener('change', () => void change(changed(get(), { second: box.checked })));
  return element('label', { class: 'choice' }, box, words.second);
}

/** Pressed twice: what was answered there is gone then. */
function dropButton(desk: Desk, get: Get): HTMLElement {
  const sure = button(words.dropSure, () => {
    void desk.attempt(() => dropForm(desk.work, desk.store, get())).then(() => desk.go());
  });
  sure.hidden = true;
  const first = button(
    words.drop,
    () => {
      sure.hidden = false;
      sure.focus();
    },
    'secondary',
  );
  return element('div', { class: 'drop' }, first, sure);
}
