import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { mutation } from '../shared/mutation.ts';
import { ObjectionOutcome } from './enums.ts';
import { ObjectionRef } from './objection.ts';
import { SuggestionRef } from './suggestion.ts';

const errors = [Objections.LetterAnswered];

mutation('answerObjection', {
  description:
    'Answers an objection (jawab sanggahan). Its sender sees it under their code. Ending or moving aid is a step of its own: `moveEnrollment`.',
  right: 'inbox.write',
  changes: 'the objection',
  errors,
  input: (t) => ({
    objection: t.globalID({ for: ObjectionRef, required: true, description: 'Which.' }),
    outcome: t.field({ type: ObjectionOutcome, required: true, description: 'Diterima atau ditolak.' }),
    answer: t.string({ required: true, description: 'What its sender is told, in words for the public, without a name (jawaban).' }),
    remark: t.string({ description: 'What only the office sees (catatan).' }),
  }),
  gives: { objection: { type: ObjectionRef, description: 'The objection as it is now.' } },
}).runs(Objections.answer);

mutation('declineSuggestion', {
  description: 'Says why a family that a citizen named is not proposed (tolak usul warga). One that is, `propose` answers.',
  right: 'inbox.write',
  changes: 'the suggestion',
  errors,
  input: (t) => ({
    suggestion: t.globalID({ for: SuggestionRef, required: true, description: 'Which.' }),
    answer: t.string({ required: true, description: 'What its sender is told (jawaban).' }),
  }),
  gives: { suggestion: { type: SuggestionRef, description: 'The suggestion as it is now.' } },
}).runs(Suggestions.decline);
