import type { Message } from '@puskesos/core/shared/error';
import { readCode, wrongCode } from '@puskesos/core/shared/short-code';
import { choice, element } from '../check/element.ts';
import { Told } from '../office/told.ts';
import { button, type Desk, heading } from './desk.ts';
import { fetchByCode } from './fetch-day.ts';
import { newForm } from './form-model.ts';
import { instantOn } from './paper-model.ts';
import { paperWords } from './paper-words.ts';
import type { Home } from './shapes.ts';
import { words } from './words.ts';
import { addHome, saveForm } from './work.ts';

/** From paper: whose home it was, under which code, when; then its answers are typed in by their numbers. */

export function paperBeginView(desk: Desk): HTMLElement[] {
  const { work } = desk;
  const visit = input('paper-visit', { autocapitalize: 'characters', maxlength: '20' });
  const home = input('paper-home', { autocapitalize: 'characters', maxlength: '20' });
  const day = input('paper-day', { type: 'date' });
  const time = input('paper-time', { type: 'time' });
  const version = element(
    'select',
    { id: 'paper-version' },
    ...[...work.sheets.keys()].map((n) => choice(String(n), { id: String(n), en: String(n) })),
  );
  version.value = String(work.day?.version ?? '');

  const begin = () =>
    desk.attempt(async () => {
      const code = readCode('visit', visit.value);
      if (!code) throw told(wrongCode.visit);
      const startedAt = instantOn(day.value, time.value, new Date().toISOString());
      if (!startedAt) throw told(paperWords.wrongTime);
      const sheet = work.sheets.get(Number(version.value));
      if (!sheet) throw told(paperWords.noVersion);
      const found = await homeOf(desk, home.value);
      if (work.forms.has(found.id)) throw told(paperWords.isBegun);
      const form = { ...newForm({ home: found, version: sheet.version, visit: code, startedAt }), fromPaper: true };
      await saveForm(work, desk.store, form);
      desk.go(found.n);
    });
  const form = element(
    'form',
    { class: 'card', autocomplete: 'off', novalidate: '', 'aria-labelledby': 'view-title' },
    field(paperWords.visitCode, visit),
    field(paperWords.homeCode, home),
    field(paperWords.when, day),
    field(paperWords.time, time),
    field(paperWords.version, version),
    element('button', { type: 'submit' }, paperWords.begin),
    button(words.back, () => desk.go(), 'secondary'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin();
  });
  return [heading(paperWords.type), form];
}

const told = ({ id, en }: Message) => new Told(id, false, en);

/** On the list of the day, or fetched there by its code. Throws Told. */
async function homeOf({ work, store }: Desk, typed: string): Promise<Home> {
  const code = readCode('home', typed);
  if (!code) throw told(wrongCode.home);
  const here = () => [...work.homes.values()].find(({ card }) => card.code === code);
  const known = here();
  if (known) return known;
  const card = await fetchByCode(code);
  if (card) await addHome(work, store, card);
  const found = here();
  if (!found) throw told(paperWords.noHome);
  return found;
}

const input = (id: string, attributes: Readonly<Record<string, string>>): HTMLInputElement =>
  element('input', { id, autocomplete: 'off', spellcheck: 'false', ...attributes });

const field = (said: Message, control: HTMLElement): HTMLElement =>
  element('div', { class: 'field' }, element('label', { for: control.id }, said), control);
