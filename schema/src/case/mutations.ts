import * as Case from '@puskesos/core/case';
import { HouseholdRef } from '../household/household.ts';
import { builder } from '../shared/builder.ts';
import { given, once } from '../shared/given.ts';
import { CaseRef } from './case.ts';
import { CaseAdvice, CaseCategory, CaseChannel, CaseDecision, CaseOutcome, ReferralAnswer } from './enums.ts';

const ReporterInput = builder.inputType('CaseReporterInput', {
  description: 'Who comes with it, as far as they say (pelapor).',
  fields: (t) => ({
    name: t.string({ description: 'Nama.' }),
    phone: t.string({ description: 'Telepon, 8 to 15 digits.' }),
  }),
});

const ofCase = { required: true, description: 'The case’s id.' } as const;
const why = { required: true, description: 'Alasan; kept with the case.' } as const;
const service = { description: 'Layanan tujuan.' } as const;
const contact = { description: 'Whom to speak to there (kontak).' } as const;
const outcome = 'What it came to (hasil).';
const output = { type: CaseRef, description: 'The case as it is now.' } as const;
const errors = { types: [Case.CaseMoveNotAllowed] };
const authScopes = { right: 'case.write' } as const;

builder.relayMutationField(
  'registerCase',
  {
    inputFields: (t) => ({
      village: t.field({ type: 'RegionCode', required: true, description: 'Desa/kelurahan.' }),
      household: t.globalID({ for: HouseholdRef, description: 'Whose, of that village; left out where the caller is nobody registered.' }),
      category: t.field({ type: CaseCategory, required: true, description: 'What it is about (jenis).' }),
      channel: t.field({ type: CaseChannel, required: true, description: 'How it came (jalur).' }),
      description: t.string({ required: true, description: 'What the caller tells; no NIK, no KK number (uraian).' }),
      reporter: t.field({ type: ReporterInput, description: 'Pelapor.' }),
      sensitive: t.boolean({ description: 'To be known to few; violence and neglect always are (rahasia).' }),
    }),
  },
  {
    description: 'Takes in a complaint or a request (daftarkan kasus). The front office of the village, or who stands in for it.',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, household, ...told } = input;
      return { case: await Case.register(core, { ...given(told), ...(household && { household: household.id }) }, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'takeCase',
  {
    inputFields: (t) => ({
      case: t.id(ofCase),
      to: t.id({ description: 'Whom a coordinator hands it to, of those who serve the village; left out: yourself (penerima).' }),
    }),
  },
  {
    description: 'Takes a case up, or hands it to somebody (tangani kasus).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.take(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'recommendCase',
  {
    inputFields: (t) => ({
      case: t.id(ofCase),
      advice: t.field({ type: CaseAdvice, required: true, description: 'Rekomendasi.' }),
      service: t.string(service),
      contact: t.string(contact),
      reason: t.string(why),
    }),
  },
  {
    description: 'Says what should be done with a case: resolve it here, or refer it to a service (rekomendasi kasus).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.recommend(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'decideCase',
  {
    inputFields: (t) => ({
      case: t.id(ofCase),
      decision: t.field({ type: CaseDecision, required: true, description: 'Keputusan.' }),
      outcome: t.field({ type: CaseOutcome, description: `${outcome} Left out: RESOLVED.` }),
      service: t.string({ description: 'Layanan tujuan; left out: the one recommended.' }),
      contact: t.string(contact),
      reason: t.string(why),
    }),
  },
  {
    description: 'Decides on what was recommended: resolved, referred, or sent back (putusan kasus). The coordinator.',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.decide(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'recordReferralAnswer',
  {
    inputFields: (t) => ({
      case: t.id(ofCase),
      answer: t.field({ type: ReferralAnswer, required: true, description: 'Jawaban.' }),
      reason: t.string({ required: true, description: 'What the service said (keterangan).' }),
    }),
  },
  {
    description: 'Records what the service says to a referral; one that can’t help sends the case back (jawaban rujukan).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.answer(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'closeCase',
  {
    inputFields: (t) => ({
      case: t.id(ofCase),
      outcome: t.field({ type: CaseOutcome, required: true, description: outcome }),
      reason: t.string(why),
    }),
  },
  {
    description:
      'Ends a case: one that was referred once the service has helped, others that were withdrawn or are the same as another (tutup kasus).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.close(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'reopenCase',
  { inputFields: (t) => ({ case: t.id(ofCase), reason: t.string(why) }) },
  {
    description: 'Takes a closed case up again (buka kembali kasus).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.reopen(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);

builder.relayMutationField(
  'escalateCase',
  { inputFields: (t) => ({ case: t.id(ofCase), reason: t.string(why) }) },
  {
    description: 'Sends a case one level up, to the camat or to Dinsos; one that is overdue goes by itself (naikkan kasus).',
    errors,
    authScopes,
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { case: await Case.escalate(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ case: t.expose('case', output) }) },
);
