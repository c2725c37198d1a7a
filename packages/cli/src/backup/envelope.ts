import {
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';

/**
 * A part of a backup is an envelope of its own: 32 random bytes seal it (AES-256-GCM, bound to its place), and these are sealed for the backup key (RSA-OAEP).
 * Who makes backups needs no secret; who has the private key, kept outside the deployment, opens them without anything else of it.
 */

const oaepHash = 'sha256';
const WRAPPED = 384;

/** Both as PEM. */
export function newBackupKey(): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: WRAPPED * 8,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return `${publicKey}${privateKey}`;
}

export function sealPart(key: KeyObject, clear: Buffer, place: string): Buffer {
  const [own, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', own, iv).setAAD(Buffer.from(place));
  return Buffer.concat([publicEncrypt({ key, oaepHash }, own), iv, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where it was changed, is of another place, or was sealed for another key. */
export function openPart(key: KeyObject, sealed: Buffer, place: string): Buffer {
  const own = privateDecrypt({ key, oaepHash }, sealed.subarray(0, WRAPPED));
  const decipher = createDecipheriv('aes-256-gcm', own, sealed.subarray(WRAPPED, WRAPPED + 12), { authTagLength: 16 }).setAAD(
    Buffer.from(place),
  );
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(WRAPPED + 12, -16)), decipher.final()]);
}
