import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedOperations } from './operations.ts';

/**
 * What each saved operation may take, wherever in the suite it is sent: `schema/operations/budgets.json`. A budget is a fifth above the most that was
 * met in a whole run (`npm run budgets`), so that another day's register fits; complexity follows from the document and is told exactly.
 */

export interface Budget {
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Of the answer, before it is packed. */
  readonly bytes: number;
  readonly complexity: number;
}

const root = join(import.meta.dirname, '../../..');
/** Where a run that is to renew them writes what it met. */
const met = join(root, '.local/budgets');
const isRenewed = process.env['BUDGETS'] === 'write';

export const budgets = JSON.parse(readFileSync(join(root, 'schema/operations/budgets.json'), 'utf8')) as Readonly<Record<string, Budget>>;
const names = new Map(savedOperations.map(({ name, text }) => [text, name]));

/** For what no test sends as it is saved, the same deed with another part of its answer tells what it takes. */
const doneBy = (text: string): string | undefined => /^mutation\b[^{]*\{\s*(\w+)/m.exec(text)?.[1];
const mutations = Map.groupBy(savedOperations, ({ text }) => doneBy(text));

interface Answered {
  readonly extensions?: { readonly cost?: { calls: number; readUnits: number; writeUnits: number; asked: number } };
  readonly text: string;
}

/** Throws where an answer to a saved operation took more than its budget. What an answer doesn't tell of itself is not looked at. */
export function holdToBudget(query: string, { extensions, text }: Answered): void {
  if (!extensions?.cost) return;
  const { asked: complexity, calls, readUnits, writeUnits } = extensions.cost;
  const took: Budget = { calls, readUnits, writeUnits, bytes: Buffer.byteLength(text), complexity };
  const name = names.get(query);
  if (isRenewed) note(name === undefined ? (mutations.get(doneBy(query) ?? '') ?? []).map((one) => one.name) : [name], took);
  else if (name !== undefined) hold(name, took);
}

function hold(name: string, took: Budget): void {
  const budget = budgets[name];
  const over = (Object.keys(took) as (keyof Budget)[]).filter((of) => took[of] > (budget?.[of] ?? -1));
  if (over.length === 0) return;
  const told = over.map((of) => `${of} ${took[of]}, where its budget is ${budget?.[of] ?? 'not told'}`).join('; ');
  throw new Error(`${name} took ${told}. Make it take less, or see what \`npm run budgets\` makes of schema/operations/budgets.json`);
}

function note(saved: readonly string[], took: Budget): void {
  mkdirSync(met, { recursive: true });
  for (const name of saved) appendFileSync(join(met, `${process.pid}.jsonl`), `${JSON.stringify([name, took])}\n`);
}
