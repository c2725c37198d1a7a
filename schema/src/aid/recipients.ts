import { type Recipient, recipients } from '@puskesos/core/aid/recipients';
import { regency } from '@puskesos/core/region';
import { HouseholdRef } from '../household/household.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { totalFields, withTotal } from '../shared/total.ts';
import { EnrollmentRef } from './enrollment.ts';
import { AidState } from './enums.ts';

const RecipientRef = builder.objectRef<Recipient>('ProgramRecipient').implement({
  description: 'A household or a member in a programme, with the household as it is now (peserta program).',
  fields: (t) => ({
    enrollment: t.field({
      type: EnrollmentRef,
      description: 'Who is in it, since when and how (kepesertaan).',
      resolve: ({ enrollment }) => enrollment,
    }),
    household: t.field({ type: HouseholdRef, description: 'Whose household (rumah tangga).', resolve: ({ household }) => household }),
  }),
});

export const RecipientConnection = builder.connectionObject(
  { type: RecipientRef, name: 'ProgramRecipientConnection', description: 'A page of a programme’s recipients.', fields: totalFields },
  { name: 'ProgramRecipientEdge', description: 'A recipient and the cursor.' },
);

builder.objectField(ProgramRef, 'recipients', (t) =>
  t.field({
    type: RecipientConnection,
    nullable: true,
    description:
      'Who is in the programme, in a village, a kecamatan or the regency, for who serves all of that place: village by village, and in each those ' +
      'who have stood there longest first (daftar penerima). Those that ended are listed where they did; one whose household lives out of your ' +
      'area by now is left out, so that a page may be short.',
    args: {
      place: t.arg({ type: 'RegionCode', description: 'Desa/kelurahan or kecamatan; left out: the regency.' }),
      state: t.arg({ type: AidState, required: true, defaultValue: 'active', description: 'Which of them, by where they stand (status).' }),
      ...pageArgs,
    },
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, args, { core, figuresOf }) => {
      const { page, asked } = pageOf(args);
      const { state } = asked;
      const place = asked.place ?? regency.code;
      const listed = connectionOf(await recipients(core, { program, state, place, page }));
      return withTotal(listed, async () => {
        const figures = await figuresOf(place);
        if (!figures?.enrollments || state === 'ended') return undefined;
        const counts = figures.enrollments.find((one) => one.program === program)?.counts;
        return { count: counts?.[state] ?? 0, asOf: figures.day };
      });
    },
  }),
);
