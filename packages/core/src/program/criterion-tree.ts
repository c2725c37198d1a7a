import { z } from 'zod';
import { Criterion } from './criteria.ts';

/** A whole tree, as somebody sends it. */

/** Branches within branches. Also what keeps a receipt, which holds the programme, within the nesting that DynamoDB takes. */
const DEEPEST = 8;

const parts = (node: unknown): unknown[] => {
  if (typeof node !== 'object' || node === null) return [];
  const { all, any, not } = node as Record<string, unknown>;
  return [all, any, not].flat();
};

/** Looks no deeper than asked, so that a tree of any depth is refused without being walked to its end. */
const within = (levels: number, node: unknown): boolean => levels > 0 && parts(node).every((part) => within(levels - 1, part));

export const CriterionTree = z
  .custom<Criterion>((value) => within(DEEPEST, value), {
    error: `Paling banyak ${DEEPEST} tingkat cabang / at most ${DEEPEST} levels of branches`,
  })
  .pipe(Criterion);

/** The programmes that its tests name. */
export const namedPrograms = ({ all = [], any = [], not, aid }: Criterion): string[] => [
  ...(aid?.programs ?? []),
  ...[...all, ...any, ...(not ? [not] : [])].flatMap(namedPrograms),
];
