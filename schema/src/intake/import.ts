import type { Import, Refusal, Undo } from '@puskesos/core/intake/import-shapes';
import * as Imports from '@puskesos/core/intake/imports';
import { findVillage } from '@puskesos/core/region';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { FileKind, ImportState } from './enums.ts';
import { ImportReportRef } from './report.ts';

const RefusalRef = builder.objectRef<Refusal>('ImportRefusal').implement({
  description: 'Why a file was refused as a whole; nothing of it was saved (sebab ditolak).',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable; for programs to tell causes apart. OTHER_REGION is taken in where you are sure.',
    }),
    message: t.string({ description: 'What to do, in Indonesian.', resolve: ({ messages }) => messages.id }),
    messageEn: t.string({ description: 'What to do, in English.', resolve: ({ messages }) => messages.en }),
  }),
});

const UndoRef = builder.objectRef<Undo>('ImportUndo').implement({
  description: 'The taking back of what an import did (pembatalan).',
  fields: (t) => ({
    by: t.field({ type: ActorRef, description: 'Who asked for it (oleh).', resolve: ({ by }) => by }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    reason: t.exposeString('reason', { description: 'Alasan.' }),
    done: t.exposeInt('done', {
      description:
        'Of a register of residents the families, of a list the participants, of deciles and dwellings the homes gone through so far.',
    }),
    left: t.exposeInt('left', {
      nullable: true,
      description: 'Of them, those that were left as they are; null until it is done (tidak dibatalkan).',
    }),
  }),
});

export const ImportRef = recordRef<Import>('Import', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Imports.byId(core, { import: id })),
});

ImportRef.implement({
  description: 'A file that somebody had taken in, or looked through: how far it is, and what came of it (impor).',
  fields: (t) => ({
    file: t.string({ description: 'Its name, numbers masked (nama berkas).', resolve: ({ upload }) => upload.file }),
    size: t.int({ description: 'Bytes (ukuran).', resolve: ({ upload }) => upload.size }),
    kind: t.expose('kind', {
      type: FileKind,
      nullable: true,
      description: 'What it holds, as was said or as its columns tell; null until it was opened (jenis).',
    }),
    village: t.field({
      type: VillageRef,
      nullable: true,
      description: 'Whose residents they are; null: it is about the whole regency (desa).',
      resolve: ({ village }) => (village === undefined ? undefined : findVillage(village)),
    }),
    program: t.exposeString('program', { nullable: true, description: 'The programme that was named; null: none (program).' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'Of which day it is said to be; null: not said (tanggal data).' }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Only looked through: nothing is saved (uji coba).' }),
    state: t.expose('state', { type: ImportState, description: 'How far it has come (keadaan).' }),
    done: t.exposeInt('done', { description: 'Rows gone through so far; counted up every few hundred (baris selesai).' }),
    total: t.exposeInt('total', { nullable: true, description: 'All its rows; null until they were counted (jumlah baris).' }),
    startedAt: t.expose('startedAt', { type: 'Instant', description: 'When it was asked for (dimulai).' }),
    startedBy: t.field({ type: ActorRef, description: 'Who asked for it (oleh).', resolve: ({ startedBy }) => startedBy }),
    endedAt: t.expose('endedAt', { type: 'Instant', nullable: true, description: 'When it ended; null while it runs (selesai).' }),
    report: t.expose('report', { type: ImportReportRef, nullable: true, description: 'What it came to; null until it is done (laporan).' }),
    reportUrl: t.string({
      nullable: true,
      description:
        'Where the report row by row can be had as CSV, for five minutes and by whoever has this address; null: there is none, or it is kept no more (unduh laporan).',
      resolve: (one, _args, { core }) => Imports.reportAddress(core, one),
    }),
    refusal: t.expose('refusal', { type: RefusalRef, nullable: true, description: 'Why it was refused; null: it was not (penolakan).' }),
    undoable: t.boolean({
      description: 'Is it no dry run, and recent enough, so that it could be undone (dapat dibatalkan)?',
      resolve: (one, _args, { core }) => Imports.isUndoable(one, core.now()),
    }),
    undo: t.expose('undo', { type: UndoRef, nullable: true, description: 'Its taking back; null: nobody asked for that (pembatalan).' }),
    version: versionField(t),
  }),
});
