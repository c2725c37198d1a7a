import { DomainError } from '../shared/error.ts';

/** Thrown when a month has ended and its villages have not been put side by side yet. */
export class MonthNotCounted extends DomainError {
  readonly code = 'MONTH_NOT_COUNTED';
  readonly kind = 'conflict';

  constructor(month: string) {
    super({
      id: `Angka bulan ${month} belum dihitung. Pilih bulan lain, atau minta Dinsos menghitungnya.`,
      en: `The figures of ${month} are not counted yet. Choose another month, or ask Dinsos to have it counted.`,
    });
  }
}

/** Thrown when not all villages of a pocket touch each other, directly or by those between them. */
export class VillagesApart extends DomainError {
  readonly code = 'VILLAGES_APART';
  readonly kind = 'conflict';

  constructor(name: string) {
    super({
      id: `Desa sebuah kantong harus berbatasan; ${name} tidak menyambung dengan yang lain. Jadikan kantong tersendiri, atau tambahkan desa di antaranya.`,
      en: `The villages of a pocket have to touch; ${name} does not join the others. Make it a pocket of its own, or add those in between.`,
    });
  }
}

/** Thrown when a village lies in another pocket that is open. */
export class PocketOverlaps extends DomainError {
  readonly code = 'POCKET_OVERLAPS';
  readonly kind = 'conflict';

  constructor(name: string) {
    super({
      id: `${name} sudah masuk kantong lain yang masih terbuka. Tutup atau ubah kantong itu lebih dahulu.`,
      en: `${name} lies in another pocket that is open. Close or change that one first.`,
    });
  }
}

/** Thrown when a pocket that was closed is to be reviewed, changed or closed. */
export class PocketClosed extends DomainError {
  readonly code = 'POCKET_CLOSED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Kantong ini sudah ditutup. Tetapkan yang baru bila diperlukan.',
      en: 'This pocket is closed. Declare a new one if it is needed.',
    });
  }
}
