import { declared } from './office/declared.ts';
import { atTheEnd } from './whole-run.ts';

/** Fails a whole run that is over without some refusal, of those that a mutation declares, having been met by a test that passed. */

export const refusalsMet = atTheEnd((tests) => {
  const met = new Set(tests.flatMap((test) => test.meta().met ?? []));
  const never = Object.entries(declared).flatMap(([mutation, refusals]) =>
    refusals.map((refusal) => `${mutation} ${refusal}`).filter((one) => !met.has(one)),
  );
  if (never.length === 0) return undefined;
  return `Refusals that no test ran into by the mutation that declares them:\n${never.map((one) => `  ${one}`).join('\n')}`;
});
