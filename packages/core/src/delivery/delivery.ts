export { applyResults } from './apply-results.ts';
export { build, giveUp as giveUpBuilding } from './build.ts';
export { type ChangedLine, changedSince } from './changed.ts';
export * from './cycle.ts';
export * from './delivery-errors.ts';
export * from './export.ts';
export { recordDelivery } from './goods.ts';
export * from './lines.ts';
export { periodOfLine } from './period.rules.ts';
export type { PaymentResult } from './reconcile.rules.ts';
export { reconcileRow } from './reconcile.rules.ts';
export { LINES_AT_ONCE, reconcile } from './reconcile.ts';
export * from './reconcile-errors.ts';
export {
  checkNotRepeated,
  giveUpResults,
  type IndexedLine,
  indexLines,
  type ResultRow,
  reconcilable,
  resultsById,
  resultsDone,
  resultsOf,
  submit,
} from './results.ts';
export type { ResultCounts, Results } from './results-shapes.ts';
export * from './returned.ts';
export * from './sample.ts';
export * from './sample-errors.ts';
export * from './sample-shapes.ts';
export type * from './shapes.ts';
export { excludeLine, holdLine, releaseLine } from './stop.ts';
export * from './stop-errors.ts';
export { startSupplement } from './supplement.ts';
