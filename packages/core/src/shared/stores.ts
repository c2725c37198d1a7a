import { connect } from './connect.ts';
import type { Stores } from './context.ts';
import { Cost } from './cost.ts';
import { CoveredTable } from './covered-table.ts';
import type { NamesEnv, PublicEnv, RegistryEnv } from './env.ts';
import { openFiles } from './open-files.ts';
import { publicPatience } from './patience.ts';
import { noPublicKeys, openPublicKeys, type PublicKeys } from './public-keys.ts';
import { openPublished } from './published.ts';
import { Table } from './table.ts';
import { openVault, type Vault } from './vault.ts';

/** Opens all that the office's functions work with. Costs no call to the database; on AWS one call to KMS for each vault key. */
export async function openStores(env: RegistryEnv): Promise<Stores> {
  const database = connect({ region: env.AWS_REGION, endpoint: env.DYNAMODB_ENDPOINT });
  const vault = await vaultOf(env);
  return {
    registry: registryOf(database, env.REGISTRY_TABLE, vault),
    publicIndex: new Table(database, env.PUBLIC_INDEX_TABLE, 'publicIndex', new Cost()),
    vault,
    publicKeys: env.PUBLIC_KEYS === undefined ? noPublicKeys : openPublicKeys(env.PUBLIC_KEYS),
    files: openFiles(env),
    published: openPublished(env),
  };
}

const vaultOf = async (env: NamesEnv) =>
  openVault(env.VAULT_KEYS, env.VAULT_KMS === 'on' ? (await import('./kms.ts')).kmsUnwrap(env.AWS_REGION) : undefined);

/** Fingerprints lie in the Registry alone. */
export const registryOf = (database: ReturnType<typeof connect>, name: string, { cover }: Pick<Vault, 'cover'>): Table =>
  cover ? new CoveredTable(database, name, 'registry', new Cost(), cover) : new Table(database, name, 'registry', new Cost());

/** Opens all that the public's function can reach: one table, and a secret of its own. */
export function openPublic(env: PublicEnv): { readonly publicIndex: Table; readonly publicKeys: PublicKeys } {
  const database = connect({ region: env.AWS_REGION, endpoint: env.DYNAMODB_ENDPOINT, patience: publicPatience });
  const publicIndex = new Table(database, env.PUBLIC_INDEX_TABLE, 'publicIndex', new Cost());
  return { publicIndex, publicKeys: openPublicKeys(env.PUBLIC_KEYS) };
}

/** Opens all that the stream's reader needs: it marks villages, and lays names into their index by fingerprints that take the vault's key. */
export async function openNames(env: NamesEnv): Promise<Pick<Stores, 'registry' | 'vault'>> {
  const database = connect({ region: env.AWS_REGION, endpoint: env.DYNAMODB_ENDPOINT });
  const vault = await vaultOf(env);
  return { registry: registryOf(database, env.REGISTRY_TABLE, vault), vault };
}
