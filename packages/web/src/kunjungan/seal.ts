/** Encrypts what lies on the device. From each key that the office gives, three follow: one seals, one names, one tells which key it was. */

export interface Sealed {
  /** Which key sealed it. */
  readonly tag: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

export interface Keyring {
  /** Of the key that seals from now on. */
  readonly tag: string;
  /** Was it sealed by a key of this ring? */
  holds(tag: string): boolean;
  /** What something is called in the store: it tells nothing of what it is. */
  nameOf(kind: string, id: string): Promise<string>;
  seal(value: unknown, place: string): Promise<Sealed>;
  /** Throws where it was sealed by another key, or for another place. */
  open(sealed: Sealed, place: string): Promise<unknown>;
}

interface Made {
  readonly tag: string;
  readonly sealing: CryptoKey;
  readonly naming: CryptoKey;
}

const { subtle } = crypto;
const text = new TextEncoder();

/** The newest key first, each 32 bytes in base64url. */
export async function keyringOf(keys: readonly string[]): Promise<Keyring> {
  const made = await Promise.all(keys.map(madeOf));
  const [newest] = made;
  if (!newest) throw new Error('no key');
  return {
    tag: newest.tag,
    holds: (tag) => made.some((one) => one.tag === tag),
    nameOf: async (kind, id) => hex(new Uint8Array(await subtle.sign('HMAC', newest.naming, text.encode(`${kind}\0${id}`)))).slice(0, 32),
    async seal(value, place) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const clear = text.encode(JSON.stringify(value));
      return { tag: newest.tag, iv, data: await subtle.encrypt(boundTo(iv, place), newest.sealing, clear) };
    },
    async open({ tag, iv, data }, place) {
      const key = made.find((one) => one.tag === tag);
      if (!key) throw new Error('another key');
      const clear = await subtle.decrypt(boundTo(iv, place), key.sealing, data);
      return JSON.parse(new TextDecoder().decode(clear));
    },
  };
}

const boundTo = (iv: Uint8Array<ArrayBuffer>, place: string) => ({ name: 'AES-GCM', iv, additionalData: text.encode(place) });

async function madeOf(key: string): Promise<Made> {
  const base = await subtle.importKey('raw', bytesOf(key), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const purpose = (what: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(what) });
  const [sealing, naming, tag] = await Promise.all([
    subtle.deriveKey(purpose('seal'), base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    subtle.deriveKey(purpose('name'), base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
    subtle.deriveBits(purpose('tag'), base, 64),
  ]);
  return { tag: hex(new Uint8Array(tag)), sealing, naming };
}

export const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** By chance, in letters alone: among digits sixteen in a row would be taken for somebody's number. */
export const randomLetters = (length: number): string =>
  [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

export const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

export function base64Of(bytes: Uint8Array): string {
  let chars = '';
  for (const byte of bytes) chars += String.fromCharCode(byte);
  return btoa(chars);
}
