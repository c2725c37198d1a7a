import { createHash, randomBytes } from 'node:crypto';
import { loadKeys } from '@puskesos/local/engine/keys';
import { scriptSecret } from '@puskesos/local/sign-in/token';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PublishedSite, publishedSite } from '../support/machine/published-site.ts';
import { leadsTo, Visitor } from '../support/office/http-visitor.ts';

/** The issuer of one machine, by the protocol that any issuer speaks. */

const CLIENT = 'puskesos';
const verifier = randomBytes(32).toString('base64url');
let site: PublishedSite;
let visitor: Visitor;
let back: string;

beforeEach(async () => {
  site = await publishedSite();
  visitor = new Visitor(site.at);
  back = `${site.at}/masuk/`;
});

const challenge = { code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' };
const begin = (more: Record<string, string> = challenge, to = back) => {
  const asked = {
    client_id: CLIENT,
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: to,
    state: 's',
    nonce: 'n',
    ...more,
  };
  return visitor.get(`/sign-in/auth?${new URLSearchParams(asked)}`);
};
const exchange = (form: Record<string, string>) => visitor.post('/sign-in/token', { client_id: CLIENT, ...form });
const claimsOf = async (token: string, audience?: string) => {
  const keys = createRemoteJWKSet(new URL(`${site.at}/sign-in/jwks`));
  return (await jwtVerify(token, keys, { issuer: `${site.at}/sign-in`, ...(audience && { audience }) })).payload;
};

/** Chooses somebody on the page, and gives what the issuer sends them back with. */
async function choose(person: string): Promise<URLSearchParams> {
  const asked = leadsTo(await begin());
  const chosen = await visitor.post(asked, { person });
  const returned = await visitor.get(leadsTo(chosen));
  expect(leadsTo(returned)).toMatch(new RegExp(`^${back}\\?`));
  return new URL(leadsTo(returned)).searchParams;
}

it('is told to the pages, and says itself where it does what', async () => {
  const told = await (await fetch(`${site.at}/sign-in.json`)).json();
  const known = await (await fetch(`${told.issuer}/.well-known/openid-configuration`)).json();

  expect(told).toEqual({ issuer: `${site.at}/sign-in`, clientId: CLIENT });
  expect(known).toMatchObject({
    issuer: told.issuer,
    authorization_endpoint: `${told.issuer}/auth`,
    token_endpoint: `${told.issuer}/token`,
    end_session_endpoint: `${told.issuer}/session/end`,
    revocation_endpoint: `${told.issuer}/token/revocation`,
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['ES256'],
  });
});

describe('whoever is chosen on the page', () => {
  it('is who the token says, for the one who began, once', async () => {
    const answer = await choose('lurah-jahab');
    const form = { grant_type: 'authorization_code', code: answer.get('code') ?? '', redirect_uri: back };
    const [given, stolen] = [await exchange({ ...form, code_verifier: verifier }), await exchange({ ...form, code_verifier: verifier })];
    const tokens = await given.json();

    expect(Object.fromEntries(answer)).toMatchObject({ state: 's', iss: `${site.at}/sign-in` });
    expect(await claimsOf(tokens.id_token, CLIENT)).toMatchObject({
      sub: 'lurah-jahab',
      name: 'Hamdani Saputra',
      email: 'lurah-jahab@example.go.id',
      email_verified: true,
      nonce: 'n',
    });
    expect([stolen.status, await stolen.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });

  it('goes on by what renews, which is good for one time', async () => {
    const code = (await choose('rina-wulandari')).get('code') ?? '';
    const given = await exchange({ grant_type: 'authorization_code', code, redirect_uri: back, code_verifier: verifier });
    const { refresh_token, id_token } = await given.json();
    const renewed = await (await exchange({ grant_type: 'refresh_token', refresh_token })).json();
    const again = await exchange({ grant_type: 'refresh_token', refresh_token });

    const { exp = 0, iat = 0, sub } = await claimsOf(renewed.id_token, CLIENT);
    expect([sub, exp - iat]).toEqual(['rina-wulandari', 3_600]);
    expect(renewed.id_token).not.toBe(id_token);
    expect(again.status).toBe(400);
  });

  it('is nobody without the verifier, who is not on the list, or who turns back', async () => {
    const code = (await choose('rina-wulandari')).get('code') ?? '';
    const guessed = await exchange({
      grant_type: 'authorization_code',
      code,
      redirect_uri: back,
      code_verifier: randomBytes(32).toString('base64url'),
    });
    visitor = new Visitor(site.at);
    const unknown = await visitor.post(leadsTo(await begin()), { person: 'somebody' });
    visitor = new Visitor(site.at);

    expect([guessed.status, unknown.status]).toEqual([400, 400]);
    expect(Object.fromEntries(await choose(''))).toMatchObject({ error: 'access_denied', state: 's' });
  });
});

describe('a way in', () => {
  it('needs PKCE, and leads back to our own page alone', async () => {
    const without = new URL(leadsTo(await begin({}))).searchParams;
    const elsewhere = await begin(challenge, 'https://tempat-lain.example/');

    expect(Object.fromEntries(without)).toMatchObject({ error: 'invalid_request', error_description: expect.stringContaining('PKCE') });
    expect([elsewhere.status, leadsTo(elsewhere)]).toEqual([400, '']);
    expect(await elsewhere.text()).toContain('Belum bisa masuk');
  });

  it('that was left for too long begins anew', async () => {
    const page = await visitor.get('/sign-in/people/apa-saja');

    expect([page.status, leadsTo(page)]).toEqual([302, '/masuk/']);
  });
});

it('a script gets a token in its own name, which is no person’s', async () => {
  const secret = scriptSecret((await loadKeys(site.own)).signing);
  const ask = async (password: string) => {
    const headers = { authorization: `Basic ${Buffer.from(`puskesos-skrip:${password}`).toString('base64')}` };
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    return (await fetch(`${site.at}/sign-in/token`, { method: 'POST', headers, body })).json();
  };
  const claims = await claimsOf((await ask(secret)).access_token);

  expect(claims).toMatchObject({ sub: 'puskesos-skrip', client_id: 'puskesos-skrip' });
  expect(claims.aud).not.toBe(CLIENT);
  expect(await ask('lain')).toMatchObject({ error: 'invalid_client' });
});
