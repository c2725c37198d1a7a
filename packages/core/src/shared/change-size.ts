import { DomainError, type Message } from './error.ts';
import type { Item } from './item.ts';
import { bytesOf } from './item-size.ts';

/** What DynamoDB writes whole or not at all: 100 items of 4 MB together, none of them above 400 KB. Nothing that is decided outgrows it untold. */

export const MOST_ITEMS = 100;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_BYTES_OF_ONE = 400 * 1024;

const tooMany: Message = {
  id: 'Terlalu banyak data ikut berubah dalam satu langkah; tidak ada yang disimpan. Kerjakan sebagian demi sebagian.',
  en: 'More would change with it than one step takes; nothing was saved. Do it in parts.',
};
export const tooLong: Message = {
  id: 'Catatan ini sudah sepanjang yang dapat disimpan; tidak ada yang disimpan. Ringkas isian Anda, atau minta Dinsos merapikan catatannya.',
  en: 'This record is as long as one can be; nothing was saved. Shorten what you entered, or ask Dinsos to tidy the record.',
};

/** Thrown when more would change in one step than can be written whole or not at all. Nothing was written. */
export class TooMuchAtOnce extends DomainError {
  readonly code = 'TOO_MUCH_AT_ONCE';
  readonly kind = 'conflict';

  constructor(messages: Message = tooMany) {
    super(messages);
  }
}

/** As much of a change as is told here. */
interface Written {
  readonly put?: Item;
  readonly counts?: Readonly<Record<string, number>>;
  readonly history?: boolean;
}

/**
 * Throws TooMuchAtOnce where the changes, with their history and `beside` further items, outgrow a transaction, or one of them an item. `words`: what
 * can be done about it there.
 */
export function checkSize(changes: readonly Written[], { beside = 0, words }: { beside?: number; words?: Message } = {}): void {
  let items = beside;
  let bytes = 0;
  for (const { put, counts, history } of changes) {
    const size = put ? bytesOf({ ...put, ...counts }) + HISTORY_BYTES : 0;
    if (size > MOST_BYTES_OF_ONE) throw new TooMuchAtOnce(tooLong);
    items += history ? 2 : 1;
    bytes += history ? 2 * size : size;
  }
  if (items > MOST_ITEMS || bytes > MOST_BYTES) throw new TooMuchAtOnce(words);
}

/** What who changed it, and why, take beside the state that a history keeps. */
const HISTORY_BYTES = 4 * 1024;
