import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { NOT_SET, NotSetUp } from './not-set-up.ts';

/**
 * What keeps people's own answers unreadable where the public's function reads. Its secret is not the vault's: whoever has this one opens no
 * number in the Registry, and who has the vault's opens no answer. From the one secret a key follows for each purpose.
 */
export interface PublicKeys {
  /** Of what it is made with: another secret, another name. */
  readonly id: string;
  /** 22 characters that nobody can tell of a value, or a value of, without the secret. */
  fingerprint(kind: string, value: string): string;
  /** Under a key that follows from the secret and from `whose`, bound to its place: who has the secret alone opens nothing. */
  seal(clear: Uint8Array, whose: string, place: string): Uint8Array;
  /** Undefined where it was sealed for somebody else or somewhere else, after as much work. */
  open(sealed: Uint8Array, whose: string, place: string): Uint8Array | undefined;
}

const Secret = z.object({ id: z.string().regex(/^[a-z]\w*$/), secret: z.base64() });
type Secret = z.infer<typeof Secret>;

/** A fresh secret, for a new installation, in place of another, or for a test. By its name, which is no other's, what was sealed with another is sealed anew. */
export const newPublicKeys = (): Secret => ({ id: `p${randomBytes(4).toString('hex')}`, secret: randomBytes(32).toString('base64') });

/** How much longer than what is sealed it is then. */
export const SEALED_OVER = 28;

/** Opens the keys from the JSON of their secret. Throws one clear line when that is not what it should be, without showing any of it. */
export function openPublicKeys(json: string): PublicKeys {
  if (json === NOT_SET) return { id: NOT_SET, fingerprint: notSet, seal: notSet, open: notSet };
  const { id, bytes } = secretOf(json);
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', bytes, '', `puskesos ${purpose}`, 32));
  const [blind, sealing] = [keyFor('fingerprint'), keyFor('seal')];
  const keyOf = (whose: string) => createHmac('sha256', sealing).update(whose).digest();
  return {
    id,
    fingerprint: (kind, value) => createHmac('sha256', blind).update(`${kind}\0${value}`).digest().subarray(0, 16).toString('base64url'),
    seal(clear, whose, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(whose), iv).setAAD(Buffer.from(place));
      return Buffer.concat([iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, whose, place) {
      if (sealed.length < SEALED_OVER) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', keyOf(whose), sealed.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-16));
      const clear = decipher.update(sealed.subarray(12, -16));
      try {
        decipher.final();
        return clear;
      } catch {
        return undefined;
      }
    },
  };
}

function secretOf(json: string): { readonly id: string; readonly bytes: Buffer } {
  try {
    const { id, secret } = Secret.parse(JSON.parse(json));
    const bytes = Buffer.from(secret, 'base64');
    if (bytes.length === 32) return { id, bytes };
  } catch {
    // Said below, without any of it.
  }
  throw new Error('PUBLIC_KEYS: not the JSON of a secret that newPublicKeys() makes');
}

/** Of a function that was given none: it has nothing to do with answers. */
export const noPublicKeys: PublicKeys = {
  id: '',
  fingerprint: () => notGiven(),
  seal: () => notGiven(),
  open: () => notGiven(),
};

function notSet(): never {
  throw new NotSetUp('PublicKeys');
}

function notGiven(): never {
  throw new Error('PUBLIC_KEYS is not set');
}
