import { type Acknowledged, raiseObjection, suggestHousehold } from '@puskesos/core/inbox/letters';
import * as Recipient from '@puskesos/core/recipient';
import { builder } from './builder.ts';
import { ObjectionInput, SuggestionInput } from './letter-inputs.ts';
import { answered, RefusedRef } from './refused.ts';

const AcknowledgedRef = builder.objectRef<Acknowledged>('Acknowledged').implement({
  description: 'It was received, and is not lost (diterima).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Follow it by this; nobody can tell it again (kode).' }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'By when it is answered (batas jawaban).' }),
  }),
});

const AnswerRef = builder.unionType('LetterResult', {
  description: 'Acknowledged with a code, or refused with what to do.',
  types: [AcknowledgedRef, RefusedRef],
  resolveType: (value) => ('answerBy' in value ? 'Acknowledged' : 'Refused'),
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
