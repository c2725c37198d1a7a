import './scalars.ts';
import './errors.ts';
import './viewer.ts';
import './household-mutations.ts';
import './family-mutations.ts';
import './program-mutations.ts';
import './program-rules-mutations.ts';
import './staff-errors.ts';
import './staff.ts';
import './staff-mutations.ts';
import './aid.ts';
import './fund.ts';
import './eligibility.ts';
import './targeting.ts';
import './figures.ts';
import './close-gap.ts';
import './simulation.ts';
import './delivery-errors.ts';
import './delivery.ts';
import './delivery-cycle-mutations.ts';
import './delivery-results.ts';
import './delivery-given.ts';
import './training-errors.ts';
import './training.ts';
import './training-enrollment.ts';
import { builder } from './builder.ts';

/** What the office's endpoint answers: everything, within each one's rights. */
export const officeSchema = builder.toSchema();
