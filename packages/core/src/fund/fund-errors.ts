import { DomainError } from '../shared/error.ts';
import { inRupiah } from '../shared/money.ts';

/** Thrown when a source's budget of that year is there already. */
export class FundExists extends DomainError {
  readonly code = 'FUND_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Pagu sumber dana ini untuk tahun itu sudah ada. Ubah pagunya, atau pilih tahun lain.',
      en: 'The budget of this source for that year exists already. Change its ceiling, or choose another year.',
    });
  }
}

/** Thrown when more is asked of a fund or an allocation than it has left; it says how much that is. */
export class BudgetExceeded extends DomainError {
  readonly code = 'BUDGET_EXCEEDED';
  readonly kind = 'conflict';
  /** Rupiah. */
  readonly left: number;

  constructor(left: number, asked: number) {
    const [has, wants] = [inRupiah(left), inRupiah(asked)];
    super({
      id: `Sisa pagu ${has}, yang diminta ${wants}. Kurangi permintaan, atau minta Dinsos menambah pagu atau alokasinya.`,
      en: `${has} of the budget is left and ${wants} is asked for. Ask for less, or ask Dinsos to raise the budget or its allocation.`,
    });
    this.left = left;
  }
}

/** Thrown when an allocation has fewer seats free than are asked for. */
export class QuotaFull extends DomainError {
  readonly code = 'QUOTA_FULL';
  readonly kind = 'conflict';

  constructor(quota: number) {
    super({
      id: `Kuota ${quota} penerima di wilayah ini sudah terisi. Gantikan penerima yang berhenti, atau minta Dinsos menambah kuota.`,
      en: `The quota of ${quota} recipients in this area is full. Replace one who left, or ask Dinsos to raise the quota.`,
    });
  }
}

/** Thrown when no money is allocated to the programme in that area. */
export class NoAllocation extends DomainError {
  readonly code = 'NO_ALLOCATION';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Belum ada alokasi anggaran untuk program ini di wilayah itu tahun ini. Minta Dinsos mengalokasikannya dahulu.',
      en: 'No budget is allocated to this programme in that area this year. Ask Dinsos to allocate it first.',
    });
  }
}

/** Thrown when the same payment is realised a second time. Nothing was written. */
export class RealisedTwice extends DomainError {
  readonly code = 'REALISED_TWICE';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Pembayaran ini sudah tercatat terealisasi dan tidak dicatat lagi. Periksa buku kasnya.',
      en: 'This payment is recorded as realised already and was not recorded again. Look it up in the ledger.',
    });
  }
}
