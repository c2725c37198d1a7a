import { degreesIn, textOf } from './cells.ts';
import { inOrder, meantBy } from './coded-words.ts';
import type { Cells } from './columns.ts';
import { type Remark, remark } from './remarks.ts';

/**
 * Which column of a DTKS (BDT) file answers which question of the questionnaire's first version, and what its codes and words mean there.
 * The codes are those of the ministry's form for households (BDT 2015, block III, kept by DTKS). What the form tells and the questionnaire
 * has no choice for stays unanswered.
 */
export const DWELLING_VERSION = 1;

/** A choice, or none, and the words of the form for it; by their order they have the codes 1, 2 … */
type Meaning = readonly [choice: string | undefined, ...words: string[]];

interface AnswerColumn {
  readonly item: string;
  /** What else some files call it. */
  readonly also: readonly string[];
  /** Absent for a number. */
  readonly meanings?: readonly Meaning[];
}

/** The form counts what is owned by turns as 1 yes and 2 no, or 3 yes and 4 no. */
const owned: readonly Meaning[] = [
  ['yes', 'Ya', 'Ada'],
  ['no', 'Tidak', 'Tidak ada'],
  ['yes', 'Ya'],
  ['no', 'Tidak'],
];

const columns: Readonly<Record<string, AnswerColumn>> = {
  'Status bangunan': {
    item: 'building',
    also: ['Status bangunan tempat tinggal', 'Status penguasaan bangunan', 'Status penguasaan bangunan tempat tinggal'],
    meanings: [
      ['own', 'Milik sendiri'],
      ['rent', 'Kontrak/sewa', 'Sewa', 'Kontrak'],
      ['free', 'Bebas sewa'],
      ['other', 'Dinas'],
      ['other', 'Lainnya'],
    ],
  },
  'Luas lantai': { item: 'floor_area', also: ['Luas lantai (m2)'] },
  'Lantai terluas': {
    item: 'floor',
    also: ['Jenis lantai terluas', 'Jenis lantai'],
    meanings: [
      ['marble', 'Marmer/granit'],
      ['ceramic', 'Keramik'],
      ['other', 'Parket/vinil/permadani'],
      ['tile', 'Ubin/tegel/teraso'],
      ['wood', 'Kayu/papan kualitas tinggi'],
      ['cement', 'Semen/bata merah', 'Semen'],
      ['bamboo', 'Bambu'],
      ['wood', 'Kayu/papan kualitas rendah'],
      ['earth', 'Tanah'],
      ['other', 'Lainnya'],
    ],
  },
  'Dinding terluas': {
    item: 'wall',
    also: ['Jenis dinding terluas', 'Jenis dinding'],
    meanings: [
      ['brick', 'Tembok'],
      ['other', 'Plesteran anyaman bambu/kawat', 'Plesteran anyaman bambu'],
      ['wood', 'Kayu'],
      ['bamboo', 'Anyaman bambu'],
      ['wood', 'Batang kayu'],
      ['bamboo', 'Bambu'],
      ['other', 'Lainnya'],
    ],
  },
  'Kondisi dinding': {
    item: 'wall_condition',
    also: [],
    meanings: [
      ['good', 'Bagus/kualitas tinggi', 'Bagus', 'Baik'],
      ['bad', 'Jelek/kualitas rendah', 'Jelek'],
    ],
  },
  'Atap terluas': {
    item: 'roof',
    also: ['Jenis atap terluas', 'Jenis atap'],
    meanings: [
      ['concrete', 'Beton/genteng beton', 'Beton'],
      ['tile', 'Genteng keramik'],
      ['tile', 'Genteng metal'],
      ['tile', 'Genteng tanah liat', 'Genteng'],
      ['asbestos', 'Asbes'],
      ['zinc', 'Seng'],
      ['thatch', 'Sirap'],
      ['other', 'Bambu'],
      ['thatch', 'Jerami/ijuk/daun-daunan/rumbia', 'Jerami/ijuk/daun/rumbia'],
      ['other', 'Lainnya'],
    ],
  },
  'Sumber air minum': {
    item: 'water',
    also: [],
    meanings: [
      ['bottled', 'Air kemasan bermerk', 'Air kemasan'],
      ['bottled', 'Air isi ulang'],
      ['piped', 'Leding meteran', 'Leding'],
      ['piped', 'Leding eceran'],
      ['well_protected', 'Sumur bor/pompa'],
      ['well_protected', 'Sumur terlindung'],
      ['well_open', 'Sumur tak terlindung'],
      [undefined, 'Mata air terlindung'],
      [undefined, 'Mata air tak terlindung'],
      ['river', 'Air sungai/danau/waduk', 'Air sungai'],
      ['rain', 'Air hujan'],
      [undefined, 'Lainnya'],
    ],
  },
  'Sumber penerangan utama': {
    item: 'lighting',
    also: ['Sumber penerangan'],
    meanings: [
      ['pln', 'Listrik PLN'],
      ['non_pln', 'Listrik non PLN'],
      ['none', 'Bukan listrik'],
    ],
  },
  'Daya terpasang': {
    item: 'power',
    also: ['Daya listrik terpasang'],
    meanings: [
      ['450', '450 watt', '450 VA', '450'],
      ['900', '900 watt', '900 VA', '900'],
      ['1300', '1300 watt', '1300 VA', '1300'],
      ['2200', '2200 watt', '2200 VA', '2200'],
      ['2200', '> 2200 watt', '> 2200 VA'],
      ['no_meter', 'Tanpa meteran'],
    ],
  },
  'Fasilitas BAB': {
    item: 'toilet',
    also: ['Penggunaan fasilitas BAB', 'Fasilitas tempat buang air besar'],
    meanings: [
      ['own', 'Sendiri'],
      ['shared', 'Bersama'],
      ['public', 'Umum'],
      ['none', 'Tidak ada'],
    ],
  },
  'Kepemilikan tabung gas 3 kg': { item: 'gas_3kg', also: ['Tabung gas 3 kg'], meanings: owned },
  'Kepemilikan sepeda motor': { item: 'motorcycle', also: ['Sepeda motor'], meanings: owned },
};

export const answerColumns: readonly string[] = Object.keys(columns);
export const answerAliases: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(columns).map(([column, { also }]) => [column, also]),
);
/** Everything that may be answered here, for whoever compares it with the questionnaire. */
export const answerMeanings = Object.values(columns).map(({ item, meanings }) => ({
  item,
  choices: meanings?.flatMap(([choice]) => choice ?? []),
}));

export interface DwellingAnswer {
  readonly column: string;
  readonly item: string;
  readonly value: string;
  /** As the cell says it. */
  readonly said: string;
}

/** What a household's cells answer, and which of them say nothing that is known. */
export function answersIn(cells: Cells<string>): { answers: readonly DwellingAnswer[]; remarks: readonly Remark[] } {
  const answers: DwellingAnswer[] = [];
  const remarks: Remark[] = [];
  for (const [column, { item, meanings }] of Object.entries(columns)) {
    const text = textOf(cells[column]);
    if (text === undefined) continue;
    const value = meanings ? meantBy(text, inOrder(...meanings)) : numberOf(text);
    if (value === 'unknown') remarks.push(remark('codeUnknown', column, text));
    else if (value === undefined) remarks.push(remark('answerUnmatched', column, text));
    else answers.push({ column, item, value, said: text });
  }
  return { answers, remarks };
}

function numberOf(text: string): string | 'unknown' {
  const number = degreesIn(text);
  return number >= 0 && number <= 2_000 ? String(Math.round(number * 100) / 100) : 'unknown';
}
