import type * as Staff from '@puskesos/core/staff';
import { builder } from '../shared/builder.ts';

export const LeaveRef = builder.objectRef<Staff.Leave>('Leave').implement({
  description: 'Days on which a person does not work; their rights rest as long (cuti).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day; before the first: it was called off.' }),
    acting: t.exposeID('acting', { nullable: true, description: 'Who acts for them (pelaksana tugas).' }),
  }),
});
