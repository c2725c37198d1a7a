import { proposalShapes } from '../proposal/proposal.shape.ts';
import type { Shapes } from '../shared/shape.ts';

/** Every kind of record that has lain in more than one shape. Whoever reads records of whatever kind loads this, and so knows their shapes. */
export const everyShape: readonly Shapes[] = [proposalShapes];
