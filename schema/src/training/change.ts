import { TrainingEnrollmentRef } from './enrollment.ts';
import { TrainingRef } from './training.ts';

/** What the mutations about a training, or about somebody in it, share. */
export const ofTraining = { for: TrainingRef, required: true, description: 'Which training.' } as const;
export const ofEnrollment = { for: TrainingEnrollmentRef, required: true, description: 'Which enrollment.' } as const;
export const trainingNow = { type: TrainingRef, description: 'The training as it is now.' } as const;
export const enrollmentNow = { type: TrainingEnrollmentRef, description: 'The enrollment as it is now.' } as const;
