import * as Targeting from '@puskesos/core/targeting';
import { AidLineRef } from '../aid/aid-line.ts';
import { HouseholdRef } from '../household/household.ts';
import { ExclusionReach } from '../program/enums.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { countedIn, totalFields, withTotal } from '../shared/total.ts';
import { SEARCHED } from './searched.ts';

const OverlapRef = builder.objectRef<Targeting.Overlap>('Overlap').implement({
  description: 'Two programmes of one household that may not be had together (tumpang tindih).',
  fields: (t) => ({
    first: t.expose('first', { type: AidLineRef, description: 'The one.' }),
    second: t.expose('second', { type: AidLineRef, description: 'The other.' }),
    among: t.field({ type: ExclusionReach, description: 'By whom they may not (cakupan).', resolve: ({ rule }) => rule.among }),
    source: t.string({ description: 'The regulation or decision that says so (sumber).', resolve: ({ rule }) => rule.source }),
  }),
});

const OverlappingRef = builder.objectRef<Targeting.Overlapping>('Overlapping').implement({
  description: 'A household with programmes that may not be had together (tumpang tindih bantuan).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Whose household (rumah tangga).' }),
    overlaps: t.field({ type: [OverlapRef], description: 'Which of them.', resolve: ({ overlaps }) => [...overlaps] }),
  }),
});

const OverlappingConnection = builder.connectionObject(
  { type: OverlappingRef, name: 'OverlappingConnection', description: 'A page of overlaps.', fields: totalFields },
  { name: 'OverlappingEdge', description: 'A household and its cursor.' },
);

builder.objectField(VillageRef, 'overlaps', (t) =>
  t.field({
    type: OverlappingConnection,
    description: `Households with programmes that may not be had together (tumpang tindih). ${SEARCHED}`,
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code: village }, page, { core, figuresOf }) =>
      withTotal(connectionOf(await Targeting.overlaps(core, { village, page })), async () =>
        countedIn(await figuresOf(village), 'overlaps'),
      ),
  }),
);
