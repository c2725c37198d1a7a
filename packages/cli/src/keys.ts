import { kmsWrap } from '@puskesos/core/shared/kms';
import { newPublicKeys } from '@puskesos/core/shared/public-keys';
import { newVaultKeys, wrapVaultKeys } from '@puskesos/core/shared/vault';
import { type KeyStep, keySteps, nextKeys } from '@puskesos/core/shared/vault-keys';
import { type Command, Option } from 'commander';
import { newBackupKey } from './backup/envelope.ts';

interface Options {
  readonly kms?: string;
  readonly region: string;
  readonly public?: true;
  readonly backup?: true;
  readonly step?: KeyStep;
  readonly of?: 'data' | 'blind';
}

/** Prints the secret that a deployment needs; the keys themselves are never seen in clear. */
export function addKeys(program: Command): void {
  program
    .command('keys')
    .description(
      'Kunci baru untuk brankas NIK di AWS, dibungkus KMS, dan langkah penggantiannya / fresh keys for the vault on AWS, wrapped by KMS, and the steps by which they are changed',
    )
    .option('--kms <key>', 'kunci KMS: id, ARN atau alias / the KMS key: id, ARN or alias')
    .option('--public', 'rahasia untuk cek keluarga sendiri / the secret of what people ask about themselves')
    .option('--backup', 'sepasang kunci cadangan, yang privat disimpan di luar / a pair for backups, whose private one is kept outside')
    .addOption(
      new Option('--step <step>', 'langkah berikut dari VAULT_KEYS yang berlaku / the next step of the VAULT_KEYS in use').choices([
        ...keySteps,
      ]),
    )
    .addOption(new Option('--of <which>', 'kunci yang mana / of which key').choices(['data', 'blind']).default('data'))
    .option('--region <region>', 'wilayah AWS / AWS region', 'ap-southeast-3')
    .action(async ({ kms, region, public: isPublic, backup, step, of = 'data' }: Options) => {
      if (isPublic) return console.log(JSON.stringify(newPublicKeys()));
      if (backup) return console.log(newBackupKey());
      if (kms === undefined && (step === undefined || step === 'add'))
        return program.error('Sebutkan --kms, --public atau --backup / give --kms, --public or --backup');
      const wrap = kmsWrap(kms ?? '', region);
      if (step === undefined) return console.log(JSON.stringify(await wrapVaultKeys(newVaultKeys(), wrap)));
      console.log(JSON.stringify(await nextKeys(process.env.VAULT_KEYS ?? '', of, step, wrap)));
    });
}
