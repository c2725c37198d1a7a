import type * as Staff from '@puskesos/core/staff';
import { builder } from '../shared/builder.ts';
import { AssignmentRef } from './assignment.ts';
import { LeaveRef } from './leave.ts';
import { StaffRef } from './staff.ts';

const DutiesRef = builder.objectRef<Awaited<ReturnType<typeof Staff.assignmentsOf>>>('Duties').implement({
  description: 'All that a person was, is and will be assigned to, and their leave: a few dozen in a working life.',
  fields: (t) => ({
    assignments: t.expose('assignments', { type: [AssignmentRef], description: 'The latest first (penugasan).' }),
    leaves: t.expose('leaves', { type: [LeaveRef], description: 'Cuti.' }),
  }),
});

builder.objectField(StaffRef, 'duties', (t) =>
  t.field({
    type: DutiesRef,
    description: 'Their assignments and leave (penugasan dan cuti).',
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ id }, _args, { dutiesOf }) => dutiesOf(id),
  }),
);
