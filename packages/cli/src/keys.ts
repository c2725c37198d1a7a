import { kmsWrap } from '@puskesos/core/shared/kms';
import { newPublicKeys } from '@puskesos/core/shared/public-keys';
import { newVaultKeys, wrapVaultKeys } from '@puskesos/core/shared/vault';
import type { Command } from 'commander';

/** Prints the secret that a deployment needs once; the keys themselves are never seen in clear. */
export function addKeys(program: Command): void {
  program
    .command('keys')
    .description('Kunci baru untuk brankas NIK di AWS, dibungkus KMS / fresh keys for the vault on AWS, wrapped by KMS')
    .option('--kms <key>', 'kunci KMS: id, ARN atau alias / the KMS key: id, ARN or alias')
    .option('--public', 'rahasia untuk cek keluarga sendiri / the secret of what people ask about themselves')
    .option('--region <region>', 'wilayah AWS / AWS region', 'ap-southeast-3')
    .action(async ({ kms, region, public: isPublic }: { kms?: string; region: string; public?: true }) => {
      if (isPublic) return console.log(JSON.stringify(newPublicKeys()));
      if (kms === undefined) return program.error('Sebutkan --kms atau --public / give --kms or --public');
      console.log(JSON.stringify(await wrapVaultKeys(newVaultKeys(), kmsWrap(kms, region))));
    });
}
