import { findLetter, isFailure, type Letter, sendObjection, sendSuggestion } from './ask.ts';
import { byId, element } from './element.ts';
import { letterForm } from './letter-form.ts';
import type { Village } from './places.ts';
import { dayInWords, failureWords } from './words.ts';

/** What a citizen may send in from this page, and how they follow it. */

const reasons = [
  ['', 'Pilih alasan'],
  ['NOT_POOR', 'Sudah mampu'],
  ['MOVED', 'Sudah pindah'],
  ['DECEASED', 'Sudah meninggal'],
  ['DOUBLE', 'Penerima ganda'],
  ['NOT_RESIDENT', 'Bukan warga desa ini'],
  ['NOT_RECEIVED', 'Namanya ada, bantuannya tidak sampai'],
  ['OTHER', 'Lainnya'],
] as const;

export const objectionForm = (village: Village, { id: entry, maskedName }: { id: string; maskedName: string }): HTMLElement =>
  letterForm({
    summary: 'Sampaikan sanggahan',
    button: 'Kirim sanggahan',
    fields: [
      { name: 'reason', label: 'Alasan', options: reasons, least: 1, most: 40 },
      { name: 'note', label: 'Keterangan', hint: 'Apa yang perlu diperiksa petugas?', rows: 3, least: 10, most: 500 },
    ],
    send: (values) => sendObjection({ ...values, village: village.code, entry, maskedName }),
  });

export const suggestionForm = (village: Village): HTMLElement =>
  letterForm({
    summary: 'Usulkan keluarga yang perlu dibantu',
    button: 'Kirim usul',
    fields: [
      { name: 'rt', label: 'RT', hint: 'Angka, misalnya 003.', least: 1, most: 3 },
      { name: 'landmark', label: 'Petunjuk rumah', hint: 'Misalnya: rumah papan di samping langgar.', least: 5, most: 200 },
      { name: 'reason', label: 'Mengapa perlu dibantu', rows: 3, least: 10, most: 500 },
    ],
    send: (values) => sendSuggestion({ ...values, village: village.code }),
  });

const states: Record<Letter['state'], string> = {
  OPEN: 'Menunggu jawaban',
  UPHELD: 'Sanggahan diterima',
  DISMISSED: 'Sanggahan tidak diterima',
  TAKEN: 'Keluarga itu diusulkan',
  DECLINED: 'Tidak diusulkan',
};
const desks: Record<Letter['level'], string> = { VILLAGE: 'Puskesos desa atau kelurahan', DISTRICT: 'Camat', REGENCY: 'Dinas Sosial' };

/** The box in which a code opens what became of a letter. */
export function offerAnswers(): void {
  const [form, code, answer] = [byId<HTMLFormElement>('follow'), byId<HTMLInputElement>('code'), byId('follow-answer')];
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (code.value.trim() === '') return code.focus();
    answer.replaceChildren(element('p', {}, 'Mencari…'));
    const found = await findLetter(code.value.trim());
    answer.replaceChildren(...letterView(found));
  });
}

function letterView(found: Awaited<ReturnType<typeof findLetter>>): Node[] {
  if (found === null) return [element('p', {}, 'Tidak ada kiriman dengan kode ini. Periksa lagi huruf dan angkanya.')];
  if (isFailure(found)) {
    return [
      element(
        'p',
        {},
        found.failed === 'refused' ? found.message : `${failureWords[found.failed].title}. ${failureWords[found.failed].advice}`,
      ),
    ];
  }
  const { kind, maskedName, village, state, raisedOn, answerBy, overdue, level, answer, aid, answeredOn } = found;
  const about = kind === 'objection' ? `Sanggahan tentang ${maskedName}, ${village.name}` : `Usul keluarga, ${village.name}`;
  const day = (of: string) => element('time', { datetime: of }, dayInWords(of));
  return [
    element('h3', {}, about),
    element('p', { class: `status letter-${state.toLowerCase()}` }, states[state]),
    ...(answer ? [element('p', { class: 'meaning' }, answer)] : []),
    ...(aid ? [element('p', { class: 'meaning' }, aid)] : []),
    element(
      'p',
      { class: 'hint' },
      'Disampaikan ',
      day(raisedOn),
      ...(answeredOn ? [', dijawab ', day(answeredOn), '.'] : [', dijawab paling lambat ', day(answerBy), '.']),
    ),
    ...(overdue ? [element('p', { class: 'field-error' }, `Terlambat dijawab. Sekarang di meja ${desks[level]}.`)] : []),
  ];
}
