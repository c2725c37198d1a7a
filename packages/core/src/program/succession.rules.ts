import { type Day, daysLater, later, overlap, type Period } from '../shared/clock.ts';
import type { DomainError } from '../shared/error.ts';
import { PastIsSettled } from './program-errors.ts';
import type { CriteriaVersion } from './shapes.ts';

/** How one dated row follows another. What held on a day that has come is never rewritten; what has not begun yet may be decided anew. */

interface Among<R> {
  readonly today: Day;
  /** Are the two rows about the same thing, so that no day may hold both? */
  readonly same: (a: R, b: R) => boolean;
  /** The error for a row that begins within the new one's days. */
  readonly overlaps: (row: R) => DomainError;
}

/**
 * The rows with one more. The row it follows ends the day before; one that was to begin on the same coming day gives way.
 * Throws PastIsSettled for days that have passed under another row, and `overlaps` where a row begins within the new one's days.
 */
export function followedBy<R extends Period>(rows: readonly R[], added: R, { today, same, overlaps }: Among<R>): R[] {
  const kept = rows.flatMap((row) => {
    if (!same(row, added) || !overlap(row, added)) return [row];
    if (row.from > added.from) throw overlaps(row);
    if (row.from === added.from && row.from > today) return [];
    if (row.from === added.from || added.from < today) throw new PastIsSettled(later(today, daysLater(row.from, 1)));
    return [{ ...row, to: daysLater(added.from, -1) }];
  });
  return [...kept, added];
}

/**
 * The versions with one more under the next number. It holds until the next that is decided already; the one before ends the day
 * before, and one that was to begin on the same coming day gives way. Throws PastIsSettled for a day that has passed or holds one already.
 */
export function withVersion(
  versions: readonly CriteriaVersion[],
  added: Pick<CriteriaVersion, 'tree' | 'from' | 'source'>,
  today: Day,
): CriteriaVersion[] {
  const { from } = added;
  if (versions.length > 0 && from < today) throw new PastIsSettled(today);
  if (from <= today && versions.some((one) => one.from === from)) throw new PastIsSettled(daysLater(today, 1));
  const coming = versions.map((one) => one.from).filter((day) => day > from);
  const [next] = coming.toSorted();
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1;
  const kept = versions
    .filter((one) => one.from !== from)
    .map((one) => (overlap(one, { from }) && one.from < from ? { ...one, to: daysLater(from, -1) } : one));
  return [...kept, { version, ...added, ...(next !== undefined && { to: daysLater(next, -1) }) }];
}

/** The rows as they are when none of these holds after the day: what holds on it ends with it, what begins later is dropped. */
export function endedOn<R extends Period>(rows: readonly R[], these: (row: R) => boolean, to: Day): R[] {
  return rows.flatMap((row) => {
    if (!these(row) || (row.to !== undefined && row.to <= to)) return [row];
    return row.from > to ? [] : [{ ...row, to }];
  });
}
