import { type Contradiction, saidOf } from '@puskesos/core/program/contradiction.rules';
import * as Targeting from '@puskesos/core/targeting';
import { totalOf } from '@puskesos/core/targeting/home-total.rules';
import { HouseholdRef } from '../household/household.ts';
import { HouseholdConnection } from '../household/queries.ts';
import { Answer } from '../program/enums.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { withTotal } from '../shared/total.ts';
import { DerivedFinding } from '../survey/enums.ts';
import { SEARCHED } from './searched.ts';

const ContradictionRef = builder.objectRef<Contradiction>('Contradiction').implement({
  description: 'What follows from a household’s answers, and what the register says against it (pertentangan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: DerivedFinding, description: 'What follows (temuan).' }),
    answer: t.expose('answer', { type: Answer, description: 'YES or NO, by the answers.' }),
    said: t.string({ description: 'The same in words, in Indonesian.', resolve: (one) => saidOf(one).id }),
    saidEn: t.string({ description: 'The same in words, in English.', resolve: (one) => saidOf(one).en }),
    against: t.stringList({
      description: 'What the register says, in Indonesian (menurut register).',
      resolve: ({ against }) => against.map(({ id }) => id),
    }),
    againstEn: t.stringList({ description: 'What the register says, in English.', resolve: ({ against }) => against.map(({ en }) => en) }),
    source: t.exposeString('source', { description: 'What says that both can’t well be true (sumber).' }),
  }),
});

const ContradictedRef = builder.objectRef<Targeting.Contradicted>('Contradicted').implement({
  description: 'A household whose answers say otherwise than the register: somebody is to look (perlu dicek).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Whose household (rumah tangga).' }),
    contradictions: t.field({
      type: [ContradictionRef],
      description: 'What contradicts what.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ contradictions }) => [...contradictions],
    }),
  }),
});

const ContradictedConnection = builder.connectionObject(
  { type: ContradictedRef, name: 'ContradictedConnection', description: 'A page of contradictions.' },
  { name: 'ContradictedEdge', description: 'A household and its cursor.' },
);

builder.objectField(VillageRef, 'contradicted', (t) =>
  t.field({
    type: ContradictedConnection,
    nullable: true,
    description: `Homes where what follows from the answers can’t well be true together with what the register says (pertentangan data). ${SEARCHED}`,
    args: pageArgs,
    authScopes: { right: 'survey.read' },
    complexity: pageComplexity,
    resolve: async ({ code: village }, page, { core }) => connectionOf(await Targeting.contradicted(core, { village, page })),
  }),
);

builder.objectField(VillageRef, 'withFinding', (t) =>
  t.field({
    type: HouseholdConnection,
    nullable: true,
    description: `Homes of which a finding follows from the answers, or of which it is open (rumah dengan temuan). ${SEARCHED}`,
    args: {
      ...pageArgs,
      finding: t.arg({ type: DerivedFinding, required: true, description: 'Which (temuan).' }),
      answer: t.arg({ type: Answer, required: true, defaultValue: 'yes', description: 'YES, NO, or UNKNOWN: not enough is answered.' }),
    },
    authScopes: { right: 'survey.read' },
    complexity: pageComplexity,
    resolve: async ({ code: village }, { finding, answer, ...page }, { core, figuresOf }) =>
      withTotal(connectionOf(await Targeting.withFinding(core, { village, finding, answer, page })), async () => {
        const figures = await figuresOf(village);
        const count = figures && totalOf(figures, { finding, answer });
        return count === undefined ? undefined : { count, asOf: figures?.day };
      }),
  }),
);
