import type { Message } from '../shared/error.ts';

/** How a remark is written down: how grave it is, the reason and what to do, each in both languages. */

/** `refused`: the row was left out. `warning`: it was taken, but somebody should look. `note`: it was taken, and this was done with it. */
type Grade = 'refused' | 'warning' | 'note';

export interface Text {
  readonly grade: Grade;
  readonly reason: Message;
  readonly whatToDo: Message;
}

const text =
  (grade: Grade) =>
  (reason: readonly [id: string, en: string], whatToDo: readonly [id: string, en: string]): Text => ({
    grade,
    reason: { id: reason[0], en: reason[1] },
    whatToDo: { id: whatToDo[0], en: whatToDo[1] },
  });
export const refused = text('refused');
export const warning = text('warning');
export const note = text('note');

export const checkCard = ['Periksa KTP atau KK, perbaiki, unggah lagi', 'Check the KTP or KK, correct it, send the file again'] as const;
export const nothing = ['Tidak perlu apa-apa', 'Nothing to do'] as const;
export const formatAsText = [
  'Ubah format kolom menjadi Teks, ketik ulang nomornya dari KK, unggah lagi',
  'Format the column as Text, type the number anew from the KK, send the file again',
] as const;
