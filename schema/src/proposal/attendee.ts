import type { DeliberationNow } from '@puskesos/core/proposal';
import { can } from '@puskesos/core/shared/actor';
import { builder } from '../shared/builder.ts';

export const AttendeeRef = builder.objectRef<DeliberationNow['attendance'][number]>('DeliberationAttendee').implement({
  description: 'Somebody who was there (peserta musyawarah).',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: 'Nama; null for who may not see names.',
      resolve: ({ name }, _args, { core }) => (can(core.actor, 'names.read') ? name : null),
    }),
    role: t.exposeString('role', { description: 'As what (unsur), as `ketua RT 03`.' }),
    signed: t.exposeBoolean('signed', { description: 'Signed the list (tanda tangan).' }),
  }),
});
