import { DomainError } from '../shared/error.ts';

/** Thrown when an objection is about somebody who is not on the village's published list. */
export class NotOnList extends DomainError {
  readonly code = 'NOT_ON_LIST';
  readonly kind = 'absent';

  constructor() {
    super({
      id: 'Nama ini tidak ada dalam daftar penerima desa itu sekarang. Cek namanya lagi, lalu sampaikan sanggahan dari hasilnya.',
      en: 'This name is not on the village’s list now. Look it up again, and object from what you find.',
    });
  }
}

/** Thrown when what a household was told, and what it objects to, is too long ago to be sure of. */
export class TicketOver extends DomainError {
  readonly code = 'TICKET_OVER';
  readonly kind = 'absent';

  constructor() {
    super({
      id: 'Hasil pengecekan ini sudah lewat setengah jam. Cek keluarga Anda sekali lagi, lalu sampaikan keberatan dari hasilnya.',
      en: 'You were told this more than half an hour ago. Look your household up once more, and object from what you find.',
    });
  }
}

/** Thrown when one connection has sent more in a day than a household does. */
export class TooMany extends DomainError {
  readonly code = 'TOO_MANY';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Sudah terlalu banyak kiriman dari sambungan ini hari ini. Coba lagi besok, atau datang ke Puskesos di kantor desa atau kelurahan.',
      en: 'Too much was sent in from this connection today. Try again tomorrow, or go to the Puskesos of the village.',
    });
  }
}

/** Thrown when a letter was answered already. */
export class LetterAnswered extends DomainError {
  readonly code = 'LETTER_ANSWERED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Sudah dijawab. Muat ulang untuk melihat jawabannya.',
      en: 'This was answered already. Reload it to see the answer.',
    });
  }
}
