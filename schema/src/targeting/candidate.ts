import * as Targeting from '@puskesos/core/targeting';
import { HouseholdRef } from '../household/household.ts';
import { EligibilityRef } from '../program/eligibility.ts';
import { Answer } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { SEARCHED, villageArgs } from './searched.ts';

const CandidateRef = builder.objectRef<Targeting.Candidate>('Candidate').implement({
  description: 'A household that a programme is meant for and that is not in it (calon penerima).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Whose household (rumah tangga).' }),
    eligibility: t.field({
      type: [EligibilityRef],
      description: 'Why: once for the household, or for each of its people who are meant.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ household, eligibilities }) => eligibilities.map((one) => ({ ...one, household })),
    }),
  }),
});

const CandidateConnection = builder.connectionObject(
  { type: CandidateRef, name: 'CandidateConnection', description: 'A page of candidates.' },
  { name: 'CandidateEdge', description: 'A candidate and its cursor.' },
);

builder.objectField(ProgramRef, 'candidates', (t) =>
  t.field({
    type: CandidateConnection,
    description: `Whom its criteria fit and who are not in it, by household in a programme for persons, too (calon penerima). ${SEARCHED}`,
    args: {
      ...villageArgs,
      answer: t.arg({
        type: Answer,
        required: true,
        defaultValue: 'yes',
        description: 'YES: who meets them. UNKNOWN: who might, were more of them known.',
      }),
    },
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, { village, answer, ...page }, { core }) =>
      connectionOf(await Targeting.candidates(core, { program, village, page, answer: answer as 'yes' })),
  }),
);
