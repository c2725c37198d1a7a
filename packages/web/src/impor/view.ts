import { element } from '../check/element.ts';
import type { Import, Listed, Report } from './ask.ts';
import { count, countedWords, kindWords, leftWords, momentInWords, stateWords } from './words.ts';

/** What an import looks like: no markup from outside, only text. */

export interface Deeds {
  /** Take it in for real, as it was looked through. */
  readonly take: ((sure: boolean) => void) | undefined;
  readonly stop: () => void;
  readonly undo: (reason: string) => void;
}

export function importView(one: Import, deeds: Deeds): Node[] {
  const title = element('h2', { id: 'shown-title', tabindex: '-1' }, `${stateWords[one.state]}: ${one.file}`);
  const about = [one.dryRun ? 'Uji coba, tidak ada yang tersimpan' : 'Dimasukkan', one.kind && kindWords[one.kind], one.village?.name];
  return [
    title,
    element('p', { class: 'hint' }, about.filter(Boolean).join(' · ')),
    ...(one.state === 'REFUSED' ? [element('p', { class: 'field-error' }, one.refusal?.message ?? '')] : []),
    ...(one.state === 'FAILED' ? [element('p', { class: 'field-error' }, 'Gagal berulang kali. Beri tahu Dinsos.')] : []),
    ...(one.report ? reportView(one.report) : []),
    ...leftView(one),
    deedsView(one, deeds),
    ...(canUndo(one) ? [undoView(deeds)] : []),
  ];
}

/** How much of it is done, as far as that is known. */
export function progressView({ state, done, total, undo }: Import): Node {
  const [now, all] = state === 'UNDOING' ? [undo?.done ?? 0, undefined] : [done, total ?? undefined];
  const bar = element('progress', { 'aria-label': stateWords[state], ...(all !== undefined && { max: String(all), value: String(now) }) });
  const words = all === undefined ? '' : ` ${count(now)} dari ${count(all)} baris`;
  return element('div', {}, element('p', { role: 'status' }, `${stateWords[state]}…${words}`), bar);
}

export const listedView = ({ file, kind, village, dryRun, state, startedAt, startedBy }: Listed, open: () => void): HTMLLIElement => {
  const what = [dryRun ? 'Uji coba' : stateWords[state], kind && kindWords[kind], village?.name].filter(Boolean).join(' · ');
  const button = element(
    'button',
    { type: 'button' },
    element('strong', {}, file),
    element('span', {}, what),
    element('span', { class: 'hint' }, `${momentInWords(startedAt)} · ${startedBy.name ?? startedBy.code}`),
  );
  button.addEventListener('click', open);
  return element('li', {}, button);
};

function reportView({ remarks, sheets, unknownColumns, ...figures }: Report): Node[] {
  const counts: [string, number][] = [
    ['Baris', figures.rows],
    ['Baru', figures.created],
    ['Diperbarui', figures.updated],
    ['Tetap', figures.unchanged],
    ['Ditolak', figures.refused],
    ['Perlu dilihat', figures.warned],
  ];
  const told = [...remarks].sort((a, b) => b.count - a.count).map((one) => element('li', {}, `${one.message}: ${count(one.count)}`));
  return [
    element(
      'dl',
      { class: 'counts' },
      ...counts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, count(value)))),
    ),
    ...(told.length > 0 ? [element('h3', {}, 'Keterangan'), element('ul', { class: 'remarks' }, ...told)] : []),
    ...(sheets.length > 0 ? [element('h3', {}, 'Lembar'), element('ul', { class: 'remarks' }, ...sheets.map(sheetView))] : []),
    ...(unknownColumns.length > 0 ? [element('p', { class: 'hint' }, `Kolom tak dikenal: ${unknownColumns.join(', ')}`)] : []),
  ];
}

/** Which sheet or rows, what became of them, and how to have them read. */
function sheetView({ sheet, row, message, whatToDo }: Report['sheets'][number]): HTMLElement {
  const where = [sheet, row !== null && `baris ${row}`].filter(Boolean).join(', ');
  return element('li', {}, `${where ? `${where}: ` : ''}${message}. ${whatToDo}.`);
}

function leftView({ undo, left, kind }: Import): Node[] {
  if (!undo || undo.left === null) return [];
  const of = `${count(undo.done - undo.left)} dari ${count(undo.done)} ${countedWords[kind ?? 'RESIDENTS']}`;
  const told = element('p', {}, `Dibatalkan ${of}. Alasan: ${undo.reason}`);
  const rows = (left?.nodes ?? []).map(({ row, why }) => element('li', {}, `Baris ${row}: ${leftWords[why]}`));
  if (rows.length === 0) return [told];
  const more = left?.pageInfo.hasNextPage ? [element('p', { class: 'hint' }, 'Dan lainnya.')] : [];
  return [told, element('h3', {}, 'Tidak dibatalkan'), element('ul', { class: 'left' }, ...rows), ...more];
}

function deedsView({ state, dryRun, refusal, reportUrl }: Import, { take, stop }: Deeds): Node {
  const isAsked = state === 'REFUSED' && refusal?.code === 'OTHER_REGION';
  return element(
    'div',
    { class: 'deeds' },
    ...(take && dryRun && state === 'DONE' ? [button('Masukkan', () => take(false))] : []),
    ...(take && isAsked ? [button('Saya yakin, periksa lagi', () => take(true))] : []),
    ...(reportUrl ? [element('a', { href: reportUrl, download: '' }, 'Unduh laporan')] : []),
    ...(state === 'QUEUED' || state === 'RUNNING' ? [button('Hentikan', stop)] : []),
  );
}

const canUndo = ({ undoable, state }: Import): boolean => undoable && (state === 'DONE' || state === 'STOPPED' || state === 'FAILED');

function undoView({ undo }: Deeds): Node {
  const reason = element('input', { id: 'reason', type: 'text', maxlength: '300', required: '', 'aria-describedby': 'reason-hint' });
  const form = element(
    'form',
    { class: 'undo', 'aria-label': 'Batalkan impor' },
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'reason' }, 'Alasan membatalkan'),
      element('p', { id: 'reason-hint', class: 'hint' }, 'Yang sudah diubah orang sesudahnya tidak dibatalkan, dan disebut.'),
      reason,
    ),
    element('button', { type: 'submit', class: 'secondary' }, 'Batalkan impor'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (reason.value.trim().length < 3) reason.focus();
    else undo(reason.value.trim());
  });
  return form;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  made.addEventListener('click', press);
  return made;
}
