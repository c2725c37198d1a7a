import * as Path from '@puskesos/core/training/wrse';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { PathRef } from './wrse.ts';

const PathConnection = builder.connectionObject(
  { type: PathRef, name: 'WrsePathConnection', description: 'A page of women’s paths.' },
  { name: 'WrsePathEdge', description: 'A path and its cursor.' },
);

builder.objectField(VillageRef, 'wrsePaths', (t) =>
  t.field({
    type: PathConnection,
    nullable: true,
    description: 'Women of the village who earn their household’s living: those who go on first, by the day they are due (jalur WRSE).',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'training.read' },
    resolve: async ({ code }, page, { core }) => connectionOf(await Path.pathsIn(core, { village: code, page })),
  }),
);

builder.objectField(HouseholdRef, 'wrsePaths', (t) =>
  t.field({
    type: [PathRef],
    description: 'Of its women who earn the living (jalur WRSE).',
    complexity: { field: 10, multiplier: 2 },
    authScopes: { right: 'training.read' },
    resolve: ({ id }, _args, { core }) => Path.ofHousehold(core, { household: id }),
  }),
);
