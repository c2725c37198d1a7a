import { dayOf, daysBetween } from '@puskesos/core/shared/clock';
import { dayInWords } from '@puskesos/core/shared/written-date';
import { type Child, element } from '../check/element.ts';
import { asked, nameOf, placeOf } from './card-view.ts';
import { button, type Desk, heading } from './desk.ts';
import { stateOf } from './form-model.ts';
import { paperWords } from './paper-words.ts';
import { blobOf } from './photo.ts';
import type { Home, Receipt } from './shapes.ts';
import { homeNumber, progress, stateWords, taskWords, words } from './words.ts';
import { photoOf, progressOf, waitingOf } from './work.ts';

/** The list of the day: what waits at which home, what was filled in, what became of it. */

export interface Deeds {
  fetch(): void;
  send(): void;
}

export function dayView(desk: Desk, { fetch, send }: Deeds, more: readonly HTMLElement[]): HTMLElement[] {
  const { work } = desk;
  const waiting = waitingOf(work).length;
  const { done, of } = progressOf(work);
  const homes = [...work.homes.values()].map((home) => homeItem(desk, home));
  return [
    heading(words.homes),
    ...(work.day
      ? [
          element('p', { class: 'progress-line' }, progress(done, of)),
          element('progress', { max: String(Math.max(of, 1)), value: String(done), 'aria-labelledby': 'view-title' }),
        ]
      : [element('p', {}, words.nothingYet)]),
    ...(waiting > 0 ? [button(words.send, send)] : []),
    ...(homes.length > 0 ? [element('ul', { class: 'homes' }, ...homes)] : []),
    ...receiptsView(desk),
    button(words.fetch, fetch, work.day ? 'secondary' : ''),
    ...(work.day ? [paperWays()] : []),
    ...more,
  ];
}

const paperWays = (): HTMLElement =>
  element(
    'p',
    { class: 'ways' },
    element('a', { class: 'way', href: '#cetak' }, paperWords.print),
    ' · ',
    element('a', { class: 'way', href: '#ketik' }, paperWords.type),
  );

function homeItem(desk: Desk, home: Home): HTMLElement {
  const form = desk.work.forms.get(home.id);
  const state = stateOf(form);
  const kinds = home.tasks.flatMap(({ kind }, n): Child[] => [...(n > 0 ? [', '] : []), taskWords[kind] ?? kind]);
  const [first] = home.tasks;
  const late = home.tasks.some(({ overdue }) => overdue);
  const due: Child[] = first ? [' · ', words.due, ` ${dayInWords(first.due)}`, ...(late ? [' (', words.overdue, ')'] : [])] : [];
  const open = element(
    'button',
    { type: 'button', 'data-home': String(home.n) },
    element('strong', {}, `${home.n}. ${nameOf(home)}`),
    element('span', {}, `${placeOf(home)} · ${home.card.code}`),
    ...(kinds.length > 0 ? [element('span', { class: 'hint' }, ...kinds, ...due)] : []),
    element('span', { class: `state ${state}` }, stateWords[state]),
    ...(form?.refusal ? [element('span', { class: 'field-error' }, form.refusal)] : []),
  );
  open.addEventListener('click', () => desk.go(home.n));
  return element('li', {}, open);
}

function receiptsView(desk: Desk): HTMLElement[] {
  const receipts = [...desk.work.receipts.values()].sort((a, b) => a.n - b.n);
  if (receipts.length === 0) return [];
  return [
    element('h3', {}, words.sent, ` (${receipts.length})`),
    element('ul', { class: 'receipts' }, ...receipts.map((one) => receiptItem(desk, one))),
  ];
}

function receiptItem(desk: Desk, { n, code, takenAt, clockAhead, movedTo, open = [], settled, photos, visit }: Receipt): HTMLElement {
  const sheet = desk.work.sheets.get(desk.work.day?.version ?? 0);
  const questions = (items: readonly string[]): Child[] =>
    items.flatMap((item, index) => [...(index > 0 ? ['; '] : []), ...asked(item, sheet)]);
  const lines = [
    ...(clockAhead ? [element('span', { class: 'hint' }, words.takenLate)] : []),
    ...(movedTo ? [element('span', { class: 'hint' }, words.movedTo, ` ${movedTo}`)] : []),
    ...(settled.length > 0 ? [element('span', { class: 'state done' }, words.settled, ': ', ...questions(settled))] : []),
    ...(open.length > 0 ? [element('span', { class: 'state begun' }, words.waits, ': ', ...questions(open))] : []),
  ];
  const save = button(
    words.savePhotos,
    () => {
      for (const [index, photo] of photos.entries()) {
        void photoOf(desk.store, photo).then((base64) => {
          const address = URL.createObjectURL(blobOf(base64));
          element('a', { href: address, download: `${visit}-${index + 1}.jpg` }).click();
          setTimeout(() => URL.revokeObjectURL(address), 10_000);
        });
      }
    },
    'secondary',
  );
  const when = `${dayInWords(dayOf(takenAt))}`;
  return element(
    'li',
    {},
    element('strong', {}, homeNumber(n)),
    ` · ${code} · ${when} · ${visit}`,
    ...lines,
    ...(photos.length > 0 ? [save] : []),
  );
}

/** For how many days more what lies here may lie here. */
export const daysLeft = (until: string, now: string): number => Math.max(0, daysBetween(dayOf(now), until));
