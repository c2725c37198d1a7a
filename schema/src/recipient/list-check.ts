import * as Checks from '@puskesos/core/recipient/check';
import { villageOf } from '@puskesos/core/region';
import { RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';

const MendedRef = builder.objectRef<Checks.ListCheck['differing'][number]>('MendedList').implement({
  description: 'A village’s public list that was other than the register said (daftar yang diperbaiki).',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    lines: t.exposeInt('lines', { description: 'Lines that were missing, too many or different (baris yang diperbaiki).' }),
  }),
});

const ListCheckRef = builder.objectRef<Checks.ListCheck>('ListCheck').implement({
  description:
    'What a night’s check of all public lists found: each village’s list against its households, and what differed was mended (pemeriksaan daftar).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day on which it began, between one and five in the morning (tanggal).' }),
    endedAt: t.expose('endedAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was through; null for one that goes on or was given up (selesai).',
    }),
    villages: t.exposeInt('villages', { description: 'Villages it has been through (desa/kelurahan diperiksa).' }),
    lines: t.exposeInt('lines', { description: 'Recipients on their lists, once they were right (baris penerima).' }),
    mended: t.int({
      description: 'Lines that were missing, too many or different (baris yang diperbaiki).',
      resolve: ({ differing }) => differing.reduce((sum, { lines }) => sum + lines, 0),
    }),
    mendedLists: t.expose('differing', {
      type: [MendedRef],
      description: 'Where those were; empty after a good night (daftar yang diperbaiki).',
      complexity: { field: 1, multiplier: 10 },
    }),
    readUnits: t.exposeFloat('readUnits', { description: 'How much it read, as the database bills it (satuan baca).' }),
    writeUnits: t.exposeFloat('writeUnits', { description: 'How much it wrote, as the database bills it (satuan tulis).' }),
  }),
});

const ListCheckConnection = builder.connectionObject(
  { type: ListCheckRef, name: 'ListCheckConnection', description: 'A page of nightly checks.' },
  { name: 'ListCheckEdge', description: 'A nightly check and the cursor.' },
);

builder.objectField(RegencyRef, 'listChecks', (t) =>
  t.field({
    type: ListCheckConnection,
    nullable: true,
    description:
      'What the nights of the last 90 days found of the public lists, latest first; null for who is not of Dinsos (pemeriksaan malam).',
    args: pageArgs,
    authScopes: { right: 'list.publish' },
    complexity: pageComplexity,
    resolve: async (_regency, page, { core }) => connectionOf(await Checks.listChecks(core, { page })),
  }),
);
