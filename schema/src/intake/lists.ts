import type { Left } from '@puskesos/core/intake/import-shapes';
import * as Imports from '@puskesos/core/intake/imports';
import { HouseholdRef } from '../household/household.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { ImportState, LeftBecause } from './enums.ts';
import { ImportRef } from './import.ts';

const ImportConnection = builder.connectionObject(
  { type: ImportRef, name: 'ImportConnection', description: 'A page of imports.' },
  { name: 'ImportEdge', description: 'An import and its cursor.' },
);

const importArgs = {
  ...builder.args((arg) => ({
    state: arg.field({ type: ImportState, description: 'Only those that stand there (keadaan).' }),
    orderBy: arg.field({
      type: OrderDirection,
      description: 'Left out or descending: latest first; ascending: the other way round (urutan).',
    }),
  })),
  ...pageArgs,
};

builder.objectField(VillageRef, 'imports', (t) =>
  t.field({
    type: ImportConnection,
    nullable: true,
    description: 'Files of its residents that were taken in. One that has just moved on may be missing for a moment (daftar impor desa).',
    args: importArgs,
    complexity: pageComplexity,
    authScopes: { right: 'history.read' },
    resolve: async ({ code: place }, args, { core }) => {
      const { page, asked } = pageOf(args);
      const { orderBy: direction, state } = plain(asked);
      return connectionOf(await Imports.inPlace(core, { place, state, ...(direction && { direction }), page }));
    },
  }),
);

builder.queryFields((t) => ({
  import: t.field({
    type: ImportRef,
    nullable: true,
    description: 'One import; ask again while it is QUEUED, RUNNING, STOPPING or UNDOING (impor).',
    args: { id: t.arg.globalID({ for: ImportRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'history.read' },
    resolve: (_root, { id }, { core }) => Imports.byId(core, { import: id.id }),
  }),
  imports: t.field({
    type: ImportConnection,
    nullable: true,
    description:
      'All files that were taken in, for who serves the whole regency. One that has just moved on may be missing for a moment (daftar impor).',
    args: importArgs,
    complexity: pageComplexity,
    authScopes: { right: 'history.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      const { orderBy: direction, state } = plain(asked);
      return connectionOf(await Imports.inPlace(core, { state, ...(direction && { direction }), page }));
    },
  }),
}));

const LeftRef = builder.objectRef<Left>('ImportLeft').implement({
  description: 'A family, a participant or a home that an undo left as it is (tidak dibatalkan).',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its first row in the file, as the spreadsheet numbers it (baris).' }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Which; null where you don’t reach it any more (rumah tangga).',
      resolve: ({ household }) => household,
    }),
    why: t.expose('why', { type: LeftBecause, description: 'Sebab.' }),
  }),
});

const LeftConnection = builder.connectionObject(
  { type: LeftRef, name: 'ImportLeftConnection', description: 'A page of what an undo left.' },
  { name: 'ImportLeftEdge', description: 'Something that an undo left, and its cursor.' },
);

builder.objectField(ImportRef, 'left', (t) =>
  t.field({
    type: LeftConnection,
    nullable: true,
    description: 'What its undo left as it is, in the order of the file (yang tidak dibatalkan).',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'history.read' },
    resolve: async ({ id }, page, { core }) => connectionOf(await Imports.left(core, { import: id, page })),
  }),
);
