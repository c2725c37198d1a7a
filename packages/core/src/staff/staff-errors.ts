import { DomainError } from '../shared/error.ts';

/** Thrown when a person is added under an id that another has. */
export class StaffExists extends DomainError {
  readonly code = 'STAFF_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas dengan kode ini sudah ada. Pakai kode lain.',
      en: 'A person with this code exists already. Use another code.',
    });
  }
}

/** Thrown when somebody who signs in under another code already would be given one more without a word. */
export class PersonHasLogin extends DomainError {
  readonly code = 'PERSON_HAS_LOGIN';
  readonly kind = 'conflict';

  constructor(codes: readonly string[]) {
    super({
      id: `Orang ini sudah punya kode ${codes.join(', ')}. Pakai kode itu, atau isi alasan kode kedua (secondLogin): keduanya tetap dihitung satu orang.`,
      en: `This person has the code ${codes.join(', ')} already. Use that one, or give the reason for a second (secondLogin): both count as one person.`,
    });
  }
}

/** Thrown when a person would serve in more places than one can. */
export class TooManyAssignments extends DomainError {
  readonly code = 'TOO_MANY_ASSIGNMENTS';
  readonly kind = 'conflict';

  constructor(held: number, most: number) {
    super({
      id: `Paling banyak ${most} penugasan berjalan untuk satu petugas; ia sudah punya ${held}. Akhiri atau serahkan dahulu sebagian.`,
      en: `At most ${most} assignments of one person go on at a time; they have ${held} already. End or hand over some first.`,
    });
  }
}

/** Thrown when a person would hold the same office in the same village twice on one day. */
export class AlreadyAssigned extends DomainError {
  readonly code = 'ALREADY_ASSIGNED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas ini sudah ditugaskan dengan peran itu di desa ini pada masa tersebut. Akhiri dulu penugasan lamanya.',
      en: 'This person already has that role in this village in that period. End the earlier assignment first.',
    });
  }
}

/** Thrown when an assignment would begin before the person's contract does, or outlast it. */
export class OutsideContract extends DomainError {
  readonly code = 'OUTSIDE_CONTRACT';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Penugasan di luar masa kontrak petugas ini. Perpanjang dulu kontraknya, atau ubah tanggal penugasan.',
      en: 'The assignment lies outside this person’s contract. Renew the contract first, or change the days.',
    });
  }
}

/** Thrown when leave overlaps leave that is recorded already. */
export class AlreadyOnLeave extends DomainError {
  readonly code = 'ALREADY_ON_LEAVE';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas ini sudah tercatat cuti pada masa tersebut. Akhiri dulu cuti itu.',
      en: 'This person is on leave in that period already. End that leave first.',
    });
  }
}

/** Thrown when there is nothing to hand over from that day on. */
export class NothingToHandOver extends DomainError {
  readonly code = 'NOTHING_TO_HAND_OVER';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Petugas ini tidak punya penugasan pada atau sesudah hari itu. Periksa orang dan harinya.',
      en: 'This person has no assignment on or after that day. Check the person and the day.',
    });
  }
}
