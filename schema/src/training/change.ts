import { TrainingEnrollmentRef } from './enrollment.ts';
import { TrainingRef } from './training.ts';

/** What the mutations about a training, or about somebody in it, share. */
export const ofTraining = { required: true, description: 'The training’s code.' } as const;
export const ofEnrollment = { required: true, description: 'The enrollment’s id.' } as const;
export const trainingNow = { type: TrainingRef, description: 'The training as it is now.' } as const;
export const enrollmentNow = { type: TrainingEnrollmentRef, description: 'The enrollment as it is now.' } as const;
