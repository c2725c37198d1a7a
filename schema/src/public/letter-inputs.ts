import { builder } from './builder.ts';
import { Complainable, ObjectionReason, OwnObjection } from './letter-enums.ts';

const requestKey = {
  required: true,
  description: 'Twenty random characters or more, made for this letter: sent again with it, it is the same letter.',
} as const;
const complainsOf = 'Who of the office it complains of: it goes one desk up, and they never see it (keluhan tentang petugas).';
const village = { type: 'RegionCode', required: true, description: 'Kode desa/kelurahan.' } as const;

export const ObjectionInput = builder.inputType('ObjectionInput', {
  description: 'An objection to a recipient (sanggahan). No NIK, no KK number.',
  fields: (t) => ({
    requestKey: t.string(requestKey),
    village: t.field(village),
    entry: t.id({ required: true, description: 'The recipient’s id on the published list.' }),
    maskedName: t.string({ required: true, description: 'Their masked name there.' }),
    reason: t.field({ type: ObjectionReason, required: true, description: 'Alasan.' }),
    note: t.string({ required: true, description: 'What the office should look at, 10 to 500 characters (keterangan).' }),
    complainsOf: t.field({ type: [Complainable], description: complainsOf }),
  }),
});

export const SuggestionInput = builder.inputType('SuggestionInput', {
  description: 'A family to be looked at (usul warga). No name, no NIK, no KK number: an officer goes and asks.',
  fields: (t) => ({
    requestKey: t.string(requestKey),
    village: t.field(village),
    rt: t.string({ required: true, description: 'RT.' }),
    landmark: t.string({ required: true, description: 'How to find the home, 5 to 200 characters (petunjuk lokasi).' }),
    reason: t.string({ required: true, description: 'Why, 10 to 500 characters (alasan).' }),
    complainsOf: t.field({ type: [Complainable], description: complainsOf }),
  }),
});

export const OwnObjectionInput = builder.inputType('OwnObjectionInput', {
  description: 'What a household objects to of what it was told about itself (keberatan). No NIK, no KK number.',
  fields: (t) => ({
    requestKey: t.string(requestKey),
    ticket: t.string({ required: true, description: 'Of `OwnHousehold`, as it was given.' }),
    about: t.field({ type: OwnObjection, required: true, description: 'Alasan.' }),
    program: t.id({ description: 'Which programme ended or does not arrive, of those told; none for the other two.' }),
    note: t.string({ required: true, description: 'What the office should look at, 10 to 500 characters (keterangan).' }),
    complainsOf: t.field({ type: [Complainable], description: complainsOf }),
  }),
});

export const ComplaintInput = builder.inputType('ComplaintInput', {
  description: 'A complaint about somebody of the office, and about no recipient (keluhan pelayanan). No NIK, no KK number.',
  fields: (t) => ({
    requestKey: t.string(requestKey),
    village: t.field(village),
    complainsOf: t.field({ type: [Complainable], required: true, description: complainsOf }),
    note: t.string({ required: true, description: 'What happened, 10 to 500 characters (keterangan).' }),
  }),
});
