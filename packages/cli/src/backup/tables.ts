import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from '@puskesos/core/shared/connect';
import { Cost } from '@puskesos/core/shared/cost';
import type { RegistryEnv } from '@puskesos/core/shared/env';
import { kmsUnwrap } from '@puskesos/core/shared/kms';
import { NOT_SET } from '@puskesos/core/shared/not-set-up';
import { Table } from '@puskesos/core/shared/table';
import { parseKeys, wrapVaultKeys } from '@puskesos/core/shared/vault';
import { wholeTable } from '@puskesos/core/shared/whole-table';
import { ChangeLog } from '@puskesos/local/engine/change-log';
import { LocalError } from '@puskesos/local/local-error';
import type { Source } from './back-up.ts';
import type { Tables } from './put-back.ts';

/** What a backup is taken from and put back into: items as they lie. */

export function tablesAsTheyLie(env: RegistryEnv): Tables & { readonly cost: Cost; readonly close: () => void } {
  const [database, cost] = [connect({ region: env.AWS_REGION, endpoint: env.DYNAMODB_ENDPOINT }), new Cost()];
  return {
    registry: new Table(database, env.REGISTRY_TABLE, 'registry', cost),
    publicIndex: new Table(database, env.PUBLIC_INDEX_TABLE, 'publicIndex', cost),
    cost,
    close: database.close,
  };
}

export async function sourceIn(env: RegistryEnv): Promise<Source> {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint, REGISTRY_TABLE: table } = env;
  return {
    tables: { registry: wholeTable(env, table, true), publicIndex: wholeTable(env, env.PUBLIC_INDEX_TABLE, true) },
    publicIndex: tablesAsTheyLie(env).publicIndex,
    changesFrom: (soFar) => ChangeLog.open({ region, endpoint, table }, soFar),
    keys: { vault: await vaultKeysOf(env), ...(env.PUBLIC_KEYS && env.PUBLIC_KEYS !== NOT_SET && { public: env.PUBLIC_KEYS }) },
  };
}

/** As they open anywhere: KMS of one account unwraps nothing in another. */
async function vaultKeysOf({ VAULT_KEYS: keys, VAULT_KMS: kms, AWS_REGION: region }: RegistryEnv): Promise<string> {
  if (keys === NOT_SET) throw new LocalError('VaultKeys belum diatur / VaultKeys are not set');
  return kms === 'on' ? JSON.stringify(await wrapVaultKeys(parseKeys(keys), kmsUnwrap(region))) : keys;
}

/** Of a file with one key of the pair, or both. */
export async function backupKeyIn(path: string, which: 'public' | 'private'): Promise<KeyObject> {
  try {
    const pem = await readFile(path, 'utf8');
    const part = (kind: string) => new RegExp(`-----BEGIN ${kind} KEY-----[^-]+-----END ${kind} KEY-----`).exec(pem)?.[0] ?? '';
    return which === 'public' ? createPublicKey(part('PUBLIC') || part('PRIVATE')) : createPrivateKey(part('PRIVATE'));
  } catch {
    throw new LocalError(
      which === 'public'
        ? `Tidak ada kunci publik di ${path}; buat dengan \`puskesos keys --backup\` / there is no public key in ${path}; make one by \`puskesos keys --backup\``
        : `Tidak ada kunci privat di ${path}; itulah yang disimpan di luar / there is no private key in ${path}; it is the one that is kept outside`,
    );
  }
}
