import type { Household } from '@puskesos/core/household';
import * as Targeting from '@puskesos/core/targeting';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberIn } from '../household/member.ts';
import { EligibilityRef } from '../program/eligibility.ts';
import { Answer } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { Mistake } from './enums.ts';
import { SEARCHED, villageArgs } from './searched.ts';

const StandingRef = builder.objectRef<Targeting.Standing & { readonly household: Household }>('Standing').implement({
  description: 'Whether a programme reaches somebody, and whether it is meant for them (ketepatan sasaran).',
  fields: (t) => ({
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Whom it is about; null: the household as a whole.',
      resolve: ({ household, member }) => memberIn(household, member),
    }),
    receives: t.exposeBoolean('receives', { description: 'Receives it now (menerima).' }),
    answer: t.expose('answer', { type: Answer, description: 'Whether the criteria are met (jawaban).' }),
    eligibility: t.field({
      type: EligibilityRef,
      nullable: true,
      resolve: ({ household, eligibility }) => eligibility && { ...eligibility, household },
      description: 'Why; null where nobody is left to be judged, or a programme for persons is held by the household as a whole.',
    }),
  }),
});

const MistakenRef = builder.objectRef<Targeting.Mistaken>('Mistaken').implement({
  description: 'A household that a programme reaches by mistake, or misses (salah sasaran).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Whose household (rumah tangga).' }),
    standings: t.field({
      type: [StandingRef],
      description: 'Who of it, and why.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ standings, household }) => standings.map((one) => ({ ...one, household })),
    }),
  }),
});

const MistakenConnection = builder.connectionObject(
  { type: MistakenRef, name: 'MistakenConnection', description: 'A page of households reached by mistake, or missed.' },
  { name: 'MistakenEdge', description: 'A household and its cursor.' },
);

builder.objectField(ProgramRef, 'mistaken', (t) =>
  t.field({
    type: MistakenConnection,
    description: `Whom it reaches by mistake or misses, by household in a programme for persons, too (salah sasaran). ${SEARCHED}`,
    args: {
      ...villageArgs,
      mistake: t.arg({ type: Mistake, required: true, description: 'Which of the two, or recipients nobody can tell of.' }),
    },
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ id: program }, { village, mistake, ...page }, { core }) =>
      connectionOf(await Targeting.mistaken(core, { program, village, mistake, page })),
  }),
);
