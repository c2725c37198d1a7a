import * as Search from '@puskesos/core/search';
import { builder } from '../shared/builder.ts';
import { pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { StaffConnection } from '../staff/roster.ts';
import { TrainingConnection } from '../training/training.ts';
import { LIKEST_FIRST, nameArgs } from './named.ts';

builder.queryFields((t) => ({
  searchStaff: t.field({
    type: StaffConnection,
    description: `People of Puskesos and its partners by their name (cari petugas). ${LIKEST_FIRST}`,
    args: nameArgs,
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, { name, ...page }, { core }) => connectionOf(await Search.staff(core, { name, page })),
  }),
  searchTrainings: t.field({
    type: TrainingConnection,
    description: `Trainings by their name (cari pelatihan). ${LIKEST_FIRST}`,
    args: nameArgs,
    complexity: pageComplexity,
    authScopes: { right: 'training.read' },
    resolve: async (_root, { name, ...page }, { core }) => connectionOf(await Search.trainings(core, { name, page })),
  }),
}));
