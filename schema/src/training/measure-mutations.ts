import { measure } from '@puskesos/core/training/measures';
import { mutation } from '../shared/mutation.ts';
import { TrainingEnrollmentRef } from './enrollment.ts';
import { MeasureTime, WorkKind } from './enums.ts';

mutation('measureLivelihood', {
  description: 'Records what somebody lives from, before a training and after it (ukur penghidupan).',
  right: 'training.enroll',
  changes: 'the enrollment',
  input: (t) => ({
    enrollment: t.globalID({ for: TrainingEnrollmentRef, required: true, description: 'Of who is in a training, or waits for it.' }),
    at: t.field({ type: MeasureTime, required: true, description: 'Which time.' }),
    income: t.field({ type: 'Rupiah', required: true, description: 'A month, as told (penghasilan per bulan).' }),
    work: t.field({ type: WorkKind, required: true, description: 'Pekerjaan.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day it was asked.' }),
    note: t.string({ description: 'Catatan.' }),
    reason: t.string({ description: 'Needed where a measure is corrected (alasan).' }),
  }),
  gives: { enrollment: { type: TrainingEnrollmentRef, description: 'The enrollment with its measures.' } },
}).runs(measure);
