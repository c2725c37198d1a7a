import type { z } from 'zod';
import { findingsOfSecond, findingsOfThird } from './known-findings.ts';
import {
  BDT,
  building,
  clothes,
  electricity,
  enoughIncome,
  FAKIR,
  floor,
  floorArea,
  floorOfOld,
  foodFear,
  foodShare,
  gas,
  headWorks,
  lighting,
  motorcycle,
  power,
  powerVa,
  roof,
  shelter,
  spending,
  toilet,
  wall,
  wallByKind,
  wallCondition,
  water,
  waterOfOld,
  womanEarns,
} from './known-questions.ts';
import type { MigrationRule } from './migration-shapes.ts';
import type { QuestionnaireInput } from './questionnaire-shapes.ts';

/**
 * The verification form's three versions: the dwelling items of the ministry's household file (DTKS/BDT), the observation of Kepmensos
 * 262/HUK/2022 beside them, and the present one. What each says of the answers to the one before stands in its `carry`.
 */

type Input = z.input<typeof QuestionnaireInput>;
type Carry = z.input<typeof MigrationRule>;

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
    findings: [],
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
    findings: [...findingsOfSecond],
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
      wallByKind,
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
    findings: [...findingsOfThird],
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
