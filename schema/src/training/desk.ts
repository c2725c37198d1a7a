import * as Training from '@puskesos/core/training';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { counted } from '../shared/total.ts';
import { TrainingState, TrainingTheme } from './enums.ts';
import { TrainingConnection } from './training.ts';

for (const ref of [VillageRef, DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'trainings', (t) =>
    t.field({
      type: TrainingConnection,
      nullable: true,
      description:
        'The trainings held there, the latest to begin first (pelatihan di sini). One that has just changed may be missing for a moment.',
      args: {
        state: t.arg({ type: TrainingState, description: 'Only these (status).' }),
        theme: t.arg({ type: TrainingTheme, description: 'Only about this (tema).' }),
        from: t.arg({ type: 'Date', description: 'Only those that begin on this day or later (mulai dari).' }),
        to: t.arg({ type: 'Date', description: 'Only those that begin on this day or earlier (mulai sampai).' }),
        orderBy: t.arg({
          type: OrderDirection,
          required: true,
          defaultValue: 'desc',
          description: 'By the day on which they begin (urutan).',
        }),
        ...pageArgs,
      },
      complexity: pageComplexity,
      authScopes: { right: 'training.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        const { orderBy: direction, ...which } = plain(asked);
        return counted(await Training.inPlace(core, { place, ...which, direction, page }));
      },
    }),
  );
}
