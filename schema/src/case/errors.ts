import { CaseMoveNotAllowed } from '@puskesos/core/case';
import { builder } from '../shared/builder.ts';
import { CaseMove, CaseState } from './enums.ts';
import { CaseEdgeRef } from './machine.ts';
import { ErrorRef } from '../shared/errors.ts';

builder.objectType(CaseMoveNotAllowed, {
  name: 'CaseMoveNotAllowed',
  description:
    'The case can’t make this move from where it is, or not by you (langkah tidak sah); `allowed` says what can be done, and by whom.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    move: t.expose('move', { type: CaseMove, description: 'What was tried (langkah).' }),
    state: t.expose('state', { type: CaseState, nullable: true, description: 'Where it is; null: not registered yet (status).' }),
    allowed: t.expose('allowed', { type: [CaseEdgeRef], description: 'What can be done from there, and by whom (langkah yang sah).' }),
  }),
});
