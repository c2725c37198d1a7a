import { TestRunner } from 'vitest';
import { declared } from './declared.ts';

/** Which refusals of its own a mutation answered with while a test ran: kept with that test, for the end of the run (`support/refusals-met.ts`). */

declare module 'vitest' {
  interface TaskMeta {
    /** As `moveProposal NotVisited`. */
    met?: string[];
  }
}

const codeOf = (refusal: string): string => refusal.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** Of an answer to mutations asked for by their own names, with the error's type or its code. */
export function rememberMet(data: unknown): void {
  const meta = TestRunner.getCurrentTest()?.meta;
  if (!meta) return;
  for (const [mutation, answer] of Object.entries((data ?? {}) as Record<string, { __typename?: string; code?: string } | null>)) {
    for (const refusal of declared[mutation] ?? []) {
      if (answer?.__typename !== refusal && answer?.code !== codeOf(refusal)) continue;
      const one = `${mutation} ${refusal}`;
      if (!meta.met?.includes(one)) meta.met = [...(meta.met ?? []), one];
    }
  }
}
