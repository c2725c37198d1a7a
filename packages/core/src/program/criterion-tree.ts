import * as z from 'zod';
import { said } from '../shared/said.ts';
import { testOf } from './criteria.rules.ts';
import { Criterion } from './criteria.ts';
import type { criterionTests } from './kinds.ts';

/** A whole tree, as somebody sends it. */

/** Branches within branches. Also what keeps a receipt, which holds the programme, within the nesting that DynamoDB takes. */
const DEEPEST = 8;

const parts = (node: unknown): unknown[] => {
  if (typeof node !== 'object' || node === null) return [];
  const { all, any, not } = node as Record<string, unknown>;
  return [all, any, not].flat().filter((part) => part !== undefined);
};

/** Looks no deeper than asked, so that a tree of any depth is refused without being walked to its end. */
const within = (levels: number, node: unknown): boolean => levels > 0 && parts(node).every((part) => within(levels - 1, part));

export const CriterionTree = z
  .custom<Criterion>(
    (value) => within(DEEPEST, value),
    said(`Paling banyak ${DEEPEST} tingkat cabang`, `at most ${DEEPEST} levels of branches`),
  )
  .pipe(Criterion);

/** The programmes that its tests name. */
export const namedPrograms = ({ all = [], any = [], not, aid }: Criterion): string[] => [
  ...(aid?.programs ?? []),
  ...[...all, ...any, ...(not ? [not] : [])].flatMap(namedPrograms),
];

/** One node, and where in the tree it stands: '' at the root, then '0', '0.1' and so on. */
export interface NodeAt {
  readonly path: string;
  readonly test: (typeof criterionTests)[number];
  readonly node: Criterion;
}

/** A tree's nodes in its order. */
export function nodesOf(node: Criterion, path = ''): NodeAt[] {
  const parts = node.all ?? node.any ?? (node.not ? [node.not] : []);
  const inside = parts.flatMap((part, index) => nodesOf(part, path === '' ? `${index}` : `${path}.${index}`));
  return [{ path, test: testOf(node), node }, ...inside];
}
