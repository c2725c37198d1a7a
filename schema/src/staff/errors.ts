import { AlreadyOnLeave, NothingToHandOver, OutsideContract } from '@puskesos/core/staff';
import { builder } from '../shared/builder.ts';
import { ErrorRef } from '../shared/errors.ts';

builder.objectType(OutsideContract, {
  name: 'OutsideContract',
  description: 'The assignment lies outside the person’s contract; renew it first (di luar kontrak).',
  interfaces: [ErrorRef],
});
builder.objectType(AlreadyOnLeave, {
  name: 'AlreadyOnLeave',
  description: 'The person is on leave in that period already (sudah cuti).',
  interfaces: [ErrorRef],
});
builder.objectType(NothingToHandOver, {
  name: 'NothingToHandOver',
  description: 'The person has no assignment on or after that day (tidak ada yang diserahkan).',
  interfaces: [ErrorRef],
});
