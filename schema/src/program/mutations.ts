import * as Program from '@puskesos/core/program';
import * as Change from '@puskesos/core/program/program-changes';
import { AmountOverlaps, PastIsSettled, ProgramEnded, ProgramRuns } from '@puskesos/core/program/program-errors';
import { FundSource } from '../fund/enums.ts';
import { codeAsId } from '../shared/code-as-id.ts';
import { mutation, why } from '../shared/mutation.ts';
import { AmountInput, GoodsInput } from './amount-inputs.ts';
import { asItIsNow, SOURCE, which } from './change.ts';
import { PersonTestInput } from './criteria-inputs.ts';
import { AidKind, AidTarget, PayPeriod, ShownAs } from './enums.ts';
import { ProgramRef } from './program.ts';

mutation('addProgram', {
  description: 'Adds a programme of aid. Dinsos and its programme managers only.',
  right: 'program.write',
  errors: [Program.ProgramExists],
  input: (t) => ({
    code: t.string({ required: true, description: 'Short and stable, as `pkh` (kode).' }),
    name: t.string({ required: true, description: 'Nama.' }),
    aliases: t.stringList({ description: 'Other names under which files speak of it.' }),
    description: t.string({ description: 'Keterangan.' }),
    fund: t.field({ type: FundSource, required: true, description: 'Sumber dana.' }),
    kind: t.field({ type: AidKind, required: true, description: 'Jenis.' }),
    target: t.field({ type: AidTarget, required: true, description: 'Sasaran.' }),
    shownAs: t.field({
      type: ShownAs,
      description:
        'What the public list tells of it; left out: names. COUNT for victims, mental illness, HIV, children in need of protection.',
    }),
    period: t.field({ type: PayPeriod, required: true, description: 'Periode.' }),
    amounts: t.field({ type: [AmountInput], description: 'Besaran, at most 50 rows.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it runs.' }),
    to: t.field({ type: 'Date', description: 'Last day it runs; left out: open.' }),
    source: t.string({ required: true, description: 'The regulation or decision behind it (dasar).' }),
  }),
  gives: { program: { type: ProgramRef, description: 'The programme added.' } },
}).runs(codeAsId(Program.add));

mutation('setProgramAmount', {
  description:
    'Sets what a component pays from a day on, as a row that follows the old one (besaran baru). Days that have come under another amount stay as they are.',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled, AmountOverlaps],
  input: (t) => ({
    program: t.globalID(which),
    component: t.string({ required: true, description: 'Of what (komponen).' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Whole rupiah for each `per`.' }),
    per: t.field({ type: PayPeriod, required: true, description: 'How often.' }),
    goods: t.field({ type: GoodsInput, description: 'Where goods are given, `rupiah` being their worth (barang).' }),
    each: t.field({ type: PersonTestInput, description: 'Given once for each living member whom this holds of; left out: once.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day it holds.' }),
    to: t.field({ type: 'Date', description: 'Last day it holds; left out: until changed.' }),
    source: t.string({ required: true, description: SOURCE }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.setAmount);

mutation('setProgramConditions', {
  description: 'Says what a recipient has to do to go on receiving, all of it anew (kewajiban penerima).',
  right: 'program.write',
  changes: 'the programme',
  input: (t) => ({
    program: t.globalID(which),
    conditions: t.stringList({ required: true, description: 'All of them, at most 20; none: there are none (kewajiban penerima).' }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.setConditions);

mutation('setProgramShownAs', {
  description:
    'Says whether the public list names who receives it, or only counts them (tampil di daftar umum). Holds from each village’s next list on.',
  right: 'program.write',
  changes: 'the programme',
  input: (t) => ({
    program: t.globalID(which),
    shownAs: t.field({
      type: ShownAs,
      required: true,
      description: 'COUNT for victims, mental illness, HIV, children in need of protection.',
    }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.setShownAs);

mutation('closeProgram', {
  description: 'Sets the last day on which a programme runs (tutup program). Who is in it stays so until moved.',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled, ProgramEnded],
  input: (t) => ({
    program: t.globalID(which),
    to: t.field({ type: 'Date', required: true, description: 'Its last day, today or later.' }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.close);

mutation('reopenProgram', {
  description: 'Lets a programme that was closed run again; the period before is kept (buka kembali program).',
  right: 'program.write',
  changes: 'the programme',
  errors: [PastIsSettled, ProgramRuns],
  input: (t) => ({
    program: t.globalID(which),
    from: t.field({ type: 'Date', required: true, description: 'Its first day anew, today or later and after its last.' }),
    reason: t.string(why),
  }),
  gives: { program: asItIsNow },
}).runs(Change.reopen);
