import { DomainError } from '../shared/error.ts';

/** Thrown when an account is added under a code that another has. */
export class AccountExists extends DomainError {
  readonly code = 'ACCOUNT_EXISTS';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Akun dengan kode ini sudah ada. Pakai kode lain, atau perbaiki akun itu.',
      en: 'An account with this code exists already. Use another code, or correct that account.',
    });
  }
}

/** Thrown when two accounts would be one person's, by their e-mail address, or one program's. */
export class SignInTaken extends DomainError {
  readonly code = 'SIGN_IN_TAKEN';
  readonly kind = 'conflict';

  constructor(account: string) {
    super({
      id: `Surel atau klien ini milik akun ${account} yang masih berlaku. Akhiri akun itu dulu, atau pakai yang lain.`,
      en: `This e-mail address or client belongs to the account ${account}, which goes on. End that account first, or use another.`,
    });
  }
}

/** Thrown when an account is ended that has ended, or one goes on that does. */
export class AccountEnded extends DomainError {
  readonly code = 'ACCOUNT_ENDED';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Akun ini sudah berakhir. Buka lagi akunnya bila masih diperlukan.',
      en: 'This account has ended. Reopen it if it is still needed.',
    });
  }
}

/** Thrown when a good sign-in belongs to nobody here. */
export class NoAccount extends DomainError {
  readonly code = 'NO_ACCOUNT';
  readonly kind = 'forbidden';

  constructor() {
    super({
      id: 'Anda sudah masuk, tetapi belum punya akun di sini. Minta Dinsos menambah akun dengan surel Anda, lalu masuk lagi.',
      en: 'You are signed in, but have no account here. Ask Dinsos to add one with your e-mail address, then sign in again.',
    });
  }
}

/** Thrown when an account is used before its first day, or after its end. */
export class AccountNotInForce extends DomainError {
  readonly code = 'ACCOUNT_NOT_IN_FORCE';
  readonly kind = 'forbidden';

  constructor() {
    super({
      id: 'Akun Anda belum mulai atau sudah berakhir. Bila masih bertugas, minta Dinsos membukanya lagi.',
      en: 'Your account has not begun yet, or has ended. If you are still in office, ask Dinsos to reopen it.',
    });
  }
}

/** Thrown when somebody signs in by the e-mail address of an account that is used with another sign-in already. */
export class AccountHasLogin extends DomainError {
  readonly code = 'ACCOUNT_HAS_LOGIN';
  readonly kind = 'forbidden';

  constructor() {
    super({
      id: 'Akun dengan surel ini dipakai lewat pengguna masuk yang lama. Bila pengguna Anda dibuat ulang, minta Dinsos melepas yang lama.',
      en: 'The account with this e-mail address is used by an earlier sign-in. If yours was made anew, ask Dinsos to let the earlier one go.',
    });
  }
}
