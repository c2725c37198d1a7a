import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';

/** Unwraps the vault's keys by AWS KMS, once when a function starts. */
export function kmsUnwrap(region: string, endpoint?: string): (wrapped: Buffer) => Promise<Buffer> {
  const kms = new KMSClient({ region, ...(endpoint && { endpoint }) });
  return async (wrapped) => {
    const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext: { use: 'puskesos-vault' } }));
    if (!Plaintext) throw new Error('KMS returned no key');
    return Buffer.from(Plaintext);
  };
}
