import type { z } from 'zod';
import type { FindingRule, FindingTest } from './finding-shapes.ts';
import { homesOfOld, homesOfThird } from './known-homes.ts';

/** What follows from the answers to the versions of the verification form that are known: dated rows, each with its source. */

type Rule = z.input<typeof FindingRule>;

const is = (id: string, en: string, question: string, ...values: string[]): FindingTest => ({ what: { id, en }, question, in: values });

const noShelter = is('tidak punya tempat berteduh', 'has no shelter', 'shelter', 'no');
const noWork = is('kepala keluarga tidak bekerja', 'the head does not work', 'head_works', 'no');
const foodLacked = (question: string) => is('khawatir atau pernah kurang makan', 'feared for food or lacked it', question, 'yes');
const mostlyFood: FindingTest = {
  what: { id: 'lebih dari separuh belanja untuk makan', en: 'more than half is spent on food' },
  question: 'food_share',
  above: 50,
};
const noClothes = is('setahun tidak membeli pakaian', 'bought no clothes in a year', 'clothes_bought', 'no');
const poorFloor = (...values: string[]) => is('lantai tanah atau plester', 'a floor of earth or plaster', 'floor', ...values);
const poorWalls = (...values: string[]): FindingTest => ({
  what: {
    id: 'dinding bambu, papan, seng, rumbia, terpal, kardus atau tembok tanpa plester, atau jelek',
    en: 'walls of bamboo, planks, zinc, thatch, canvas, cardboard or unplastered brick, or poor ones',
  },
  any: [
    { question: 'wall', in: values },
    { question: 'wall_condition', in: ['bad'] },
  ],
});
const noToilet = is('tidak punya jamban sendiri', 'no toilet of its own', 'toilet', 'shared', 'public', 'none');
const littleLight = (none: FindingTest, power: string): FindingTest => ({
  what: { id: 'listrik 450 VA atau tanpa listrik', en: '450 VA or no electricity' },
  any: [none, { question: power, in: ['450'] }],
});

const FAKIR_SOURCE = 'Kepmensos 262/HUK/2022 names the criteria; how many of them must be met is unsourced and Dinsos’ to set';

/** Without a shelter at once; with one, by so many of what was seen. */
const fakirMiskin = (criteria: readonly FindingTest[]): Rule => ({
  finding: 'fakir_miskin',
  from: '2022-12-23',
  holds: { any: [noShelter, { any: [...criteria], least: 5 }] },
  source: FAKIR_SOURCE,
});

/** Without a shelter at once; with one, by what it stands on and what it is closed in with. */
const unfitHouse = (floor: FindingTest, walls: FindingTest): Rule => ({
  finding: 'unfit_house',
  from: '2022-12-23',
  holds: { any: [noShelter, { all: [floor, walls] }] },
  source:
    'floor and walls as Kepmensos 262/HUK/2022 names them; that a house is not fit to live in by both together is unsourced and Dinsos’ to set',
});

const withoutToilet: Rule = {
  finding: 'no_toilet',
  from: '2022-12-23',
  holds: noToilet,
  source: 'Kepmensos 262/HUK/2022 names it among its criteria',
};

/** The observation as it was first asked, beside the items of the ministry's household file. */
export const findingsOfSecond: readonly Rule[] = [
  fakirMiskin([
    noWork,
    foodLacked('food_fear'),
    mostlyFood,
    noClothes,
    poorFloor('earth', 'cement'),
    poorWalls('bamboo', 'wood'),
    noToilet,
    littleLight({ question: 'lighting', in: ['none', 'non_pln'] }, 'power'),
  ]),
  withoutToilet,
  unfitHouse(poorFloor('earth', 'cement'), poorWalls('bamboo', 'wood')),
  ...homesOfOld,
];

const spendsLess = (rupiah: number): FindingTest => ({
  what: { id: `belanja per orang per hari di bawah Rp${rupiah}`, en: `spends less than Rp${rupiah} a person and day` },
  question: 'spending',
  below: rupiah,
  perPersonAndDay: true,
});

/** Where what was published for one line differs, below all of it is yes, above all of it is no, and between nobody can tell. */
const extremePoor = (lines: readonly number[], { source, ...days }: Pick<Rule, 'from' | 'to' | 'source'>): Rule => ({
  finding: 'extreme_poor',
  ...days,
  holds: { alike: lines.map(spendsLess) },
  source,
});

export const findingsOfThird: readonly Rule[] = [
  fakirMiskin([
    noWork,
    foodLacked('food_insecure'),
    mostlyFood,
    noClothes,
    poorFloor('earth', 'plaster'),
    poorWalls('bamboo', 'wood', 'zinc', 'thatch', 'canvas', 'cardboard', 'brick_bare'),
    noToilet,
    littleLight({ question: 'electricity', in: ['none'] }, 'power_va'),
  ]),
  extremePoor([10_739, 11_941], {
    from: '2021-01-01',
    to: '2024-12-31',
    source: 'US$1.9 (PPP) a person and day: 10,739 (Kemenko PMK, 2021) and 11,941 (BPS, March 2021)',
  }),
  extremePoor([12_000, 13_000], {
    from: '2025-01-01',
    source: 'US$2.15 (PPP 2017) a person and day: about 391,000 a month, told as 12,000 to 13,000 a day (BPS, 2025)',
  }),
  {
    finding: 'wrse',
    from: '2012-01-01',
    holds: {
      all: [
        { what: { id: 'ada perempuan 18–59 tahun', en: 'there is a woman of 18 to 59' }, woman: { youngest: 18, oldest: 59 } },
        is('perempuan pencari nafkah utama', 'a woman is the main breadwinner', 'woman_earns', 'yes'),
        is('penghasilan tidak mencukupi', 'the income does not suffice', 'enough_income', 'no'),
      ],
    },
    source: 'Permensos 8/2012',
  },
  withoutToilet,
  unfitHouse(poorFloor('earth', 'plaster'), poorWalls('bamboo', 'wood', 'zinc', 'thatch', 'canvas', 'cardboard', 'brick_bare')),
  ...homesOfThird,
];
