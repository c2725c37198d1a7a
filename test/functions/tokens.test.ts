import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Unauthenticated } from '@puskesos/functions/http';
import { type Tokens, tokensOf } from '@puskesos/functions/tokens';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

/** A token that was checked is remembered, and for no longer than it and the keys that it was checked with hold. */

const issuer = 'https://sign-in.test';
let published: JWK[] = [];
const server = createServer((_request, response) => response.end(JSON.stringify({ keys: published })));
const keys: Record<'one' | 'other', { kid: string; secret: CryptoKey; open: JWK }> = {} as never;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const kid of ['one', 'other'] as const) {
    const { privateKey: secret, publicKey } = await generateKeyPair('ES256');
    keys[kid] = { kid, secret, open: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
  }
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let identityOf: Tokens;
const checks = vi.spyOn(crypto.subtle, 'verify');
beforeEach(() => {
  published = [keys.one.open];
  const { port } = server.address() as AddressInfo;
  identityOf = tokensOf({ JWT_ISSUER: issuer, JWT_AUDIENCE: 'us', JWT_CLIENTS: [], JWT_KEYS_URL: `http://127.0.0.1:${port}/` });
  // The clock alone: connections keep to the real one.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  checks.mockClear();
});
afterAll(() => checks.mockRestore());

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

const tokenOf = (subject: string, { kid, secret } = keys.one, seconds = 3_600): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid })
    .setSubject(subject)
    .setIssuer(issuer)
    .setAudience('us')
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
    .sign(secret);

/** Keys are held from here on. */
const begun = async () => {
  await identityOf(await tokenOf('first'));
  checks.mockClear();
};

describe('a token', () => {
  it('is checked once, and each other one by itself', async () => {
    await begun();
    const [mine, other] = [await tokenOf('me'), await tokenOf('you')];
    const told = [await identityOf(mine), await identityOf(mine), await identityOf(other), await identityOf(mine)];

    expect(told.map(({ subject }) => subject)).toEqual(['me', 'me', 'you', 'me']);
    expect(checks).toHaveBeenCalledTimes(2);
  });

  it('holds until it ends, remembered or not', async () => {
    await begun();
    const short = await tokenOf('me', keys.one, 60);
    await identityOf(short);
    later(58);
    expect(await identityOf(short)).toMatchObject({ subject: 'me' });
    later(3);

    await expect(identityOf(short)).rejects.toThrow(Unauthenticated);
    expect(checks).toHaveBeenCalledTimes(2);
  });

  it('that is wrong is remembered as nothing', async () => {
    await begun();
    const good = await tokenOf('me');
    await identityOf(good);
    const forged = `${good.split('.').slice(0, 2).join('.')}.${(await tokenOf('me', keys.other)).split('.')[2]}`;
    await expect(identityOf(forged)).rejects.toThrow(Unauthenticated);
    await expect(identityOf(forged)).rejects.toThrow(Unauthenticated);

    expect(checks).toHaveBeenCalledTimes(3);
  });
});

describe('a key that the issuer gave up', () => {
  it('is believed no longer than without a memory: for the ten minutes that keys are held', async () => {
    await begun();
    const mine = await tokenOf('me');
    await identityOf(mine);
    published = [keys.other.open];
    later(590);
    expect(await identityOf(mine)).toMatchObject({ subject: 'me' });
    later(20);

    await expect(identityOf(mine)).rejects.toThrow(Unauthenticated);
  });

  it('ends for all as soon as somebody comes with a new one', async () => {
    await begun();
    const mine = await tokenOf('me');
    await identityOf(mine);
    published = [keys.other.open];
    later(31);
    expect(await identityOf(await tokenOf('you', keys.other))).toMatchObject({ subject: 'you' });

    await expect(identityOf(mine)).rejects.toThrow(Unauthenticated);
  });
});

it('a thousand are remembered, and of more the longest known go', async () => {
  await begun();
  const tokens = await Promise.all(Array.from({ length: 1_001 }, (_, n) => tokenOf(`person-${n}`)));
  for (const token of tokens) await identityOf(token);
  checks.mockClear();
  for (const token of tokens.slice(-1_000)) await identityOf(token);
  expect(checks).toHaveBeenCalledTimes(0);

  await identityOf(tokens[0] as string);
  expect(checks).toHaveBeenCalledTimes(1);
});
