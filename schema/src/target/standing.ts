import type { Standing, TargetFigure } from '@puskesos/core/target';
import * as Targets from '@puskesos/core/target';
import { HouseholdConnection } from '../household/queries.ts';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { TargetIndicator, TargetRef } from './target.ts';

const FigureRef = builder.objectRef<TargetFigure>('TargetFigure').implement({
  description: 'How many there were in a month (angka).',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'As 2026-11 (bulan).' }),
    count: t.exposeInt('count', { description: 'Rumah tangga.' }),
    base: t.exposeInt('base', {
      description: 'Of how many it was known: whoever was not visited, or not asked, may be one of them too (penyebut).',
    }),
  }),
});

const QuarterRef = builder.objectRef<Standing['quarter']>('TargetQuarter').implement({
  description: 'What has to happen in the quarter that goes on (triwulan ini).',
  fields: (t) => ({
    end: t.exposeString('end', { description: 'Its last month, as 2026-12.' }),
    toLeave: t.exposeInt('toLeave', {
      nullable: true,
      description: 'So many households are to leave by its end, to be on the path then; null where a month was not counted (harus keluar).',
    }),
  }),
});

const StandingRef = builder.objectRef<Standing>('TargetStanding').implement({
  description: 'A place on a straight path from what it began with to what is to be reached (posisi terhadap target).',
  fields: (t) => ({
    place: t.field({ type: 'RegionCode', description: 'Kode wilayah.', resolve: ({ place }) => place }),
    target: t.field({ type: TargetRef, nullable: true, description: 'Which.', resolve: ({ target }) => target }),
    start: t.expose('start', {
      type: FigureRef,
      nullable: true,
      description: 'With what it began; null where that month was not counted (awal).',
    }),
    now: t.expose('now', {
      type: FigureRef,
      nullable: true,
      description: 'In the latest month that was counted, as many as are left (sekarang).',
    }),
    path: t.exposeInt('path', {
      nullable: true,
      description:
        'As many as there may be in that month, on the path; a place is to lose the same part of its own as the regency (jalur).',
    }),
    behind: t.exposeInt('behind', { nullable: true, description: 'How many more there are; 0: on the path (tertinggal).' }),
    quarter: t.expose('quarter', { type: QuarterRef, description: 'Triwulan ini.' }),
    unaided: t.exposeInt('unaided', {
      nullable: true,
      description: 'Of those who are left: without any aid that closes the gap; null where that was not counted yet (tanpa bantuan).',
    }),
  }),
});

builder.objectField(StandingRef, 'households', (t) =>
  t.field({
    type: HouseholdConnection,
    nullable: true,
    description:
      'Who is left, as the register says today, the neediest first; null for who sees no names. A page looks through 200 households and may be short or empty while more follow (siapa yang tersisa).',
    args: pageArgs,
    authScopes: { right: 'names.read' },
    complexity: pageComplexity,
    resolve: async ({ place, target: { indicator } }, page, { core }) => connectionOf(await Targets.left(core, { indicator, place, page })),
  }),
);

builder.objectField(TargetRef, 'districts', (t) =>
  t.field({
    type: [StandingRef],
    nullable: true,
    description: 'Where each kecamatan stands, for who serves the regency and sees names (posisi kecamatan).',
    complexity: { field: 20, multiplier: 20 },
    resolve: ({ indicator }, _args, { core }) => Targets.ofDistricts(core, { indicator }),
  }),
);

for (const ref of [VillageRef, DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'target', (t) =>
    t.field({
      type: StandingRef,
      nullable: true,
      description:
        'Where it stands on the way to a target, for who serves all of it; who sees no names is told of the regency, and of no number below five there. Null where none is set (posisi terhadap target).',
      args: {
        indicator: t.arg({
          type: TargetIndicator,
          required: true,
          defaultValue: 'found_extreme_poor',
          description: 'Of which (indikator).',
        }),
      },
      complexity: { field: 10, multiplier: 1 },
      authScopes: { right: 'household.read' },
      resolve: ({ code: place }, { indicator }, { core }) => Targets.inPlace(core, { indicator, place }),
    }),
  );
}
