import { isGuarding } from '../case/guarded.ts';
import type { Case } from '../case/shapes.ts';
import type { Line } from '../delivery/shapes.ts';
import type { Kept } from '../shared/listed.ts';

/** What changes an answer and is not told by the household itself. */

interface Change {
  readonly before?: Kept | undefined;
  readonly after?: Kept | undefined;
}

/** Whose answer a changed record may change, and where they lived by it. */
export function toldAnew({ before, after }: Change): { village: string; household: string }[] {
  const { type, data } = after ?? before ?? {};
  const { village, household } = (data ?? {}) as Partial<Pick<Line, 'village' | 'household'>>;
  const isOther = type === undefined ? undefined : different[type];
  return village !== undefined && household !== undefined && isOther?.(before?.data, after?.data) ? [{ village, household }] : [];
}

const different: Readonly<Record<string, (before: object | undefined, after: object | undefined) => boolean>> = {
  case: (before, after) => guards(before) !== guards(after),
  line: (before, after) => given(before) !== given(after),
};

const guards = (one: object | undefined): boolean => one !== undefined && isGuarding(one as Case);
const given = (line: object | undefined): string => {
  const { paid = 0, handovers = [] } = (line ?? {}) as Partial<Line>;
  return `${paid} ${handovers.length}`;
};
