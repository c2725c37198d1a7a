import { isDeepStrictEqual } from 'node:util';
import { daysLater, type Period } from '../shared/clock.ts';
import { DomainError, type Message } from '../shared/error.ts';
import { placed } from './shapes.ts';

/** Dated rows as a file has them, held against those that stand. */

interface Compared<R> {
  /** What is to be added, in the order of its days. */
  readonly missing: readonly R[];
  /** What stands and is not in the file. */
  readonly kept: readonly R[];
  /** What no row that follows can bring about. */
  readonly amiss: readonly Message[];
}

interface Rows<R> {
  readonly wanted: readonly R[];
  readonly had: readonly R[];
  /** The rows with one more, as the operation that adds it would have them. */
  readonly join: (rows: readonly R[], added: R) => R[];
  /** Where in the file. */
  readonly at: string;
}

export function compared<R extends Period>({ wanted, had, join, at }: Rows<R>): Compared<R> {
  const missing = wanted.filter((row) => !had.some(like(row))).toSorted((a, b) => a.from.localeCompare(b.from));
  const amiss: Message[] = [];
  const place = (row: R) => `${at}.${wanted.indexOf(row)}`;
  let rows = had;
  for (const row of missing) {
    try {
      rows = join(rows, row);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      amiss.push(placed(place(row), error.messages));
    }
  }
  const kept = rows.filter((row) => !wanted.some(like(row)));
  if (amiss.length > 0) return { missing, kept, amiss };
  for (const row of wanted) {
    const stands = rows.find(like(row));
    if (!stands) {
      amiss.push(placed(place(row), gaveWay));
      continue;
    }
    // What the register goes on with by a row of its own ended this one.
    if (stands.to === row.to || kept.some(({ from }) => stands.to === daysLater(from, -1))) continue;
    amiss.push(placed(place(row), ends(stands, row)));
  }
  return { missing, kept, amiss };
}

const plain = (row: object): unknown => JSON.parse(JSON.stringify({ ...row, to: undefined, version: undefined }));

/** When a row ends hangs on what follows it, and the register counts versions by itself. */
const like =
  (one: object) =>
  (other: object): boolean =>
    isDeepStrictEqual(plain(one), plain(other));

const gaveWay: Message = { id: 'dua baris mulai pada hari yang sama', en: 'two rows begin on the same day' };

const ends = (stands: Period, { to }: Period): Message => ({
  id: `akhirnya di berkas ${to ?? 'terbuka'}, di register ${stands.to ?? 'terbuka'}; yang sudah ada diakhiri oleh baris berikutnya`,
  en: `ends ${to ?? 'never'} in the file, ${stands.to ?? 'never'} in the register; what stands is ended by the row that follows`,
});
