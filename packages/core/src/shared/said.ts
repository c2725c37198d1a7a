import type * as z from 'zod';
import { both, InvalidInput, type Message } from './error.ts';
import { wordsOf, type ZodIssue } from './issue-words.ts';

/**
 * What zod's types and checks say, in both languages. A message of zod's is one text, but what an error map lays into the issue stays in
 * it: so the pair goes along beside the text.
 */

type RawIssue = z.core.$ZodRawIssue;

/** Lays the pair into the issue. Gives the text for whoever reads zod's own message. */
export function sayIn(issue: RawIssue, said: Message): string {
  Object.assign(issue, { said });
  return both(said);
}

/** As the parameters of a type or a check: what to mend where it does not hold. */
export const said = (id: string, en: string) => ({ error: (issue: RawIssue): string => sayIn(issue, { id, en }) });

interface Issue {
  readonly path?: readonly unknown[] | undefined;
  readonly message: string;
  readonly said?: Message;
}

/** The same as an error of ours. What has no words of its own gets ours by its code; the library's never go out. */
export const invalidInput = ({ issues }: { readonly issues: readonly Issue[] }): InvalidInput =>
  new InvalidInput(
    issues.map((issue) => ({
      path: (issue.path ?? []).map(String).join('.'),
      message: issue.said ?? wordsOf(issue as unknown as ZodIssue),
    })),
  );
