import * as Roster from '@puskesos/core/staff/roster';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { totalFields, withTotal } from '../shared/total.ts';
import { StaffRole } from './enums.ts';
import { StaffRef } from './staff.ts';

/** The staff as lists. */

export const StaffConnection = builder.connectionObject(
  { type: StaffRef, name: 'StaffConnection', description: 'A page of people of the staff.', fields: totalFields },
  { name: 'StaffEdge', description: 'A person and their cursor.' },
);

const counted = (roster: Roster.Roster) => withTotal(connectionOf(roster), async () => ({ count: roster.total }));

const StaffOrderField = enumOf('StaffOrderField', 'By what the staff of a place are ordered.', Roster.staffOrders, {
  name: 'By name (nama)',
  last_day: 'By the last day on which they serve there, which is no later than their contract’s, and then by name (hari terakhir bertugas)',
});

const StaffOrder = builder.inputType('StaffOrder', {
  description: 'How the staff of a place are ordered (urutan petugas).',
  fields: (t) => ({
    field: t.field({ type: StaffOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way (arah).' }),
  }),
});

for (const ref of [VillageRef, DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'staff', (t) =>
    t.field({
      type: StaffConnection,
      nullable: true,
      description:
        'Who serves there today, on leave or not, each once; for who serves all of the place (petugas yang bertugas di sini). One who has just begun, ' +
        'ended or been renamed may be missing, or listed as before, for a moment.',
      args: {
        role: t.arg({ type: StaffRole, description: 'Only who serves there as this (peran).' }),
        orderBy: t.arg({ type: StaffOrder, description: 'Left out: by name (urutan).' }),
        ...pageArgs,
      },
      complexity: pageComplexity,
      authScopes: { right: 'staff.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        return counted(await Roster.servingIn(core, { place, ...plain(asked), page }));
      },
    }),
  );
}

builder.queryFields((t) => ({
  staffMembers: t.field({
    type: StaffConnection,
    description:
      'The people of Puskesos and its partners, by name (daftar petugas). One who has just been added or renamed may be missing, or listed as ' +
      'before, for a moment.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, page, { core }) => counted(await Roster.everybody(core, { page })),
  }),
  contractsEnding: t.field({
    type: StaffConnection,
    description:
      'Whose engagement ends within those days and goes on by no other contract, by its last day and then by name (kontrak yang akan berakhir). ' +
      'One who has just been engaged further may be missing for a moment from where they are now.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first of those days (dari).' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last of them (sampai).' }),
      orderBy: t.arg({ type: OrderDirection, required: true, defaultValue: 'asc', description: 'By the last day (urutan).' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'staff.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      const { orderBy: direction, from, to } = asked;
      return counted(await Roster.contractsEnding(core, { from, to, direction, page }));
    },
  }),
}));
