const key = 'puskesos.token';

/** The bearer token that signing in left in this browser tab. */
export const token = (): string | null => sessionStorage.getItem(key);

/** Who the token speaks of, to show on the page; the server alone decides whether it is good. Null without a readable token. */
export function signedIn(): { name: string; role: string } | null {
  const claims = token()?.split('.')[1];
  if (!claims) return null;
  try {
    const bytes = Uint8Array.from(atob(claims.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const { name, role } = JSON.parse(new TextDecoder().decode(bytes)) as { name?: unknown; role?: unknown };
    return { name: String(name ?? '?'), role: String(role ?? '?') };
  } catch {
    return null;
  }
}

let signedOut = false;

/** Where GraphiQL keeps what it was asked: the tab's own storage, so that it does not outlive the visit on an office computer. */
export const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> = {
  getItem: (name) => sessionStorage.getItem(name),
  setItem: (name, value) => {
    // GraphiQL writes half a second after a change, which may be after the page was left.
    if (!signedOut) sessionStorage.setItem(name, value);
  },
  removeItem: (name) => sessionStorage.removeItem(name),
  clear: () => sessionStorage.clear(),
  get length() {
    return sessionStorage.length;
  },
};

/** Forgets the token with everything GraphiQL kept, and keeps nothing more: queries and their variables may name people. */
export function signOut(): void {
  signedOut = true;
  sessionStorage.clear();
}
