import { askForWork, ownHousehold, type Told, type Work } from '@puskesos/core/answer/look';
import { builder } from './builder.ts';
import { OwnHouseholdRef } from './own-household.ts';
import { answered, RefusedRef } from './refused.ts';

/** Mutations, since a POST carries them: a number stands in no address, and a look uses something up. */

const WorkRef = builder.objectRef<Work>('Work').implement({
  description:
    'What a machine has to find before a look: a whole number from 0 on of which PBKDF2-HMAC-SHA-256 (password: its digits, salt: `challenge`, ' +
    '`rounds` iterations, 32 bits) begins with `bits` bits of nought. Nobody has to solve anything, and nothing is asked of another service.',
  fields: (t) => ({
    challenge: t.exposeString('challenge', { description: 'For one look at this NIK and birth date.' }),
    bits: t.exposeInt('bits', { description: 'So many of the first bits are nought; one more is twice the work.' }),
    rounds: t.exposeInt('rounds', { description: 'Iterations of each try.' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'The look is to come before.' }),
  }),
});

const WorkResultRef = builder.unionType('WorkResult', {
  description: 'The work, or why there is none.',
  types: [WorkRef, RefusedRef],
  resolveType: (value) => ('challenge' in value ? 'Work' : 'Refused'),
});

interface LookedUp {
  readonly household: Told | undefined;
}

const notFound = {
  id: 'Tidak ada data yang cocok dengan NIK dan tanggal lahir ini. Periksa keduanya di KTP atau KK. Bila sudah benar, datang ke Puskesos di kantor desa atau kelurahan dengan KTP dan KK: keluarga Anda mungkin belum terdaftar, atau datanya perlu diperbaiki.',
  en: 'Nothing fits this NIK and birth date. Check both on the card. If they are right, go to the Puskesos at the village office with your cards: your family may not be registered yet, or its data needs correcting.',
};
const found = {
  id: 'Ini yang tercatat tentang keluarga Anda. Bila ada yang keliru, sampaikan keberatan dari halaman ini atau datang ke Puskesos.',
  en: 'This is what is recorded of your family. If anything is wrong, object from here or go to the Puskesos.',
};
const wordsOf = ({ household }: LookedUp) => (household ? found : notFound);

const LookedUpRef = builder.objectRef<LookedUp>('LookedUp').implement({
  description: 'What was found; whether it was, or which of the two was wrong, is to be seen by nothing else.',
  fields: (t) => ({
    household: t.expose('household', {
      type: OwnHouseholdRef,
      nullable: true,
      description: 'Null: nothing fits this NIK and birth date together.',
    }),
    told: t.string({ description: 'What to do next, in Indonesian.', resolve: (looked) => wordsOf(looked).id }),
    toldEn: t.string({ description: 'The same in English.', resolve: (looked) => wordsOf(looked).en }),
  }),
});

const LookResultRef = builder.unionType('LookResult', {
  description: 'What was found, or why nobody looked.',
  types: [LookedUpRef, RefusedRef],
  resolveType: (value) => ('code' in value ? 'Refused' : 'LookedUp'),
});

const nik = { required: true, description: 'NIK, 16 digits. Kept nowhere, and in no log.' } as const;
const birthDate = { type: 'Date', required: true, description: 'Tanggal lahir as on the card.' } as const;

const WorkInput = builder.inputType('WorkInput', {
  description: 'Whose household is to be looked up.',
  fields: (t) => ({ nik: t.string(nik), birthDate: t.field(birthDate) }),
});

const OwnHouseholdInput = builder.inputType('OwnHouseholdInput', {
  description: 'Whose household, and the work that was done for it.',
  fields: (t) => ({
    nik: t.string(nik),
    birthDate: t.field(birthDate),
    challenge: t.string({ required: true, description: 'Of the work, as it was given.' }),
    found: t.int({ required: true, description: 'The number that was found.' }),
  }),
});

builder.mutationFields((t) => ({
  askForWork: t.field({
    type: WorkResultRef,
    description: 'The work that a look at one’s own household takes: more for who has looked often.',
    args: { input: t.arg({ type: WorkInput, required: true, description: 'Whose.' }) },
    complexity: 50,
    resolve: (_root, { input }, context) => answered(askForWork(context, input)),
  }),
  ownHousehold: t.field({
    type: LookResultRef,
    description:
      'What one’s own household receives, why something ended and what to do now (cek keluarga sendiri). By an adult’s or the head’s NIK and birth date.',
    args: { input: t.arg({ type: OwnHouseholdInput, required: true, description: 'Whose, and the work done.' }) },
    complexity: 50,
    resolve: (_root, { input }, context) => answered(ownHousehold(context, input).then((household) => ({ household }))),
  }),
}));
