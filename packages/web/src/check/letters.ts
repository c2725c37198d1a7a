import { namedPlaces, writtenOut } from '@puskesos/core/region/named';
import { type Field, letterForm } from './letter-form.ts';
import { sendComplaint, sendObjection, sendSuggestion } from './send.ts';

/** What a citizen may send in from this page without saying who they are. */

const reasons: Field['options'] = [
  ['', { id: 'Pilih alasan', en: 'Choose a reason' }],
  ['NOT_POOR', { id: 'Sudah mampu', en: 'No longer poor' }],
  ['MOVED', { id: 'Sudah pindah', en: 'Moved away' }],
  ['DECEASED', { id: 'Sudah meninggal', en: 'Died' }],
  ['DOUBLE', { id: 'Penerima ganda', en: 'Listed twice' }],
  ['NOT_RESIDENT', { id: 'Bukan warga desa ini', en: 'Not of this village' }],
  ['NOT_RECEIVED', { id: 'Namanya ada, bantuannya tidak sampai', en: 'Listed, but the aid does not arrive' }],
  ['OTHER', { id: 'Lainnya', en: 'Something else' }],
];

export const noteField = (hint: Field['hint']): Field => ({
  name: 'note',
  label: { id: 'Keterangan', en: 'What is it?' },
  ...(hint && { hint }),
  rows: 3,
  least: 10,
  most: 500,
});

export const objectionForm = (village: string, { id: entry, maskedName }: { id: string; maskedName: string }): HTMLElement =>
  letterForm({
    summary: { id: 'Sampaikan sanggahan', en: 'Object to this' },
    button: { id: 'Kirim sanggahan', en: 'Send the objection' },
    fields: [
      { name: 'reason', label: { id: 'Alasan', en: 'Reason' }, options: reasons, least: 1, most: 40 },
      noteField({ id: 'Apa yang perlu diperiksa petugas?', en: 'What should an officer look at?' }),
    ],
    send: (values) => sendObjection({ ...values, village, entry, maskedName }),
  });

export const suggestionForm = (village: string): HTMLElement =>
  letterForm({
    summary: { id: 'Usulkan keluarga yang perlu dibantu', en: 'Name a family that needs help' },
    button: { id: 'Kirim usul', en: 'Send it' },
    fields: [
      {
        name: 'rt',
        label: { id: 'RT', en: 'RT (neighbourhood)' },
        hint: { id: 'Angka, misalnya 003.', en: 'A number, as 003.' },
        least: 1,
        most: 3,
      },
      {
        name: 'landmark',
        label: { id: 'Petunjuk rumah', en: 'How to find the house' },
        hint: { id: 'Misalnya: rumah papan di samping langgar.', en: 'For example: the wooden house beside the prayer house.' },
        least: 5,
        most: 200,
      },
      { name: 'reason', label: { id: 'Mengapa perlu dibantu', en: 'Why they need help' }, rows: 3, least: 10, most: 500 },
    ],
    send: (values) => sendSuggestion({ ...values, village }),
  });

const people: Field['options'] = [
  ['', { id: 'Pilih', en: 'Choose' }],
  ['PUSKESOS', { id: 'Petugas Puskesos', en: 'Somebody of the Puskesos' }],
  ['VILLAGE_HEAD', { id: 'Kepala desa atau lurah', en: 'The head of the village' }],
  ['CAMAT', { id: 'Camat', en: 'The camat' }],
  ['DINSOS', { id: 'Dinas Sosial', en: 'The social affairs office' }],
];

/** Of somebody of the office, and about no recipient. It goes to the desk above them. */
export const complaintForm = (): HTMLElement => {
  const villages = namedPlaces.filter(({ kind }) => kind !== 'kecamatan').sort((a, b) => a.name.localeCompare(b.name, 'id'));
  return letterForm({
    summary: { id: 'Keluhan tentang petugas', en: 'Complain of somebody of the office' },
    button: { id: 'Kirim keluhan', en: 'Send the complaint' },
    fields: [
      {
        name: 'village',
        label: { id: 'Desa atau kelurahan', en: 'Village' },
        options: [
          ['', { id: 'Pilih desa atau kelurahan', en: 'Choose a village' }],
          ...villages.map((place) => [place.code, { id: writtenOut(place), en: writtenOut(place) }] as const),
        ],
        least: 1,
        most: 13,
      },
      {
        name: 'of',
        label: { id: 'Tentang siapa', en: 'Of whom' },
        hint: { id: 'Dibaca oleh atasannya, tidak oleh yang dikeluhkan.', en: 'Read by those above them, never by themselves.' },
        options: people,
        least: 1,
        most: 20,
      },
      noteField({ id: 'Apa yang terjadi, dan kapan?', en: 'What happened, and when?' }),
    ],
    send: ({ of = '', ...values }) => sendComplaint({ ...values, complainsOf: [of] }),
  });
};
