import { newVisitCode } from '@puskesos/core/shared/short-code';
import { dayInWords } from '@puskesos/core/shared/written-date';
import { type Child, element } from '../check/element.ts';
import { nameOf, placeOf } from './card-view.ts';
import { button, type Desk, heading } from './desk.ts';
import { choicesOf, findingsOnPaper, type Numbered, onlyIf, onPaper, outcomesOnPaper } from './paper-model.ts';
import { paperWords } from './paper-words.ts';
import type { Home, Sheet } from './shapes.ts';
import { taskWords, words } from './words.ts';

/** The form on A4, for a village where no phone goes: one for each home of the day, or blank ones; each carries a code of its own. */

const BLANK = 2;

/** Chooses what is printed, and shows it as it will be. */
export function paperView(desk: Desk, today: string): HTMLElement[] {
  const { work } = desk;
  const sheet = work.sheets.get(work.day?.version ?? 0);
  if (!sheet) return [heading(paperWords.print), element('p', {}, words.nothingYet)];
  const homes = [...work.homes.values()];
  const papers = element('div', { id: 'papers' });
  const show = (of: readonly (Home | undefined)[]) => papers.replaceChildren(...of.map((home) => paperOf(sheet, home, today)));
  show(homes.length > 0 ? homes : Array.from({ length: BLANK }, () => undefined));
  return [
    heading(paperWords.print),
    element(
      'div',
      { class: 'tools' },
      element('p', {}, paperWords.howTo),
      button(paperWords.printNow, () => print()),
      button(paperWords.blank, () => show(Array.from({ length: BLANK }, () => undefined)), 'secondary'),
      button(words.back, () => desk.go(), 'secondary'),
    ),
    papers,
  ];
}

/** Boxes to write a code into, sign by sign. */
const boxes = (groups: readonly number[]): HTMLElement =>
  element(
    'span',
    { class: 'boxes', 'aria-hidden': 'true' },
    ...groups.flatMap((count, n) => [...(n > 0 ? ['-'] : []), ...Array.from({ length: count }, () => element('i', {}))]),
  );

const line = (said: Child, ...inside: Child[]): HTMLElement => element('p', { class: 'line' }, element('b', {}, said), ' ', ...inside);
const choicesLine = (all: readonly Numbered[]): Child[] =>
  all.flatMap(({ n, text }) => [element('span', { class: 'numbered' }, element('b', {}, String(n)), ' ', text), ' ']);

function paperOf(sheet: Sheet, home: Home | undefined, today: string): HTMLElement {
  const kinds = (home?.tasks ?? []).flatMap(({ kind }, n): Child[] => [...(n > 0 ? [', '] : []), taskWords[kind] ?? kind]);
  return element(
    'article',
    { class: 'paper' },
    element('h3', {}, sheet.title),
    element('p', { class: 'hint' }, words.version, ` ${sheet.version} · ${dayInWords(today)}`),
    line(paperWords.visitCode, element('code', {}, newVisitCode())),
    line(paperWords.homeCode, ...(home ? [element('code', {}, home.card.code), ` ${nameOf(home)}, ${placeOf(home)}`] : [boxes([4, 4])])),
    ...(kinds.length > 0 ? [line(paperWords.why, ...kinds)] : []),
    line(paperWords.when, boxes([2, 2, 4]), ' ', paperWords.time, ' ', boxes([2, 2])),
    line(words.outcome, ...choicesLine(outcomesOnPaper), boxes([1])),
    element('ol', { class: 'asked' }, ...onPaper(sheet, today).map(({ number, question }) => questionOf(sheet, number, question))),
    line(words.finding, ...choicesLine(findingsOnPaper), boxes([1])),
    line(words.note, element('span', { class: 'rule' })),
    line(paperWords.officer, element('span', { class: 'rule' })),
  );
}

function questionOf(sheet: Sheet, number: number, question: Sheet['questions'][number]): HTMLElement {
  const only = onlyIf(sheet, question);
  const choices = choicesOf(question);
  const place = choices.length > 0 ? boxes([String(choices.length).length]) : element('span', { class: 'rule' });
  return element(
    'li',
    { value: String(number) },
    question.text,
    ...(only ? [' ', element('em', {}, only)] : []),
    ' ',
    ...choicesLine(choices),
    place,
    ...(question.unit ? [` ${question.unit}`] : []),
  );
}
