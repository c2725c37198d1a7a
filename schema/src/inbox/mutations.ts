import * as Objections from '@puskesos/core/inbox/objections';
import * as Suggestions from '@puskesos/core/inbox/suggestions';
import { SamePerson } from '@puskesos/core/staff/hands';
import { AidEnding } from '../aid/enums.ts';
import { mutation } from '../shared/mutation.ts';
import { standIn } from '../staff/stand-in.ts';
import { ObjectionOutcome } from './enums.ts';
import { ObjectionRef } from './objection.ts';
import { SuggestionRef } from './suggestion.ts';

const errors = [Objections.LetterAnswered];

mutation('answerObjection', {
  description:
    'Answers an objection (jawab sanggahan). Its sender sees it under their code, with what became of the aid: upheld, what it is about is suspended ' +
    'until `confirmAid`, or ended where `ending` says how; aid that does not arrive goes on, and somebody is asked to look.',
  right: 'inbox.write',
  changes: 'the objection',
  errors: [...errors, SamePerson],
  input: (t) => ({
    objection: t.globalID({ for: ObjectionRef, required: true, description: 'Which.' }),
    outcome: t.field({ type: ObjectionOutcome, required: true, description: 'Diterima atau ditolak.' }),
    answer: t.string({ required: true, description: 'What its sender is told, in words for the public, without a name (jawaban).' }),
    remark: t.string({ description: 'What only the office sees (catatan).' }),
    ending: t.field({
      type: AidEnding,
      description: 'Ends the aid at once: MOVED, DIED, INELIGIBLE or WITHDRAWN; for who may move aid. Left out: suspended until confirmed.',
    }),
    standIn: t.string(standIn),
  }),
  gives: { objection: { type: ObjectionRef, description: 'The objection as it is now.' } },
}).runs((core, { ending, ...asked }, call) => Objections.answer(core, { ...asked, ...(ending && { ending: ending as 'moved' }) }, call));

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
