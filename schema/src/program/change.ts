import { given } from '../shared/given.ts';
import { ProgramRef } from './program.ts';

/** What the mutations about one programme share. */
export const REASON = 'Alasan; kept in the history.';
export const SOURCE = 'The regulation or decision that says so (sumber).';
export const which = { for: ProgramRef, required: true, description: 'Which programme.' } as const;
export const authScopes = { right: 'program.write' } as const;

/** The input of such a mutation, as its operation takes it. */
export function aboutProgram<T extends { program: { id: string }; clientMutationId?: string | null | undefined }>(input: T) {
  const { program, clientMutationId: _key, ...asked } = input;
  return { ...given(asked), program: program.id };
}
