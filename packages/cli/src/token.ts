import { roles } from '@puskesos/core/shared/rights';
import { loadKeys } from '@puskesos/local/engine/keys';
import { findRunning } from '@puskesos/local/running';
import { mintToken, script, scriptSecret } from '@puskesos/local/sign-in/token';
import { personCalled, type SignInPerson, signInPeople } from '@puskesos/sample/sign-in-people';
import { type Command, Option } from 'commander';
import { type DataOptions, onFolder } from './on-database.ts';
import { personIn } from './sign-in.ts';

interface Options extends DataOptions {
  readonly role: SignInPerson['role'];
  readonly as?: string;
  readonly script?: true;
}

export function addToken(program: Command): void {
  const role = new Option('--role <role>', 'orang contoh dengan peran itu / somebody of the sample');
  const command = program
    .command('token')
    .description('Token 12 jam untuk masuk di mesin ini / a token for 12 hours of sign-in on this machine')
    .addOption(role.choices(roles.filter((one) => one !== 'system')).default('dinsos'))
    .option('--as <code>', 'siapa, menurut kode akunnya / who, by the code of their account')
    .option(
      '--script',
      'klien dan rahasia skrip di mesin ini, untuk akun dengan klien itu / the client of a script on this machine and its secret',
    );
  onFolder(command).action(printToken);
}

async function printToken({ folder, role, as, script: isScript }: Options): Promise<void> {
  const sub = as ?? signInPeople.find((person) => person.role === role)?.sub ?? role;
  const { signing } = await loadKeys(folder);
  if (isScript) return console.log(`PUSKESOS_CLIENT_ID=${script}\nPUSKESOS_CLIENT_SECRET=${scriptSecret(signing)}`);
  // Of the system that runs and its register, or of the one that `npm start` will be.
  const running = await findRunning(folder);
  const known = running && (await personIn(folder, sub));
  console.log(await mintToken(known ?? { sub, name: personCalled(sub)?.name ?? sub }, signing, running?.port ?? 4000));
}
