/** Where one signs in and out: a page of its own, so that no other page carries what that takes. */

export const SIGN_IN = '/masuk/';
export const SIGN_OUT = '/masuk/?keluar';

/** Signs in and comes back to this very page, with what stands behind its `#`; or to another view of it. */
export const signInFrom = ({ pathname, search }: Location, hash: string): string => signInFor(pathname + search, hash);

export const signInFor = (page: string, hash = ''): string => `${SIGN_IN}?ke=${encodeURIComponent(page).replaceAll('%2F', '/')}${hash}`;

/** The page that somebody was on their way to, if it is one of ours. */
export function wantedIn({ search, hash, origin }: Location): string | undefined {
  const wanted = new URLSearchParams(search).get('ke');
  if (wanted === null || !URL.canParse(wanted, origin)) return undefined;
  const page = new URL(wanted, origin);
  const isOurs = page.origin === origin && !page.pathname.startsWith(SIGN_IN);
  return isOurs ? page.pathname + page.search + hash : undefined;
}
