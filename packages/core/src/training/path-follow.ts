import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';

/** What a step in a training does to the path of the woman who takes it, should she be on one. */
export async function pathFollows(
  _context: Context,
  _person: string,
  _reached: 'training' | 'equipped',
  _enrollment: string,
): Promise<Change[]> {
  return [];
}
