import { InvalidInput } from './error.ts';

/**
 * Text that shows what it holds. Control characters, those that turn the direction of what follows, and those that nobody sees have no place
 * in a name, a code or a sentence: with them a text reads otherwise than it is stored. Lines may break, and columns may be set apart.
 */

const BREAKS = '\t\n\r';
/** Marks of direction, spaces of no width, and halves of a character. Joiners stay: scripts are written with them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;

export const isPlainText = (text: string): boolean => withoutUnseen(text) === text;

/** For files of others, whose programs leave such marks in their cells. */
export const withoutUnseen = (text: string): string => text.replaceAll(UNSEEN, (mark) => (BREAKS.includes(mark) ? mark : ''));

const message = {
  id: 'Ada karakter kendali atau karakter tak terlihat di sini; ketik ulang tanpa menyalin',
  en: 'there are control or invisible characters here; type it anew instead of pasting it',
};

/** Goes through all that was sent. Throws InvalidInput, which names every place of such a text. */
export function checkPlainText(raw: unknown): void {
  const wrong = [...unseenIn(raw, '')];
  if (wrong.length > 0) throw new InvalidInput(wrong.map((path) => ({ path, message })));
}

function* unseenIn(value: unknown, path: string): Generator<string> {
  if (typeof value === 'string') {
    if (!isPlainText(value)) yield path;
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* unseenIn(one, path === '' ? String(index) : `${path}.${index}`);
  } else if (isRecord(value)) {
    for (const [name, one] of Object.entries(value)) {
      const at = isPlainText(name) ? (path === '' ? name : `${path}.${name}`) : path;
      if (!isPlainText(name)) yield at;
      yield* unseenIn(one, at);
    }
  }
}

const isRecord = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const kind = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
};
