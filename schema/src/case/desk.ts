import * as Case from '@puskesos/core/case';
import { caseOrders } from '@puskesos/core/case/listed.rules';
import { DistrictRef, RegencyRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { counted } from '../shared/total.ts';
import { StaffRef } from '../staff/staff.ts';
import { CaseConnection } from './connection.ts';
import { CaseCategory, CaseState } from './enums.ts';

/** The cases of a kecamatan and of the regency, and what somebody has in hand. */

const CaseOrderField = enumOf('CaseOrderField', 'By what cases are ordered.', caseOrders, {
  due: 'By when the next step is due, open ones before those that are closed (tenggat)',
  registered: 'By when it came (tanggal masuk)',
});

const CaseOrder = builder.inputType('CaseOrder', {
  description: 'How a list of cases is ordered (urutan kasus).',
  fields: (t) => ({
    field: t.field({ type: CaseOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way (arah).' }),
  }),
});

const stateAndOrder = builder.args((arg) => ({
  state: arg.field({ type: CaseState, description: 'Only those that have come so far (status).' }),
  orderBy: arg.field({
    type: CaseOrder,
    description: 'Left out: open ones by the day they are due, then those that are closed, the latest first (urutan).',
  }),
}));

export const deskArgs = {
  ...stateAndOrder,
  ...builder.args((arg) => ({ category: arg.field({ type: CaseCategory, description: 'Only those about this (jenis).' }) })),
  ...pageArgs,
};

const moment = 'A case that has just changed may be missing for a moment.';

for (const ref of [DistrictRef, RegencyRef]) {
  builder.objectFields(ref, (t) => ({
    cases: t.field({
      type: CaseConnection,
      nullable: true,
      description: `All its cases but for the sensitive ones, for who serves all of the place (kasus). ${moment}`,
      args: deskArgs,
      complexity: pageComplexity,
      authScopes: { right: 'case.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        return counted(await Case.inPlace(core, { place, ...plain(asked), page }));
      },
    }),
    sensitiveCases: t.field({
      type: CaseConnection,
      nullable: true,
      description: `Its sensitive cases, for Dinsos; for the camat those that came up to them (kasus rahasia). ${moment}`,
      args: deskArgs,
      complexity: pageComplexity,
      authScopes: { right: 'case.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        return counted(await Case.sensitiveInPlace(core, { place, ...plain(asked), page }));
      },
    }),
    casesAboutStaff: t.field({
      type: CaseConnection,
      nullable: true,
      description: `What complains of those who serve there, for Dinsos and, but for what complains of them, the camat (keluhan tentang petugas). ${moment}`,
      args: deskArgs,
      complexity: pageComplexity,
      authScopes: { right: 'case.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        return connectionOf(await Case.aboutStaffInPlace(core, { place, ...plain(asked), page }));
      },
    }),
  }));
}

builder.objectField(StaffRef, 'cases', (t) =>
  t.field({
    type: CaseConnection,
    nullable: true,
    description: `What they have in hand or had when it was closed, for themselves and for Dinsos (kasus yang ditangani). ${moment}`,
    args: { ...stateAndOrder, ...pageArgs },
    complexity: pageComplexity,
    authScopes: { right: 'case.read' },
    resolve: async ({ id: staff }, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await Case.inHandOf(core, { staff, ...plain(asked), page }));
    },
  }),
);
