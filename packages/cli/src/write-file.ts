import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

interface Ways {
  readonly csv: () => AsyncGenerator<string>;
  readonly workbook: () => Promise<Buffer>;
}

/** Writes a file in the way its name asks for: a workbook, held whole, or a CSV, line by line. */
export async function writeOut(out: string, { csv, workbook }: Ways): Promise<void> {
  if (out.toLowerCase().endsWith('.xlsx')) await writeFile(out, await workbook());
  else await writeLines(out, csv());
  console.log(`Tersimpan / saved: ${out}`);
}

/** The file is opened only when there is a first line: what is refused leaves none behind. */
async function writeLines(out: string, lines: AsyncGenerator<string>): Promise<void> {
  const { value: first = '' } = await lines.next();
  const all = async function* () {
    yield first;
    yield* lines;
  };
  await pipeline(Readable.from(all()), createWriteStream(out));
}
