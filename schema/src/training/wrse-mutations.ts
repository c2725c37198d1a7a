import { WrongStage } from '@puskesos/core/training';
import * as Path from '@puskesos/core/training/path';
import { builder } from '../shared/builder.ts';
import { given, once } from '../shared/given.ts';
import { TrainingTheme, WorkKind, WrseEnding } from './enums.ts';
import { PathRef } from './wrse.ts';

const ofPath = { required: true, description: 'The path’s id.' } as const;
const why = { required: true, description: 'Alasan; kept in the history.' } as const;
const income = { type: 'Rupiah', required: true, description: 'A month, as she tells it (penghasilan per bulan).' } as const;
const work = { type: WorkKind, required: true, description: 'Pekerjaan.' } as const;
const on = { type: 'Date', required: true, description: 'Tanggal.' } as const;
const output = { type: PathRef, description: 'The path as it is now.' } as const;
const errors = { types: [WrongStage] };
const authScopes = { right: 'training.enroll' } as const;

builder.relayMutationField(
  'assessWrse',
  {
    inputFields: (t) => ({
      path: t.id(ofPath),
      income: t.field(income),
      work: t.field(work),
      on: t.field(on),
      needs: t.string({ required: true, description: 'Kebutuhan.' }),
      theme: t.field({ type: TrainingTheme, description: 'What she would like to learn (minat).' }),
      note: t.string({ description: 'Catatan.' }),
    }),
  },
  {
    description: 'Records what a woman lives from and needs when she is first seen (penilaian awal WRSE).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...told } = given(input);
      return { path: await Path.assess(core, told, once(input)) };
    },
  },
  { outputFields: (t) => ({ path: t.expose('path', output) }) },
);

builder.relayMutationField(
  'visitWrse',
  {
    inputFields: (t) => ({
      path: t.id(ofPath),
      income: t.field(income),
      work: t.field(work),
      on: t.field(on),
      note: t.string({ description: 'Catatan.' }),
    }),
  },
  {
    description: 'Records a visit after she was assessed (kunjungan pendampingan WRSE).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...told } = given(input);
      return { path: await Path.visit(core, told, once(input)) };
    },
  },
  { outputFields: (t) => ({ path: t.expose('path', output) }) },
);

builder.relayMutationField(
  'graduateWrse',
  { inputFields: (t) => ({ path: t.id(ofPath), on: t.field(on), reason: t.string(why) }) },
  {
    description: 'She lives from her work: decided after a visit, and why (mandiri).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...ending } = given(input);
      return { path: await Path.graduate(core, ending, once(input)) };
    },
  },
  { outputFields: (t) => ({ path: t.expose('path', output) }) },
);

builder.relayMutationField(
  'closeWrse',
  {
    inputFields: (t) => ({
      path: t.id(ofPath),
      on: t.field(on),
      because: t.field({ type: WrseEnding, required: true, description: 'Of which kind (jenis alasan).' }),
      reason: t.string(why),
    }),
  },
  {
    description: 'Ends a path before its goal (tutup jalur WRSE).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...ending } = given(input);
      return { path: await Path.close(core, ending, once(input)) };
    },
  },
  { outputFields: (t) => ({ path: t.expose('path', output) }) },
);

builder.relayMutationField(
  'reassessWrse',
  { inputFields: (t) => ({ path: t.id(ofPath), reason: t.string(why) }) },
  {
    description: 'Takes a woman up again whose path had ended; she is to be assessed anew (nilai ulang).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...again } = given(input);
      return { path: await Path.reassess(core, again, once(input)) };
    },
  },
  { outputFields: (t) => ({ path: t.expose('path', output) }) },
);
