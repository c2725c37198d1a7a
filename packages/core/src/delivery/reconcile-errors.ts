import { DomainError } from '../shared/error.ts';

/** Thrown when money is to be recorded where goods are given, or goods where money is paid. */
export class WrongKind extends DomainError {
  readonly code = 'WRONG_KIND';
  readonly kind = 'conflict';

  constructor(given: 'goods' | 'money') {
    super(
      given === 'goods'
        ? {
            id: 'Program ini memberi barang: catat tiap penyerahan dengan tanda terimanya, bukan dengan berkas pembayaran.',
            en: 'This programme gives goods: record each handover with its receipt, not by a payment file.',
          }
        : {
            id: 'Program ini memberi uang: catat pembayarannya dengan berkas hasil dari bank atau kantor pos.',
            en: 'This programme gives money: record its payments by the result file of the bank or the post office.',
          },
    );
  }
}

/** Thrown when a result file is of another cycle. Nothing of it was written. */
export class WrongCycle extends DomainError {
  readonly code = 'WRONG_CYCLE';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Berkas ini bukan hasil siklus ini: kolom Siklus menyebut yang lain, atau tidak ada kodenya yang dikenal. Belum ada yang tersimpan.',
      en: 'This file is not of this cycle: its Siklus column names another, or none of its codes are known. Nothing was saved.',
    });
  }
}

/** Thrown when a result file was taken in whole before. */
export class AlreadyReconciled extends DomainError {
  readonly code = 'ALREADY_RECONCILED';
  readonly kind = 'conflict';
  readonly when: string;

  constructor(when: string) {
    super({
      id: `Berkas ini sudah direkonsiliasi pada ${when}. Tidak ada yang perlu dilakukan.`,
      en: `This file was reconciled already, at ${when}. There is nothing to do.`,
    });
    this.when = when;
  }
}

/** Why a row of a result file does not change its line. */
export type RowRefusal =
  | 'notListed'
  | 'alreadyPaid'
  | 'moreThanListed'
  | 'lessThanPaid'
  | 'amountAmbiguous'
  | 'noBudget'
  | 'lineHeld'
  | 'lineExcluded'
  | 'lineReturned';
