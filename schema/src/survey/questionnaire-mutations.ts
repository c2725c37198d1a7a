import { NoDraft, NotWeighed } from '@puskesos/core/survey';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { mutation } from '../shared/mutation.ts';
import { RuleInput } from './carry-rule-inputs.ts';
import { FindingRuleInput } from './finding-rule-inputs.ts';
import { QuestionInput, words } from './question-inputs.ts';
import { QuestionnaireRef } from './questionnaire.ts';

const output = { type: QuestionnaireRef, description: 'The version as it is now.' } as const;

mutation('draftQuestionnaire', {
  description: 'Drafts the next version, or drafts it anew (rancang kuesioner). Dinsos only. Nothing changes until it is published.',
  right: 'questionnaire.write',
  changes: 'the draft (its `recordVersion`), where there is one already',
  input: (t) => ({
    title: t.field(words('Judul.')),
    from: t.field({ type: 'Date', required: true, description: 'Since when it is to hold (berlaku).' }),
    basis: t.string({ required: true, description: 'The decision behind it (dasar).' }),
    questions: t.field({ type: [QuestionInput], required: true, description: 'In the order in which they are asked.' }),
    carry: t.field({ type: [RuleInput], description: 'What becomes of the answers that are there.' }),
    findings: t.field({
      type: [FindingRuleInput],
      description:
        'What follows from the answers; left out: what followed under the version that holds now, refused where its answers are no more.',
    }),
  }),
  gives: { questionnaire: output },
}).runs(Questionnaire.draft);

const version = { required: true, description: 'Versi.' } as const;

mutation('weighQuestionnaire', {
  description:
    'Begins to count what a draft would do to the answers of how many households, and to what follows from them (hitung akibat); `weighed` tells how far it is. Nothing else is written.',
  right: 'questionnaire.write',
  errors: [NoDraft],
  input: (t) => ({ version: t.int(version) }),
  gives: { questionnaire: output },
}).runs(Questionnaire.weigh);

mutation('publishQuestionnaire', {
  description:
    'Publishes a draft that was weighed as it stands (terbitkan kuesioner). Answers are carried over in the background; those to retired items are kept, and what is in doubt becomes a cross-check.',
  right: 'questionnaire.write',
  changes: 'the version of the form (its `recordVersion`)',
  errors: [NoDraft, NotWeighed],
  input: (t) => ({ version: t.int(version) }),
  gives: { questionnaire: output },
}).runs(Questionnaire.publish);
