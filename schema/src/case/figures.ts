import * as Figures from '@puskesos/core/case/figures';
import { villageOf } from '@puskesos/core/region';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';

/** How many cases came and how soon they were closed, with the counts behind it. */

interface Counted {
  readonly sum: ReturnType<typeof Figures.totalsOf>;
  readonly months: readonly Figures.CaseMonth[];
}
const countedIn = (months: readonly Figures.CaseMonth[]): Counted => ({ sum: Figures.totalsOf(months), months });

const words = {
  registered: 'Taken in (terdaftar).',
  repeats: 'Of them, reported before (berulang).',
  closed: 'Closed (selesai).',
  closeDays: 'The days these had been open, added up (jumlah hari).',
  closedLate: 'Of those closed, where a step came late (terlambat).',
  reopened: 'Taken up again (dibuka kembali).',
} as const;

const MonthRef = builder.objectRef<Figures.CaseMonth>('CaseMonth').implement({
  description: 'The cases of one village in one month (kasus per bulan).',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'As `2026-11` (bulan).' }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    registered: t.exposeInt('registered', { description: words.registered }),
    repeats: t.exposeInt('repeats', { description: words.repeats }),
    closed: t.exposeInt('closed', { description: words.closed }),
    closeDays: t.exposeInt('closeDays', { description: words.closeDays }),
    closedLate: t.exposeInt('closedLate', { description: words.closedLate }),
    reopened: t.exposeInt('reopened', { description: words.reopened }),
  }),
});

const CountedRef = builder.objectRef<Counted>('CaseFigures').implement({
  description:
    'Cases counted as they came and went (angka kasus), sensitive ones too. A case closed, reopened and closed again counts twice among the closed.',
  fields: (t) => ({
    registered: t.int({ description: words.registered, resolve: ({ sum }) => sum.registered }),
    repeats: t.int({ description: words.repeats, resolve: ({ sum }) => sum.repeats }),
    closed: t.int({ description: words.closed, resolve: ({ sum }) => sum.closed }),
    daysToClose: t.float({
      nullable: true,
      description: 'On average from opening to closing; of the `closed` ones, null when there are none (rata-rata hari).',
      resolve: ({ sum }) => sum.averageDays,
    }),
    closedLate: t.int({ description: words.closedLate, resolve: ({ sum }) => sum.closedLate }),
    reopened: t.int({ description: words.reopened, resolve: ({ sum }) => sum.reopened }),
    months: t.expose('months', { type: [MonthRef], description: 'The counts behind it, month by month and village by village.' }),
  }),
});

const monthArgs = builder.args((arg) => ({
  from: arg.string({ required: true, description: 'First month, as `2026-01`.' }),
  to: arg.string({ required: true, description: 'Last month; at most twelve.' }),
}));
const complexity = { field: 10, multiplier: 20 };

builder.objectField(VillageRef, 'caseFigures', (t) =>
  t.field({
    type: CountedRef,
    nullable: true,
    description: 'How many cases came and how soon they were closed (angka kasus).',
    args: monthArgs,
    complexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, months, { core }) => countedIn(await Figures.ofVillage(core, { village: code, ...months })),
  }),
);

builder.objectField(DistrictRef, 'caseFigures', (t) =>
  t.field({
    type: CountedRef,
    nullable: true,
    description: 'The same of those of its villages that you serve (angka kasus kecamatan).',
    args: monthArgs,
    complexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, months, { core }) => countedIn(await Figures.ofDistrict(core, { district: code, ...months })),
  }),
);
