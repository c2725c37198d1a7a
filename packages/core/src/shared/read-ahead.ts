import type { Item, Key } from './item.ts';

type Read = (keys: readonly Key[]) => Promise<Item[]>;

/**
 * What is read of many records together, before each of them is seen to by itself. Every item is handed on once: whoever comes back, because
 * somebody wrote meanwhile, reads what is there by then. For whoever writes under conditions that hold for what was read.
 */
export class ReadAhead {
  readonly #items = new Map<string, Item | undefined>();
  #isFilled = false;

  /** From here on it hands on what it has. */
  filled(): void {
    this.#isFilled = true;
  }

  async batchGet(keys: readonly Key[], read: Read): Promise<Item[]> {
    return this.#isFilled ? this.#handOn(keys, read) : this.#keep(keys, read);
  }

  async #keep(keys: readonly Key[], read: Read): Promise<Item[]> {
    const found = await read(keys);
    for (const key of keys) this.#items.set(nameOf(key), undefined);
    for (const item of found) this.#items.set(nameOf(item), item);
    return found;
  }

  async #handOn(keys: readonly Key[], read: Read): Promise<Item[]> {
    const known = keys.filter((key) => this.#items.has(nameOf(key)));
    const items = known.flatMap((key) => this.#items.get(nameOf(key)) ?? []);
    for (const key of known) this.#items.delete(nameOf(key));
    const isKnown = new Set(known);
    const rest = keys.filter((key) => !isKnown.has(key));
    return rest.length === 0 ? items : [...items, ...(await read(rest))];
  }
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
