import { Unreadable } from './intake-errors.ts';
import type { Source } from './rows.ts';

/**
 * In which letters a text is written. Excel's own CSV in Indonesia is Windows-1252 ("CSV"), UTF-8 ("CSV UTF-8") or UTF-16 ("Unicode Text"); the
 * first has no mark, and the others lose theirs on the way.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By the mark at the start or, without one, by where the noughts stand that UTF-16 puts beside each plain letter. Else taken for UTF-8. */
export function encodingOf(head: Buffer): Exclude<Encoding, 'windows-1252'> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const noughts = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : 'utf-8';
}

/** The letters of the whole file, gone through once: one odd byte in its last row counts. Throws Unreadable where they can't be told. */
export async function encodingIn(source: Source, head: Buffer): Promise<Encoding> {
  const guess = encodingOf(head);
  if (await isWritten(source, guess)) return guess;
  if (guess === 'utf-8' && (await isWindows(source))) return 'windows-1252';
  throw new Unreadable('letters');
}

async function isWritten(source: Source, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of await source.open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Bytes that stand for no letter there; and Latin letters and quotation marks of UTF-8, which say that two files were made one. */
const UNUSED = /[\x81\x8d\x8f\x90\x9d]/;
const OF_UTF8 = /[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]/;

async function isWindows(source: Source): Promise<boolean> {
  let before = '';
  for await (const chunk of await source.open()) {
    const text = before + Buffer.from(chunk).toString('latin1');
    if (UNUSED.test(text) || OF_UTF8.test(text)) return false;
    before = text.slice(-2);
  }
  return true;
}
