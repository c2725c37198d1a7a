import { builder } from '../shared/builder.ts';
import { stateCountFields, stateCountRef } from '../shared/state-counts.ts';
import { CaseRef } from './case.ts';
import { CaseState } from './enums.ts';

const CaseCount = stateCountRef('CaseCount', CaseState, 'How many cases stand in a state (jumlah kasus).');

export const CaseConnection = builder.connectionObject(
  { type: CaseRef, name: 'CaseConnection', description: 'A page of cases.', fields: stateCountFields(CaseCount) },
  { name: 'CaseEdge', description: 'A case and its cursor.' },
);
