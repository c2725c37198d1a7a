import { createReadStream } from 'node:fs';
import { openFile } from '@puskesos/core/intake/sheet';

/** Reads a file to its end in a process of its own, and prints what that took. */

const path = process.argv[2] ?? '';
// The system's own peak begins with what the parent had when it made this process.
let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const looking = setInterval(look, 2);
let rows = 0;
let refusal: string | undefined;
try {
  const sheets = await openFile({ name: 'buku.xlsx', open: () => createReadStream(path) });
  for await (const _row of sheets.first.rows()) rows += 1;
} catch (error) {
  refusal = (error as Error).message;
}
look();
clearInterval(looking);
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ rows, refusal, seconds: (user + system) / 1e6, megabytes: peak / 1_048_576 }));
