import { AccountEnded, AccountExists, SignInTaken } from '@puskesos/core/account';
import { errorType } from '../shared/errors.ts';

errorType(AccountExists, 'AccountExists', 'Another account has this code already (kode akun terpakai).');
errorType(SignInTaken, 'SignInTaken', 'The e-mail address or client belongs to another account that goes on (surel atau klien terpakai).');
errorType(AccountEnded, 'AccountEnded', 'The account has ended; reopen it first (akun sudah berakhir).');
