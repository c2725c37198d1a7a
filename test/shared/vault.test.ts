import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registryEnv } from '@puskesos/core/shared/env';
import { kmsUnwrap, kmsWrap } from '@puskesos/core/shared/kms';
import { newVaultKeys, openVault, wrapVaultKeys } from '@puskesos/core/shared/vault';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const NIK = '6402061703800001';

describe('the keys of the vault', () => {
  it('can be added to: what the old one sealed opens, what is new is sealed by the new one', async () => {
    const keys = newVaultKeys();
    const before = await openVault(JSON.stringify(keys));
    const sealed = before.seal(NIK, 'nik#m1');

    const after = await openVault(JSON.stringify({ ...keys, data: { ...keys.data, k2: randomBytes(32).toString('base64') } }));

    expect(after.open(sealed, 'nik#m1')).toBe(NIK);
    expect(sealed).toMatch(/^k1\./);
    expect(after.seal(NIK, 'nik#m1')).toMatch(/^k2\./);
    expect(after.blind('nik', NIK)).toBe(before.blind('nik', NIK));
  });

  it('that are not there open nothing', async () => {
    const [one, other] = await Promise.all([newVaultKeys(), newVaultKeys()].map((keys) => openVault(JSON.stringify(keys))));

    expect(() => other?.open(one?.seal(NIK, 'nik#m1') ?? '', 'nik#m1')).toThrow();
    expect(() => one?.open('k9.abcd', 'nik#m1')).toThrow('no vault key k9');
  });

  const secret = randomBytes(24).toString('base64');
  const notKeys = 'VAULT_KEYS: not the JSON of keys that newVaultKeys() makes';
  it.each([
    ['no JSON', `{${secret}`, notKeys],
    ['another JSON', JSON.stringify([secret]), notKeys],
    ['no blind key', JSON.stringify({ data: { k1: secret } }), notKeys],
    ['a key that is not base64', JSON.stringify({ data: { k1: `${secret}!` }, blind: { b1: secret } }), notKeys],
    ['an id that is no id', JSON.stringify({ data: { '1': secret }, blind: { b1: secret } }), notKeys],
    ['a key too short', JSON.stringify({ data: { k1: secret }, blind: { b1: secret } }), 'VAULT_KEYS: each key must be 32 bytes'],
    ['no key at all', JSON.stringify({ data: {}, blind: {} }), 'VAULT_KEYS: each key must be 32 bytes'],
  ])('that hold %s are refused in one line without any of it', async (_what, json, line) => {
    const refusal = await openVault(json).catch((error: Error) => error);

    expect(refusal).toBeInstanceOf(Error);
    expect((refusal as Error).message).toBe(line);
    expect((refusal as Error).stack).not.toContain(secret);
  });

  it('that are missing are named where a function starts', () => {
    expect(() => registryEnv({ REGISTRY_TABLE: 'Registry' })).toThrow(/^Pengaturan belum lengkap .*PUBLIC_INDEX_TABLE.*VAULT_KEYS/);
  });
});

describe('keys wrapped by KMS', () => {
  const wrapping = randomBytes(32);
  const seen: { target: unknown; context: unknown }[] = [];
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => byte ^ (wrapping[index] ?? 0)));
  /** KMS' own JSON protocol, and of its cryptography nothing: what it unwraps is turned back byte by byte. */
  const kms = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { CiphertextBlob, EncryptionContext, Plaintext } = JSON.parse(body);
    seen.push({ target: request.headers['x-amz-target'], context: EncryptionContext });
    if (Plaintext)
      return response.end(JSON.stringify({ KeyId: 'test', CiphertextBlob: turn(Buffer.from(Plaintext, 'base64')).toString('base64') }));
    const wrapped = Buffer.from(CiphertextBlob, 'base64');
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if (wrapped.length !== 32) {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: 'InvalidCiphertextException' }));
    } else response.end(JSON.stringify({ KeyId: 'test', Plaintext: turn(wrapped).toString('base64') }));
  });
  let unwrap: ReturnType<typeof kmsUnwrap>;
  let wrap: ReturnType<typeof kmsWrap>;

  beforeAll(async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    await new Promise<void>((resolve) => kms.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(kms.address() as AddressInfo).port}`;
    unwrap = kmsUnwrap('ap-southeast-3', endpoint);
    wrap = kmsWrap('alias/test', 'ap-southeast-3', endpoint);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    kms.close();
  });

  it('are unwrapped once each when the vault is opened, for our use alone', async () => {
    const keys = newVaultKeys();
    const clear = await openVault(JSON.stringify(keys));
    const wrapped = JSON.stringify(await wrapVaultKeys(keys, wrap));

    const vault = await openVault(wrapped, unwrap);

    for (const key of [...Object.values(keys.data), ...Object.values(keys.blind)]) expect(wrapped).not.toContain(key);

    expect(vault.open(clear.seal(NIK, 'nik#m1'), 'nik#m1')).toBe(NIK);
    expect(vault.blind('nik', NIK)).toBe(clear.blind('nik', NIK));
    expect(seen).toEqual(
      ['Encrypt', 'Encrypt', 'Decrypt', 'Decrypt'].map((call) => ({ target: `TrentService.${call}`, context: { use: 'puskesos-vault' } })),
    );
  });

  it('that KMS does not know keep the vault shut', async () => {
    const unknown = randomBytes(20).toString('base64');

    const opening = openVault(JSON.stringify({ data: { k1: unknown }, blind: { b1: unknown } }), unwrap);

    await expect(opening).rejects.toThrow(/InvalidCiphertext|UnknownError/);
  });
});
