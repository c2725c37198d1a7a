import * as Training from '@puskesos/core/training';
import { HouseholdRef } from '../household/household.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { TrainingEnrollmentRef } from './enrollment.ts';
import { TrainingRef } from './training.ts';

const EnrollmentConnection = builder.connectionObject(
  { type: TrainingEnrollmentRef, name: 'TrainingEnrollmentConnection', description: 'A page of people in a training.' },
  { name: 'TrainingEnrollmentEdge', description: 'A person in a training and the cursor.' },
);

builder.objectField(TrainingRef, 'enrollments', (t) =>
  t.field({
    type: EnrollmentConnection,
    nullable: true,
    description: 'Who is in it, by village; for an officer of one of their villages, for a camat of the kecamatan (peserta).',
    args: {
      place: t.arg({ type: 'RegionCode', description: 'A village or a kecamatan; left out: all, for whoever sees the regency.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    resolve: async ({ id }, { place, ...page }, { core }) =>
      connectionOf(await Training.enrollmentsOf(core, { training: id, ...(place && { place }), page })),
  }),
);

builder.objectField(HouseholdRef, 'trainings', (t) =>
  t.field({
    type: [TrainingEnrollmentRef],
    description: 'What its people are or were in, under whichever family card, the latest first (pelatihan).',
    complexity: { field: 10, multiplier: 5 },
    authScopes: { right: 'training.read' },
    resolve: ({ id }, _args, { core }) => Training.ofHousehold(core, { household: id }),
  }),
);
