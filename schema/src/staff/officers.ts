import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { AssignmentRef } from './assignment.ts';

builder.objectField(VillageRef, 'officers', (t) =>
  t.field({
    type: [AssignmentRef],
    description: 'Who serves the village today (petugas Puskesos hari ini).',
    authScopes: { right: 'staff.read' },
    complexity: { field: 5, multiplier: 4 },
    resolve: ({ code }, _args, { officersIn }) => officersIn(code),
  }),
);

builder.objectField(HouseholdRef, 'officers', (t) =>
  t.field({
    type: [AssignmentRef],
    description: 'Who serves the household’s village today (petugas Puskesos hari ini).',
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ village }, _args, { officersIn }) => officersIn(village),
  }),
);
