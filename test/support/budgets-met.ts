import { writeFileSync } from 'node:fs';
import { type Budget, budgets, deedOf, file, isRenewed, keysOf, larger } from './office/budgets.ts';
import { savedOperations } from './office/operations.ts';
import { atTheEnd } from './whole-run.ts';

/**
 * Holds each budget of a whole run against the most that was taken: `npm run budgets` writes what it is to be, and else the run fails where one is so
 * large that nothing would be found by it. A budget is a fifth above, so that another day's register fits; complexity follows from the document.
 */

export const budgetsMet = atTheEnd((tests) => {
  const met = new Map<string, Budget>();
  for (const test of tests) for (const [name, took] of Object.entries(test.meta().took ?? {})) met.set(name, larger(took, met.get(name)));
  const of = ({ name, text }: (typeof savedOperations)[number]) => met.get(name) ?? met.get(deedOf(text) ?? '');
  if (isRenewed) {
    const written = savedOperations
      .map((one) => [one.name, of(one)] as const)
      .map(([name, most]) => [name, most ? over(most) : budgets[name]] as const);
    return void writeFileSync(file, asText(written));
  }
  const lax = savedOperations.flatMap((one) => {
    const [most, budget] = [of(one), budgets[one.name]];
    const idle = most && budget ? keysOf(most).filter((of) => budget[of] > LAX * (over(most)[of] + SMALL[of])) : [];
    return idle.map((of) => `  ${one.name}: ${of} may be ${budget?.[of]}, the most met ${most?.[of]}`);
  });
  return lax.length > 0 ? `Budgets that hold nothing (\`npm run budgets\` writes them anew):\n${lax.join('\n')}` : undefined;
});

/** Times what it would be if it were written anew. */
const LAX = 3;
/** What comes and goes with the order in which tests meet a warm function. */
const SMALL: Budget = { calls: 3, readUnits: 5, writeUnits: 5, bytes: 500, complexity: 0 };

const over = ({ complexity, ...most }: Budget): Budget => {
  const rest = Object.entries(most).map(([of, value]) => [of, value === 0 ? 0 : Math.ceil(value * 1.2 + 0.5)]);
  return { ...(Object.fromEntries(rest) as Omit<Budget, 'complexity'>), complexity };
};

/** A line for each. */
function asText(written: readonly (readonly [string, Budget | undefined])[]): string {
  const known = written.filter(([, budget]) => budget).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const lines = known.map(([name, { calls, readUnits, writeUnits, bytes, complexity } = {} as Budget]) => {
    const inOrder = Object.entries({ calls, readUnits, writeUnits, bytes, complexity }).map(([of, value]) => `"${of}": ${value}`);
    return `  ${JSON.stringify(name)}: { ${inOrder.join(', ')} }`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
