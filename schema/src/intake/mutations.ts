import { ImportNotReady, NotUndoable, NotUploaded, VillageMissing } from '@puskesos/core/intake/import-errors';
import * as Imports from '@puskesos/core/intake/imports';
import { mutation, why } from '../shared/mutation.ts';
import { FileKind } from './enums.ts';
import { ImportRef } from './import.ts';
import { UploadRef } from './upload.ts';

const asItIs = { import: { type: ImportRef, description: 'The import as it stands.' } };

mutation('prepareUpload', {
  description: 'Announces a file and says where to put it; `startImport` then takes it in (menyiapkan unggahan).',
  right: 'intake.write',
  input: (t) => ({
    name: t.string({ required: true, description: 'As it is called (nama berkas).' }),
    size: t.int({ required: true, description: 'Bytes, at most 100 MB (ukuran).' }),
  }),
  gives: { upload: { type: UploadRef, description: 'The file, and where to put it.' } },
}).runs(Imports.prepareUpload);

mutation('startImport', {
  description:
    'Has an uploaded file taken in, or looked through; `import` tells how far it is. What is amiss with the file itself is told there, as its `refusal` (memasukkan berkas).',
  right: 'intake.write',
  errors: [NotUploaded, VillageMissing],
  input: (t) => ({
    upload: t.globalID({ for: UploadRef, required: true, description: 'Your file, once it was put where it is to lie.' }),
    kind: t.field({ type: FileKind, description: 'What it holds; left out: as its columns tell (jenis).' }),
    village: t.field({ type: 'RegionCode', description: 'Whose residents they are; the other kinds are about the whole regency (desa).' }),
    program: t.string({ description: 'Code or name of the programme, where the file does not say (program).' }),
    date: t.field({ type: 'Date', description: 'Of which day it is, where the file does not say (tanggal data).' }),
    dryRun: t.boolean({ required: true, description: 'Only say what it would do (uji coba).' }),
    sure: t.boolean({ description: 'You were asked about it by OTHER_REGION, and mean it (yakin).' }),
  }),
  gives: asItIs,
}).runs(Imports.start);

mutation('stopImport', {
  description: 'Ends an import between two families; what it has taken in by then stays (menghentikan impor).',
  right: 'intake.write',
  errors: [ImportNotReady],
  changes: 'the import',
  input: (t) => ({ import: t.globalID({ for: ImportRef, required: true, description: 'Which.' }) }),
  gives: asItIs,
}).runs(Imports.stop);

mutation('undoImport', {
  description:
    'Takes back what an import did, one by one, where nobody has changed it since: families as they were, participants it began out of the programme, deciles and answers as they stood before. Who is on a payment list stays. What it leaves is told by `left` (membatalkan impor).',
  right: 'household.write',
  errors: [ImportNotReady, NotUndoable],
  changes: 'the import',
  input: (t) => ({
    import: t.globalID({ for: ImportRef, required: true, description: 'Which.' }),
    reason: t.string(why),
  }),
  gives: asItIs,
}).runs(Imports.undo);
