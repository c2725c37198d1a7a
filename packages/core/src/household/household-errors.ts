import type { Day } from '../shared/clock.ts';
import { DomainError } from '../shared/error.ts';
import type { NumberKind } from './numbers.ts';

/** Thrown when a household that the actor sees has the NIK or KK number already. Of what lies elsewhere nothing is told. */
export class NumberTaken extends DomainError {
  readonly code = 'NUMBER_TAKEN';
  readonly kind = 'conflict';

  constructor(kind: NumberKind) {
    const what = kind === 'nik' ? 'NIK' : 'Nomor KK';
    super({
      id: `${what} ini sudah terdaftar. Cari rumah tangganya dengan nomor itu, lalu perbaiki di sana.`,
      en: `This ${what} is already registered. Look the household up by it, and put it right there.`,
    });
  }
}

/** Thrown when what is told is older than what is held: of two, the later of the days it was so is the one that holds. */
export class OlderNews extends DomainError {
  readonly code = 'OLDER_NEWS';
  readonly kind = 'conflict';

  constructor(held: Day) {
    super({
      id: `Yang tercatat lebih baru, per ${held}; yang lebih lama tidak menggantikannya. Periksa tanggalnya.`,
      en: `What is recorded is newer, of ${held}; what is older does not take its place. Check the date.`,
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
