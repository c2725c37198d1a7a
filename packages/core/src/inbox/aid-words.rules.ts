import type { Message } from '../shared/error.ts';

/** What became of the aid that an objection was upheld about, on the day it was answered; told to whoever has its code. */

export const aidOutcomes = ['suspended', 'ended', 'checked', 'taken_up', 'nothing'] as const;
export type AidOutcome = (typeof aidOutcomes)[number];

export const wordsOnAid: Readonly<Record<AidOutcome, Message>> = {
  suspended: {
    id: 'Bantuannya ditangguhkan sejak hari itu, sampai Puskesos memastikan apakah diteruskan. Keadaan terakhir ada di daftar penerima.',
    en: 'The aid is suspended since that day, until the Puskesos has confirmed whether it goes on. How it stands now is on the list of recipients.',
  },
  ended: { id: 'Bantuannya dihentikan pada hari itu.', en: 'The aid was ended on that day.' },
  checked: {
    id: 'Bantuannya tetap berjalan; Puskesos memeriksa mengapa tidak sampai.',
    en: 'The aid goes on; the Puskesos looks into why it does not arrive.',
  },
  taken_up: {
    id: 'Keberatan diterima. Puskesos mengusulkan perubahan datanya atau kepesertaannya; tanyakan sampai di mana usulannya di Puskesos.',
    en: 'The objection was upheld. The Puskesos proposes to change the data or the enrollment; ask there how far the proposal is.',
  },
  nothing: {
    id: 'Pada hari itu keluarga ini sudah tidak menerima bantuan yang disanggah.',
    en: 'On that day the family no longer received the aid that was objected to.',
  },
};
