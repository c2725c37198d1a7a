import { afterAll, afterEach, TestRunner } from 'vitest';
import { most } from '../../schema/change-sets.ts';

/** How much each operation of core wrote in one transaction while a test ran: kept with that test, for the end of the run (`support/bounds-met.ts`). */

declare module 'vitest' {
  interface TaskMeta {
    /** The most items by operation. */
    wrote?: Record<string, number>;
  }
}

const beyond = new Set<string>();

export function rememberWritten({ operation, items }: { operation: string; items: number }): void {
  const test = TestRunner.getCurrentTest();
  if (items > (most[operation] ?? items)) beyond.add(`${operation} wrote ${items} items in one transaction, ${most[operation]} are told`);
  if (test && items > (test.meta.wrote?.[operation] ?? 0)) test.meta.wrote = { ...test.meta.wrote, [operation]: items };
}

/** Fails the very test in which an operation wrote more than is told of it; or its file, for what it began with. */
const judge = () => {
  const told = [...beyond];
  beyond.clear();
  if (told.length > 0) throw new Error(`${told.join('\n')}: see schema/change-sets.ts`);
};

afterEach(judge);
afterAll(judge);
