import { builder } from '../shared/builder.ts';
import { CaseRef } from './case.ts';

export const CaseConnection = builder.connectionObject(
  { type: CaseRef, name: 'CaseConnection', description: 'A page of cases.' },
  { name: 'CaseEdge', description: 'A case and its cursor.' },
);
