import { encodingOf } from './encoding.ts';
import { Unreadable, type UnreadableWhy } from './intake-errors.ts';
import type { Source } from './rows.ts';

/** What a file is, by what is in it: names lie. */

const HEAD = 16_384;

/** Its first bytes. */
export const headOf = (source: Source): Promise<Buffer> => gather(source, (length) => length >= HEAD);

/** All of them. Throws Unreadable for more than are held in memory. */
export async function bytesOf(source: Source, most: number): Promise<Buffer> {
  const bytes = await gather(source, (length) => length > most);
  if (bytes.length > most) throw new Unreadable('tooLarge');
  return bytes;
}

async function gather(source: Source, enough: (length: number) => boolean): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await source.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (enough(length)) break;
  }
  return Buffer.concat(chunks);
}

/** Formats that begin with bytes of their own. */
const beginnings: readonly (readonly [hex: string, format: UnreadableWhy | 'zip' | 'ole'])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0', 'ole'],
  // The sheets of Excel 2 to 4, which stood alone.
  ...['09000400', '09020600', '09040600', '09080800', '09081000'].map((hex) => [hex, 'oldWorkbook'] as const),
  ['255044462d', 'pdf'],
  ['ffd8ff', 'picture'],
  ['89504e47', 'picture'],
  ...['52617221', '377abcaf', '1f8b'].map((hex) => [hex, 'packed'] as const),
  ['7b5c727466', 'document'],
];

export function formatOf(head: Buffer): UnreadableWhy | 'zip' | 'ole' | 'csv' | 'json' {
  if (head.length === 0) return 'empty';
  const begins = beginnings.find(([hex]) => head.subarray(0, hex.length / 2).toString('hex') === hex);
  if (begins) return begins[1];
  const text = new TextDecoder(encodingOf(head)).decode(head).trimStart();
  return markupFormat(text) ?? (isText(text) ? textFormat(text) : 'unknown');
}

function markupFormat(text: string): UnreadableWhy | undefined {
  if (!text.startsWith('<')) return undefined;
  if (/<(office:document|[^>]*opendocument)/i.test(text)) return 'flatOpenDocument';
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(text)) return 'xmlSpreadsheet';
  return /<(!doctype html|html|head|meta|style|body|table|tr)\b/i.test(text) ? 'html' : 'xml';
}

/** Nobody's column is called by a brace. */
const textFormat = (text: string): 'json' | 'csv' => (/^(\{\s*"|\[\s*[{\]])/.test(text) ? 'json' : 'csv');

/** A programme's own bytes are full of what no text has. A mark here and there is only dirt. */
const isText = (text: string): boolean => {
  const strange = text.match(/[^\P{Cc}\t\n\r]/gu)?.length ?? 0;
  return strange * 10 <= text.length;
};

const inOle = (name: string) => Buffer.from(name, 'utf16le');

/** Of the files that Office packed into a small disk of their own, which one: the disk's directory tells. */
export function oleFormat(bytes: Buffer): UnreadableWhy {
  if (bytes.includes(inOle('EncryptedPackage'))) return 'password';
  return bytes.includes(inOle('WordDocument')) ? 'document' : 'oldWorkbook';
}

/** Of an archive, by the paths of what is in it: undefined for a workbook. */
export function zipFormat(has: (path: string) => boolean, mimetype: string): UnreadableWhy | undefined {
  if (has('xl/workbook.bin')) return 'binaryWorkbook';
  if (mimetype.includes('opendocument.spreadsheet')) return 'openDocument';
  if (mimetype.includes('opendocument') || has('word/document.xml') || has('ppt/presentation.xml')) return 'document';
  if (has('index/document.iwa') || has('index.zip')) return 'numbers';
  return has('xl/workbook.xml') ? undefined : 'packed';
}
