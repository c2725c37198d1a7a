import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';

/** Bound into each wrapped key: the deployed rights allow a decryption for this use alone. */
const EncryptionContext = { use: 'puskesos-vault' };

type KeyTransform = (key: Buffer) => Promise<Buffer>;

const client = (region: string, endpoint?: string) => new KMSClient({ region, ...(endpoint && { endpoint }) });

/** Unwraps the vault's keys by AWS KMS, once when a function starts. */
export function kmsUnwrap(region: string, endpoint?: string): KeyTransform {
  const kms = client(region, endpoint);
  return async (wrapped) => keyBytesOf((await kms.send(new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext }))).Plaintext);
}

/** Wraps fresh keys under the KMS key of that id or alias, for a deployment to be given. */
export function kmsWrap(KeyId: string, region: string, endpoint?: string): KeyTransform {
  const kms = client(region, endpoint);
  return async (key) => keyBytesOf((await kms.send(new EncryptCommand({ KeyId, Plaintext: key, EncryptionContext }))).CiphertextBlob);
}

function keyBytesOf(bytes: Uint8Array | undefined): Buffer {
  if (!bytes) throw new Error('KMS returned no key');
  return Buffer.from(bytes);
}
