import type * as Survey from '@puskesos/core/survey';
import { Answer } from '../program/enums.ts';
import { builder } from '../shared/builder.ts';
import { ReasonRef } from '../shared/reason.ts';
import { DerivedFinding } from './enums.ts';

const GroundRef = builder.objectRef<Survey.Derived['grounds'][number]>('DerivedGround').implement({
  description: 'One thing that a rule looks at (dasar temuan).',
  fields: (t) => ({
    what: t.expose('what', { type: ReasonRef, description: 'What.' }),
    answer: t.field({ type: Answer, description: 'Terpenuhi?', resolve: ({ answer }) => answer }),
    items: t.field({ type: ['String'], description: 'The answers it was told from.', resolve: ({ items: codes }) => [...codes] }),
  }),
});

export const DerivedRef = builder.objectRef<Survey.Derived>('Derived').implement({
  description: 'What follows from the answers, or does not, or can’t be told yet (temuan turunan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: DerivedFinding, description: 'Which.' }),
    answer: t.field({ type: Answer, description: 'Yes, no or unknown.', resolve: ({ answer }) => answer }),
    grounds: t.field({ type: [GroundRef], description: 'Each with its answers.', resolve: ({ grounds }) => [...grounds] }),
    source: t.exposeString('source', { description: 'The decree, and where thresholds come from (sumber).' }),
  }),
});
