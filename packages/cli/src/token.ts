import { DistrictCode, VillageCode } from '@puskesos/core/region';
import { parse } from '@puskesos/core/shared/operation';
import { roles } from '@puskesos/core/shared/rights';
import { loadKeys } from '@puskesos/local/engine/keys';
import { findRunning } from '@puskesos/local/running';
import { mintToken } from '@puskesos/local/sign-in/token';
import { personCalled, type SignInPerson, signInPeople } from '@puskesos/sample/sign-in-people';
import { type Command, Option } from 'commander';
import { type DataOptions, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly role: SignInPerson['role'];
  readonly staff?: string;
  readonly village?: string;
  readonly district?: string;
}

export function addToken(program: Command): void {
  const command = program
    .command('token')
    .description('Token 12 jam untuk masuk di mesin ini / a token for 12 hours of sign-in on this machine')
    .addOption(new Option('--role <role>').choices(roles.filter((role) => role !== 'system')).makeOptionMandatory())
    .option('--staff <id>', 'siapa; tanpa ini orang contoh dengan peran itu / who; without it somebody of the sample')
    .option('--village <code>', 'desa seorang lurah atau kepala desa / a village head’s village')
    .option('--district <code>', 'kecamatan seorang camat / a camat’s kecamatan');
  onFolder(command).action(printToken);
}

async function printToken({ folder, role, staff, village, district }: Options): Promise<void> {
  const sample = signInPeople.find((person) => person.role === role);
  const known = staff ? personCalled(staff) : sample;
  const person = {
    sub: staff ?? sample?.sub ?? role,
    name: known?.name ?? staff ?? role,
    role,
    ...(role === 'village_head' && { village: parse(VillageCode, village ?? sample?.village) }),
    ...(role === 'camat' && { district: parse(DistrictCode, district ?? sample?.district) }),
  };
  const { signing } = await loadKeys(folder);
  // Of the system that runs, or of the one that `npm start` will be.
  const { port = 4000 } = (await findRunning(folder)) ?? {};
  console.log(await mintToken(person, signing, port));
}
