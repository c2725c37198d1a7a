import * as Household from '@puskesos/core/household';
import type { Actor } from '@puskesos/core/shared/actor';
import type { Context } from '@puskesos/core/shared/context';

const clerk: Actor = { id: 'test-clerk', role: 'dinsos', name: 'Clerk', scope: { kind: 'regency' } };

/** The household that holds a number, as Dinsos finds it. */
export const holderOf = (context: Context, number: { nik: string } | { kk: string }) =>
  Household.byNumber({ ...context, actor: clerk }, { ...number, purpose: 'mencari keluarga' });
