import * as Interventions from '@puskesos/core/intervention';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { InterventionState, Sector } from './enums.ts';
import { InterventionRef } from './intervention.ts';

const InterventionConnection = builder.connectionObject(
  { type: InterventionRef, name: 'InterventionConnection', description: 'A page of interventions.' },
  { name: 'InterventionEdge', description: 'An intervention and its cursor.' },
);

for (const ref of [VillageRef, DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'interventions', (t) =>
    t.field({
      type: InterventionConnection,
      nullable: true,
      description:
        'What is built and mended there, the latest year first, for who serves it as a whole (intervensi di sini). One that has just changed may be missing for a moment.',
      args: {
        state: t.arg({ type: InterventionState, description: 'Only these (status).' }),
        sector: t.arg({ type: Sector, description: 'Only of this (sektor).' }),
        orderBy: t.arg({
          type: OrderDirection,
          required: true,
          defaultValue: 'desc',
          description: 'By year, and by the day of the plan (urutan).',
        }),
        ...pageArgs,
      },
      complexity: pageComplexity,
      authScopes: { right: 'intervention.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        const { orderBy: direction, ...which } = plain(asked);
        return connectionOf(await Interventions.inPlace(core, { place, ...which, direction, page }));
      },
    }),
  );
}
