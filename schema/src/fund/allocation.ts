import * as Fund from '@puskesos/core/fund';
import { findDistrict, findVillage } from '@puskesos/core/region';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { FundRef } from './fund.ts';

export const AllocationRef = builder.objectRef<Fund.AllocationNow>('Allocation').implement({
  description: 'The part of a fund that one programme may use in one area (alokasi).',
  fields: (t) => ({
    program: t.field({ type: ProgramRef, description: 'For which programme.', resolve: ({ program }) => program }),
    area: t.expose('area', { type: 'RegionCode', description: 'A kecamatan; of the village fund, a village (wilayah).' }),
    areaName: t.string({ description: 'Nama wilayah.', resolve: ({ area }) => (findVillage(area) ?? findDistrict(area))?.name ?? area }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'Whole rupiah allocated (nilai alokasi).' }),
    quota: t.exposeInt('quota', { description: 'Recipients at most (kuota).' }),
    committed: t.expose('committed', { type: 'Rupiah', description: 'Set aside for recipients, what was given out included (komitmen).' }),
    realised: t.expose('realised', { type: 'Rupiah', description: 'Given out (realisasi).' }),
    available: t.expose('available', { type: 'Rupiah', description: 'What may still be committed (sisa).' }),
    seatsTaken: t.int({ description: 'Recipients who count in the quota (kuota terisi).', resolve: ({ quota, seats }) => quota - seats }),
    basis: t.exposeString('basis', { description: 'The decision behind it (dasar).' }),
  }),
});

const AllocationConnection = builder.connectionObject(
  { type: AllocationRef, name: 'AllocationConnection', description: 'A page of allocations.' },
  { name: 'AllocationEdge', description: 'An allocation and its cursor.' },
);

builder.objectField(FundRef, 'allocations', (t) =>
  t.field({
    type: AllocationConnection,
    description: 'What of it is allocated, by programme and area (alokasi). One Query.',
    args: { ...pageArgs, program: t.arg.globalID({ for: ProgramRef, description: 'To this programme only.' }) },
    complexity: pageComplexity,
    resolve: async ({ id: fund }, { program, ...page }, { core }) =>
      connectionOf(await Fund.allocations(core, { fund, program: program?.id, page })),
  }),
);
