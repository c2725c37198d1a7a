import { createReadStream, createWriteStream, mkdtempSync, openAsBlob, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvHeader, csvOf, csvOfSheets, type Report, type ReportLine } from './report.ts';

/** Lines in memory at most; what came before lies in a folder of its own until the end. */
export const MOST_HELD = 4_000;
/** Bytes of each such file that are read ahead. */
const PIECE = 16_384;

type Line = readonly [nth: number, text: string];

/** The lines of a report. They come in no order and go out in that of the file's rows, however many there are. */
export class ReportLines {
  #folder: string | undefined;
  readonly #laidAside: string[] = [];
  #held: Line[] = [];

  get held(): number {
    return this.#held.length;
  }

  add(line: ReportLine): void {
    this.#held.push([line.nth ?? line.row, csvOf(line)]);
    if (this.#held.length >= MOST_HELD) this.#layAside();
  }

  /** All of it as a file, which is there until `end`. */
  async whole(report: Report): Promise<Blob> {
    const path = join(this.#ownFolder(), 'report.csv');
    const parts = [...this.#laidAside.map(linesIn), Readable.from(sorted(this.#held))];
    const text = async function* () {
      yield csvHeader + csvOfSheets(report);
      for await (const [, line] of inOrder(parts)) yield line;
    };
    await pipeline(Readable.from(text()), createWriteStream(path));
    return openAsBlob(path);
  }

  async end(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true });
  }

  #layAside(): void {
    const path = join(this.#ownFolder(), String(this.#laidAside.length));
    const lines = sorted(this.#held).map(([nth, text]) => `${nth} ${JSON.stringify(text)}\n`);
    writeFileSync(path, lines.join(''));
    this.#laidAside.push(path);
    this.#held = [];
  }

  #ownFolder(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'report-'));
    return this.#folder;
  }
}

const sorted = (lines: readonly Line[]): Line[] => lines.toSorted(([a], [b]) => a - b);

async function* linesIn(path: string): AsyncGenerator<Line> {
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const at = line.indexOf(' ');
      yield [Number(line.slice(0, at)), JSON.parse(line.slice(at + 1))];
    }
  }
}

/** Of several that are in order each, all in order. */
async function* inOrder(parts: readonly AsyncIterable<Line>[]): AsyncGenerator<Line> {
  const open = await Promise.all(parts.map((part) => advanced(part[Symbol.asyncIterator]())));
  for (;;) {
    let first: (typeof open)[number] | undefined;
    for (const one of open) if (one.line && (!first?.line || one.line[0] < first.line[0])) first = one;
    if (!first?.line) return;
    yield first.line;
    Object.assign(first, await advanced(first.lines));
  }
}

async function advanced(lines: AsyncIterator<Line>): Promise<{ readonly lines: AsyncIterator<Line>; readonly line: Line | undefined }> {
  const { done, value } = await lines.next();
  return { lines, line: done ? undefined : value };
}
