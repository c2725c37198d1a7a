import * as Training from '@puskesos/core/training';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { ofEnrollment, ofTraining } from './change.ts';
import { TrainingEnrollmentRef } from './enrollment.ts';
import { SessionRef } from './session.ts';

const PresentInput = builder.inputType('PresentInput', {
  description: 'Whether somebody came (kehadiran).',
  fields: (t) => ({
    enrollment: t.globalID(ofEnrollment),
    present: t.boolean({ required: true, description: 'Hadir.' }),
  }),
});

mutation('recordAttendance', {
  description: 'Records who came to a session (absensi).',
  right: 'training.enroll',
  errors: [Training.WrongStep, Training.TrainingNotOpen],
  input: (t) => ({
    training: t.globalID(ofTraining),
    session: t.globalID({ for: SessionRef, required: true, description: 'Which session; it must have begun.' }),
    present: t.field({ type: [PresentInput], required: true, description: 'Up to 20 people, all of them or none.' }),
    reason: t.string({ description: 'Needed where an entry is corrected (alasan).' }),
  }),
  gives: { enrollments: { type: [TrainingEnrollmentRef], description: 'The enrollments as they are now.' } },
}).runs(Training.attend);
