import type { Context } from '@puskesos/core/shared/context';
import { InvalidInput } from '@puskesos/core/shared/error';
import type { CallOptions } from '@puskesos/core/shared/operation';

/** Runs what makes a record under an id that the caller chooses, and that a mutation asks for as its `code`: what is wrong with it is said there. */
export const byCode =
  <Asked extends { readonly id: string }, Result>(operation: (core: Context, asked: Asked, call: CallOptions) => Promise<Result>) =>
  async (core: Context, { code, ...asked }: Omit<Asked, 'id'> & { readonly code: string }, call: CallOptions): Promise<Result> => {
    try {
      return await operation(core, { ...asked, id: code } as unknown as Asked, call);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      throw new InvalidInput(error.issues.map((issue) => (issue.path === 'id' ? { ...issue, path: 'code' } : issue)));
    }
  };
