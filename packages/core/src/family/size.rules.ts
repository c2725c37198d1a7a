import type { Change } from '../shared/change.ts';
import { TooMuchAtOnce } from './family-errors.ts';

/** What one transaction takes, less the record of the request itself. */
const MOST = 99;

/** Throws TooMuchAtOnce where all that follows is more than can be written whole or not at all. */
export function checkSize(changes: readonly Change[]): void {
  const items = changes.reduce((count, { history }) => count + (history ? 2 : 1), 0);
  if (items > MOST) throw new TooMuchAtOnce();
}
