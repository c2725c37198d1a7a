import * as Account from '@puskesos/core/account';
import { isOver } from '@puskesos/core/account/shapes';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import { LocalError } from '@puskesos/local/local-error';
import type { Command } from 'commander';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly code: string;
  readonly name: string;
  readonly email: string;
}

/** For a register in which nobody of Dinsos may sign in, yet or any more: everybody else's account is added by whoever has this one. */
export function addFirstAccount(program: Command): void {
  const command = program
    .command('first-account')
    .description('Akun Dinsos pertama, di register yang belum punya akun Dinsos / the first account of Dinsos, in a register without one')
    .requiredOption('--code <code>', 'kode akun / its code')
    .requiredOption('--name <name>', 'nama / name')
    .requiredOption('--email <address>', 'surel untuk masuk / the e-mail address with which they sign in');
  onFolder(command).action((options: Options) => onDatabase(options, (stores) => add(stores, options)));
}

async function add(stores: Stores, { code: id, name, email }: Options): Promise<void> {
  const context = contextFor(stores, systemActor('first-account'));
  const { rows } = await Account.list(context, { role: 'dinsos', page: { first: 100 } });
  if (rows.some(({ value }) => !isOver(value, dayOf(context.now()))))
    throw new LocalError(
      'Sudah ada akun Dinsos; tambah akun lain lewat addAccount / Dinsos has an account already; add others by addAccount',
    );
  try {
    await Account.add(context, { id, name, email, role: 'dinsos' });
  } catch (error) {
    throw error instanceof DomainError ? new LocalError(error.message) : error;
  }
  console.log(`Akun ${id} siap; masuk dengan ${email} / The account is ready; sign in with that address`);
}
