import { textOf } from './cells.ts';
import { type Cells, plainName } from './columns.ts';
import { type Remark, remark } from './remarks.ts';

/**
 * Which column of a DTKS (BDT) file answers which question of the register’s first questionnaire, and what its codes and words mean there.
 * The codes are those of the ministry’s form for households (BDT 2015, block III, kept by DTKS).
 */

interface AnswerColumn {
  readonly question: string;
  /** What else some files call it. */
  readonly also: readonly string[];
  /** By code or by word, as they are compared; absent for a number. */
  readonly choices?: ReadonlyMap<string, string>;
}

/** Each choice with its code and its words; codes count from 1 where none is given. */
const choice = (question: string, also: readonly string[], ...choices: readonly (readonly [choice: string, ...words: string[]])[]): AnswerColumn => ({
  question,
  also,
  choices: new Map(choices.flatMap(([value, ...words], place) => [String(place + 1), ...words.map(plainName)].map((said) => [said, value]))),
});
const number = (question: string, ...also: readonly string[]): AnswerColumn => ({ question, also });

/** The form counts them by turns as 1 yes, 2 no and 3 yes, 4 no. */
const yes = new Map([...['1', '3', 'ya', 'ada', 'y'].map((said) => [said, 'yes'] as const), ...['2', '4', 'tidak', 'tidakada', 't'].map((said) => [said, 'no'] as const)]);
const owned = (question: string, ...also: readonly string[]): AnswerColumn => ({ question, also, choices: yes });

const quality = [
  ['good', 'Bagus/kualitas tinggi', 'Bagus', 'Kualitas tinggi'],
  ['poor', 'Jelek/kualitas rendah', 'Jelek', 'Kualitas rendah'],
] as const;

const columns: Readonly<Record<string, AnswerColumn>> = {
  'Status bangunan': choice(
    'tenure',
    ['Status bangunan tempat tinggal', 'Status penguasaan bangunan', 'Status penguasaan bangunan tempat tinggal'],
    ['own', 'Milik sendiri'],
    ['rented', 'Kontrak/sewa'],
    ['free', 'Bebas sewa'],
    ['official', 'Dinas'],
    ['other', 'Lainnya'],
  ),
  'Status lahan': choice(
    'land',
    ['Status lahan tempat tinggal'],
    ['own', 'Milik sendiri'],
    ['others', 'Milik orang lain'],
    ['state', 'Tanah negara'],
    ['other', 'Lainnya'],
  ),
  'Luas lantai': number('floor_area', 'Luas lantai (m2)'),
  'Lantai terluas': choice(
    'floor',
    ['Jenis lantai terluas', 'Jenis lantai'],
    ['marble', 'Marmer/granit'],
    ['ceramic', 'Keramik'],
    ['parquet', 'Parket/vinil/permadani'],
    ['tile', 'Ubin/tegel/teraso'],
    ['good_wood', 'Kayu/papan kualitas tinggi'],
    ['cement', 'Semen/bata merah'],
    ['bamboo', 'Bambu'],
    ['poor_wood', 'Kayu/papan kualitas rendah'],
    ['earth', 'Tanah'],
    ['other', 'Lainnya'],
  ),
  'Dinding terluas': choice(
    'wall',
    ['Jenis dinding terluas', 'Jenis dinding'],
    ['brick', 'Tembok'],
    ['plastered', 'Plesteran anyaman bambu/kawat', 'Plesteran'],
    ['wood', 'Kayu', 'Kayu/papan/gypsum/GRC/calciboard'],
    ['woven', 'Anyaman bambu'],
    ['logs', 'Batang kayu'],
    ['bamboo', 'Bambu'],
    ['other', 'Lainnya'],
  ),
  'Kondisi dinding': choice('wall_state', [], ...quality),
  'Atap terluas': choice(
    'roof',
    ['Jenis atap terluas', 'Jenis atap'],
    ['concrete', 'Beton/genteng beton', 'Beton'],
    ['ceramic', 'Genteng keramik', 'Keramik'],
    ['metal', 'Genteng metal'],
    ['clay', 'Genteng tanah liat'],
    ['asbestos', 'Asbes'],
    ['zinc', 'Seng'],
    ['shingle', 'Sirap'],
    ['bamboo', 'Bambu'],
    ['thatch', 'Jerami/ijuk/daun-daunan/rumbia', 'Jerami/ijuk/daun/rumbia', 'Rumbia'],
    ['other', 'Lainnya'],
  ),
  'Kondisi atap': choice('roof_state', [], ...quality),
  'Jumlah kamar tidur': number('bedrooms', 'Kamar tidur'),
  'Sumber air minum': choice(
    'water',
    [],
    ['bottled', 'Air kemasan bermerk', 'Air kemasan'],
    ['refill', 'Air isi ulang'],
    ['piped', 'Leding meteran'],
    ['piped_retail', 'Leding eceran'],
    ['borehole', 'Sumur bor/pompa'],
    ['protected_well', 'Sumur terlindung'],
    ['open_well', 'Sumur tak terlindung'],
    ['protected_spring', 'Mata air terlindung'],
    ['open_spring', 'Mata air tak terlindung'],
    ['surface', 'Air sungai/danau/waduk'],
    ['rain', 'Air hujan'],
    ['other', 'Lainnya'],
  ),
  'Sumber penerangan utama': choice(
    'lighting',
    ['Sumber penerangan'],
    ['pln', 'Listrik PLN'],
    ['other_electric', 'Listrik non PLN'],
    ['none', 'Bukan listrik'],
  ),
  'Daya terpasang': choice(
    'power',
    ['Daya listrik terpasang', 'Daya'],
    ['450', '450 watt', '450 VA', '450'],
    ['900', '900 watt', '900 VA', '900'],
    ['1300', '1300 watt', '1300 VA', '1300'],
    ['2200', '2200 watt', '2200 VA', '2200'],
    ['above_2200', '> 2200 watt', 'Lebih dari 2200 watt'],
    ['unmetered', 'Tanpa meteran'],
  ),
};
