import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Cover, coverOf } from './cover.ts';
import { NOT_SET, NotSetUp } from './not-set-up.ts';

/**
 * Keeps personal numbers unreadable at rest. `seal` encrypts with AES-256-GCM, bound to the place the number belongs to, so that a
 * sealed number copied elsewhere does not open. `blind` gives a keyed fingerprint by which an equal number is found again; a plain hash
 * of a NIK is guessed in minutes, so it has a key of its own. Both keys carry an id in front of what they made: a new key can be added
 * while what the old ones made still opens. `vault-keys.ts` has the steps by which keys are changed.
 */
export interface Vault {
  seal(clear: string, place: string): string;
  open(sealed: string, place: string): string;
  /** Fingerprint under the first of the blind keys, which stays: ids and receipts hang on it. The later ones cover it where it lies (`cover.ts`). */
  fingerprint(kind: string, value: string): string;
  /** Which covers fingerprints have at rest; absent while there is one blind key, and none is covered. */
  readonly cover?: Cover | undefined;
  /** Keys of 32 bytes for something that lies elsewhere, made and never kept: one of each blind key, that of the newest first. */
  keysFor(whose: string): readonly [Buffer, ...Buffer[]];
}

const Keys = z.object({
  /** Key id → 32 bytes in base64 (on AWS: that key wrapped by KMS). The last one listed seals; all of them open. */
  data: z.record(z.string().regex(/^[a-z]\w*$/), z.base64()),
  blind: z.record(z.string().regex(/^[a-z]\w*$/), z.base64()),
  /** Which of the data keys seals, where it is not the last: while functions run that don't know that one. */
  seals: z.string().optional(),
  /** Under which of the blind keys fingerprints may lie; the last of these is written. Left out: under the first alone. */
  forms: z.array(z.string()).min(1).optional(),
});
export type VaultKeys = z.infer<typeof Keys>;

type KeyTransform = (key: Buffer) => Promise<Buffer>;

const unwrapped: KeyTransform = async (key) => key;

/** Opens the vault from its JSON of keys. Throws one clear line when that is not what it should be, without showing any of it. */
export async function openVault(json: string, unwrap: KeyTransform = unwrapped): Promise<Vault> {
  if (json === NOT_SET) return notSetVault;
  const keys = parseKeys(json);
  const unwrapAll = async (named: Record<string, string>) => {
    // Key objects: of bytes, Node makes one anew each time it is given them, which takes longer than what is done with it.
    const loaded = new Map<string, KeyObject>();
    for (const [id, value] of Object.entries(named)) loaded.set(id, createSecretKey(await unwrap(Buffer.from(value, 'base64'))));
    if (loaded.size === 0 || [...loaded.values()].some((key) => key.symmetricKeySize !== 32))
      throw new Error('VAULT_KEYS: each key must be 32 bytes');
    return loaded;
  };
  const [data, blind] = [await unwrapAll(keys.data), await unwrapAll(keys.blind)];
  if ((keys.seals !== undefined && !data.has(keys.seals)) || keys.forms?.some((form) => !blind.has(form)))
    throw new Error('VAULT_KEYS: `seals` and `forms` must name keys that are there');
  return { ...vaultOf(data, blind, keys.seals), cover: coverOf(blind, keys.forms) };
}

function notSet(): never {
  throw new NotSetUp('VaultKeys');
}

/** Of a first deployment: the functions start, and refuse whatever takes a key. */
const notSetVault: Vault = { seal: notSet, open: notSet, fingerprint: notSet, keysFor: notSet };

/** Fresh keys, for a new installation or a test. */
export const newVaultKeys = (): VaultKeys => ({
  data: { k1: randomBytes(32).toString('base64') },
  blind: { b1: randomBytes(32).toString('base64') },
});

/** The same keys, each wrapped as `openVault` will have to unwrap it. */
export async function wrapVaultKeys({ data, blind, ...rest }: VaultKeys, wrap: KeyTransform): Promise<VaultKeys> {
  const wrapEach = async (named: Record<string, string>) => {
    const wrapped = Object.entries(named).map(
      async ([id, key]) => [id, (await wrap(Buffer.from(key, 'base64'))).toString('base64')] as const,
    );
    return Object.fromEntries(await Promise.all(wrapped));
  };
  return { ...rest, data: await wrapEach(data), blind: await wrapEach(blind) };
}

function vaultOf(data: Map<string, KeyObject>, blind: Map<string, KeyObject>, seals?: string): Vault {
  const sealId = seals ?? [...data.keys()].at(-1) ?? '';
  const sealKey = data.get(sealId) as KeyObject;
  const [blindId, blindKey] = [...blind][0] as [string, KeyObject];
  return {
    seal(clear, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(place));
      const text = Buffer.concat([iv, cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${sealId}.${text.toString('base64url')}`;
    },
    open(sealed, place) {
      const [id = '', text = ''] = sealed.split('.');
      const key = data.get(id);
      if (!key) throw new Error(`no vault key ${id}`);
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(-16));
      return decipher.update(bytes.subarray(12, -16)).toString('utf8') + decipher.final('utf8');
    },
    fingerprint(kind, value) {
      const digest = createHmac('sha256', blindKey).update(`${kind}\0${value}`).digest().subarray(0, 16);
      return `${blindId}.${digest.toString('base64url')}`;
    },
    keysFor(whose) {
      // Two steps of HMAC under a name of its own: no fingerprint is one of them.
      const made = [...blind.values()].map((key) => Buffer.from(hkdfSync('sha256', key, '', `puskesos device\0${whose}`, 32)));
      return made.toReversed() as [Buffer, ...Buffer[]];
    },
  };
}

export function parseKeys(json: string): VaultKeys {
  try {
    return Keys.parse(JSON.parse(json));
  } catch {
    throw new Error('VAULT_KEYS: not the JSON of keys that newVaultKeys() makes');
  }
}
