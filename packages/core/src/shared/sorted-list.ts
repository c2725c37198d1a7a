import { cursorOf, type Page, type PageInput, type Row, unknownCursor, windowOf } from './page.ts';

/** A list that is short enough to be read whole, and is put in an order that no key may tell. */

/** A page of what lies in that order. Its cursors say whose row it is, and where that stood should it be gone by then: nothing of the order. */
export function pageOfSorted<T extends { readonly id: string }>(sorted: readonly T[], input: PageInput): Page<T> {
  const { rows: wanted, after, backward } = windowOf(input);
  const [before, behind] = after ? around(sorted, after, backward) : [sorted.length, 0];
  const from = backward ? Math.max(0, before - wanted) : behind;
  const to = backward ? before : Math.min(sorted.length, behind + wanted);
  const rows: Row<T>[] = sorted.slice(from, to).map((value, n) => ({ value, cursor: cursorOf([value.id, String(from + n)]) }));
  return { rows, hasNext: to < sorted.length, hasPrevious: from > 0 };
}

/** How many come before that row, and where those behind it begin. */
function around(
  sorted: readonly { readonly id: string }[],
  position: readonly string[],
  backward: boolean,
): [before: number, behind: number] {
  const [id, stood = '', ...more] = position;
  if (more.length > 0 || !/^\d{1,6}$/.test(stood)) throw unknownCursor(backward);
  const at = sorted.findIndex((one) => one.id === id);
  if (at >= 0) return [at, at + 1];
  const gone = Math.min(Number(stood), sorted.length);
  return [gone, gone];
}
