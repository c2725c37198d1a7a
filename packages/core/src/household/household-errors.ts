import { DomainError } from '../shared/error.ts';
import type { NumberKind } from './numbers.ts';

/** Thrown when a NIK or a KK number already belongs to somebody in the register. It does not say to whom. */
export class NumberTaken extends DomainError {
  readonly code = 'NUMBER_TAKEN';
  readonly kind = 'conflict';

  constructor(kind: NumberKind) {
    const what = kind === 'nik' ? 'NIK' : 'Nomor KK';
    super({
      id: `${what} ini sudah terdaftar. Cari rumah tangganya dengan nomor itu; bila di desa lain, minta Dinsos memindahkannya.`,
      en: `This ${what} is already registered. Look the household up by it; if it is in another village, ask Dinsos to move it.`,
    });
  }
}

/** Thrown when somebody has asked after more numbers in a day than a desk has callers. */
export class TooManyLookUps extends DomainError {
  readonly code = 'TOO_MANY_LOOK_UPS';
  readonly kind = 'busy';

  constructor() {
    super({
      id: 'Terlalu banyak pencarian nomor hari ini. Cari lewat daftar desa, atau lanjutkan besok.',
      en: 'You have looked up too many numbers today. Find the household in its village’s list, or go on tomorrow.',
    });
  }
}
