import * as Program from '@puskesos/core/program';
import { holesIn } from '@puskesos/core/program/holes.rules';
import { covers, type Period } from '@puskesos/core/shared/clock';
import type { Stored } from '@puskesos/core/shared/entity';
import { FundSource } from '../fund/enums.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { recordRef, versionField } from '../shared/record.ts';
import { AmountRef } from './amount.ts';
import { AmountHoleRef } from './amount-hole.ts';
import { CriteriaVersionRef } from './criteria.ts';
import { AidKind, AidTarget, ExclusionReach, PayPeriod, ShownAs } from './enums.ts';
import { CapRef, GapRuleRef } from './limits.ts';

export const ProgramRef = recordRef<Stored<Program.Program>>('Program', {
  key: ({ id }) => id,
  load: async (codes, { core }) => {
    const known = new Map((await Program.list(core, {})).map((program) => [program.id, program]));
    return codes.map((code) => known.get(code) ?? null);
  },
});

const ExclusionRef = builder.objectRef<Program.Exclusion>('ProgramExclusion').implement({
  description: 'A programme that may not be had together with this one, whichever came first (pengecualian).',
  fields: (t) => ({
    program: t.field({ type: ProgramRef, description: 'The other programme.', resolve: ({ program }) => program }),
    among: t.expose('among', { type: ExclusionReach, description: 'By whom (cakupan).' }),
    from: t.expose('from', { type: 'Date', description: 'First day it holds.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it holds; null: until changed.' }),
    source: t.exposeString('source', { description: 'The regulation or decision that says so (sumber).' }),
  }),
});

const PeriodRef = builder.objectRef<Period>('ProgramPeriod').implement({
  description: 'Days on which a programme ran (masa berjalan).',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day.' }),
  }),
});

const fields = fieldsOf<Stored<Program.Program>>((t) => ({
  code: t.exposeString('id', { description: 'Short and stable, as `pkh` (kode).' }),
  name: t.exposeString('name', { description: 'Nama.' }),
  description: t.exposeString('description', { nullable: true, description: 'What it is for (keterangan).' }),
  fund: t.expose('fund', { type: FundSource, description: 'Whose money (sumber dana).' }),
  kind: t.expose('kind', { type: AidKind, description: 'What is given (jenis).' }),
  target: t.expose('target', { type: AidTarget, description: 'Whom it enrolls (sasaran).' }),
  shownAs: t.expose('shownAs', { type: ShownAs, description: 'What the public list tells of it (tampil di daftar umum).' }),
  period: t.expose('period', { type: PayPeriod, description: 'How often it is given (periode).' }),
  amounts: t.field({
    type: [AmountRef],
    description: 'All amounts it ever had, as dated rows (besaran); `on` picks those that hold that day.',
    complexity: { field: 1, multiplier: 5 },
    args: { on: t.arg({ type: 'Date', description: 'A day.' }) },
    resolve: ({ amounts }, { on }) => (on ? amounts.filter((amount) => covers(amount, on)) : amounts),
  }),
  amountHoles: t.field({
    type: [AmountHoleRef],
    description:
      'Days on which a component has no amount although it had one before: between two rows, or after the last where that has an end (besaran bolong). Look here after setting an amount.',
    complexity: 2,
    resolve: ({ amounts }) => holesIn(amounts),
  }),
  conditions: t.exposeStringList('conditions', {
    description: 'What a recipient has to do to go on receiving (kewajiban penerima).',
  }),
  criteria: t.field({
    type: [CriteriaVersionRef],
    description: 'Who it is for: every version there was, in the order of their decision (syarat); `on` picks that which holds that day.',
    complexity: { field: 1, multiplier: 3 },
    args: { on: t.arg({ type: 'Date', description: 'A day.' }) },
    resolve: ({ criteria }, { on }) => (on ? criteria.filter((version) => covers(version, on)) : criteria),
  }),
  excludes: t.field({
    type: [ExclusionRef],
    description:
      'What may not be had together with it, as dated rows of its own; another programme may exclude this one, too (pengecualian).',
    complexity: { field: 1, multiplier: 3 },
    args: { on: t.arg({ type: 'Date', description: 'Only rows that hold that day.' }) },
    resolve: ({ excludes }, { on }) => (on ? excludes.filter((row) => covers(row, on)) : excludes),
  }),
  caps: t.expose('caps', { type: [CapRef], description: 'How far its amounts go together, as dated rows (batas penerimaan).' }),
  gapRules: t.expose('gapRules', {
    type: [GapRuleRef],
    description: 'Whether it closes the gap, as dated rows; it does where no row holds on a day (penutup celah).',
  }),
  from: t.expose('from', { type: 'Date', description: 'First day it runs.' }),
  to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day it runs; null: open.' }),
  earlier: t.expose('earlier', {
    type: [PeriodRef],
    description: 'Periods it ran in before it was closed and reopened (masa sebelumnya).',
  }),
  source: t.exposeString('source', { description: 'The regulation or decision behind it (dasar).' }),
  version: versionField(t),
}));

ProgramRef.implement({ description: 'A programme of aid (program bantuan sosial).', fields });

const ProgramConnection = builder.connectionObject(
  { type: ProgramRef, name: 'ProgramConnection', description: 'A page of programmes.' },
  { name: 'ProgramEdge', description: 'A programme and its cursor.' },
);

builder.queryField('program', (t) =>
  t.field({
    type: ProgramRef,
    nullable: true,
    description: 'One programme by its code (program).',
    args: { code: t.arg.string({ required: true, description: 'As `pkh` (kode).' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { code }, { core }) => Program.byId(core, { program: code }),
  }),
);

builder.queryField('programs', (t) =>
  t.field({
    type: ProgramConnection,
    description: 'The programmes of aid, by code (program bantuan).',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async (_root, page, { core }) => connectionOf(await Program.inPages(core, { page })),
  }),
);

const changes = historyOf<Program.Program>(
  'Program',
  'a programme',
  'riwayat perubahan program',
  snapshotOf<Stored<Program.Program>>('Program', 'the programme', fields),
);

builder.objectField(ProgramRef, 'history', (t) =>
  t.field({
    ...historyField,
    type: changes.page,
    resolve: async ({ id }, page, { core }) => connectionOf(await Program.history(core, { program: id, page })),
  }),
);
