import type { z } from 'zod';
import { regency } from '../regency/regency.ts';
import type { Question } from './question-shapes.ts';

/** What the verification form asks or has asked, question by question, each with the source that asks for it. */

type Asked = z.input<typeof Question>;

export const BDT = 'Berkas rumah tangga DTKS/BDT';
export const FAKIR = 'Kepmensos 262/HUK/2022';
const OURS = `unsourced: asked by Dinsos ${regency.name}`;

type Choice = readonly [code: string, id: string, en: string];
const choice = (code: string, section: string, id: string, en: string, source: string, choices: readonly Choice[]): Asked => ({
  code,
  section,
  text: { id, en },
  type: 'choice',
  choices: choices.map(([one, idText, enText]) => ({ code: one, text: { id: idText, en: enText } })),
  source,
});
const yesNo = (code: string, section: string, id: string, en: string, source: string): Asked => ({
  code,
  section,
  text: { id, en },
  type: 'yes_no',
  source,
});
const number = (code: string, section: string, id: string, en: string, source: string, unit: string, min: number, max: number): Asked => ({
  code,
  section,
  text: { id, en },
  type: 'number',
  unit,
  min,
  max,
  source,
});

const HOUSE = 'Rumah';
const FOOD = 'Makan dan pakaian';
const LIVING = 'Penghidupan';
const ASSETS = 'Kepemilikan';

export const building = choice('building', HOUSE, 'Status bangunan', 'Whose the building is', BDT, [
  ['own', 'Milik sendiri', 'Their own'],
  ['rent', 'Sewa atau kontrak', 'Rented'],
  ['free', 'Bebas sewa', 'Free of rent'],
  ['other', 'Lainnya', 'Otherwise'],
]);
export const floorArea = number('floor_area', HOUSE, 'Luas lantai', 'Floor area', BDT, 'm²', 0, 2_000);
export const floorOfOld = choice('floor', HOUSE, 'Lantai terluas', 'Largest part of the floor', BDT, [
  ['marble', 'Marmer atau granit', 'Marble or granite'],
  ['ceramic', 'Keramik', 'Ceramic'],
  ['tile', 'Ubin atau tegel', 'Tile'],
  ['wood', 'Kayu atau papan', 'Wood'],
  ['cement', 'Semen atau plester', 'Cement or plaster'],
  ['bamboo', 'Bambu', 'Bamboo'],
  ['earth', 'Tanah', 'Earth'],
  ['other', 'Lainnya', 'Other'],
]);
export const wall = choice('wall', HOUSE, 'Dinding terluas', 'Largest part of the walls', BDT, [
  ['brick', 'Tembok', 'Brick'],
  ['wood', 'Kayu', 'Wood'],
  ['bamboo', 'Anyaman bambu', 'Woven bamboo'],
  ['other', 'Lainnya', 'Other'],
]);
/** As Kepmensos 262/HUK/2022 tells walls apart; every earlier answer is one of these. */
export const wallByKind = choice('wall', HOUSE, 'Dinding terluas', 'Largest part of the walls', FAKIR, [
  ['brick', 'Tembok diplester', 'Plastered brick'],
  ['brick_bare', 'Tembok tanpa plester', 'Unplastered brick'],
  ['wood', 'Kayu atau papan', 'Wood or planks'],
  ['bamboo', 'Anyaman bambu', 'Woven bamboo'],
  ['zinc', 'Seng', 'Zinc'],
  ['thatch', 'Rumbia', 'Thatch'],
  ['canvas', 'Terpal', 'Canvas'],
  ['cardboard', 'Kardus', 'Cardboard'],
  ['other', 'Lainnya', 'Other'],
]);
export const wallCondition = choice('wall_condition', HOUSE, 'Kondisi dinding', 'Condition of the walls', BDT, [
  ['good', 'Baik', 'Good'],
  ['bad', 'Jelek', 'Poor'],
]);
export const roof = choice('roof', HOUSE, 'Atap terluas', 'Largest part of the roof', BDT, [
  ['concrete', 'Beton', 'Concrete'],
  ['tile', 'Genteng', 'Tile'],
  ['zinc', 'Seng', 'Corrugated iron'],
  ['asbestos', 'Asbes', 'Asbestos'],
  ['thatch', 'Ijuk, rumbia atau sirap', 'Thatch or shingle'],
  ['other', 'Lainnya', 'Other'],
]);
export const waterOfOld = choice('water', HOUSE, 'Sumber air minum', 'Drinking water', BDT, [
  ['bottled', 'Air kemasan', 'Bottled'],
  ['piped', 'Leding', 'Piped'],
  ['well_protected', 'Sumur terlindung', 'Protected well'],
  ['well_open', 'Sumur tak terlindung', 'Open well'],
  ['river', 'Sungai', 'River'],
  ['rain', 'Air hujan', 'Rain'],
]);
export const lighting = choice('lighting', HOUSE, 'Sumber penerangan utama', 'Main source of light', BDT, [
  ['pln', 'Listrik PLN', 'The public grid'],
  ['non_pln', 'Listrik non-PLN', 'Other electricity'],
  ['none', 'Bukan listrik', 'No electricity'],
]);
export const power: Asked = {
  ...choice('power', HOUSE, 'Daya terpasang', 'Power of the connection', BDT, [
    ['450', '450 VA', '450 VA'],
    ['900', '900 VA', '900 VA'],
    ['1300', '1.300 VA', '1,300 VA'],
    ['2200', '2.200 VA atau lebih', '2,200 VA or more'],
    ['no_meter', 'Tanpa meteran', 'Without a meter'],
  ]),
  askIf: [{ question: 'lighting', in: ['pln'] }],
};
export const toilet = choice('toilet', HOUSE, 'Fasilitas BAB', 'Toilet', BDT, [
  ['own', 'Sendiri', 'Their own'],
  ['shared', 'Bersama', 'Shared'],
  ['public', 'Umum', 'Public'],
  ['none', 'Tidak ada', 'None'],
]);
export const gas = yesNo('gas_3kg', ASSETS, 'Tabung gas 3 kg', 'A gas bottle of 3 kg', BDT);
export const motorcycle = yesNo('motorcycle', ASSETS, 'Sepeda motor', 'A motorcycle', BDT);

export const shelter = yesNo('shelter', HOUSE, 'Punya tempat berteduh tetap', 'Has a shelter to live in', FAKIR);
export const headWorks = yesNo('head_works', LIVING, 'Kepala keluarga atau pengurus bekerja', 'The head of the family works', FAKIR);
export const foodFear = yesNo(
  'food_fear',
  FOOD,
  'Pernah khawatir tidak makan atau tidak makan setahun ini',
  'Feared for food, or lacked it, this year',
  FAKIR,
);
export const foodShare = number(
  'food_share',
  FOOD,
  'Bagian belanja untuk makan',
  'Share of spending that goes on food',
  FAKIR,
  '%',
  0,
  100,
);
export const clothes = yesNo('clothes_bought', FOOD, 'Membeli pakaian setahun ini', 'Bought clothes this year', FAKIR);

export const floor = choice('floor', HOUSE, 'Lantai terluas', 'Largest part of the floor', FAKIR, [
  ['finished', 'Keramik, ubin, kayu atau lebih baik', 'Ceramic, tile, wood or better'],
  ['plaster', 'Plester', 'Plaster'],
  ['earth', 'Tanah', 'Earth'],
]);
export const water = choice('water', HOUSE, 'Sumber air minum', 'Drinking water', OURS, [
  ['piped', 'Leding atau isi ulang', 'Piped or refilled'],
  ['well', 'Sumur', 'A well'],
  ['surface', 'Sungai atau air permukaan', 'A river or other surface water'],
  ['rain', 'Air hujan', 'Rain'],
]);
export const electricity = choice('electricity', HOUSE, 'Sambungan listrik', 'Electricity', FAKIR, [
  ['own_meter', 'Meteran sendiri', 'A meter of its own'],
  ['shared', 'Menumpang', 'From a neighbour'],
  ['none', 'Tidak ada', 'None'],
]);
export const powerVa: Asked = {
  ...choice('power_va', HOUSE, 'Daya terpasang', 'Power of the connection', FAKIR, [
    ['450', '450 VA', '450 VA'],
    ['900', '900 VA', '900 VA'],
    ['1300', '1.300 VA', '1,300 VA'],
    ['2200', '2.200 VA atau lebih', '2,200 VA or more'],
  ]),
  askIf: [{ question: 'electricity', in: ['own_meter'] }],
};
export const spending = number(
  'spending',
  LIVING,
  'Belanja rumah tangga sebulan',
  'What the household spends a month',
  OURS,
  'rupiah',
  0,
  1_000_000_000,
);
export const womanEarns = yesNo(
  'woman_earns',
  LIVING,
  'Perempuan pencari nafkah utama',
  'A woman is the main breadwinner',
  'Permensos 8/2012',
);
export const enoughIncome = yesNo(
  'enough_income',
  LIVING,
  'Penghasilan mencukupi kebutuhan pokok',
  'The income covers basic needs',
  'Permensos 8/2012',
);
