import { parseEnrollmentId } from '@puskesos/core/aid/aid.rules';
import type { AidSummary } from '@puskesos/core/household/aid-summary';
import { FundSource } from '../fund/enums.ts';
import { HouseholdRef, HouseholdSnapshotRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { AidState } from './enums.ts';

export const AidLineRef = builder.objectRef<AidSummary>('AidLine').implement({
  description: 'One programme the household or a member of it is in, as carried on the household (bantuan).',
  fields: (t) => ({
    programName: t.exposeString('name', { description: 'The programme’s name (nama program).' }),
    program: t.field({
      type: ProgramRef,
      description: 'The programme itself (program).',
      resolve: ({ program }) => program,
    }),
    fund: t.expose('fund', { type: FundSource, description: 'Whose money (sumber dana).' }),
    state: t.expose('state', { type: AidState, description: 'Where it stands (status).' }),
    since: t.expose('since', { type: 'Date', description: 'Since when it stands there (sejak).' }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'The member it is for; null: the household as a whole.',
      resolve: ({ id, member }) => memberKey(parseEnrollmentId(id)?.household ?? '', member),
    }),
  }),
});

const lines = { complexity: { field: 1, multiplier: 3 } } as const;

builder.objectField(HouseholdRef, 'aid', (t) =>
  t.expose('aid', {
    ...lines,
    type: [AidLineRef],
    description: 'What it is proposed for or receives now (bantuan).',
  }),
);
builder.objectField(HouseholdSnapshotRef, 'aid', (t) =>
  t.expose('aid', { ...lines, type: [AidLineRef], description: 'What it was proposed for or received then (bantuan).' }),
);
