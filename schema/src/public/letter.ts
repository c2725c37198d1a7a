import { type Acknowledged, follow, isOverdue, type Letter, raiseObjection, suggestHousehold } from '@puskesos/core/inbox/letters';
import type { levels, objectionReasons } from '@puskesos/core/inbox/shapes';
import * as Recipient from '@puskesos/core/recipient';
import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { DomainError } from '@puskesos/core/shared/error';
import { builder } from './builder.ts';
import { VillageRef } from './places.ts';

/** What anyone may send in: an objection, a family to be looked at. Each is followed by the code it was acknowledged with. */

const constant = (value: string) => value.toUpperCase();
const values = <const V extends string>(terms: Record<V, string>) =>
  Object.fromEntries(Object.entries<string>(terms).map(([value, description]) => [constant(value), { value, description }])) as Record<
    string,
    { value: V; description: string }
  >;

const ObjectionReason = builder.enumType('ObjectionReason', {
  description: 'What somebody objects to (alasan sanggah).',
  values: values<(typeof objectionReasons)[number]>({
    not_poor: 'Sudah mampu',
    moved: 'Sudah pindah',
    deceased: 'Sudah meninggal',
    double: 'Penerima ganda',
    not_resident: 'Bukan warga desa ini',
    not_received: 'On the list, but the aid does not arrive (bantuan tidak diterima)',
    other: 'Lainnya',
  }),
});

const LetterState = builder.enumType('LetterState', {
  description: 'Where it stands (status).',
  values: values<Letter['state']>({
    open: 'Menunggu jawaban',
    upheld: 'Sanggahan diterima',
    dismissed: 'Sanggahan ditolak',
    taken: 'Keluarga itu diusulkan',
    declined: 'Tidak diusulkan',
  }),
});

const DeskLevel = builder.enumType('DeskLevel', {
  description: 'At whose desk it lies (jenjang).',
  values: values<(typeof levels)[number]>({ village: 'Puskesos desa/kelurahan', district: 'Camat', regency: 'Dinas Sosial' }),
});

const LetterRef = builder.objectRef<Letter>('Letter').implement({
  description: 'What somebody sent in, and what became of it. What was written is not shown again.',
  fields: (t) => ({
    kind: t.string({ description: '`objection` (sanggahan) or `suggestion` (usul).', resolve: ({ kind }) => kind }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    maskedName: t.string({
      nullable: true,
      description: 'Of the recipient, as the list showed them; null where it is no objection (nama tersamar).',
      resolve: (letter) => (letter.kind === 'objection' ? letter.maskedName : null),
    }),
    raisedOn: t.field({ type: 'Date', description: 'Disampaikan.', resolve: ({ raisedAt }) => dayOf(raisedAt) }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'By when it is answered (batas jawaban).' }),
    overdue: t.boolean({
      description: 'That day has passed without an answer (terlambat).',
      resolve: (letter, _args, { now }) => isOverdue(letter, dayOf(now())),
    }),
    level: t.expose('level', { type: DeskLevel, description: 'Jenjang.' }),
    state: t.field({ type: LetterState, description: 'Status.', resolve: ({ state }) => state }),
    answer: t.exposeString('answer', { nullable: true, description: 'Jawaban; null until there is one.' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Dijawab.' }),
  }),
});

const AcknowledgedRef = builder.objectRef<Acknowledged>('Acknowledged').implement({
  description: 'It was received, and is not lost (diterima).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Follow it by this; nobody can tell it again (kode).' }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'By when it is answered (batas jawaban).' }),
  }),
});

const RefusedRef = builder.objectRef<DomainErrorShown>('Refused').implement({
  description: 'It was not taken, and why (ditolak).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    message: t.string({ description: 'What happened and what to do, in Indonesian.', resolve: ({ messages }) => messages.id }),
    messageEn: t.string({ description: 'What happened and what to do, in English.', resolve: ({ messages }) => messages.en }),
  }),
});

type DomainErrorShown = Pick<DomainError, 'code' | 'messages'>;

const AnswerRef = builder.unionType('LetterResult', {
  description: 'Acknowledged with a code, or refused with what to do.',
  types: [AcknowledgedRef, RefusedRef],
  resolveType: (value) => ('answerBy' in value ? 'Acknowledged' : 'Refused'),
});

/** What was to be expected is an answer; a fault stays one. */
async function answered(deed: Promise<Acknowledged>): Promise<Acknowledged | DomainErrorShown> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'busy') return { code: error.code, messages: error.messages };
    throw error;
  }
}

const requestKey = {
  required: true,
  description: 'Twenty random characters or more, made for this letter: sent again with it, it is the same letter.',
} as const;
const village = { type: 'RegionCode', required: true, description: 'Kode desa/kelurahan.' } as const;

const ObjectionInput = builder.inputType('ObjectionInput', {
  description: 'An objection to a recipient (sanggahan). No NIK, no KK number.',
  fields: (t) => ({
    requestKey: t.string(requestKey),
    village: t.field(village),
    entry: t.id({ required: true, description: 'The recipient’s id on the published list.' }),
    maskedName: t.string({ required: true, description: 'Their masked name there.' }),
    reason: t.field({ type: ObjectionReason, required: true, description: 'Alasan.' }),
    note: t.string({ required: true, description: 'What the office should look at, 10 to 500 characters (keterangan).' }),
  }),
});

const SuggestionInput = builder.inputType('SuggestionInput', {
  description: 'A family to be looked at (usul warga). No name, no NIK, no KK number: an officer goes and asks.',
  fields: (t) => ({
    requestKey: t.string(requestKey),
    village: t.field(village),
    rt: t.string({ required: true, description: 'RT.' }),
    landmark: t.string({ required: true, description: 'How to find the home, 5 to 200 characters (petunjuk lokasi).' }),
    reason: t.string({ required: true, description: 'Why, 10 to 500 characters (alasan).' }),
  }),
});

builder.mutationType({
  description: 'What anyone may send in. Needs no sign-in.',
  fields: (t) => ({
    raiseObjection: t.field({
      type: AnswerRef,
      description: 'Objects to a recipient of the published list (sampaikan sanggahan). Answered within 14 days.',
      args: { input: t.arg({ type: ObjectionInput, required: true, description: 'What, and about whom.' }) },
      complexity: 50,
      resolve: (_root, { input }, context) => answered(raiseObjection(context, input, (asked) => Recipient.entryOf(context, asked))),
    }),
    suggestHousehold: t.field({
      type: AnswerRef,
      description: 'Names a family that the office should look at (usulkan keluarga).',
      args: { input: t.arg({ type: SuggestionInput, required: true, description: 'Where, and why.' }) },
      complexity: 50,
      resolve: (_root, { input }, context) => answered(suggestHousehold(context, input)),
    }),
  }),
});

builder.queryField('letter', (t) =>
  t.field({
    type: LetterRef,
    nullable: true,
    description:
      'What became of what you sent in; null for a code that opens nothing (lihat jawaban). One read. Send the code as a variable of a POST.',
    args: { code: t.arg.string({ required: true, description: 'As `SG-7K2M-9Q4X-TP3B`.' }) },
    complexity: 5,
    resolve: (_root, { code }, context) => follow(context, code),
  }),
);
