import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newVaultKeys, type VaultKeys } from '@puskesos/core/shared/vault';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { LocalError } from '../local-error.ts';

/** What this machine keeps secret: the vault's keys, and the key that signs the tokens of the local sign-in. */
export type LocalKeys = { vault: VaultKeys; signing: JWK };

/** What signs the addresses of files: known to who knows the key that signs tokens, and tells nothing of it. */
export const fileSecretOf = ({ signing }: LocalKeys): string => createHash('sha256').update(`files ${signing.d}`).digest('base64url');

/** The secret of what people ask about themselves: it follows from the same key. */
export const publicSecretOf = ({ signing }: LocalKeys): string =>
  JSON.stringify({ id: 'p1', secret: createHash('sha256').update(`public ${signing.d}`).digest('base64') });

/** The keys of `folder`, made on the first start and readable by their owner alone. Throws `LocalProblem` when they can't be read. */
export async function loadKeys(folder: string): Promise<LocalKeys> {
  const file = join(folder, 'keys.json');
  await mkdir(folder, { recursive: true });
  return (await read(file)) ?? (await make(file));
}

async function read(file: string): Promise<LocalKeys | undefined> {
  try {
    const keys = JSON.parse(await readFile(file, 'utf8')) as Partial<LocalKeys>;
    if (!keys.vault || !keys.signing) throw new Error('incomplete');
    return keys as LocalKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LocalError(
      `Kunci di ${file} tidak terbaca; pulihkan dari cadangan, sebab tanpa itu NIK dalam data tidak bisa dibuka / ` +
        "These keys can't be read; restore them from a backup, for without them no NIK in the data can be opened",
    );
  }
}

/** Of two first starts at once, one makes the keys and both use them: a link, unlike a write, is there whole or not at all. */
async function make(file: string): Promise<LocalKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing: JWK = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomUUID() };
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ vault: newVaultKeys(), signing }), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await read(file)) as LocalKeys;
}
