import { byId, element } from '../check/element.ts';
import { SIGN_IN, SIGN_OUT, signInFor, wantedIn } from './address.ts';
import { IssuerSilent } from './issuer.ts';
import { refusals, type Said } from './refusals.ts';
import { signedIn } from './session.ts';
import { begin, finish, NotSignedIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { onThisPage } from './words.ts';

/** The page on which one signs in and out. It says something only where that is not simply done. */

const pages = [
  ['/graphiql/', 'GraphiQL'],
  ['/impor/', 'Impor berkas'],
  ['/kunjungan/', 'Kunjungan rumah'],
  ['/peta/', 'Peta angka'],
] as const;

const asked = new URLSearchParams(location.search);
const wanted = wantedIn(location);

if (asked.has('code') || asked.has('error')) void comeBack();
else if (asked.has('keluar')) void goOut();
else if (wanted !== undefined) void goIn(wanted);
else rest();

async function goIn(to: string): Promise<void> {
  going(onThisPage.toIssuer);
  try {
    await begin(to);
  } catch (error) {
    tell(wordOf(error), to);
  }
}

async function comeBack(): Promise<void> {
  going(onThisPage.back);
  // The code goes out of the address, and out of what the browser remembers of it.
  history.replaceState(null, '', SIGN_IN);
  try {
    location.replace(await finish(asked));
  } catch (error) {
    tell(wordOf(error), error instanceof NotSignedIn ? error.to : undefined);
  }
}

async function goOut(): Promise<void> {
  going(onThisPage.out);
  try {
    await signOut();
  } catch (error) {
    tell(error instanceof IssuerSilent ? onThisPage.outHere : onThisPage.failed);
  }
}

/** Nothing was asked for: who is signed in, and where one may go. */
function rest(): void {
  const who = signedIn();
  going(who ? { id: `Masuk sebagai ${who.name}.`, en: `Signed in as ${who.name}.` } : refusals.none);
  const links = pages.map(([page, name]) => element('li', {}, element('a', { href: who ? page : signInFor(page) }, name)));
  const out = who ? [element('p', {}, element('a', { href: SIGN_OUT }, ...both(onThisPage.signOut)))] : [];
  byId('pages').replaceChildren(
    element('p', {}, ...both(who ? onThisPage.goOn : onThisPage.signInto)),
    element('ul', {}, ...links),
    ...out,
  );
  byId('pages').hidden = false;
}

function wordOf(error: unknown): Said {
  if (error instanceof NotSignedIn) return error.why === 'silent' ? refusals.silent : onThisPage[error.why];
  return error instanceof IssuerSilent ? refusals.silent : onThisPage.failed;
}

/** Nobody has said yet which language they read. */
function both({ id, en }: Said): (Node | string)[] {
  return [id, ' ', element('small', { lang: 'en' }, en)];
}

function going(said: Said): void {
  byId('going').replaceChildren(...both(said));
}

function tell(said: Said, to = '/graphiql/'): void {
  byId('going').replaceChildren();
  const { pathname, search, hash } = new URL(to, location.origin);
  byId('said').replaceChildren(
    element('p', {}, ...both(said)),
    element('a', { href: signInFor(pathname + search, hash), id: 'again' }, ...both(onThisPage.again)),
  );
  byId('said').hidden = false;
}
