/** Why somebody who asks as the office is not answered, in the words of the pages. */

export interface Said {
  readonly id: string;
  readonly en: string;
}

export const refusals = {
  none: { id: 'Belum masuk.', en: 'You are not signed in.' },
  ended: { id: 'Sesi Anda sudah berakhir.', en: 'Your session has ended.' },
  silent: {
    id: 'Layanan masuk tidak menjawab. Coba lagi sebentar lagi.',
    en: 'The sign-in service does not answer. Try again in a moment.',
  },
  refused: { id: 'Anda sudah masuk, tetapi akun Anda ditolak sistem ini.', en: 'You are signed in, but this system refuses your account.' },
} satisfies Record<string, Said>;

/** Why the office's endpoint did not take who asked. */
export type Refusal = keyof typeof refusals;
