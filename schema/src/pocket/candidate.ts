import type { IndicatorCode as Code } from '@puskesos/core/indicator';
import * as Ranking from '@puskesos/core/pocket/ranking';
import { villageOf } from '@puskesos/core/region';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import type { OfficeContext } from '../shared/context.ts';
import { whichMonth } from './ranking.ts';
import { ShareRef } from './share.ts';

type Candidate = Ranking.Candidate & Ranking.Beside;

const CandidateRef = builder.objectRef<Candidate>('PocketCandidate').implement({
  description:
    'Villages that touch, each of which stands above the regency by its interval (calon kantong kemiskinan): for people to look at.',
  fields: (t) => ({
    villages: t.field({
      type: [VillageRef],
      description: 'Desa/kelurahan, by code.',
      complexity: { field: 1, multiplier: 6 },
      resolve: ({ villages }) => villages.map(villageOf),
    }),
    share: t.field({ type: ShareRef, description: 'The indicator in all of them as one (proporsi).', resolve: (candidate) => candidate }),
  }),
});

const CandidateConnection = builder.connectionObject(
  { type: CandidateRef, name: 'PocketCandidateConnection', description: 'A page of candidates.' },
  { name: 'PocketCandidateEdge', description: 'A candidate and the cursor.' },
);

const candidates = {
  type: CandidateConnection,
  args: builder.args((t) => ({ month: t.string(whichMonth.month), indicator: t.field(whichMonth.indicator), ...pageArgs })),
  authScopes: { right: 'names.read' },
  complexity: pageComplexity,
} as const;

type Asked = { month: string; indicator: Code } & Parameters<typeof pageOf>[0];
async function candidatesOf(place: string, args: Asked, { core }: OfficeContext) {
  const { page, asked } = pageOf(args);
  return connectionOf(await Ranking.candidates(core, { place, ...asked, page }));
}

builder.objectField(RegencyRef, 'pocketCandidates', (t) =>
  t.field({
    ...candidates,
    description:
      'Where villages that touch stand above the regency in a month that has ended, those of the largest number first (calon kantong).',
    resolve: ({ code }, asked, context) => candidatesOf(code, asked, context),
  }),
);
builder.objectField(DistrictRef, 'pocketCandidates', (t) =>
  t.field({
    ...candidates,
    description: 'The same among its own villages (calon kantong).',
    resolve: ({ code }, asked, context) => candidatesOf(code, asked, context),
  }),
);
