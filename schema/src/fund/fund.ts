import * as Fund from '@puskesos/core/fund';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { FundSource } from './enums.ts';

export const FundRef = builder.objectRef<Fund.FundNow>('Fund').implement({
  description: 'One source’s money for one year (pagu anggaran).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Source and year, as `apbd-2026`.' }),
    source: t.expose('source', { type: FundSource, description: 'Whose money (sumber dana).' }),
    year: t.exposeInt('year', { description: 'Tahun anggaran.' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    ceiling: t.expose('ceiling', { type: 'Rupiah', description: 'All that may be allocated (pagu).' }),
    unallocated: t.expose('unallocated', { type: 'Rupiah', description: 'What of it is not allocated (belum dialokasikan).' }),
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
    description: 'The budgets, the latest year first (pagu anggaran). One Query.',
    args: pageArgs,
    authScopes: { right: 'fund.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Fund.list(core, { page })),
  }),
  fund: t.field({
    type: FundRef,
    nullable: true,
    description: 'One budget.',
    args: { id: t.arg.id({ required: true, description: 'Source and year, as `apbd-2026`.' }) },
    authScopes: { right: 'fund.read' },
    resolve: (_root, { id }, { core }) => Fund.byId(core, { fund: id }),
  }),
}));
