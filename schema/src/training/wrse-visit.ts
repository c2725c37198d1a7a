import type { Assessment, WrsePath, WrseVisit } from '@puskesos/core/training/wrse-shapes';
import { LifeState, Sex } from '../household/enums.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { TrainingTheme, WorkKind } from './enums.ts';

export const AssessmentRef = builder.objectRef<Assessment>('WrseAssessment').implement({
  description: 'What a woman lived from and needed when she was first seen (penilaian awal).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    by: t.field({ type: ActorRef, description: 'Who saw her.', resolve: ({ by }) => by }),
    income: t.expose('income', { type: 'Rupiah', description: 'A month (penghasilan per bulan).' }),
    work: t.expose('work', { type: WorkKind, description: 'Pekerjaan.' }),
    decile: t.exposeInt('decile', { nullable: true, description: 'The household’s official decile that day (desil).' }),
    needs: t.exposeString('needs', { description: 'Kebutuhan.' }),
    theme: t.expose('theme', { type: TrainingTheme, nullable: true, description: 'What she would like to learn (minat).' }),
  }),
});

export const VisitRef = builder.objectRef<WrseVisit>('WrseVisit').implement({
  description: 'A visit after that (kunjungan pendampingan).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    by: t.field({ type: ActorRef, description: 'Who visited her.', resolve: ({ by }) => by }),
    income: t.expose('income', { type: 'Rupiah', description: 'A month (penghasilan per bulan).' }),
    work: t.expose('work', { type: WorkKind, description: 'Pekerjaan.' }),
    decile: t.exposeInt('decile', { nullable: true, description: 'The household’s official decile that day (desil).' }),
    next: t.expose('next', { type: 'Date', description: 'By when the next one was due (kunjungan berikut).' }),
  }),
});

export const AfterRef = builder.objectRef<NonNullable<WrsePath['after']>>('WrseAfter').implement({
  description: 'Who grown left the household before she was found, as the register tells (peristiwa).',
  fields: (t) => ({
    life: t.expose('life', { type: LifeState, description: 'What became of them.' }),
    sex: t.expose('sex', { type: Sex, description: 'Who: a man or a woman.' }),
    since: t.expose('since', { type: 'Date', description: 'Since when.' }),
  }),
});
