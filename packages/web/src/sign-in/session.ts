/** What signing in left in this browser tab, and in no other place: it ends with the tab. All pages of the office carry this file and no more of it. */

export interface Session {
  /** The ID token: it alone names the person and whom it is meant for. */
  readonly token: string;
  readonly refresh?: string;
  /** By this machine's own clock, which may be wrong. */
  readonly ends: number;
}

const key = 'puskesos.session';

export const keep = (session: Session): void => sessionStorage.setItem(key, JSON.stringify(session));

/** Its token is no good any more. It is remembered that there was one, so that this can be told. */
export const end = (): void => sessionStorage.setItem(key, '{}');

export function session(): Session | undefined {
  const found = read();
  return found?.token ? (found as Session) : undefined;
}

export const hasEnded = (): boolean => read() !== undefined && session() === undefined;

/** Whoever the token speaks of, to show on the page; the server alone decides whether it is good. */
export function signedIn(): { readonly name: string; readonly role?: string } | undefined {
  const claims = session()?.token.split('.')[1];
  if (!claims) return undefined;
  try {
    const bytes = Uint8Array.from(atob(claims.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const said = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    // Only this machine's own issuer says it; what somebody may do is told by their account.
    const { role } = said;
    return { name: String(said['name'] ?? said['email'] ?? said['sub'] ?? '?'), ...(typeof role === 'string' && { role }) };
  } catch {
    return undefined;
  }
}

function read(): Partial<Session> | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Partial<Session>;
  } catch {
    return undefined;
  }
}

let leaving = false;

/** Where GraphiQL keeps what it was asked: the tab's own storage, so that it does not outlive the visit on an office computer. */
export const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'> = {
  getItem: (name) => sessionStorage.getItem(name),
  setItem: (name, value) => {
    // GraphiQL writes half a second after a change, which may be after the page was left.
    if (!leaving) sessionStorage.setItem(name, value);
  },
  removeItem: (name) => sessionStorage.removeItem(name),
  clear: () => sessionStorage.clear(),
  get length() {
    return sessionStorage.length;
  },
};

/**
 * On the way to where one signs out: what was asked is forgotten, and nothing more is kept, for queries and their variables may name people. The
 * session itself is ended there, at the issuer too.
 */
export function leave(): void {
  leaving = true;
  const before = session();
  sessionStorage.clear();
  if (before) keep(before);
}
