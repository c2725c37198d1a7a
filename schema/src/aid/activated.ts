import type { Activated } from '@puskesos/core/aid/activate';
import { builder } from '../shared/builder.ts';
import { encodeId } from '../shared/global-id.ts';
import { RefusalRef } from '../shared/refusal.ts';
import { EnrollmentRef } from './enrollment.ts';

export const ActivatedRef = builder.objectRef<Activated>('ActivatedEnrollment').implement({
  description: 'What became of one enrollment of many that were to be active (hasil per kepesertaan).',
  fields: (t) => ({
    enrollmentId: t.id({ description: 'The enrollment’s id, as it was given.', resolve: ({ id }) => encodeId('Enrollment', id) }),
    enrollment: t.field({
      type: EnrollmentRef,
      nullable: true,
      description: 'As it is now, active; null where it could not be.',
      resolve: ({ enrollment }) => enrollment,
    }),
    refusal: t.expose('refusal', {
      type: RefusalRef,
      nullable: true,
      description: 'Why it is not active, and what to do; null where it is.',
    }),
  }),
});
