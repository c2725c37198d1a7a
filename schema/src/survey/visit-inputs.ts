import { Finding } from '../household/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { builder } from '../shared/builder.ts';
import { VisitOutcome } from './enums.ts';

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

export const FormInput = builder.inputType('VisitFormInput', {
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
