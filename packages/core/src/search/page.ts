import type { Context } from '../shared/context.ts';
import { cursorOf, type ForwardInput, type Page, positionAt, type Row, USUAL_ROWS, unknownCursor } from '../shared/page.ts';
import { askedFor } from './asked.rules.ts';
import type { Findable } from './findable.rules.ts';
import type { Found } from './line.store.ts';
import { windowOf } from './window.ts';

interface Search {
  readonly kind: Findable;
  readonly name: string;
  readonly places: readonly string[];
  readonly page: ForwardInput;
}

/**
 * A page of lines, the likest first within their stretch of the index. A page may come out short, or empty, while there is more.
 */
export async function pageOf(context: Context, { kind, name, places, page }: Search): Promise<Page<Found>> {
  const asked = askedFor(context.vault, kind, name);
  if (asked.codes.length === 0 || places.length === 0) return { rows: [], hasNext: false };
  const { after, from } = placeIn(page);
  const to = from + (page.first ?? USUAL_ROWS);
  const { found, next } = await windowOf(context, asked, { kind, places, after });
  const rows: Row<Found>[] = found.slice(from, to).map((value, n) => ({ value, cursor: cursorOf([after, String(from + n + 1)]) }));
  if (to < found.length) return { rows, hasNext: true };
  return next === undefined ? { rows, hasNext: false } : { rows, hasNext: true, end: cursorOf([next, '0']) };
}

/** Behind which line the stretch begins, and how many of it were seen. */
function placeIn(page: ForwardInput): { after: string; from: number } {
  const [after = '', from = '0', ...more] = positionAt(page.after) ?? [];
  if (more.length > 0 || !/^\d{1,3}$/.test(from)) throw unknownCursor();
  return { after, from: Number(from) };
}
