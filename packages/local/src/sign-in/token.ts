import { createHash } from 'node:crypto';
import { emailOf } from '@puskesos/sample/sign-in-people';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { Person } from './people.ts';

/** What a token of this machine says. An issuer is an address, and the port a part of it: on another port a token is another issuer's. */
export const issuerAt = (port: number): string => `http://localhost:${port}/sign-in`;

/** As what the pages are known to the issuer; their tokens are meant for them. */
export const audience = 'puskesos';

/** As what a script is known that signs in by itself. */
export const script = 'puskesos-skrip';

/** What a script of this machine shows as its secret; it follows from the key that signs. */
export const scriptSecret = (signing: JWK): string => createHash('sha256').update(`script ${signing.d}`).digest('base64url');

type Claims = Pick<Person, 'sub' | 'name'> & Partial<Pick<Person, 'role' | 'email'>>;

/** What an account is found by, and what a page shows; what somebody may do is told by their account. */
export const claimsOf = ({ sub, name, role, email = emailOf(sub) }: Claims): Record<string, string | boolean> => ({
  name,
  ...(role && { role }),
  email,
  email_verified: true,
});

/** Signs a token that says who this is for 12 hours, as the issuer on this port would. */
export async function mintToken(person: Claims, signing: JWK, port: number): Promise<string> {
  return new SignJWT(claimsOf(person))
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid ?? '' })
    .setIssuer(issuerAt(port))
    .setAudience(audience)
    .setSubject(person.sub)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(await importJWK(signing, 'ES256'));
}

/** What anyone may know of the signing key, in the form in which an issuer tells it. */
export const publicKeys = ({ d: _secret, ...known }: JWK): { keys: JWK[] } => ({ keys: [known] });
