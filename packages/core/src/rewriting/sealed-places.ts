import { eachText } from '../shared/cover.ts';
import type { Item } from '../shared/item.ts';
import type { Vault } from '../shared/vault.ts';

/** The texts that the vault sealed, wherever they lie in an item. A seal says by which key it was made, and opens in its place alone. */

/** 12 bytes and 16 are there in any case. */
const SEALED = /(?<![\w-])([a-z]\w*)\.([\w-]{38,})(?![\w-])/g;

/** What a seal may be bound to in an item: its key, or something with an id in it. */
export function placesIn(item: Item): string[] {
  const ids = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^[[{]/.test(value)) gather(parsed(value));
    } else if (Array.isArray(value)) value.forEach(gather);
    else if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'id' && typeof inner === 'string') ids.add(inner);
        gather(inner);
      }
  };
  gather(item);
  return [
    ...[...ids].flatMap((id) => [`nik#${id}`, `kk#${id}`, `staff#${id}`, `case#${id}`, `case#${id}#note`]),
    item.pk,
    `${item.pk}#${item.sk}`,
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A sealed text with what it holds. */
export interface Opened {
  readonly sealed: string;
  readonly clear: string;
  readonly place: string;
}

/** Those of an item that were sealed by one of these keys; `shut` are those that open in none of its places. */
export function openedIn(
  vault: Vault,
  item: Item,
  isAsked: (key: string) => boolean,
): { readonly opened: Opened[]; readonly shut: number } {
  const sealed = new Set<string>();
  eachText(item, (text) => {
    for (const [all, key = ''] of text.matchAll(SEALED)) if (isAsked(key)) sealed.add(all);
    return text;
  });
  if (sealed.size === 0) return { opened: [], shut: 0 };
  const places = placesIn(item);
  const opened = [...sealed].flatMap((one) => openIn(vault, one, places) ?? []);
  return { opened, shut: sealed.size - opened.length };
}

function openIn(vault: Vault, sealed: string, places: readonly string[]): Opened | undefined {
  for (const place of places) {
    try {
      return { sealed, place, clear: vault.open(sealed, place) };
    } catch {
      // Of another place.
    }
  }
  return undefined;
}
