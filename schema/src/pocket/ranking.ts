import type { IndicatorCode as Code } from '@puskesos/core/indicator';
import * as Ranking from '@puskesos/core/pocket/ranking';
import { villageOf } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import { rateOf } from '@puskesos/core/targeting/figures.rules';
import { IndicatorCode } from '../indicator/enums.ts';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import type { OfficeContext } from '../shared/context.ts';
import { once } from '../shared/once.ts';
import { plain } from '../shared/plain.ts';
import { RankedBy, RateStanding } from './enums.ts';
import { ShareRef, shareFields } from './share.ts';

type Tallies = Awaited<ReturnType<typeof Ranking.before>>;

/** The ranking that a row is of; what its rows are asked for beside it is read once for all of them. */
interface Ranked {
  readonly indicator: Code;
  readonly rows: ReadonlyMap<string, Ranking.Ranked>;
  readonly regency: Ranking.Share;
  readonly before: () => Promise<Tallies>;
  readonly besides: () => Promise<Tallies>;
}
type Row = Ranking.Ranked & { readonly of: Ranked };

const RowRef = builder.objectRef<Row>('RankedVillage');
const RowConnection = builder.connectionObject(
  { type: RowRef, name: 'RankedVillageConnection', description: 'A page of villages in the order of an indicator.' },
  { name: 'RankedVillageEdge', description: 'A village in that order, and the cursor.' },
);

RowRef.implement({
  description: 'A village among others in the order of an indicator (peringkat desa).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    ...shareFields(t),
    estimate: t.exposeFloat('estimate', {
      description:
        'Its rate, shrunk towards that of the regency (proporsi tersusut): the mean of a beta-binomial that is fitted to all villages of the month by ' +
        'the method of moments, and weighs as ten households at least. Few households move it little, many almost to their own rate.',
    }),
    rank: t.exposeInt('rank', { description: 'Its place in that order, 1 the highest (peringkat).' }),
    bestRank: t.exposeInt('bestRank', {
      description:
        'The highest place it may have: one more than the villages that are surely above it, by the 95 % intervals of their shrunken rates.',
    }),
    worstRank: t.exposeInt('worstRank', { description: 'The lowest, by the villages that are surely below it.' }),
    regencyRate: t.float({
      nullable: true,
      description: 'The rate in the whole regency (proporsi kabupaten).',
      resolve: ({ of: { regency } }) => rateOf(regency.count, regency.base),
    }),
    standing: t.field({
      type: RateStanding,
      description: 'Where its own rate stands beside that, by its interval (posisi).',
      resolve: (row) => Ranking.standingOf(row, row.of.regency),
    }),
    neighbours: t.field({
      type: [RowRef],
      description: 'The villages that touch it and are ranked here too (desa berbatasan).',
      complexity: { field: 1, multiplier: 6 },
      resolve: ({ village, of }) => groundOf(village).neighbours.flatMap((code) => rowOf(of, code) ?? []),
    }),
    trend: t.field({
      type: [ShareRef],
      description: 'The indicator in the twelve months until this one, as far as they are counted, the earliest first (tren).',
      complexity: { field: 2, multiplier: 12 },
      resolve: async ({ village, of }) => (await of.before()).map((month) => Ranking.besideOf(month, [village])),
    }),
    gap: t.field({
      type: ShareRef,
      nullable: true,
      description: 'Its verified poor households without aid, in that month (celah bantuan).',
      complexity: 2,
      resolve: async ({ village, of }) => {
        const found = (await of.besides()).find(({ indicator }) => indicator === 'gap');
        return found && Ranking.besideOf(found, [village]);
      },
    }),
    standsAbove: t.field({
      type: [ShareRef],
      description:
        'The other indicators of which fewer is better, where the village stands above the regency by its interval (berada di atas kabupaten). ' +
        'That both are high there says of neither that it is the reason.',
      complexity: { field: 2, multiplier: 10 },
      resolve: async ({ village, of }) => Ranking.standsAbove(await of.besides(), village, of.indicator),
    }),
  }),
});

const rowOf = (of: Ranked, code: string): Row | undefined => {
  const row = of.rows.get(code);
  return row && { ...row, of };
};

export const whichMonth = {
  month: { required: true, description: 'One that has ended, as 2026-11.' },
  indicator: { type: IndicatorCode, required: true, description: 'Which; one that is a part of another.' },
} as const;
const args = builder.args((t) => ({
  month: t.string(whichMonth.month),
  indicator: t.field(whichMonth.indicator),
  by: t.field({ type: RankedBy, description: 'Left out: by rate.' }),
  ...pageArgs,
}));

const ranking = {
  type: RowConnection,
  args,
  authScopes: { right: 'names.read' },
  complexity: pageComplexity,
} as const;

type Asked = { month: string; indicator: Code; by?: 'rate' | 'number' | null | undefined } & Parameters<typeof pageOf>[0];
async function rankingOf(place: string, args: Asked, { core }: OfficeContext) {
  const { page, asked } = pageOf(args);
  const { month, indicator, by } = asked;
  const found = await Ranking.inPlace(core, { place, month, indicator, ...plain({ by }), page });
  const of: Ranked = {
    indicator,
    rows: new Map(found.rows.map((row) => [row.village, row])),
    regency: found.regency,
    before: once(() => Ranking.before(core, { place, month, indicator })),
    besides: once(() => Ranking.besides(core, { place, month })),
  };
  return connectionOf(found.page, (row): Row => ({ ...row, of }));
}

const WORDS =
  'in the order of an indicator in a month that has ended, the highest first (peringkat desa). A village with nothing to take its rate of has no place.';
builder.objectField(RegencyRef, 'ranking', (t) =>
  t.field({
    ...ranking,
    description: `Its villages ${WORDS}`,
    resolve: ({ code }, asked, context) => rankingOf(code, asked, context),
  }),
);
builder.objectField(DistrictRef, 'ranking', (t) =>
  t.field({
    ...ranking,
    description: `Its villages ${WORDS} They are ranked among themselves, and shrunk to the regency.`,
    resolve: ({ code }, asked, context) => rankingOf(code, asked, context),
  }),
);
