import * as z from 'zod';
import { query } from '../shared/operation.ts';
import { outcomeOf } from './outcome.rules.ts';
import { type Enrollment, TrainingId } from './shapes.ts';
import { allocationsOf } from './spending.ts';
import * as store from './training.store.ts';

export type { LivelihoodChange, Outcome, TimeOutcome } from './outcome.rules.ts';

/** What a training came to: of nobody alone, so whoever may see trainings may. Reads all who were in it, a page at a time, and its funds. */
export const ofTraining = query({
  input: z.object({ training: TrainingId }),
  find: ({ training }, context) => store.getTraining(context, training),
  right: 'training.read',
  run: async (_input, context, training) => {
    const enrollments: Enrollment[] = [];
    for await (const one of store.eachEnrollment(context, training.id)) enrollments.push(one);
    const funds = await allocationsOf(context, training);
    return outcomeOf(
      training,
      enrollments,
      funds.reduce((sum, { realised }) => sum + realised, 0),
    );
  },
});
