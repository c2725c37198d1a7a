import { DomainError } from '../shared/error.ts';

/** What stops an import from being begun, stopped or undone. */

/** Thrown when a file was announced and has not come. */
export class NotUploaded extends DomainError {
  readonly code = 'NOT_UPLOADED';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Berkas ini belum terunggah, atau sudah dihapus. Unggah lagi, lalu ulangi.',
      en: 'This file has not been uploaded, or is gone by now. Upload it again, then repeat.',
    });
  }
}

/** Thrown when an import is in a state that doesn't allow what is asked. */
export class ImportNotReady extends DomainError {
  readonly code = 'IMPORT_NOT_READY';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Keadaan impor ini tidak memungkinkannya: yang dihentikan harus masih berjalan, yang dibatalkan harus sudah selesai atau berhenti.',
      en: 'This import is in a state that does not allow it: to be stopped it must be running, to be undone it must be done or stopped.',
    });
  }
}

/** Thrown when an import has left nothing that could be taken back. */
export class NotUndoable extends DomainError {
  readonly code = 'NOT_UNDOABLE';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Impor ini tidak bisa dibatalkan: hanya yang dimasukkan paling lama 90 hari lalu, bukan uji coba. Hasil pembayaran tidak pernah dibatalkan, karena uangnya sudah diterima. Perbaiki datanya satu per satu.',
      en: 'This import can’t be undone: only what was taken in at most 90 days ago can, and no dry run. Results of payments never can, as the money has been paid. Correct the records one by one.',
    });
  }
}

export interface IssuedElsewhere {
  readonly others: number;
  readonly of: number;
}

/** Thrown when most family cards of a file were issued elsewhere than the village lies for which it is handed in. */
export class OtherRegion extends DomainError {
  readonly code = 'OTHER_REGION';
  readonly kind = 'invalid';

  constructor({ others, of }: IssuedElsewhere) {
    super({
      id: `${others} dari ${of} nomor KK dalam berkas ini berasal dari wilayah lain. Periksa desanya; bila memang benar, masukkan lagi dengan tanda yakin. Belum ada yang tersimpan.`,
      en: `${others} of ${of} KK numbers in this file are of another region. Check the village; if it is right, take the file in again and say that you are sure. Nothing was saved.`,
    });
  }
}

/** Thrown when a village's residents come without the village. */
export class VillageMissing extends DomainError {
  readonly code = 'VILLAGE_MISSING';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Ini daftar penduduk. Sebut desanya, lalu masukkan lagi. Belum ada yang tersimpan.',
      en: 'This is a list of residents. Say which village it is of, then take it in again. Nothing was saved.',
    });
  }
}
