import { DomainError, type Message } from '../shared/error.ts';

/** Thrown when a training is opened under an id that another has. */
export class TrainingExists extends DomainError {
  readonly code = 'TRAINING_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Pelatihan dengan kode ini sudah ada. Pakai kode lain.',
      en: 'A training with this code exists already. Use another code.',
    });
  }
}

/** Thrown when somebody asks for a seat in a training that is closed, cancelled or has begun. */
export class TrainingNotOpen extends DomainError {
  readonly code = 'TRAINING_NOT_OPEN';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Pelatihan ini tidak lagi menerima peserta: sudah ditutup, dibatalkan, atau sudah dimulai. Pilih pelatihan lain.',
      en: 'This training takes nobody any more: it is closed, cancelled, or has begun. Choose another.',
    });
  }
}

/** Thrown when every seat is taken and a place in the queue was not wanted. */
export class TrainingFull extends DomainError {
  readonly code = 'TRAINING_FULL';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Semua kursi sudah terisi. Kirim lagi tanpa seatOnly untuk masuk daftar tunggu, atau pilih pelatihan lain.',
      en: 'Every seat is taken. Send it again without seatOnly to join the waiting list, or choose another training.',
    });
  }
}

/** Thrown when a person is in the training already, under whichever family card; it does not say under which. */
export class AlreadyInTraining extends DomainError {
  readonly code = 'ALREADY_IN_TRAINING';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Orang ini sudah terdaftar pada pelatihan ini, mungkin di kartu keluarga lain. Periksa NIK-nya, atau tanyakan kepada Dinsos.',
      en: 'This person is in this training already, perhaps under another family card. Check the NIK, or ask Dinsos.',
    });
  }
}

/** Thrown when a person is in, or waits for, as many trainings as one can be. */
export class TooManyTrainings extends DomainError {
  readonly code = 'TOO_MANY_TRAININGS';
  readonly kind = 'conflict';

  constructor(most: number) {
    super({
      id: `Paling banyak ${most} pelatihan yang belum selesai untuk satu orang. Lepas dahulu salah satunya, lalu ajukan lagi.`,
      en: `At most ${most} trainings of one person are unfinished at a time. Give one up first, then ask again.`,
    });
  }
}

/** Thrown when a person has a seat elsewhere while a session of this training takes place. */
export class SessionClash extends DomainError {
  readonly code = 'SESSION_CLASH';
  readonly kind = 'conflict';
  /** The other training's name. */
  readonly other: string;

  constructor(other: string) {
    super({
      id: `Jadwalnya bertabrakan dengan pelatihan “${other}” yang sudah diikuti orang ini. Lepaskan dulu kursinya di sana, atau pilih pelatihan lain.`,
      en: `Its sessions clash with “${other}”, in which this person has a seat. Give up that seat first, or choose another training.`,
    });
    this.other = other;
  }
}

/** Thrown when the training's criteria say no; it names those that are not met. */
export class NotForTraining extends DomainError {
  readonly code = 'NOT_FOR_TRAINING';
  readonly kind = 'conflict';

  constructor(reasons: readonly Message[]) {
    const because = (pick: (message: Message) => string) => reasons.map(pick).join('; ');
    super({
      id: `Tidak memenuhi syarat pelatihan: ${because(({ id }) => id)}. Perbaiki datanya bila keliru, atau pilih pelatihan lain.`,
      en: `The training’s criteria are not met: ${because(({ en }) => en)}. Correct the data if it is wrong, or choose another training.`,
    });
  }
}

/** Thrown when an enrollment can't go where it is sent; it says where it stands. */
export class WrongStep extends DomainError {
  readonly code = 'WRONG_STEP';
  readonly kind = 'conflict';

  constructor(state: Message, then: Message) {
    super({
      id: `Pendaftaran ini berstatus “${state.id}”. ${then.id}.`,
      en: `This enrollment is “${state.en}”. ${then.en}.`,
    });
  }
}

/** Thrown when a receipt or a payment is sent again with other content. */
export class AlreadyBooked extends DomainError {
  readonly code = 'ALREADY_BOOKED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Nomor tanda terima ini sudah dicatat dengan isi lain. Periksa nomornya, atau pakai nomor baru.',
      en: 'This receipt is recorded already with other content. Check its number, or use a new one.',
    });
  }
}

/** Thrown when another participant of the training has a certificate of that number. */
export class CertificateTaken extends DomainError {
  readonly code = 'CERTIFICATE_TAKEN';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Nomor sertifikat ini sudah dipakai peserta lain. Periksa nomornya.',
      en: 'Another participant has a certificate of this number. Check the number.',
    });
  }
}

/** Thrown when a woman's path can't go where it is sent; it says where it stands. */
export class WrongStage extends DomainError {
  readonly code = 'WRONG_STAGE';
  readonly kind = 'conflict';

  constructor(stage: Message, then: Message) {
    super({ id: `Jalur WRSE ini berada pada tahap “${stage.id}”. ${then.id}.`, en: `This path is at “${stage.en}”. ${then.en}.` });
  }
}
