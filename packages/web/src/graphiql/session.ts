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

/** Forgets the token with everything GraphiQL kept: queries and their variables may name people. */
export const signOut = (): void => sessionStorage.clear();
