import { most } from '../schema/change-sets.ts';
import { atTheEnd } from './whole-run.ts';

/** Fails a whole run that is over without some operation of core having written, in a test that passed, as much as is told of it. */

export const boundsMet = atTheEnd((tests) => {
  const met = new Map<string, number>();
  for (const test of tests) {
    for (const [operation, items] of Object.entries(test.meta().wrote ?? {})) met.set(operation, Math.max(met.get(operation) ?? 0, items));
  }
  const short = Object.entries(most).filter(([operation, items]) => met.get(operation) !== items);
  if (short.length === 0) return undefined;
  const lines = short.map(([operation, items]) => `  ${operation}: told ${items}, the largest met ${met.get(operation) ?? 0}`);
  return `Operations that no test drove to what schema/change-sets.ts tells of them:\n${lines.join('\n')}`;
});
