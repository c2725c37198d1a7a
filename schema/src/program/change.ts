import { ProgramRef } from './program.ts';

/** What the mutations about one programme share. */
export const SOURCE = 'The regulation or decision that says so (sumber).';
export const which = { for: ProgramRef, required: true, description: 'Which programme.' } as const;
export const asItIsNow = { type: ProgramRef, description: 'The programme as it is now.' } as const;
