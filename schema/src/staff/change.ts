import { StaffRef } from './staff.ts';

/** What the mutations about one person share. */
export const ofStaff = { description: 'The person’s id.', required: true } as const;
export const asItIsNow = { type: StaffRef, description: 'The person as recorded now.' } as const;
