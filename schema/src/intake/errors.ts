import { ImportNotReady, NotUndoable, NotUploaded, VillageMissing } from '@puskesos/core/intake/import-errors';
import { errorType } from '../shared/errors.ts';

errorType(NotUploaded, 'NotUploaded', 'The file was announced and has not come, or is gone by now (berkas belum terunggah).');
errorType(ImportNotReady, 'ImportNotReady', 'The import is in a state that does not allow it (keadaan impor tidak sesuai).');
errorType(NotUndoable, 'NotUndoable', 'It has left nothing that can be taken back (impor tidak dapat dibatalkan).');
errorType(VillageMissing, 'VillageMissing', 'Residents come with the village they are of (desa belum disebut).');
