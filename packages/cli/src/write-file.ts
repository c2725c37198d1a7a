import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

interface Ways {
  readonly csv: () => AsyncGenerator<string>;
  readonly workbook: () => AsyncGenerator<Uint8Array>;
}

/** Writes a file in the way its name asks for, a workbook or a CSV, piece by piece. */
export async function writeOut(out: string, { csv, workbook }: Ways): Promise<void> {
  await writePieces(out, out.toLowerCase().endsWith('.xlsx') ? workbook() : csv());
}

/** The file is opened only when there is a first piece: what is refused leaves none behind. */
export async function writePieces(out: string, pieces: AsyncGenerator<string | Uint8Array>): Promise<void> {
  const { value: first = '' } = await pieces.next();
  const all = async function* () {
    yield first;
    yield* pieces;
  };
  await pipeline(Readable.from(all()), createWriteStream(out));
  console.log(`Tersimpan / saved: ${out}`);
}
