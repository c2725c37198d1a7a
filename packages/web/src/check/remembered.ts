/** What this phone keeps of the last visit: the village and the language. Never a name, never a number. */

type What = 'village' | 'language';

// Private windows and full phones refuse storage; the page then merely forgets.
export function recall(what: What): string | null {
  try {
    return localStorage.getItem(`puskesos.${what}`);
  } catch {
    return null;
  }
}

export function remember(what: What, value: string): void {
  try {
    localStorage.setItem(`puskesos.${what}`, value);
  } catch {}
}
