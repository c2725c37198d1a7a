import * as Fund from '@puskesos/core/fund';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { FundSource } from './enums.ts';

export const FundRef = recordRef<Fund.FundNow>('Fund', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Fund.byId(core, { fund: id })),
});

FundRef.implement({
  description: 'One source’s money for one year (pagu anggaran).',
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Source and year, as `apbd-2026` (kode).' }),
    source: t.expose('source', { type: FundSource, description: 'Whose money (sumber dana).' }),
    year: t.exposeInt('year', { description: 'Tahun anggaran.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    ceiling: t.expose('ceiling', { type: 'Rupiah', description: 'All that may be allocated (pagu).' }),
    unallocated: t.expose('unallocated', { type: 'Rupiah', description: 'What of it is not allocated (belum dialokasikan).' }),
    version: versionField(t),
    basis: t.exposeString('basis', { description: 'The decision behind it (dasar).' }),
  }),
});

const FundConnection = builder.connectionObject(
  { type: FundRef, name: 'FundConnection', description: 'A page of budgets.' },
  { name: 'FundEdge', description: 'A budget and its cursor.' },
);

builder.queryFields((t) => ({
  funds: t.field({
    type: FundConnection,
    description: 'The budgets, the latest year first (pagu anggaran).',
    args: pageArgs,
    authScopes: { right: 'fund.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Fund.list(core, { page })),
  }),
  fund: t.field({
    type: FundRef,
    nullable: true,
    description: 'One budget.',
    args: { code: t.arg.string({ required: true, description: 'Source and year, as `apbd-2026`.' }) },
    authScopes: { right: 'fund.read' },
    resolve: (_root, { code }, { core }) => Fund.byId(core, { fund: code }),
  }),
}));
