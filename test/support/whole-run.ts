import type { Reporter, TestCase, Vitest } from 'vitest/node';

/**
 * Judges a whole run, none of whose tests failed, by what its tests kept in their `meta`; what it tells fails the run. A part of the tests has not
 * met all that they are to meet together.
 */
export function atTheEnd(judge: (tests: readonly TestCase[]) => string | undefined): Reporter {
  let vitest: Vitest;
  let isWhole = false;
  return {
    onInit: (running) => {
      vitest = running;
    },
    async onTestRunStart(specifications) {
      const all = await vitest.globTestSpecifications();
      isWhole = vitest.config.testNamePattern === undefined && specifications.length === all.length;
    },
    onTestRunEnd(modules, _errors, reason) {
      if (!isWhole || reason !== 'passed') return;
      const fault = judge(modules.flatMap((module) => [...module.children.allTests('passed')]));
      if (fault === undefined) return;
      console.error(`${fault}\n`);
      process.exitCode = 1;
    },
  };
}
