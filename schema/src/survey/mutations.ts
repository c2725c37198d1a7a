import * as Survey from '@puskesos/core/survey';
import { HouseholdRef } from '../household/household.ts';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { SurveyRef } from './survey.ts';

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
  changes: 'the survey',
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
  changes: 'the survey',
  errors: [Survey.NothingToCrossCheck],
  input: (t) => ({
    household: t.globalID(household),
    item: t.string({ required: true, description: 'The question’s code (kode).' }),
    value: t.string({ required: true, description: 'The answer that holds (jawaban yang benar).' }),
    reason: t.string(reason),
  }),
  gives: { survey: output },
}).runs(async (core, asked, call) => ({ survey: await Survey.settleConflict(core, asked, call) }));
