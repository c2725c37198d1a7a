import { DomainError } from '../shared/error.ts';
import { inRupiah } from '../shared/money.ts';

/** Thrown when an intervention is not in a state from which that can be done. */
export class InterventionMoveNotAllowed extends DomainError {
  readonly code = 'INTERVENTION_MOVE_NOT_ALLOWED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Langkah ini tidak dapat dilakukan dari status intervensi sekarang. Muat ulang dan lihat statusnya.',
      en: 'This can’t be done in the state the intervention is in. Reload it and look at its state.',
    });
  }
}

/** Thrown when more would be planned or contracted than its fund gives for it, or spent than was contracted. */
export class OverItsMoney extends DomainError {
  readonly code = 'OVER_ITS_MONEY';
  readonly kind = 'conflict';
  /** Rupiah. */
  readonly most: number;

  constructor(most: number, asked: number, of: { readonly id: string; readonly en: string }) {
    super({
      id: `${of.id} ${inRupiah(most)}, yang diisikan ${inRupiah(asked)}. Perbaiki angkanya, atau ubah rencana dengan dasar yang baru.`,
      en: `${of.en} is ${inRupiah(most)} and ${inRupiah(asked)} was entered. Correct the figure, or change the plan with a new basis.`,
    });
    this.most = most;
  }
}

/** Thrown when others of the same kind are open in the same village and year, and nobody has said why this one goes ahead. */
export class InterventionOverlaps extends DomainError {
  readonly code = 'INTERVENTION_OVERLAPS';
  readonly kind = 'conflict';
  readonly others: readonly string[];

  constructor(others: readonly string[]) {
    super({
      id: 'Sudah ada intervensi sejenis yang masih berjalan di desa dan tahun yang sama. Lihat daftarnya; bila tetap perlu, tulis alasannya.',
      en: 'Others of the same kind are open in the same village and year. Look at them; if this one is needed all the same, say why.',
    });
    this.others = others;
  }
}

/** Thrown when as many reports of progress were made as one intervention holds. */
export class TooManyReports extends DomainError {
  readonly code = 'TOO_MANY_REPORTS';
  readonly kind = 'conflict';

  constructor(most: number) {
    super({
      id: `Paling banyak ${most} laporan kemajuan untuk satu intervensi. Selesaikan atau hentikan intervensinya.`,
      en: `An intervention holds ${most} reports of progress at most. Finish it or stop it.`,
    });
  }
}
