import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * Where in our own files a line of a stack is, by the map that lies beside a bundle. Read when the first fault is logged: had Node read it (`--enable-source-maps`),
 * each start would, which makes that of the public's function a sixth longer.
 */

const maps = new Map<string, SourceMap | undefined>();

/** What is not packed is its own place. */
export const inSource = (line: string): string =>
  line.replace(/file:\/\/(\/\S+\.mjs):(\d+):(\d+)/, (place, bundle: string, row, column) => {
    const found = mapOf(bundle)?.findEntry(Number(row) - 1, Number(column) - 1);
    if (found === undefined || !('originalSource' in found)) return place;
    const { originalSource, originalLine, originalColumn } = found;
    return `${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}:${originalColumn + 1}`;
  });

function mapOf(bundle: string): SourceMap | undefined {
  if (!maps.has(bundle)) maps.set(bundle, read(`${bundle}.map`));
  return maps.get(bundle);
}

function read(path: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
