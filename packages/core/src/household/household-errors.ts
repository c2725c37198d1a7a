import type { Day } from '../shared/clock.ts';
import { DomainError, type Message } from '../shared/error.ts';
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

type Room = 'living' | 'members' | 'cards' | 'aid' | 'aidOfOne' | 'proposals';

/** Thrown when a household has as many people, cards, aid or proposals as one may have. */
export class HouseholdFull extends DomainError {
  readonly code = 'HOUSEHOLD_FULL';
  readonly kind = 'conflict';

  constructor(of: Room, most: number) {
    super(fullOf[of](most));
  }
}

const fullOf: Readonly<Record<Room, (most: number) => Message>> = {
  living: (most) => ({
    id: `Paling banyak ${most} orang tinggal dalam satu rumah tangga. Pecah dahulu keluarganya menjadi dua, lalu ulangi.`,
    en: `At most ${most} people live in one household. Split the family into two first, then repeat it.`,
  }),
  members: (most) => ({
    id: `Paling banyak ${most} orang dalam satu rumah tangga, termasuk yang meninggal dan pindah. Pecah dahulu keluarganya menjadi dua, lalu ulangi.`,
    en: `At most ${most} people in one household, with those who died and left. Split the family into two first, then repeat it.`,
  }),
  cards: (most) => ({
    id: `Rumah tangga ini sudah punya ${most} KK dalam riwayatnya. Bila nomornya hanya salah ketik, perbaiki nomor KK yang berlaku.`,
    en: `This household has ${most} cards in its history already. If the number was only mistyped, correct that of the card in use.`,
  }),
  aid: (most) => ({
    id: `Paling banyak ${most} kepesertaan dalam satu rumah tangga. Akhiri dahulu yang tidak lagi berjalan, lalu ulangi.`,
    en: `At most ${most} enrollments in one household. End those first that do not go on, then repeat it.`,
  }),
  aidOfOne: (most) => ({
    id: `Paling banyak ${most} program untuk satu orang, atau untuk keluarga sebagai satu kesatuan. Akhiri dahulu yang tidak lagi berjalan, lalu ulangi.`,
    en: `At most ${most} programmes for one person, or for the family as a whole. End those first that do not go on, then repeat it.`,
  }),
  proposals: (most) => ({
    id: `Paling banyak ${most} usulan satu rumah tangga berjalan bersamaan. Tunggu atau tarik salah satunya, lalu ulangi.`,
    en: `At most ${most} proposals of one household go on at a time. Wait for one or withdraw it, then repeat it.`,
  }),
};

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

/** Thrown when a household that is to be shown again is withheld from no public list. */
export class NotWithheld extends DomainError {
  readonly code = 'NOT_WITHHELD';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Keluarga ini tidak disembunyikan dari daftar umum. Muat ulang untuk melihat keadaannya.',
      en: 'This household is not withheld from the public list. Reload it to see how it is.',
    });
  }
}
