import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestRunner } from 'vitest';
import { savedOperations } from './operations.ts';

/**
 * What each saved operation may take, wherever in the suite it is sent: `schema/operations/budgets.json`. What it takes is kept with the test that sent
 * it, for the end of the run (`support/budgets-met.ts`), which makes a budget of it, or says which budget is far too much.
 */

export interface Budget {
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Of the answer, before it is packed. */
  readonly bytes: number;
  readonly complexity: number;
}

declare module 'vitest' {
  interface TaskMeta {
    /** The most of each while the test ran, by the saved operation; where the words are none of theirs, by the mutation, as `mutation moveProposal`. */
    took?: Record<string, Budget>;
  }
}

export const file = join(import.meta.dirname, '../../../schema/operations/budgets.json');
export const isRenewed = process.env['BUDGETS'] === 'write';

export const budgets = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Budget>>;
const names = new Map(savedOperations.map(({ name, text }) => [text, name]));

/** The deed itself: one that no test sends as it is saved may be done with another part of its answer. */
export function deedOf(text: string): string | undefined {
  const field = /^mutation\b[^{]*\{\s*(\w+)/m.exec(text)?.[1];
  return field && `mutation ${field}`;
}

interface Answered {
  readonly extensions?: {
    readonly cost?: { calls: number; readUnits: number; writeUnits: number; complexity: number; limit: number };
  };
  readonly text: string;
}

/**
 * Throws where an answer to a saved operation, sent by a test and not to prepare one, took more than its budget. What an answer doesn't tell of itself
 * is not looked at, nor what was refused unread.
 */
export function holdToBudget(query: string, { extensions: { cost } = {}, text }: Answered): void {
  const meta = TestRunner.getCurrentTest()?.meta;
  if (!meta || !cost || cost.complexity > cost.limit) return;
  const { limit: _, ...taken } = cost;
  const took: Budget = { ...taken, bytes: Buffer.byteLength(text) };
  const name = names.get(query);
  const kept = name ?? deedOf(query);
  if (kept !== undefined) meta.took = { ...meta.took, [kept]: larger(took, meta.took?.[kept]) };
  if (name !== undefined && !isRenewed) hold(name, took);
}

function hold(name: string, took: Budget): void {
  const budget = budgets[name];
  const over = keysOf(took).filter((of) => took[of] > (budget?.[of] ?? -1));
  if (over.length === 0) return;
  const told = over.map((of) => `${of} ${took[of]}, where its budget is ${budget?.[of] ?? 'not told'}`).join('; ');
  throw new Error(`${name} took ${told}. Make it take less, or see what \`npm run budgets\` makes of schema/operations/budgets.json`);
}

export const keysOf = (budget: Budget): (keyof Budget)[] => Object.keys(budget) as (keyof Budget)[];

export const larger = (one: Budget, other: Budget = one): Budget =>
  Object.fromEntries(keysOf(one).map((of) => [of, Math.max(one[of], other[of])])) as unknown as Budget;
