import * as Case from '@puskesos/core/case';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { plain } from '../shared/plain.ts';
import { counted } from '../shared/total.ts';
import { CaseConnection } from './connection.ts';
import { deskArgs } from './desk.ts';

builder.objectFields(VillageRef, (t) => ({
  cases: t.field({
    type: CaseConnection,
    nullable: true,
    description: 'Its cases but for the sensitive ones: open ones by the day they are due, then the closed, the latest first (kasus).',
    args: deskArgs,
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code: village }, args, { core }) => {
      const { page, asked } = pageOf(args);
      return counted(await Case.inVillage(core, { village, ...plain(asked), page }));
    },
  }),
  sensitiveCases: t.field({
    type: CaseConnection,
    nullable: true,
    description: 'Its sensitive cases, for its coordinators and Dinsos (kasus rahasia).',
    args: deskArgs,
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code: village }, args, { core }) => {
      const { page, asked } = pageOf(args);
      return counted(await Case.sensitiveInVillage(core, { village, ...plain(asked), page }));
    },
  }),
  casesAboutStaff: t.field({
    type: CaseConnection,
    nullable: true,
    description: 'What complains of those who serve there, for the camat and Dinsos (keluhan tentang petugas).',
    args: deskArgs,
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code: village }, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await Case.aboutStaffInVillage(core, { village, ...plain(asked), page }));
    },
  }),
}));

builder.objectField(HouseholdRef, 'cases', (t) =>
  t.field({
    type: CaseConnection,
    nullable: true,
    description: 'What it came with, latest first; sensitive ones, for its coordinators and Dinsos, before the others (kasus).',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ id }, page, { core }) => connectionOf(await Case.ofHousehold(core, { household: id, page })),
  }),
);
