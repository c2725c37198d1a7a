import { districtCalled, villageOf } from '../region/region.ts';
import { csvRow, UTF8_MARK } from '../shared/csv.ts';
import { byProgramId, type PackedDecided, type PackedEntry, unpackedEntry } from './lines.rules.ts';
import type { ProgramShown } from './list-shapes.ts';
import type { ListPointer } from './recipient.store.ts';

/**
 * A village's list as files that anybody can have without a function behind them. What is called by a version never changes; the pointer beside
 * it tells which one is in force. The same list gives the same bytes. No I/O, no clock.
 */

export interface File {
  readonly path: string;
  readonly text: string;
}

/** Under `/penerima/`. */
const ROOT = 'penerima';
const json = (path: string, content: object): File => ({ path: `${ROOT}/${path}.json`, text: JSON.stringify(content) });

export interface Listed {
  readonly entries: readonly PackedEntry[];
  readonly decided: readonly PackedDecided[];
}

/** An earlier version and when it came into force. */
export interface Told {
  readonly version: string;
  readonly publishedAt: string;
}

/** What stands in a list and did not before, the other way round, and what says something else. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export type Published = ListPointer & Required<Pick<ListPointer, 'manifest' | 'summary' | 'publishedAt'>>;
export const isPublished = (pointer: ListPointer): pointer is Published =>
  pointer.manifest !== undefined && pointer.summary !== undefined && pointer.publishedAt !== undefined;

/** Whole: its programmes once, its lines by their codes. Other adults are not in it: what changes with an entry would tell whose they are. */
export function listFile({ village, manifest: { version, programs } }: Published, { entries, decided }: Listed): File {
  return json(`${village}/${version}`, { village, version, programs, entries, decided });
}

const HEADER = [
  'kode_desa',
  'desa',
  'kecamatan',
  'id',
  'nama_tersamar',
  'kode_program',
  'program',
  'sumber_dana',
  'bentuk',
  'status',
  'sejak',
];

/** The same as a table: a row for each household and programme. */
export function csvFile({ village, manifest: { version, programs } }: Published, { entries }: Listed): File {
  return { path: `${ROOT}/${village}/${version}.csv`, text: UTF8_MARK + csvRow(HEADER) + csvRows(village, entries, programs) };
}

export function csvRows(village: string, entries: readonly PackedEntry[], programs: readonly ProgramShown[]): string {
  const { name, district } = villageOf(village);
  const place = [village, name, districtCalled(district).name];
  const known = byProgramId(programs);
  return entries
    .map((entry) => unpackedEntry(entry, known))
    .flatMap(({ id, maskedName, aid }) =>
      aid.map(({ program, status, since }) =>
        csvRow([...place, id, maskedName, program.id, program.name, program.fund, program.kind, status, since]),
      ),
    )
    .join('');
}

export const csvHeader = (): string => UTF8_MARK + csvRow(HEADER);

export const changesFile = (village: string, from: string, to: string, changes: Changes): File =>
  json(`${village}/${from}-to-${to}`, { village, from, to, ...changes });

/** Which version is in force, what it counts, and how it came about: the newest first, each with what it changed. */
export function pointerFile({ village, publishedAt, summary, manifest: { version } }: Published, before: readonly Told[]): File {
  const { name, kind, district } = villageOf(village);
  const at = (path: string) => `/${ROOT}/${village}/${path}`;
  const versions = [{ version, publishedAt }, ...before];
  return json(village, {
    village,
    name,
    kind,
    district: districtCalled(district),
    publishedAt,
    version,
    ...summary,
    list: at(`${version}.json`),
    csv: at(`${version}.csv`),
    page: `/${ROOT}/${village}.html`,
    history: versions.map((one, n) => {
      const older = versions[n + 1];
      return { ...one, ...(older && { changes: at(`${older.version}-to-${one.version}.json`) }) };
    }),
  });
}

/** What differs between two lists, by the ids of their lines. */
export function changesBetween(before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [id, line] of after) {
    const other = before.get(id);
    if (!other) added.push(id);
    else if (JSON.stringify(other) !== JSON.stringify(line)) changed.push(id);
  }
  return { added, removed: [...before.keys()].filter((id) => !after.has(id)), changed };
}
