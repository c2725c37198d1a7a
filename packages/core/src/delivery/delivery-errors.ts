import { DomainError } from '../shared/error.ts';
import type { CycleState } from './shapes.ts';

/** What can stand in the way of a cycle, from its list to its end. */

/** Thrown when a programme has a cycle for that period already. */
export class CycleExists extends DomainError {
  readonly code = 'CYCLE_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Program ini sudah punya siklus untuk periode itu. Buka siklus yang ada; daftarnya bisa disusun ulang selama belum disetujui.',
      en: 'The programme has a cycle for that period already. Open that one; its list may be built anew until it is approved.',
    });
  }
}

/** Thrown when no amount of the programme is known for the period. */
export class NoAmountInPeriod extends DomainError {
  readonly code = 'NO_AMOUNT_IN_PERIOD';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Besaran program belum ditetapkan untuk periode ini. Isi besaran dengan dasar keputusannya, lalu mulai siklusnya.',
      en: 'No amount of the programme holds in this period. Enter the amount and the decision behind it, then start the cycle.',
    });
  }
}

const stateNames: Record<CycleState, string> = { building: 'disusun', frozen: 'dibekukan', approved: 'disetujui', closed: 'ditutup' };

/** Thrown when something is asked of a cycle that its state does not allow. */
export class CycleNotReady extends DomainError {
  readonly code = 'CYCLE_NOT_READY';
  readonly kind = 'conflict';

  constructor(state: CycleState, wanted: readonly CycleState[]) {
    super({
      id: `Siklus ini ${stateNames[state]}; yang diminta hanya bisa saat ${wanted.map((one) => stateNames[one]).join(' atau ')}.`,
      en: `This cycle is ${state}; what is asked needs it to be ${wanted.join(' or ')}.`,
    });
  }
}

/** Thrown when the stored lines are not those that were frozen. */
export class ListChanged extends DomainError {
  readonly code = 'LIST_CHANGED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Daftar ini tidak lagi sama dengan saat dibekukan, sehingga tidak dapat disetujui. Susun ulang daftarnya dan laporkan ke pengelola sistem.',
      en: 'The list is no longer what was frozen, so it can’t be approved. Build it anew, and tell whoever runs the system.',
    });
  }
}

/** Thrown when a cycle is to be closed while lines are open and nobody says why. */
export class LinesOpen extends DomainError {
  readonly code = 'LINES_OPEN';
  readonly kind = 'conflict';

  constructor(open: number) {
    super({
      id: `Masih ada ${open} baris yang belum selesai. Selesaikan dahulu, atau tutup dengan menyebutkan alasannya.`,
      en: `${open} lines are still open. Settle them first, or say why the cycle is closed without.`,
    });
  }
}

/** Thrown when more would be handed over than the line says. */
export class MoreThanListed extends DomainError {
  readonly code = 'MORE_THAN_LISTED';
  readonly kind = 'conflict';

  constructor(left: number, unit: string) {
    super({
      id: `Melebihi daftar: yang belum diserahkan tinggal ${left} ${unit}. Periksa banyaknya dan tanda terimanya.`,
      en: `More than is listed: ${left} ${unit} are left to hand over. Check the quantity and the receipt.`,
    });
  }
}

/** Thrown when a receipt was used for another handover. */
export class ReceiptUsed extends DomainError {
  readonly code = 'RECEIPT_USED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Nomor tanda terima ini sudah dipakai dalam siklus ini untuk penyerahan lain. Periksa nomornya.',
      en: 'This receipt’s number was used in this cycle for another handover. Check the number.',
    });
  }
}
