import { most, untold } from '../schema/change-sets.ts';
import { atTheEnd } from './whole-run.ts';

/** Fails a whole run that is over without some operation of core having written, in a test that passed, as much as is told of it. */

export const boundsMet = atTheEnd((tests) => {
  const met = new Map<string, Set<number>>();
  for (const test of tests) {
    for (const [operation, items] of Object.entries(test.meta().wrote ?? {}))
      met.set(operation, (met.get(operation) ?? new Set()).add(items));
  }
  const metBy = (operation: string) => met.get(untold[operation] ?? operation) ?? new Set<number>();
  const short = Object.entries(most).filter(([operation, items]) => !metBy(operation).has(items));
  if (short.length === 0) return undefined;
  const lines = short.map(([operation, items]) => `  ${operation}: told ${items}, the largest met ${Math.max(0, ...metBy(operation))}`);
  return `Operations that no test drove to what schema/change-sets.ts tells of them:\n${lines.join('\n')}`;
});
