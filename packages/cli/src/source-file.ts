import { createReadStream } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { byPlace, csvHeader, csvOf, csvOfSheets, type Report, type ReportLine } from '@puskesos/core/intake/report';
import type { Source } from '@puskesos/core/intake/sheet';
import { LocalError } from '@puskesos/local/local-error';

export async function sourceAt(path: string): Promise<Source> {
  await access(path).catch(() => {
    throw new LocalError(`Berkas ${path} tidak ada atau tidak boleh dibaca / this file is missing or may not be read`);
  });
  return { name: basename(path), open: () => createReadStream(path) };
}

/** In the order of the file's own rows, for whoever mends it beside the report. A file refused as a whole leaves no report. */
export function reportAt(path: string) {
  const lines: ReportLine[] = [];
  return {
    path,
    line: (line: ReportLine): void => void lines.push(line),
    async write(report: Report): Promise<void> {
      await writeFile(path, [csvHeader, csvOfSheets(report), ...lines.toSorted(byPlace).map(csvOf)]);
    },
  };
}
