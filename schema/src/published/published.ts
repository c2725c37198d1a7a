import * as Brief from '@puskesos/core/brief';
import * as Indicators from '@puskesos/core/indicator';
import * as Published from '@puskesos/core/published';
import { rateOf } from '@puskesos/core/targeting/figures.rules';
import { IndicatorCode } from '../indicator/enums.ts';
import { IndicatorRef } from '../indicator/indicator.ts';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import type { OfficeContext } from '../shared/context.ts';

interface Value extends Published.ToldValue {
  readonly day: string;
}

const ValueRef = builder.objectRef<Value>('PublishedValue').implement({
  description:
    'An indicator as anyone may see it: no number below five but none. Where a place’s own would be, it is told of several places as one (angka terbuka).',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorRef, description: 'Which.', resolve: ({ code }) => Indicators.indicatorOf(code) }),
    count: t.exposeInt('count', { description: 'How many, in all of `places` (pembilang).' }),
    base: t.exposeInt('base', {
      nullable: true,
      description: 'Of how many; null where the indicator is a number alone, or this is not told of those places (penyebut).',
    }),
    rate: t.float({
      nullable: true,
      description: 'The part of them, 0 to 1; null where it would be of fewer than twenty (proporsi).',
      resolve: ({ count, base = 0, day }) => (base < Published.smallNumbersOn(day).rateFrom ? null : rateOf(count, base)),
    }),
    places: t.field({
      type: ['RegionCode'],
      description: 'Whose number it is: the place by itself, or villages or kecamatan that are told as one (digabung).',
      resolve: ({ places }) => places,
    }),
  }),
});

const MonthRef = builder.objectRef<Published.PlaceTold>('PublishedMonth').implement({
  description: 'A final month of a village, a kecamatan or the regency as anyone may see it (angka terbuka bulanan).',
  fields: (t) => ({
    place: t.field({ type: 'RegionCode', description: 'Kode wilayah.', resolve: ({ place }) => place }),
    month: t.exposeString('month', { description: 'As 2026-11 (bulan).' }),
    day: t.expose('day', { type: 'Date', description: 'What it counts was so on this day (per tanggal).' }),
    brief: t.string({
      nullable: true,
      description:
        'Where its brief lies, two pages of A4 for anyone: an address at this server, `/angka/ringkas/…`; null for a village (ringkasan bulanan).',
      resolve: ({ place, month }) => (Brief.isBriefed(place) ? `/angka/${Brief.pathOf(place, month)}` : null),
    }),
    values: t.field({
      type: [ValueRef],
      description: 'The indicators asked for, or all that are told; what is not told even with others is left out (nilai).',
      args: { codes: t.arg({ type: [IndicatorCode], description: 'Which; left out: all.' }) },
      complexity: { field: 1, multiplier: 4 },
      resolve: (month, { codes }) =>
        (codes ?? Published.toldCodes).flatMap((code) => {
          const value = Published.valueIn(month, code);
          return value ? [{ ...value, day: month.day }] : [];
        }),
    }),
  }),
});

const MonthConnection = builder.connectionObject(
  { type: MonthRef, name: 'PublishedMonthConnection', description: 'A page of months as anyone may see them.' },
  { name: 'PublishedMonthEdge', description: 'A month as anyone may see it and the cursor.' },
);

const publishedMonths = {
  type: MonthConnection,
  description: 'Its final months as anyone may see them, latest first; the files under /angka say the same (angka terbuka bulanan).',
  args: pageArgs,
  authScopes: { right: 'household.read' },
  complexity: pageComplexity,
} as const;

type Page = Parameters<typeof Published.ofPlace>[1]['page'];
const monthsOf = async (place: string, page: Page, { core }: OfficeContext) => connectionOf(await Published.ofPlace(core, { place, page }));

builder.objectField(VillageRef, 'publishedMonths', (t) =>
  t.field({ ...publishedMonths, resolve: ({ code }, page, context) => monthsOf(code, page, context) }),
);
builder.objectField(DistrictRef, 'publishedMonths', (t) =>
  t.field({ ...publishedMonths, resolve: ({ code }, page, context) => monthsOf(code, page, context) }),
);
builder.objectField(RegencyRef, 'publishedMonths', (t) =>
  t.field({ ...publishedMonths, resolve: ({ code }, page, context) => monthsOf(code, page, context) }),
);
