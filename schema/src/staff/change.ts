import { StaffRef } from './staff.ts';

/** What the mutations about one person share. */
export const ofStaff = { for: StaffRef, description: 'Which person.', required: true } as const;
export const asItIsNow = { type: StaffRef, description: 'The person as recorded now.' } as const;
