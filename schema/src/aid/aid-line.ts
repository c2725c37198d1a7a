import type { AidSummary } from '@puskesos/core/household/aid-shapes';
import { FundSource } from '../fund/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { AidState } from './enums.ts';

export const AidLineRef = builder.objectRef<AidSummary>('AidLine').implement({
  description: 'One programme the household or a member of it is in, as carried on the household (bantuan).',
  fields: (t) => ({
    programName: t.exposeString('name', { description: 'The programme’s name; costs no further read (nama program).' }),
    program: t.field({
      type: ProgramRef,
      description: 'The programme itself; one Query for all lines of an answer.',
      resolve: ({ program }) => program,
    }),
    fund: t.expose('fund', { type: FundSource, description: 'Whose money (sumber dana).' }),
    state: t.expose('state', { type: AidState, description: 'Where it stands (status).' }),
    since: t.expose('since', { type: 'Date', description: 'Since when it stands there (sejak).' }),
    member: t.exposeID('member', { nullable: true, description: 'The member it is for; null: the household as a whole.' }),
  }),
});

builder.objectField(HouseholdRef, 'aid', (t) =>
  t.expose('aid', {
    type: [AidLineRef],
    description: 'What it is proposed for or receives now; costs no further read (bantuan).',
    complexity: { field: 1, multiplier: 3 },
  }),
);
