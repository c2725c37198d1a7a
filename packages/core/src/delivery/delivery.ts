export { applyResults } from './apply-results.ts';
export { build, giveUp as giveUpBuilding } from './build.ts';
export * from './cycle.ts';
export * from './delivery-errors.ts';
export * from './export.ts';
export { recordDelivery } from './goods.ts';
export * from './lines.ts';
export type { PaymentResult } from './reconcile.rules.ts';
export { decide } from './reconcile.rules.ts';
export { LINES_AT_ONCE, reconcile } from './reconcile.ts';
export {
  giveUpResults,
  type IndexedLine,
  indexOf,
  type ResultRow,
  reconcilable,
  refuseRepeated,
  resultsById,
  resultsDone,
  resultsOf,
  submit,
} from './results.ts';
export type { ResultCounts, Results } from './results-shapes.ts';
export * from './sample.ts';
export * from './sample-shapes.ts';
export type * from './shapes.ts';
