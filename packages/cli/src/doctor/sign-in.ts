import type { SignInEnv } from '@puskesos/core/shared/env';
import { type Finding, fine, wrong } from './finding.ts';

/** Whoever vouches for people: is it there, is it who it says, does it tell its keys; and is this machine's clock the same as its own? */

const SILENT = 'Periksa JWT_ISSUER dan jalan ke sana / check JWT_ISSUER and the way there';
/** A token is good a little before and after its time, and no longer. */
const SKEW = 60_000;
const PATIENCE = 5_000;

export async function signInFindings({ JWT_ISSUER: issuer, JWT_KEYS_URL: keys }: SignInEnv): Promise<readonly Finding[]> {
  const asked = Date.now();
  const discovery = await heard(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!discovery) return [wrong('masuk / sign-in', `${issuer} tidak menjawab / does not answer`, SILENT)];
  const jwks = await heard(keys);
  return [issuerFinding(discovery.body, issuer), keysFinding(jwks?.body, keys), clockFinding(discovery.date, (asked + Date.now()) / 2)];
}

const issuerFinding = ({ issuer: said }: Body, issuer: string): Finding =>
  said === issuer
    ? fine('masuk / sign-in', issuer)
    : wrong(
        'masuk / sign-in',
        `${issuer} menyebut dirinya lain / calls itself ${said}`,
        'Samakan JWT_ISSUER dengannya / set JWT_ISSUER to that',
      );

function keysFinding(body: Body | undefined, address: string): Finding {
  const count = body?.keys?.length ?? 0;
  if (count > 0) return fine('kunci masuk / sign-in keys', `${count}`);
  return wrong('kunci masuk / sign-in keys', `${address} tidak memberi kunci / tells no key`, 'Periksa JWT_KEYS_URL / check JWT_KEYS_URL');
}

function clockFinding(date: string | null, now: number): Finding {
  const skew = Math.round((now - Date.parse(date ?? '')) / 1_000);
  if (Number.isNaN(skew) || Math.abs(skew) * 1_000 <= SKEW) return fine('jam / clock', date ?? '–');
  return wrong(
    'jam / clock',
    `${Math.abs(skew)} detik ${skew > 0 ? 'lebih cepat' : 'lebih lambat'} dari layanan masuk / seconds ${skew > 0 ? 'ahead of' : 'behind'} the sign-in service`,
    'Setel jam (NTP) / set the clock (NTP)',
  );
}

interface Body {
  readonly issuer?: string;
  readonly keys?: readonly unknown[];
}

async function heard(address: string): Promise<{ body: Body; date: string | null } | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? { body: (await response.json()) as Body, date: response.headers.get('date') } : undefined;
  } catch {
    return undefined;
  }
}
