import { DomainError } from '../shared/error.ts';

/** Thrown when a number, such as a NIK, is typed where a name is looked for. It is not told again, here or in any log. */
export class NumberForName extends DomainError {
  readonly code = 'NUMBER_FOR_NAME';
  readonly kind = 'invalid';

  constructor() {
    super({
      id: 'Kolom ini untuk nama, bukan nomor. Ketik nama; NIK ditulis di “Cek dengan NIK”.',
      en: 'This is the place for a name, not for a number. Type the name; a NIK goes to “Cek dengan NIK”.',
    });
  }
}
