import * as Outcome from '@puskesos/core/training/outcome';
import { builder } from '../shared/builder.ts';
import { ReasonRef } from '../shared/reason.ts';
import { MeasureTime } from './enums.ts';
import { TrainingRef } from './training.ts';

const ChangeRef = builder.objectRef<Outcome.LivelihoodChange>('LivelihoodChange').implement({
  description: 'How those measured twice changed; of fewer than five people only how many they are (perubahan penghidupan).',
  fields: (t) => ({
    measured: t.exposeInt('measured', { description: 'Measured before and then (terukur).' }),
    of: t.exposeInt('of', { description: 'Of how many (dari).' }),
    medianGain: t.exposeInt('medianGain', {
      nullable: true,
      description: 'Rupiah a month more than before, by the median; may be below zero.',
    }),
    meanGain: t.exposeInt('meanGain', { nullable: true, description: 'The same by the mean.' }),
    working: t.exposeFloat('working', { nullable: true, description: 'Share with a business or a job by then, 0 to 1.' }),
    workingBefore: t.exposeFloat('workingBefore', { nullable: true, description: 'The same before.' }),
    poorer: t.exposeInt('poorer', { nullable: true, description: 'Households in deciles 1 to 4 before (desil 1–4).' }),
    left: t.exposeInt('left', { nullable: true, description: 'Of them, those above decile 4 by then (naik desil).' }),
  }),
});

const TimeRef = builder.objectRef<Outcome.TimeOutcome>('OutcomeAtTime').implement({
  description: 'Those who were trained beside those who waited, so many months after (hasil per waktu ukur).',
  fields: (t) => ({
    at: t.expose('at', { type: MeasureTime, description: 'When.' }),
    trained: t.expose('trained', { type: ChangeRef, description: 'Who completed it (peserta).' }),
    waited: t.expose('waited', { type: ChangeRef, description: 'Who still waits (daftar tunggu).' }),
    difference: t.exposeInt('difference', {
      nullable: true,
      description: 'How much more the trained gained, by the median, in rupiah a month.',
    }),
  }),
});

const OutcomeRef = builder.objectRef<Outcome.Outcome>('TrainingOutcome').implement({
  description: 'What a training came to, as far as figures can tell; read `cautions` with it (hasil pelatihan). It names nobody.',
  fields: (t) => ({
    completed: t.exposeInt('completed', { description: 'Selesai.' }),
    dropped: t.exposeInt('dropped', { description: 'Berhenti.' }),
    waited: t.exposeInt('waited', { description: 'Still waiting (menunggu).' }),
    spent: t.expose('spent', { type: 'Rupiah', description: 'Realised on it, of all funds (realisasi).' }),
    perCompleted: t.exposeInt('perCompleted', { nullable: true, description: 'Rupiah for each who completed (biaya per lulusan).' }),
    times: t.expose('times', { type: [TimeRef], description: 'After 3, 6 and 12 months.' }),
    gainPerRupiah: t.exposeFloat('gainPerRupiah', {
      nullable: true,
      description: 'Rupiah of monthly income gained for each rupiah spent, at the latest time that is known.',
    }),
    cautions: t.expose('cautions', { type: [ReasonRef], description: 'What the figures can’t say, in plain words (catatan).' }),
  }),
});

builder.objectField(TrainingRef, 'outcome', (t) =>
  t.field({
    type: OutcomeRef,
    nullable: true,
    description: 'Income, work and decile before and after, beside who waited, and by rupiah (hasil). Reads all who were in it.',
    complexity: { field: 100, multiplier: 3 },
    resolve: ({ id }, _args, { core }) => Outcome.ofTraining(core, { training: id }),
  }),
);
