import type { z } from 'zod';
import type { MigrationRule, Question, QuestionnaireInput } from './shapes.ts';

/**
 * The verification form's three versions: the dwelling items of the ministry's household file (DTKS/BDT), the observation of Kepmensos
 * 262/HUK/2022 beside them, and the present one. What each says of the answers to the one before stands in its `carry`.
 */

type Input = z.input<typeof QuestionnaireInput>;
type Asked = z.input<typeof Question>;
type Carry = z.input<typeof MigrationRule>;

const BDT = 'Berkas rumah tangga DTKS/BDT';
const FAKIR = 'Kepmensos 262/HUK/2022';
const OURS = 'unsourced: asked by Dinsos Kutai Kartanegara';

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

const building = choice('building', HOUSE, 'Status bangunan', 'Whose the building is', BDT, [
  ['own', 'Milik sendiri', 'Their own'],
  ['rent', 'Sewa atau kontrak', 'Rented'],
  ['free', 'Bebas sewa', 'Free of rent'],
  ['other', 'Lainnya', 'Otherwise'],
]);
const floorArea = number('floor_area', HOUSE, 'Luas lantai', 'Floor area', BDT, 'm²', 0, 2_000);
const floorOfOld = choice('floor', HOUSE, 'Lantai terluas', 'Largest part of the floor', BDT, [
  ['marble', 'Marmer atau granit', 'Marble or granite'],
  ['ceramic', 'Keramik', 'Ceramic'],
  ['tile', 'Ubin atau tegel', 'Tile'],
  ['wood', 'Kayu atau papan', 'Wood'],
  ['cement', 'Semen atau plester', 'Cement or plaster'],
  ['bamboo', 'Bambu', 'Bamboo'],
  ['earth', 'Tanah', 'Earth'],
  ['other', 'Lainnya', 'Other'],
]);
const wall = choice('wall', HOUSE, 'Dinding terluas', 'Largest part of the walls', BDT, [
  ['brick', 'Tembok', 'Brick'],
  ['wood', 'Kayu', 'Wood'],
  ['bamboo', 'Anyaman bambu', 'Woven bamboo'],
  ['other', 'Lainnya', 'Other'],
]);
const wallCondition = choice('wall_condition', HOUSE, 'Kondisi dinding', 'Condition of the walls', BDT, [
  ['good', 'Baik', 'Good'],
  ['bad', 'Jelek', 'Poor'],
]);
const roof = choice('roof', HOUSE, 'Atap terluas', 'Largest part of the roof', BDT, [
  ['concrete', 'Beton', 'Concrete'],
  ['tile', 'Genteng', 'Tile'],
  ['zinc', 'Seng', 'Corrugated iron'],
  ['asbestos', 'Asbes', 'Asbestos'],
  ['thatch', 'Ijuk, rumbia atau sirap', 'Thatch or shingle'],
  ['other', 'Lainnya', 'Other'],
]);
const waterOfOld = choice('water', HOUSE, 'Sumber air minum', 'Drinking water', BDT, [
  ['bottled', 'Air kemasan', 'Bottled'],
  ['piped', 'Leding', 'Piped'],
  ['well_protected', 'Sumur terlindung', 'Protected well'],
  ['well_open', 'Sumur tak terlindung', 'Open well'],
  ['river', 'Sungai', 'River'],
  ['rain', 'Air hujan', 'Rain'],
]);
const lighting = choice('lighting', HOUSE, 'Sumber penerangan utama', 'Main source of light', BDT, [
  ['pln', 'Listrik PLN', 'The public grid'],
  ['non_pln', 'Listrik non-PLN', 'Other electricity'],
  ['none', 'Bukan listrik', 'No electricity'],
]);
const power: Asked = {
  ...choice('power', HOUSE, 'Daya terpasang', 'Power of the connection', BDT, [
    ['450', '450 VA', '450 VA'],
    ['900', '900 VA', '900 VA'],
    ['1300', '1.300 VA', '1,300 VA'],
    ['2200', '2.200 VA atau lebih', '2,200 VA or more'],
    ['no_meter', 'Tanpa meteran', 'Without a meter'],
  ]),
  askIf: [{ question: 'lighting', in: ['pln'] }],
};
const toilet = choice('toilet', HOUSE, 'Fasilitas BAB', 'Toilet', BDT, [
  ['own', 'Sendiri', 'Their own'],
  ['shared', 'Bersama', 'Shared'],
  ['public', 'Umum', 'Public'],
  ['none', 'Tidak ada', 'None'],
]);
const gas = yesNo('gas_3kg', ASSETS, 'Tabung gas 3 kg', 'A gas bottle of 3 kg', BDT);
const motorcycle = yesNo('motorcycle', ASSETS, 'Sepeda motor', 'A motorcycle', BDT);

const shelter = yesNo('shelter', HOUSE, 'Punya tempat berteduh tetap', 'Has a shelter to live in', FAKIR);
const headWorks = yesNo('head_works', LIVING, 'Kepala keluarga atau pengurus bekerja', 'The head of the family works', FAKIR);
const foodFear = yesNo(
  'food_fear',
  FOOD,
  'Pernah khawatir tidak makan atau tidak makan setahun ini',
  'Feared for food, or lacked it, this year',
  FAKIR,
);
const foodShare = number('food_share', FOOD, 'Bagian belanja untuk makan', 'Share of spending that goes on food', FAKIR, '%', 0, 100);
const clothes = yesNo('clothes_bought', FOOD, 'Membeli pakaian setahun ini', 'Bought clothes this year', FAKIR);

const floor = choice('floor', HOUSE, 'Lantai terluas', 'Largest part of the floor', FAKIR, [
  ['finished', 'Keramik, ubin, kayu atau lebih baik', 'Ceramic, tile, wood or better'],
  ['plaster', 'Plester', 'Plaster'],
  ['earth', 'Tanah', 'Earth'],
]);
const water = choice('water', HOUSE, 'Sumber air minum', 'Drinking water', OURS, [
  ['piped', 'Leding atau isi ulang', 'Piped or refilled'],
  ['well', 'Sumur', 'A well'],
  ['surface', 'Sungai atau air permukaan', 'A river or other surface water'],
  ['rain', 'Air hujan', 'Rain'],
]);
const electricity = choice('electricity', HOUSE, 'Sambungan listrik', 'Electricity', FAKIR, [
  ['own_meter', 'Meteran sendiri', 'A meter of its own'],
  ['shared', 'Menumpang', 'From a neighbour'],
  ['none', 'Tidak ada', 'None'],
]);
const powerVa: Asked = {
  ...choice('power_va', HOUSE, 'Daya terpasang', 'Power of the connection', FAKIR, [
    ['450', '450 VA', '450 VA'],
    ['900', '900 VA', '900 VA'],
    ['1300', '1.300 VA', '1,300 VA'],
    ['2200', '2.200 VA atau lebih', '2,200 VA or more'],
  ]),
  askIf: [{ question: 'electricity', in: ['own_meter'] }],
};
const spending = number(
  'spending',
  LIVING,
  'Belanja rumah tangga sebulan',
  'What the household spends a month',
  OURS,
  'rupiah',
  0,
  1_000_000_000,
);
const womanEarns = yesNo('woman_earns', LIVING, 'Perempuan pencari nafkah utama', 'A woman is the main breadwinner', 'Permensos 8/2012');
const enoughIncome = yesNo(
  'enough_income',
  LIVING,
  'Penghasilan mencukupi kebutuhan pokok',
  'The income covers basic needs',
  'Permensos 8/2012',
);

const becomes = (item: string, values: Readonly<Record<string, string>>, why: Carry['why'], unmapped: 'cross_check' | 'refuse'): Carry => ({
  item,
  kind: 'recode',
  to: [item],
  map: Object.entries(values).map(([value, now]) => ({ value, answers: [{ item, value: now }] })),
  unmapped,
  why,
});

export const knownQuestionnaires: readonly Input[] = [
  {
    title: { id: 'Verifikasi rumah tangga (butir DTKS)', en: 'Household verification (the items of DTKS)' },
    from: '2018-01-01',
    basis: BDT,
    questions: [building, floorArea, floorOfOld, wall, wallCondition, roof, waterOfOld, lighting, power, toilet, gas, motorcycle],
  },
  {
    title: { id: 'Verifikasi dan fakir miskin', en: 'Verification, with the criteria of the very poor' },
    from: '2022-12-23',
    basis: FAKIR,
    questions: [
      shelter,
      building,
      floorArea,
      floorOfOld,
      wall,
      wallCondition,
      roof,
      waterOfOld,
      lighting,
      power,
      toilet,
      headWorks,
      foodFear,
      foodShare,
      clothes,
      motorcycle,
    ],
    carry: [{ item: 'gas_3kg', kind: 'retire', why: { id: 'Tidak lagi menjadi kriteria', en: 'No criterion any more' } }],
  },
  {
    title: { id: 'Verifikasi lapangan', en: 'Verification at the home' },
    from: '2025-02-05',
    basis: 'Inpres 4/2025 and Kepmensos 262/HUK/2022; the changes of items are Dinsos’',
    questions: [
      shelter,
      building,
      floorArea,
      floor,
      wall,
      wallCondition,
      roof,
      water,
      electricity,
      powerVa,
      toilet,
      headWorks,
      { ...foodFear, code: 'food_insecure' },
      foodShare,
      clothes,
      spending,
      womanEarns,
      enoughIncome,
    ],
    carry: [
      {
        item: 'motorcycle',
        kind: 'retire',
        crossCheck: true,
        why: {
          id: 'Kepemilikan tidak lagi ditanyakan; jawaban lama perlu dikroscek',
          en: 'Ownership is no longer asked; the old answer is to be looked at',
        },
      },
      {
        item: 'food_fear',
        kind: 'rename',
        to: ['food_insecure'],
        why: { id: 'Hanya nama butirnya yang berubah', en: 'Only the item’s name changed' },
      },
      {
        item: 'lighting',
        kind: 'recode',
        to: ['electricity'],
        map: [{ value: 'none', answers: [{ item: 'electricity', value: 'none' }] }],
        why: {
          id: 'Sambungan sendiri atau menumpang tidak terlihat dari jawaban lama',
          en: 'The old answer doesn’t tell a meter of one’s own from a neighbour’s',
        },
      },
      {
        item: 'power',
        kind: 'split',
        to: ['electricity', 'power_va'],
        map: ['450', '900', '1300', '2200'].map((value) => ({
          value,
          answers: [
            { item: 'electricity', value: 'own_meter' },
            { item: 'power_va', value },
          ],
        })),
        why: { id: 'Tanpa meteran: tanyakan sambungan dan dayanya', en: 'Without a meter: ask for the connection and its power' },
      },
      becomes(
        'floor',
        {
          marble: 'finished',
          ceramic: 'finished',
          tile: 'finished',
          wood: 'finished',
          bamboo: 'finished',
          cement: 'plaster',
          earth: 'earth',
        },
        { id: 'Pilihan lantai diringkas menjadi tiga', en: 'The floors are now three' },
        'refuse',
      ),
      becomes(
        'water',
        { bottled: 'piped', piped: 'piped', well_protected: 'well', well_open: 'well', river: 'surface', rain: 'rain' },
        { id: 'Pilihan air minum diringkas menjadi empat', en: 'The sources of water are now four' },
        'cross_check',
      ),
    ],
  },
];
