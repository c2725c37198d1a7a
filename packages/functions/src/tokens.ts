import { hash } from 'node:crypto';
import type { Identity } from '@puskesos/core/account/admit';
import type { SignInEnv } from '@puskesos/core/shared/env';
import { createRemoteJWKSet, type ExportedJWKSCache, errors, type JWKSCacheInput, jwksCache, jwtVerify } from 'jose';
import * as z from 'zod';
import { SignInUnavailable, Unauthenticated } from './http.ts';
import { Remembered } from './remembered.ts';

/** What a token says of who it was given to; a program's has no address. Cognito writes booleans as text now and then. */
const Claims = z.object({
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  exp: z.number(),
  iat: z.number().optional(),
  auth_time: z.number().optional(),
});
type Claims = z.output<typeof Claims>;

type Whose = Omit<Identity, 'issuer'>;

/** Who a token was given to. Throws Unauthenticated for anything but a valid token of ours, SignInUnavailable when that can't be told. */
export type Tokens = (token: string) => Promise<Whose>;

interface Met {
  readonly whose: Whose;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** As many as sign in at one instance of a function; each takes some 300 bytes. */
const MOST = 1_000;

/**
 * To check a signature takes longer than most of what is asked, so whose a token is is remembered by the token's SHA-256 until the token ends, and no
 * longer than the keys it was checked with are held: with the next set of keys each is checked anew. What may end before a token does, its account and
 * what it may see, is in the register, and asked every time.
 */
export function tokensOf(env: SignInEnv): Tokens {
  const held: JWKSCacheInput = {};
  const keys = createRemoteJWKSet(new URL(env.JWT_KEYS_URL), { cooldownDuration: 30_000, [jwksCache]: held });
  const known = new Remembered<Met>(MOST);
  let knownBy: number | undefined;

  const verified = async (token: string): Promise<Claims> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: env.JWT_ISSUER,
        algorithms: ['ES256', 'RS256'],
        requiredClaims: ['exp', 'sub'],
      });
      return Claims.parse(payload);
    } catch (error) {
      throw aboutKeys(error) ? new SignInUnavailable(error) : new Unauthenticated(error);
    }
  };

  const heldSince = () => (held as Partial<ExportedJWKSCache>).uat;

  return async (token) => {
    const since = heldSince();
    if (!keys.fresh || since !== knownBy) known.clear();
    knownBy = since;
    const name = hash('sha256', token, 'base64url');
    const met = known.get(name);
    if (met && Date.now() < met.until) return met.whose;
    const claims = await verified(token);
    const whose = identityIn(claims, env);
    // Not where keys were fetched meanwhile: it may have been checked with either.
    if (since !== undefined && since === heldSince()) known.set(name, { whose, until: claims.exp * 1_000 });
    return whose;
  };
}

/** A person's token is meant for our pages; a program's, which no page asked for, is known by the program. */
function identityIn(
  { sub: subject, aud, client_id: client, email, email_verified: isVerified, iat, auth_time: signedIn = iat }: Claims,
  env: SignInEnv,
): Whose {
  const since = signedIn === undefined ? undefined : new Date(signedIn * 1_000).toISOString();
  if ([aud ?? []].flat().includes(env.JWT_AUDIENCE)) return { subject, since, ...(isVerified && { email }) };
  if (client !== undefined && env.JWT_CLIENTS.includes(client)) return { subject, client };
  throw new Unauthenticated();
}

/** Did it fail over fetching the issuer's keys, and not over the token? jose names a silence; what fetch itself throws comes as it is. */
const aboutKeys = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  !(error instanceof errors.JOSEError || error instanceof z.ZodError);
