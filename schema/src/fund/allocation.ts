import * as Fund from '@puskesos/core/fund';
import { findDistrict, findVillage } from '@puskesos/core/region';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { FundRef } from './fund.ts';

export const AllocationRef = recordRef<Fund.AllocationNow>('Allocation', {
  key: ({ fund, program, area }) => `${fund}/${program}/${area}`,
  load: oneByOne((core, key) => {
    const [fund = '', program = '', area = ''] = key.split('/');
    return Fund.allocationById(core, { fund, program, area });
  }),
});

AllocationRef.implement({
  description: 'The part of a fund that one programme or training may use in one area (alokasi).',
  fields: (t) => ({
    fund: t.field({ type: FundRef, nullable: true, description: 'Of which fund (pagu).', resolve: ({ fund }) => fund }),
    program: t.field({
      type: ProgramRef,
      nullable: true,
      description: 'For which programme; null: for a training.',
      resolve: ({ program }) => program,
    }),
    area: t.expose('area', { type: 'RegionCode', description: 'A kecamatan; of the village fund, a village (wilayah).' }),
    areaName: t.string({ description: 'Nama wilayah.', resolve: ({ area }) => (findVillage(area) ?? findDistrict(area))?.name ?? area }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'Whole rupiah allocated (nilai alokasi).' }),
    quota: t.exposeInt('quota', { description: 'Recipients at most (kuota).' }),
    committed: t.expose('committed', { type: 'Rupiah', description: 'Set aside for recipients, what was given out included (komitmen).' }),
    realised: t.expose('realised', { type: 'Rupiah', description: 'Given out (realisasi).' }),
    available: t.expose('available', { type: 'Rupiah', description: 'What may still be committed (sisa).' }),
    seatsTaken: t.int({ description: 'Recipients who count in the quota (kuota terisi).', resolve: ({ quota, seats }) => quota - seats }),
    version: versionField(t),
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
    nullable: true,
    description: 'What of it is allocated, by programme and area (alokasi).',
    args: { ...pageArgs, program: t.arg.globalID({ for: ProgramRef, description: 'To this programme only.' }) },
    complexity: pageComplexity,
    resolve: async ({ id: fund }, { program, ...page }, { core }) =>
      connectionOf(await Fund.allocations(core, { fund, program: program?.id, page })),
  }),
);
