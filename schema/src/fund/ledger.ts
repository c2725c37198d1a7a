import * as Fund from '@puskesos/core/fund';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { AllocationRef } from './allocation.ts';
import { LedgerKind } from './enums.ts';

const LedgerLineRef = builder.objectRef<Fund.LedgerLine>('LedgerLine').implement({
  description: 'One booking on an allocation, never changed (mutasi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id; of one enrollment, booked once.' }),
    kind: t.expose('kind', { type: LedgerKind, description: 'What it books (jenis).' }),
    enrollment: t.exposeID('enrollment', { description: 'For which enrollment (kepesertaan).' }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'How much (nilai).' }),
    seat: t.exposeInt('seat', { description: '1 took a seat of the quota, -1 gave it back (perubahan kuota terisi).' }),
    note: t.exposeString('note', { description: 'On what occasion (keterangan).' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
  }),
});

const LedgerConnection = builder.connectionObject(
  { type: LedgerLineRef, name: 'LedgerConnection', description: 'A page of a ledger.' },
  { name: 'LedgerEdge', description: 'A line and its cursor.' },
);

builder.objectField(AllocationRef, 'ledger', (t) =>
  t.field({
    type: LedgerConnection,
    description: 'What was booked on it, latest first, for whoever serves the area (buku mutasi). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ fund, program, area }, page, { core }) => connectionOf(await Fund.ledger(core, { fund, program, area, page })),
  }),
);
