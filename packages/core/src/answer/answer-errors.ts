import { DomainError } from '../shared/error.ts';

/** Thrown when the work was not done, or for somebody else. */
export class WorkWrong extends DomainError {
  readonly code = 'WORK_WRONG';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Pengamanan halaman ini tidak cocok dengan NIK dan tanggal lahir yang dikirim. Muat ulang halaman, lalu coba lagi.',
      en: 'The page’s proof of work does not belong to the NIK and birth date sent. Reload the page and try again.',
    });
  }
}

/** Thrown when the work took too long, or was used already. */
export class WorkOver extends DomainError {
  readonly code = 'WORK_OVER';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Waktu pengecekan sudah habis atau sudah dipakai. Tekan Cek sekali lagi.',
      en: 'The time for this look is over, or it was used already. Ask again.',
    });
  }
}
