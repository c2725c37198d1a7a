import * as Survey from '@puskesos/core/survey';
import { Finding } from '../household/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { builder } from '../shared/builder.ts';
import { mutation, mutationOf } from '../shared/mutation.ts';
import { RefusalRef } from '../shared/refusal.ts';
import { VisitOutcome } from './enums.ts';
import { SurveyRef } from './survey.ts';

const FormAnswerInput = builder.inputType('VisitAnswerInput', {
  description: 'One answer (jawaban).',
  fields: (t) => ({
    item: t.string({ required: true, description: 'The question’s code (kode).' }),
    value: t.string({ required: true, description: 'Jawaban: `yes`, a choice’s code, a number.' }),
    at: t.field({ type: 'Instant', required: true, description: 'When it was given, by the device’s clock.' }),
  }),
});

const PhotoInput = builder.inputType('VisitPhotoInput', {
  description: 'Where a picture lies, and its digest (foto).',
  fields: (t) => ({
    reference: t.string({ required: true, description: 'Rujukan.' }),
    sha256: t.string({ required: true, description: 'SHA-256, hexadecimal.' }),
  }),
});

const GeotagInput = builder.inputType('VisitGeotagInput', {
  description: 'Where the home is (titik lokasi).',
  fields: (t) => ({
    latitude: t.float({ required: true, description: 'Degrees, WGS 84; south is negative.' }),
    longitude: t.float({ required: true, description: 'Degrees, WGS 84.' }),
  }),
});

const FormInput = builder.inputType('VisitFormInput', {
  description: 'One visit as a device recorded it, perhaps days ago without a connection (formulir kunjungan).',
  fields: (t) => ({
    visit: t.string({ required: true, description: 'Made by the device; the same form sent again is the same visit.' }),
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Rumah tangga.' }),
    version: t.int({ required: true, description: 'Of the questionnaire it was asked with; a retired one is mapped.' }),
    device: t.string({ required: true, description: 'Perangkat.' }),
    startedAt: t.field({ type: 'Instant', required: true, description: 'When it began, by the device’s clock.' }),
    outcome: t.field({ type: VisitOutcome, required: true, description: 'Hasil.' }),
    answers: t.field({ type: [FormAnswerInput], description: 'Jawaban; only of a visit that was answered.' }),
    finding: t.field({ type: Finding, description: 'What the officer found (temuan).' }),
    geotag: t.field({ type: GeotagInput, description: 'Titik lokasi.' }),
    photos: t.field({ type: [PhotoInput], description: 'Foto.' }),
    note: t.string({ description: 'Catatan.' }),
    second: t.boolean({ description: 'A second look at a home that somebody else visited (kunjungan ulang).' }),
  }),
});

const TakenRef = builder.objectRef<Survey.Taken>('TakenVisit').implement({
  description: 'What became of one form of many (hasil per formulir).',
  fields: (t) => ({
    visit: t.string({ description: 'The visit’s id, as it was given.', resolve: ({ id }) => id }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Rumah tangga; null where it was not taken.',
      resolve: ({ household }) => household ?? null,
    }),
    clockAhead: t.exposeBoolean('clockAhead', {
      nullable: true,
      description: 'The device’s clock ran ahead of ours (jam perangkat maju).',
    }),
    skipped: t.field({
      type: ['String'],
      description: 'Answers to questions that the others skip: kept, not counted.',
      resolve: ({ skipped }) => [...(skipped ?? [])],
    }),
    refusal: t.expose('refusal', {
      type: RefusalRef,
      nullable: true,
      description: 'Why it was not taken, and what to do; null where it was.',
    }),
  }),
});

mutationOf('uploadVisits', {
  description:
    'Takes the forms of visits, each by itself, and tells what became of it (unggah kunjungan). They are merged by the time of each answer, whatever order they come in; sent again, nothing is taken twice.',
  right: 'survey.write',
  complexity: { field: 50, multiplier: 20 },
  input: (t) => ({ forms: t.field({ type: [FormInput], required: true, description: 'At most 20.' }) }),
}).runs(
  async (core, forms) => ({ results: await Survey.uploadMany(core, forms) }),
  (t) => ({
    results: t.expose('results', { type: [TakenRef], description: 'One for each form, in their order.' }),
    taken: t.int({
      description: 'How many were taken (diterima).',
      resolve: ({ results }) => results.filter(({ refusal }) => !refusal).length,
    }),
  }),
);

const household = { for: HouseholdRef, required: true, description: 'Rumah tangga.' } as const;
const reason = { required: true, description: 'What was found (hasil); kept in the history.' } as const;
const output = { type: SurveyRef, description: 'The survey as it is now.' } as const;

const CheckAnswerInput = builder.inputType('CheckAnswerInput', {
  description: 'One answer (jawaban).',
  fields: (t) => ({
    item: t.string({ required: true, description: 'The question’s code (kode).' }),
    value: t.string({ required: true, description: 'Jawaban.' }),
  }),
});

mutation('crossCheck', {
  description: 'Settles what a newer version of the questionnaire left in doubt (kroscek).',
  right: 'survey.write',
  errors: [Survey.NothingToCrossCheck],
  input: (t) => ({
    household: t.globalID(household),
    item: t.string({ required: true, description: 'The item as the check names it.' }),
    answers: t.field({ type: [CheckAnswerInput], description: 'To all that the check asks; none for a retired item.' }),
    reason: t.string(reason),
  }),
  gives: { survey: output },
}).runs(async (core, asked, call) => ({ survey: await Survey.crossCheck(core, asked, call) }));

mutation('settleConflict', {
  description: 'Settles two people’s differing answers by the one that holds (selesaikan pertentangan).',
  right: 'survey.write',
  errors: [Survey.NothingToCrossCheck],
  input: (t) => ({
    household: t.globalID(household),
    item: t.string({ required: true, description: 'The question’s code (kode).' }),
    value: t.string({ required: true, description: 'The answer that holds (jawaban yang benar).' }),
    reason: t.string(reason),
  }),
  gives: { survey: output },
}).runs(async (core, asked, call) => ({ survey: await Survey.settleConflict(core, asked, call) }));
