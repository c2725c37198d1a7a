import * as Survey from '@puskesos/core/survey';
import { mutationOf } from '../shared/mutation.ts';
import { TakenRef } from './taken-visit.ts';
import { FormInput } from './visit-inputs.ts';

mutationOf('uploadVisits', {
  description:
    'Takes the forms of visits, each by itself, and tells what became of it (unggah kunjungan). They are merged by the time of each answer, whatever order they come in; sent again, nothing is taken twice.',
  right: 'survey.write',
  complexity: { field: 50, multiplier: 20 },
  input: (t) => ({ forms: t.field({ type: [FormInput], required: true, description: 'At most 20.' }) }),
}).runs(
  async (core, forms) => ({ results: await Survey.uploadMany(core, forms) }),
  (t) => ({
    results: t.expose('results', { type: [TakenRef], description: 'One for each form, in their order.' }),
    taken: t.int({
      description: 'How many were taken (diterima).',
      resolve: ({ results }) => results.filter(({ refusal }) => !refusal).length,
    }),
  }),
);
