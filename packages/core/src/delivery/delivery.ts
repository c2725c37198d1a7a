export { build, giveUp as giveUpBuilding } from './build.ts';
export * from './cycle.ts';
export * from './lines.ts';
export * from './problems.ts';
export type { PaymentResult } from './reconcile.rules.ts';
export { decide } from './reconcile.rules.ts';
export { LINES_AT_ONCE, reconcile } from './reconcile.ts';
export * from './results.ts';
export type * from './shapes.ts';
