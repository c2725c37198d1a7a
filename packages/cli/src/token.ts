import { roles } from '@puskesos/core/shared/rights';
import { loadKeys } from '@puskesos/local/engine/keys';
import { findRunning } from '@puskesos/local/running';
import { mintToken } from '@puskesos/local/sign-in/token';
import { personCalled, type SignInPerson, signInPeople } from '@puskesos/sample/sign-in-people';
import { type Command, Option } from 'commander';
import { type DataOptions, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly role: SignInPerson['role'];
  readonly as?: string;
}

export function addToken(program: Command): void {
  const role = new Option('--role <role>', 'orang contoh dengan peran itu / somebody of the sample');
  const command = program
    .command('token')
    .description('Token 12 jam untuk masuk di mesin ini / a token for 12 hours of sign-in on this machine')
    .addOption(role.choices(roles.filter((one) => one !== 'system')).default('dinsos'))
    .option('--as <code>', 'siapa, menurut kode akunnya / who, by the code of their account');
  onFolder(command).action(printToken);
}

async function printToken({ folder, role, as }: Options): Promise<void> {
  const sub = as ?? signInPeople.find((person) => person.role === role)?.sub ?? role;
  const { signing } = await loadKeys(folder);
  // Of the system that runs, or of the one that `npm start` will be.
  const { port = 4000 } = (await findRunning(folder)) ?? {};
  console.log(await mintToken({ sub, name: personCalled(sub)?.name ?? sub }, signing, port));
}
