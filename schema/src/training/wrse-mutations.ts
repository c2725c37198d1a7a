import { WrongStage } from '@puskesos/core/training';
import * as Path from '@puskesos/core/training/wrse';
import { mutation, why } from '../shared/mutation.ts';
import { TrainingTheme, WorkKind, WrseEnding } from './enums.ts';
import { PathRef } from './wrse.ts';

const ofPath = { for: PathRef, required: true, description: 'Which path.' } as const;
const income = { type: 'Rupiah', required: true, description: 'A month, as she tells it (penghasilan per bulan).' } as const;
const work = { type: WorkKind, required: true, description: 'Pekerjaan.' } as const;
const on = { type: 'Date', required: true, description: 'Tanggal.' } as const;
const output = { type: PathRef, description: 'The path as it is now.' } as const;
const errors = [WrongStage];

mutation('assessWrse', {
  description: 'Records what a woman lives from and needs when she is first seen (penilaian awal WRSE).',
  right: 'training.enroll',
  changes: 'the path',
  errors,
  input: (t) => ({
    path: t.globalID(ofPath),
    income: t.field(income),
    work: t.field(work),
    on: t.field(on),
    needs: t.string({ required: true, description: 'Kebutuhan.' }),
    theme: t.field({ type: TrainingTheme, description: 'What she would like to learn (minat).' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { path: output },
}).runs(Path.assess);

mutation('visitWrse', {
  description: 'Records a visit after she was assessed (kunjungan pendampingan WRSE).',
  right: 'training.enroll',
  changes: 'the path',
  errors,
  input: (t) => ({
    path: t.globalID(ofPath),
    income: t.field(income),
    work: t.field(work),
    on: t.field(on),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { path: output },
}).runs(Path.visit);

mutation('graduateWrse', {
  description: 'She lives from her work: decided after a visit, and why (mandiri).',
  right: 'training.enroll',
  changes: 'the path',
  errors,
  input: (t) => ({ path: t.globalID(ofPath), on: t.field(on), reason: t.string(why) }),
  gives: { path: output },
}).runs(Path.graduate);

mutation('closeWrse', {
  description: 'Ends a path before its goal (tutup jalur WRSE).',
  right: 'training.enroll',
  changes: 'the path',
  errors,
  input: (t) => ({
    path: t.globalID(ofPath),
    on: t.field(on),
    because: t.field({ type: WrseEnding, required: true, description: 'Of which kind (jenis alasan).' }),
    reason: t.string(why),
  }),
  gives: { path: output },
}).runs(Path.close);

mutation('reassessWrse', {
  description: 'Takes a woman up again whose path had ended; she is to be assessed anew (nilai ulang).',
  right: 'training.enroll',
  changes: 'the path',
  errors,
  input: (t) => ({ path: t.globalID(ofPath), reason: t.string(why) }),
  gives: { path: output },
}).runs(Path.reassess);
