import { DomainError } from '@puskesos/core/shared/error';

/** Null for what is absent, out of the actor's reach or not for their role. */
export async function orNull<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

const refusals: readonly string[] = ['NOT_FOUND', 'FORBIDDEN'];
export const isRefusal = (error: unknown): boolean => error instanceof DomainError && refusals.includes(error.code);
