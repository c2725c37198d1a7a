import { Unreadable } from './intake-errors.ts';
import { asSeen, type Cell, type Row, type Sheet } from './rows.ts';

/** Submissions as ODK Central and KoboToolbox tell programs of them: JSON, read as a sheet whose columns are the paths of what is in it. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws Unreadable for what is no JSON, and for JSON that is no list. */
export function openJson(bytes: Buffer): Sheet {
  const records = recordsIn(parsed(bytes)).map(cellsOf);
  const header = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return {
    last: records.length,
    remarks: [],
    merged: [],
    // The header has no row of its own: the first record is the first row.
    rows: async function* () {
      yield { number: 0, cells: header };
      for (const [at, record] of records.entries()) yield rowOf(header, record, at + 1);
    },
  };
}

function parsed(bytes: Buffer): Json {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    // The parser's own error holds a piece of what it read, so it goes no further.
    throw new Unreadable('brokenJson');
  }
}

/** `value` of OData, `results` of KoboToolbox, or the list itself. */
function recordsIn(whole: Json): readonly { readonly [name: string]: Json }[] {
  const list = isObject(whole) ? (whole['value'] ?? whole['results']) : whole;
  if (!Array.isArray(list)) throw new Unreadable('brokenJson');
  return (list as readonly Json[]).filter(isObject);
}

/** A point of GeoJSON is told the other way round than ODK tells places; other lists are of what no column has. */
function cellsOf(record: { readonly [name: string]: Json }): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const add = (path: string, value: Json): void => {
    if (isObject(value)) {
      const { type, coordinates } = value;
      if (type === 'Point' && Array.isArray(coordinates)) cells.set(path, `${coordinates[1]} ${coordinates[0]}`);
      else for (const [name, inner] of Object.entries(value)) add(path === '' ? name : `${path}/${name}`, inner);
    } else if (value !== null && !Array.isArray(value))
      cells.set(path, typeof value === 'string' ? asSeen(value) : (value as number | boolean));
  };
  add('', record);
  return cells;
}

const rowOf = (header: readonly string[], record: ReadonlyMap<string, Cell>, number: number): Row => ({
  number,
  cells: header.map((path) => record.get(path) ?? null),
});
