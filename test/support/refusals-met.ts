import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { declared } from './office/declared.ts';

/** Fails a whole run that is over without some refusal, of those that a mutation declares, having been met by a test that passed. */

function* metIn(modules: readonly TestModule[]): Generator<string> {
  for (const module of modules) for (const test of module.children.allTests('passed')) yield* test.meta().met ?? [];
}

let vitest: Vitest;
let isWhole = false;

export const refusalsMet: Reporter = {
  onInit: (running) => {
    vitest = running;
  },
  async onTestRunStart(specifications) {
    const all = await vitest.globTestSpecifications();
    isWhole = vitest.config.testNamePattern === undefined && specifications.length === all.length;
  },
  onTestRunEnd(modules, _errors, reason) {
    // What failed has not met all that it is to meet, and is told of already.
    if (!isWhole || reason !== 'passed') return;
    const met = new Set(metIn(modules));
    const never = Object.entries(declared).flatMap(([mutation, refusals]) =>
      refusals.map((refusal) => `${mutation} ${refusal}`).filter((one) => !met.has(one)),
    );
    if (never.length === 0) return;
    console.error(`Refusals that no test ran into by the mutation that declares them:\n${never.map((one) => `  ${one}`).join('\n')}\n`);
    process.exitCode = 1;
  },
};
