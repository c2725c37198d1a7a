import type { Correction, WrittenMonth } from '@puskesos/core/indicator';
import * as Indicators from '@puskesos/core/indicator';
import { rateOf } from '@puskesos/core/targeting/figures.rules';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import type { OfficeContext } from '../shared/context.ts';
import { plain } from '../shared/plain.ts';
import { IndicatorCode, MonthStage } from './enums.ts';
import { IndicatorRef } from './indicator.ts';

interface Value {
  readonly code: Indicators.IndicatorCode;
  readonly count: number;
  readonly month: WrittenMonth;
}

const baseOf = ({ code, month }: Value): number | undefined => {
  const { of } = Indicators.indicatorOf(code);
  return of && month.counts[of];
};

const ValueRef = builder.objectRef<Value>('IndicatorValue').implement({
  description: 'An indicator of a place and month (nilai indikator).',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorRef, description: 'Which.', resolve: ({ code }) => Indicators.indicatorOf(code) }),
    count: t.exposeInt('count', { description: 'How many (pembilang).' }),
    base: t.int({
      nullable: true,
      description: 'Of how many; null where the indicator is a number alone (penyebut).',
      resolve: (value) => baseOf(value) ?? null,
    }),
    rate: t.float({
      nullable: true,
      description: 'The part of them, 0 to 1; null where there is nothing to take it of (proporsi).',
      resolve: (value) => rateOf(value.count, baseOf(value) ?? 0) ?? null,
    }),
  }),
});

const CorrectionRef = builder.objectRef<Correction>('IndicatorCorrection').implement({
  description: 'That a final month was counted once more (koreksi).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When it was asked for.' }),
    why: t.exposeString('why', { description: 'Alasan.' }),
  }),
});

const BookedRef = builder.objectRef<NonNullable<WrittenMonth['booked']>>('BookedInMonth').implement({
  description: 'What was booked in a month, of all funds together: each sum by itself, nothing taken off it (uang dalam sebulan).',
  fields: (t) => ({
    committed: t.expose('commit', { type: 'Rupiah', description: 'Set aside at approval (komitmen).' }),
    released: t.expose('release', {
      type: 'Rupiah',
      description: 'Given back of what was set aside, in this month or before (pelepasan).',
    }),
    realised: t.expose('realise', { type: 'Rupiah', description: 'Given out (realisasi).' }),
    reversed: t.expose('reverse', {
      type: 'Rupiah',
      description: 'Taken back of what was given out, in this month or before (pembatalan).',
    }),
  }),
});

const MonthRef = builder.objectRef<WrittenMonth>('IndicatorMonth').implement({
  description: 'A month of a village, a kecamatan or the regency in figures (angka bulanan).',
  fields: (t) => ({
    place: t.field({ type: 'RegionCode', description: 'Kode wilayah.', resolve: ({ place }) => place }),
    month: t.exposeString('month', { description: 'As 2026-11 (bulan).' }),
    day: t.expose('day', { type: 'Date', description: 'What it counts was so on this day (per tanggal).' }),
    stage: t.expose('stage', { type: MonthStage, description: 'How far its figures have come (tahap).' }),
    revision: t.exposeInt('revision', { description: 'How often it was written; counts up (revisi).' }),
    corrected: t.field({
      type: CorrectionRef,
      nullable: true,
      description: 'Why these figures replace others that were final; null where they don’t (koreksi).',
      resolve: ({ corrected }) => corrected,
    }),
    booked: t.field({
      type: BookedRef,
      nullable: true,
      description:
        'Money set aside and given out in it, of what is allocated to the kecamatan and its villages; null of a village, of a month that goes on, and of one that was counted without it (uang).',
      resolve: ({ booked }) => booked,
    }),
    values: t.field({
      type: [ValueRef],
      description: 'The indicators asked for, or all; one that was not counted in the month is left out (nilai).',
      args: { codes: t.arg({ type: [IndicatorCode], description: 'Which; left out: all.' }) },
      complexity: { field: 1, multiplier: 4 },
      resolve: (month, { codes }) =>
        (codes ?? Indicators.indicatorCodes).flatMap((code) => {
          const count = month.counts[code];
          return count === undefined ? [] : [{ code, count, month }];
        }),
    }),
  }),
});

const MonthConnection = builder.connectionObject(
  { type: MonthRef, name: 'IndicatorMonthConnection', description: 'A page of months in figures.' },
  { name: 'IndicatorMonthEdge', description: 'A month in figures and the cursor.' },
);

const months = {
  type: MonthConnection,
  description: 'Its months in figures, latest first; for who may see whom they count (angka bulanan).',
  args: pageArgs,
  authScopes: { right: 'names.read' },
  complexity: pageComplexity,
} as const;

type Page = Parameters<typeof Indicators.ofPlace>[1]['page'];
const monthsOf = async (place: string, page: Page, { core }: OfficeContext) =>
  connectionOf(await Indicators.ofPlace(core, { place, page }));

builder.objectField(VillageRef, 'months', (t) =>
  t.field({ ...months, resolve: ({ code }, page, context) => monthsOf(code, page, context) }),
);
builder.objectField(DistrictRef, 'months', (t) =>
  t.field({ ...months, resolve: ({ code }, page, context) => monthsOf(code, page, context) }),
);
builder.objectField(RegencyRef, 'months', (t) =>
  t.field({ ...months, resolve: ({ code }, page, context) => monthsOf(code, page, context) }),
);

const former = {
  ...months,
  description: 'What a month of it said before it was counted again, latest first (revisi sebelumnya).',
} as const;
const asMonth = { required: true, description: 'As 2026-11.' } as const;
const formerOf = async (place: string, { month, ...page }: NonNullable<Page> & { month: string }, { core }: OfficeContext) =>
  connectionOf(await Indicators.former(core, { place, month, page }));

builder.objectField(VillageRef, 'formerMonths', (t) =>
  t.field({
    ...former,
    args: { ...pageArgs, month: t.arg.string(asMonth) },
    resolve: ({ code }, asked, context) => formerOf(code, asked, context),
  }),
);
builder.objectField(DistrictRef, 'formerMonths', (t) =>
  t.field({
    ...former,
    args: { ...pageArgs, month: t.arg.string(asMonth) },
    resolve: ({ code }, asked, context) => formerOf(code, asked, context),
  }),
);
builder.objectField(RegencyRef, 'formerMonths', (t) =>
  t.field({
    ...former,
    args: { ...pageArgs, month: t.arg.string(asMonth) },
    resolve: ({ code }, asked, context) => formerOf(code, asked, context),
  }),
);

builder.objectField(DistrictRef, 'villageMonths', (t) =>
  t.field({
    ...months,
    description: 'A month of each of its villages in figures, by code (angka bulanan desa).',
    args: { ...pageArgs, month: t.arg.string({ description: 'As 2026-11; left out: the one that goes on.' }) },
    resolve: async ({ code: district }, { month, ...page }, { core }) =>
      connectionOf(await Indicators.inDistrict(core, { district, ...plain({ month }), page })),
  }),
);
