import { randomLetters } from './seal.ts';

/** What this browser calls itself, and the keys of whoever works in this tab. Neither tells who that is. */

const KEYS = 'puskesos.kunjungan';

/** Kept for as long as the tab is open; a reload keeps it. */
export const keepKeys = (keys: readonly string[]): void => sessionStorage.setItem(KEYS, JSON.stringify(keys));

export function keptKeys(): string[] | undefined {
  const found = sessionStorage.getItem(KEYS);
  return found === null ? undefined : (JSON.parse(found) as string[]);
}

export const dropKeys = (): void => sessionStorage.removeItem(KEYS);

export const newDevice = (): string => `hp-${randomLetters(12)}`;
