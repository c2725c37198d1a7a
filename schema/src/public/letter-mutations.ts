import { openTicket } from '@puskesos/core/answer/ticket';
import { type Acknowledged, raiseObjection, suggestHousehold } from '@puskesos/core/inbox/letters';
import { complainOfOffice, objectToOwn } from '@puskesos/core/inbox/own-letters';
import * as Recipient from '@puskesos/core/recipient';
import { builder } from './builder.ts';
import { ComplaintInput, ObjectionInput, OwnObjectionInput, SuggestionInput } from './letter-inputs.ts';
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
    objectToOwn: t.field({
      type: AnswerRef,
      description:
        'Objects to what one’s own household was told: an end, being left out, a decile, aid that does not arrive (sampaikan keberatan). Answered within 14 days.',
      args: { input: t.arg({ type: OwnObjectionInput, required: true, description: 'What, and of what was told.' }) },
      complexity: 50,
      resolve: (_root, { input }, context) => answered(objectToOwn(context, input, (ticket) => openTicket(context, ticket))),
    }),
    complainOfOffice: t.field({
      type: AnswerRef,
      description: 'Complains of somebody of the office (sampaikan keluhan). It goes to the desk above them.',
      args: { input: t.arg({ type: ComplaintInput, required: true, description: 'Of whom, and what happened.' }) },
      complexity: 50,
      resolve: (_root, { input }, context) => answered(complainOfOffice(context, input)),
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
