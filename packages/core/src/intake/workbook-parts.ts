import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from './intake-errors.ts';
import type { Meter } from './workbook-limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's XML is made of, without the prefixes of its names. */
export interface Handler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A workbook has a part for each sheet and a few more; an archive of more than this is none. */
const MOST_PARTS = 5_000;
/** Nothing a spreadsheet writes is longer than a cell's text: what goes on for longer is not collected in the hope of an end. */
const LONGEST_MARKUP = 1_000_000;

/** The parts of a packed workbook, by their paths in lower case. Throws Unreadable when it is no whole archive. */
export class Parts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #weighed = new Set<string>();
  /** Bytes that may yet come out of it. */
  #left: number;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, most: number) {
    this.#zip = zip;
    this.#entries = entries;
    this.#left = most;
  }

  static async in(bytes: Buffer, most: number): Promise<Parts> {
    return orBroken(async () => {
      const zip = await fromBufferPromise(bytes, { autoClose: false });
      if (zip.entryCount > MOST_PARTS) throw new Unreadable('packed');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new Unreadable('password');
        entries.set(entry.fileName.toLowerCase(), entry);
      }
      return new Parts(zip, entries, most);
    });
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** The first bytes of a part, as text. */
  async startOf(path: string): Promise<string> {
    for await (const piece of this.#pieces(path)) return piece.toString('latin1', 0, 200);
    return '';
  }

  /** Goes through a part piece by piece. A part that is not there has nothing in it. */
  async *read(path: string, meter: Meter, handler: Handler): AsyncGenerator<void> {
    if (!this.has(path)) return;
    this.#weigh(path);
    let silent = 0;
    const parser = parserFor(handler, () => {
      silent = 0;
    });
    const decoder = new TextDecoder('utf-8');
    for await (const piece of this.#pieces(path)) {
      silent += piece.length;
      meter.work(() => parser.write(decoder.decode(piece, { stream: true })));
      if (silent > LONGEST_MARKUP) throw new Unreadable('brokenWorkbook');
      yield;
    }
    parser.close();
  }

  async readWhole(path: string, meter: Meter, handler: Handler): Promise<void> {
    const pieces = this.read(path, meter, handler);
    while (!(await pieces.next()).done);
  }

  /** By what the archive says of it, which is held against what comes out. */
  #weigh(path: string): void {
    if (this.#weighed.size === this.#weighed.add(path).size) return;
    this.#left -= this.#entries.get(path)?.uncompressedSize ?? 0;
    if (this.#left < 0) throw new Unreadable('unpacksTooLarge');
  }

  /** As many bytes as the archive says, and no more: no honest one holds others, and a few of a dishonest one may be hundreds of MB. */
  async *#pieces(path: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(path);
    if (!entry) return;
    let left = entry.uncompressedSize;
    for await (const piece of await this.#unpacked(entry)) {
      left -= piece.length;
      if (left < 0) throw new Unreadable('brokenWorkbook');
      yield piece;
    }
  }

  async #unpacked(entry: Entry): Promise<AsyncIterable<Buffer>> {
    const packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return packed;
    const inflated = createInflateRaw({ chunkSize: PIECE });
    // Without an end for both, whoever stops halfway would leave the other waiting.
    pipeline(packed, inflated, () => undefined);
    return inflated;
  }
}

const STORED = 0;
const PIECE = 65_536;

type Plain = { xmlns: false; position: false };

function parserFor(handler: Handler, onEvent: () => void): SaxesParser<Plain> {
  const parser = new SaxesParser<Plain>({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    onEvent();
    handler.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    onEvent();
    handler.close?.(local(name));
  });
  for (const kind of ['text', 'cdata'] as const) {
    parser.on(kind, (text) => {
      onEvent();
      handler.text?.(text);
    });
  }
  return parser;
}

export const isYes = (said: string | undefined): boolean => said === '1' || said === 'true';

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** What the archive or its XML chokes on says nothing to the village, and may hold what stands there. */
export async function orBroken<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('brokenWorkbook', error);
  }
}
