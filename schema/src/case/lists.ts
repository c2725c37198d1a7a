import * as Case from '@puskesos/core/case';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { plain } from '../shared/plain.ts';
import { CaseRef } from './case.ts';
import { CaseState } from './enums.ts';

const CaseConnection = builder.connectionObject(
  { type: CaseRef, name: 'CaseConnection', description: 'A page of cases.' },
  { name: 'CaseEdge', description: 'A case and its cursor.' },
);
const listArgs = builder.args((arg) => ({
  state: arg.field({ type: CaseState, description: 'Only these; a page may then be short while there is more (status).' }),
}));

builder.objectFields(VillageRef, (t) => ({
  cases: t.field({
    type: CaseConnection,
    nullable: true,
    description:
      'Its cases but for the sensitive ones: open ones by the day they are due, then the closed, the latest first (kasus). One Query.',
    args: { ...listArgs, ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, { state, ...page }, { core }) =>
      connectionOf(await Case.inVillage(core, { village: code, ...plain({ state }), page })),
  }),
  sensitiveCases: t.field({
    type: CaseConnection,
    nullable: true,
    description: 'Its sensitive cases, for its coordinators and Dinsos (kasus rahasia). One Query.',
    args: { ...listArgs, ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, { state, ...page }, { core }) =>
      connectionOf(await Case.sensitiveInVillage(core, { village: code, ...plain({ state }), page })),
  }),
  casesAboutStaff: t.field({
    type: CaseConnection,
    nullable: true,
    description: 'What complains of those who serve there, for the camat and Dinsos (keluhan tentang petugas). One Query.',
    args: { ...listArgs, ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ code }, { state, ...page }, { core }) =>
      connectionOf(await Case.aboutStaffInVillage(core, { village: code, ...plain({ state }), page })),
  }),
}));

builder.objectField(HouseholdRef, 'cases', (t) =>
  t.field({
    type: CaseConnection,
    nullable: true,
    description: 'What it came with, latest first; sensitive ones, for its coordinators and Dinsos, before the others (kasus). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ id }, page, { core }) => connectionOf(await Case.ofHousehold(core, { household: id, page })),
  }),
);
