import * as Household from '@puskesos/core/household';
import type { FieldFinding, OfficialDecile } from '@puskesos/core/household/shapes';
import { builder } from '../shared/builder.ts';
import { Finding } from './enums.ts';

export const DecileRef = builder.objectRef<OfficialDecile>('OfficialDecile').implement({
  description: 'The decile that the ministry gave (desil DTSEN, Inpres 4/2025). Received, never computed here.',
  fields: (t) => ({
    decile: t.exposeInt('decile', { description: '1 poorest to 10 (desil).' }),
    date: t.expose('date', { type: 'Date', description: 'The day it is of.' }),
    source: t.exposeString('source', { description: 'The file it came in (sumber).' }),
  }),
});

export const FieldFindingRef = builder.objectRef<FieldFinding>('FieldFinding').implement({
  description: 'What Puskesos found at the house, beside the official decile (temuan lapangan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: Finding, description: 'The finding (temuan).' }),
    date: t.expose('date', { type: 'Date', description: 'Day of the visit.' }),
    note: t.string({
      nullable: true,
      description: 'In the officer’s words, which may name people; null for who may not see names (catatan).',
      resolve: ({ note }, _args, { core }) => (Household.maySeeNames(core) ? note : null),
    }),
  }),
});
