import * as Program from '@puskesos/core/program';
import { covers } from '@puskesos/core/shared/clock';
import type { Stored } from '@puskesos/core/shared/entity';
import { builder } from './builder.ts';
import { pageArgs, pageComplexity } from './connection.ts';
import { AidKind, AidTarget, FundSource, PayPeriod } from './enums.ts';
import { given, once } from './given.ts';
import { connectionOf } from './page-shape.ts';

export const ProgramRef = builder.loadableNodeRef('Program', {
  id: { description: 'Its id, as `node` takes it.', resolve: ({ id }: Stored<Program.Program>) => id },
  load: async (ids: string[], { core }) => {
    const known = new Map((await Program.list(core, {})).map((program) => [program.id, program]));
    return ids.map((id) => known.get(id) ?? null);
  },
});

const AmountRef = builder.objectRef<Program.Amount>('ProgramAmount').implement({
  description: 'What one component of a programme pays, in a period, by which source (besaran bantuan).',
  fields: (t) => ({
    component: t.exposeString('component', { description: 'Of what, as `SD` or `lansia` (komponen).' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Whole rupiah for each `per`.' }),
    per: t.expose('per', { type: PayPeriod, description: 'How often that amount is given.' }),
    from: t.expose('from', { type: 'Date', description: 'First day it holds.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it holds; null: until changed.' }),
    source: t.exposeString('source', { description: 'The regulation or publication that says so (sumber).' }),
  }),
});

ProgramRef.implement({
  description: 'A programme of aid (program bantuan sosial).',
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Short and stable, as `pkh` (kode).' }),
    name: t.exposeString('name', { description: 'Nama.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is for (keterangan).' }),
    fund: t.expose('fund', { type: FundSource, description: 'Whose money (sumber dana).' }),
    kind: t.expose('kind', { type: AidKind, description: 'What is given (jenis).' }),
    target: t.expose('target', { type: AidTarget, description: 'Whom it enrolls (sasaran).' }),
    period: t.expose('period', { type: PayPeriod, description: 'How often it is given (periode).' }),
    amounts: t.field({
      type: [AmountRef],
      description: 'All amounts it ever had, as dated rows (besaran); `on` picks those that hold that day.',
      complexity: { field: 1, multiplier: 5 },
      args: { on: t.arg({ type: 'Date', description: 'A day.' }) },
      resolve: ({ amounts }, { on }) => (on ? amounts.filter((amount) => covers(amount, on)) : amounts),
    }),
    from: t.expose('from', { type: 'Date', description: 'First day it runs.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it runs; null: open.' }),
    source: t.exposeString('source', { description: 'The regulation or decision behind it (dasar).' }),
  }),
});

const ProgramConnection = builder.connectionObject(
  { type: ProgramRef, name: 'ProgramConnection', description: 'A page of programmes.' },
  { name: 'ProgramEdge', description: 'A programme and its cursor.' },
);

builder.queryField('programs', (t) =>
  t.field({
    type: ProgramConnection,
    description: 'The programmes of aid, by code (program bantuan). One Query.',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Program.inPages(core, { page })),
  }),
);

const AmountInput = builder.inputType('ProgramAmountInput', {
  description: 'A dated amount (besaran bantuan).',
  fields: (t) => ({
    component: t.string({ required: true, description: 'Of what (komponen).' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Whole rupiah for each `per`.' }),
    per: t.field({ type: PayPeriod, required: true, description: 'How often.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds.' }),
    to: t.field({ type: 'Date', description: 'Last day it holds; left out: until changed.' }),
    source: t.string({ required: true, description: 'The regulation or publication that says so (sumber).' }),
  }),
});

builder.relayMutationField(
  'addProgram',
  {
    inputFields: (t) => ({
      id: t.string({ required: true, description: 'Short and stable, as `pkh` (kode).' }),
      name: t.string({ required: true, description: 'Nama.' }),
      aliases: t.stringList({ description: 'Other names under which files speak of it.' }),
      description: t.string({ description: 'Keterangan.' }),
      fund: t.field({ type: FundSource, required: true, description: 'Sumber dana.' }),
      kind: t.field({ type: AidKind, required: true, description: 'Jenis.' }),
      target: t.field({ type: AidTarget, required: true, description: 'Sasaran.' }),
      period: t.field({ type: PayPeriod, required: true, description: 'Periode.' }),
      amounts: t.field({ type: [AmountInput], description: 'Besaran, at most 50 rows.' }),
      from: t.field({ type: 'Date', required: true, description: 'First day it runs.' }),
      to: t.field({ type: 'Date', description: 'Last day it runs; left out: open.' }),
      source: t.string({ required: true, description: 'The regulation or decision behind it (dasar).' }),
    }),
  },
  {
    description: 'Adds a programme of aid. Dinsos and its programme managers only.',
    errors: { types: [Program.ProgramExists] },
    authScopes: { right: 'program.write' },
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...program } = given(input);
      return { program: await Program.add(core, program, once(input)) };
    },
  },
  { outputFields: (t) => ({ program: t.expose('program', { type: ProgramRef, description: 'The programme added.' }) }) },
);
