import { createReadStream } from 'node:fs';
import { openFile } from '@puskesos/core/intake/sheet';
import { measured } from './measured.ts';

/** Reads a file to its end in a process of its own, and prints what that took. */

const path = process.argv[2] ?? '';

async function read(): Promise<{ rows: number; refusal?: string }> {
  let rows = 0;
  try {
    const sheets = await openFile({ name: 'buku.xlsx', open: () => createReadStream(path) });
    for await (const _row of sheets.first.rows()) rows += 1;
    return { rows };
  } catch (error) {
    return { rows, refusal: (error as Error).message };
  }
}

console.log(JSON.stringify(await measured(read)));
