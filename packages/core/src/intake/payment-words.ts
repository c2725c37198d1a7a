import type { Message } from '../shared/error.ts';

/** What whoever pays writes of a payment, and what it means here. The word itself is kept beside the meaning. */

export interface PaymentWord {
  /** As it is compared: capitals, single spaces. */
  readonly word: string;
  /** `untold`: nothing has happened yet. */
  readonly outcome: 'paid' | 'failed' | 'processing' | 'untold';
  /** Does it stand at the beginning of what is written, with the cause behind it? */
  readonly withCause?: boolean;
  /** Is it the ministry’s own word for where a payment stands? */
  readonly official: boolean;
}

interface Vocabulary {
  readonly source: Message;
  readonly words: readonly PaymentWord[];
}

const own = (outcome: PaymentWord['outcome'], ...words: readonly string[]): PaymentWord[] =>
  words.map((word) => ({ word, outcome, official: false }));
const official = (outcome: PaymentWord['outcome'], ...words: readonly string[]): PaymentWord[] =>
  words.map((word) => ({ word, outcome, official: true }));

export const vocabularies: readonly Vocabulary[] = [
  {
    source: { id: 'Kolom Status pada ekspor daftar siklus', en: 'The Status column of an exported list' },
    words: [
      ...own('paid', 'BERHASIL', 'DIBAYAR', 'PAID'),
      ...own('failed', 'GAGAL', 'FAILED'),
      ...own('untold', 'TERDAFTAR', 'LISTED', 'SEBAGIAN'),
    ],
  },
  {
    source: {
      id: 'Status penyaluran yang ditampilkan aplikasi Kementerian Sosial kepada operatornya',
      en: 'The states of payment that the ministry’s system shows its operators',
    },
    words: [
      ...official('paid', 'SUKSES SPM'),
      ...official('failed', 'GAGAL OMSPAN', 'TIDAK TRANSAKSI', 'TIDAK LAYAK GIS'),
      { word: 'EXCLUDE', outcome: 'failed', withCause: true, official: true },
      ...official('processing', 'OMSPAN', 'SI', 'PROSES SPM', 'PROSES BUREKOL'),
    ],
  },
];

const words = vocabularies.flatMap((vocabulary) => vocabulary.words);

/** What was written means; undefined for a word that nobody here knows. */
export function meaningOf(written: string): PaymentWord | undefined {
  const said = written
    .toUpperCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return words.find(({ word, withCause }) => said === word || (withCause && said.startsWith(`${word} `)));
}
