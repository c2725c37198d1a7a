import type { findings } from '../household/shapes.ts';
import type { Message } from '../shared/error.ts';
import type { outcomes } from './visit-shapes.ts';

/** What officers choose of, in their words: the same on the page, on paper and on phones of ODK. It stands on types alone, so that a page can carry it. */

export const yesNoWords: Readonly<Record<'yes' | 'no', Message>> = { yes: { id: 'Ya', en: 'Yes' }, no: { id: 'Tidak', en: 'No' } };

export const outcomeWords: Readonly<Record<(typeof outcomes)[number], Message>> = {
  answered: { id: 'Dijawab', en: 'Answered' },
  no_contact: { id: 'Tidak bertemu siapa pun', en: 'Nobody was there' },
  refused: { id: 'Menolak', en: 'Refused' },
  moved: { id: 'Sudah pindah', en: 'Moved away' },
};

export const findingWords: Readonly<Record<(typeof findings)[number], Message>> = {
  extreme_poor: { id: 'Miskin ekstrem', en: 'Extremely poor' },
  poor: { id: 'Miskin', en: 'Poor' },
  vulnerable: { id: 'Rentan miskin', en: 'Vulnerable' },
  not_poor: { id: 'Tidak miskin', en: 'Not poor' },
};
