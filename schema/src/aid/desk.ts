import { enrollmentsIn } from '@puskesos/core/aid/desk';
import { ProgramRef } from '../program/program.ts';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { withTotal } from '../shared/total.ts';
import { AidState } from './enums.ts';
import { RecipientConnection } from './recipients.ts';

for (const ref of [VillageRef, DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'enrollments', (t) =>
    t.field({
      type: RecipientConnection,
      nullable: true,
      description:
        'Who stands where in the programmes, for who serves all of the place: whoever has stood there longest first (daftar kepesertaan). ' +
        'One that has just moved on may be missing for a moment; an ended one whose household lives out of your area by now is left out.',
      args: {
        state: t.arg({ type: AidState, required: true, description: 'Which of them, by where they stand (status).' }),
        program: t.arg.globalID({ for: ProgramRef, description: 'Only in this programme; left out: in all of them.' }),
        orderBy: t.arg({
          type: OrderDirection,
          required: true,
          defaultValue: 'asc',
          description: 'By the day since when they stand there: the longest first, or the latest (urutan).',
        }),
        ...pageArgs,
      },
      authScopes: { right: 'household.read' },
      complexity: pageComplexity,
      resolve: async ({ code: place }, args, { core, figuresOf }) => {
        const { page, asked } = pageOf(args);
        const { state, program } = plain(asked);
        const listed = connectionOf(await enrollmentsIn(core, { place, state, program, direction: asked.orderBy, page }));
        return withTotal(listed, async () => {
          const figures = await figuresOf(place);
          // Those that ended are in no figures.
          if (!figures?.enrollments || state === 'ended') return undefined;
          const counted = figures.enrollments.filter((one) => program === undefined || one.program === program);
          return { count: counted.reduce((sum, { counts }) => sum + counts[state], 0), asOf: figures.day };
        });
      },
    }),
  );
}
