import { uploadMany } from '@puskesos/core/survey/upload-many';
import { mutationOf } from '../shared/mutation.ts';
import { TakenRef } from './taken-visit.ts';
import { formIn } from './visit-document.ts';
import { FormInput } from './visit-inputs.ts';

mutationOf('uploadVisits', {
  description:
    'Takes the forms of visits, each by itself, and tells what became of it (unggah kunjungan). They are merged by the time of each answer, whatever order they come in; sent again, nothing is taken twice.',
  right: 'survey.write',
  complexity: { field: 50, multiplier: 20 },
  input: (t) => ({
    forms: t.field({ type: [FormInput], description: 'At most 20, with the documents.' }),
    documents: t.field({
      type: ['VisitDocument'],
      description: 'The same as a device holds them, behind the forms: one that is malformed stops none of the others.',
    }),
  }),
}).runs(
  async (core, { forms = [], documents = [] }) => ({
    results: await uploadMany(core, { forms: [...forms, ...(documents as unknown[]).map(formIn)] }),
  }),
  (t) => ({
    results: t.expose('results', { type: [TakenRef], description: 'One for each form, then for each document, in their order.' }),
    taken: t.int({
      description: 'How many were taken (diterima).',
      resolve: ({ results }) => results.filter(({ refusal }) => !refusal).length,
    }),
  }),
);
