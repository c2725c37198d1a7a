import type { Message } from '@puskesos/core/shared/error';
import { type Shared, showAddress } from './address.ts';
import { lineView } from './aid-view.ts';
import { heading } from './answer-area.ts';
import { copyButton } from './copy.ts';
import { choice, element, say } from './element.ts';
import { suggestionForm } from './letters.ts';
import type { VillageList } from './lists.ts';
import { type Filter, wanted, yearsIn } from './looked-for.rules.ts';
import { calledInFull, deskToday, deskView } from './place-words.ts';
import { count, counted, dayInWords, fundWords, instantInWords } from './words.ts';

/** A village's list: who receives what, filtered by programme, by who pays and by when it began. */

const SHOWN = 60;

export function listView(list: VillageList, begun: Filter): Node[] {
  const { place, lines, programs } = list;
  const given = programs.filter(({ id }) => lines.some(({ aid }) => aid.some(({ program }) => program.id === id)));
  const funds = [...new Set(given.map(({ fund }) => fund))];
  const program = select('program', { id: 'Program', en: 'Programme' }, begun.program, [
    ['', { id: 'Semua program', en: 'All programmes' }],
    ...given.map(({ id, name }) => [id, { id: name, en: name }] as const),
  ]);
  const fund = select('fund', { id: 'Sumber dana', en: 'Paid by' }, begun.fund, [
    ['', { id: 'Semua sumber', en: 'Whoever' }],
    ...funds.map((one) => [one, fundWords[one]] as const),
  ]);
  const since = select('since', { id: 'Mulai', en: 'Began' }, begun.since, [
    ['', { id: 'Kapan saja', en: 'Whenever' }],
    ...yearsIn(lines).map((year) => [year, { id: `Tahun ${year}`, en: `In ${year}` }] as const),
  ]);
  const rows = element('ul', { class: 'lines' });
  const found = element('p', { class: 'found', role: 'status' });
  const all = element('button', { type: 'button', class: 'secondary' });
  const asked = (): Filter => ({ program: program.chosen(), fund: fund.chosen(), since: since.chosen() });

  function draw(most: number): void {
    const fitting = wanted(lines, asked());
    say(found, counted(fitting.length, 'keluarga', 'household', 'households'));
    rows.replaceChildren(...fitting.slice(0, most).map((line) => lineView(line, place.code)));
    all.hidden = fitting.length <= most;
    say(all, { id: `Tampilkan semua (${count(fitting.length).id})`, en: `Show all (${count(fitting.length).en})` });
    showAddress({ village: place.code, ...asked() } satisfies Shared);
  }
  all.addEventListener('click', () => draw(lines.length));
  for (const { view } of [program, fund, since]) view.addEventListener('change', () => draw(SHOWN));
  draw(SHOWN);
  const name = calledInFull(place);
  return [
    heading({ id: `Penerima di ${name}`, en: `Recipients in ${name}` }),
    ...datedView(list),
    ...(lines.length > 0
      ? [element('div', { class: 'filters', role: 'group', 'aria-label': 'Filter' }, program.view, fund.view, since.view), found, rows, all]
      : [element('p', {}, { id: 'Belum ada keluarga penerima di sini.', en: 'No household receives anything here yet.' })]),
    element(
      'div',
      { class: 'tools' },
      copyButton({ id: 'Salin tautan', en: 'Copy the link' }, () => location.href),
      ...otherForms(place.code),
    ),
    ...(list.decided ? [decidedView(list.decided, place)] : []),
    deskView(deskToday(place)),
    suggestionForm(place.code),
  ];
}

/** Of which day it is; and that it was kept, where there is no connection. */
export function datedView({ place, publishedAt, households, recipients, isKept }: VillageList): Node[] {
  const day = instantInWords(publishedAt);
  const [few, many] = [count(recipients), count(households)];
  const dated = {
    id: `Data per ${day.id} · ${few.id} keluarga penerima dari ${many.id} keluarga di ${calledInFull(place)}`,
    en: `As of ${day.en} · ${few.en} recipient households of ${many.en} in ${calledInFull(place)}`,
  };
  return [element('p', { class: 'dated' }, dated), ...(isKept ? [element('p', { class: 'note kept' }, keptWords)] : [])];
}

const keptWords: Message = {
  id: 'Tanpa sambungan: ini daftar yang tersimpan di ponsel Anda dari kali terakhir.',
  en: 'No connection: this is the list that your phone kept the last time.',
};

function otherForms(village: string): Node[] {
  const link = (href: string, said: Message) => element('a', { href }, said);
  const print = element('button', { type: 'button', class: 'secondary' }, { id: 'Cetak', en: 'Print' });
  print.addEventListener('click', () => window.print());
  return [print, link(`/penerima/${village}.html`, { id: 'Halaman sederhana', en: 'Plain page' })];
}

/** Whom the village's deliberation agreed to propose. It is no list of recipients, and says so. */
export function decidedView({ on, households }: NonNullable<VillageList['decided']>, place: VillageList['place']): Node {
  const day = dayInWords(on);
  const decile = { id: 'peninjauan desil', en: 'a review of the decile' };
  return element(
    'details',
    { class: 'letter decided' },
    element(
      'summary',
      {},
      {
        id: `Hasil musyawarah ${day.id}: ${count(households.length).id} keluarga disepakati diusulkan`,
        en: `Deliberation of ${day.en}: ${counted(households.length, '', 'household', 'households').en} agreed to be proposed`,
      },
    ),
    element(
      'p',
      { class: 'hint' },
      {
        id: `Disepakati di ${calledInFull(place)}, belum tentu menerima: usulan masih diperiksa, dan kuota yang menentukan.`,
        en: `Agreed in ${calledInFull(place)}, which is no promise: proposals are still examined, and quotas decide.`,
      },
    ),
    element(
      'ul',
      {},
      ...households.map(({ maskedName, programs }) =>
        element('li', {}, `${maskedName} · `, programs.length > 0 ? programs.map(({ name }) => name).join(', ') : decile),
      ),
    ),
  );
}

function select(name: string, label: Message, begun: string, options: readonly (readonly [value: string, said: Message])[]) {
  const id = `filter-${name}`;
  const input = element('select', { id }, ...options.map(([value, said]) => choice(value, said)));
  // What a link names may be gone from the list.
  if (options.some(([value]) => value === begun)) input.value = begun;
  return { view: element('div', { class: 'field' }, element('label', { for: id }, label), input), chosen: () => input.value };
}
