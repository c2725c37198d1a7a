import type { Context } from '@puskesos/core/shared/context';
import { InvalidInput } from '@puskesos/core/shared/error';
import type { CallOptions } from '@puskesos/core/shared/operation';

/** An operation that calls `id` what GraphQL calls `code`, in its input and in what is wrong with it. */
export const codeAsId =
  <Input extends { readonly id: string }, Result>(operation: (core: Context, input: Input, call: CallOptions) => Promise<Result>) =>
  async (core: Context, { code, ...asked }: Omit<Input, 'id'> & { readonly code: string }, call: CallOptions): Promise<Result> => {
    try {
      return await operation(core, { ...asked, id: code } as unknown as Input, call);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      throw new InvalidInput(error.issues.map((issue) => (issue.path === 'id' ? { ...issue, path: 'code' } : issue)));
    }
  };
