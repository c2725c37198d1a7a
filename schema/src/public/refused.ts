import { DomainError } from '@puskesos/core/shared/error';
import { builder } from './builder.ts';

export type DomainErrorShown = Pick<DomainError, 'code' | 'messages'>;

export const RefusedRef = builder.objectRef<DomainErrorShown>('Refused').implement({
  description: 'It was not taken, and why (ditolak).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    message: t.string({ description: 'What happened and what to do, in Indonesian.', resolve: ({ messages }) => messages.id }),
    messageEn: t.string({ description: 'What happened and what to do, in English.', resolve: ({ messages }) => messages.en }),
  }),
});

/** What was to be expected is an answer; a fault stays one. */
export async function answered<T>(deed: Promise<T>): Promise<T | DomainErrorShown> {
  try {
    return await deed;
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'busy') return { code: error.code, messages: error.messages };
    throw error;
  }
}
