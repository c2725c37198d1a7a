import { afterAll, afterEach, TestRunner } from 'vitest';
import { most } from '../../schema/change-sets.ts';

/** How much each operation of core wrote in one transaction while a test ran: kept with that test, for the end of the run (`support/bounds-met.ts`). */

declare module 'vitest' {
  interface TaskMeta {
    /** The most items by operation. */
    wrote?: Record<string, number>;
  }
}

const beyond: string[] = [];

export function rememberWritten({ operation, items }: { operation: string; items: number }): void {
  const test = TestRunner.getCurrentTest();
  if (items > (most[operation] ?? items)) beyond.push(`${operation} wrote ${items} items in one transaction, ${most[operation]} are told`);
  if (test && items > (test.meta.wrote?.[operation] ?? 0)) test.meta.wrote = { ...test.meta.wrote, [operation]: items };
}

/** Fails the very test in which an operation wrote more than is told of it; or its file, for what it began with. */
const judge = () => {
  if (beyond.length > 0) throw new Error(`${beyond.splice(0).join('\n')}: see schema/change-sets.ts`);
};

afterEach(judge);
afterAll(judge);
