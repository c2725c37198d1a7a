import { CaseMoveNotAllowed } from '@puskesos/core/case';
import { errorType } from '../shared/errors.ts';
import { CaseMove, CaseState } from './enums.ts';
import { CaseEdgeRef } from './machine.ts';

errorType(
  CaseMoveNotAllowed,
  'CaseMoveNotAllowed',
  'The case can’t make this move from where it is, or not by you (langkah tidak sah); `allowed` says what can be done, and by whom.',
  (t) => ({
    move: t.expose('move', { type: CaseMove, description: 'What was tried (langkah).' }),
    state: t.expose('state', { type: CaseState, nullable: true, description: 'Where it is; null: not registered yet (status).' }),
    allowed: t.expose('allowed', { type: [CaseEdgeRef], description: 'What can be done from there, and by whom (langkah yang sah).' }),
  }),
);
