import type { Reporter, TestModule } from 'vitest/node';

/** Tells at the end of a run what its files took, so that it shows when one of them has grown slow. */

const SHOWN = 15;

/** In seconds: its imports, its hooks and its tests. */
const secondsOf = (module: TestModule): number => {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic();
  return (environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration) / 1000;
};

const line = (seconds: number, what: string): string => `${seconds.toFixed(1).padStart(9)} s  ${what}`;

export const slowest: Reporter = {
  onTestRunEnd(modules) {
    if (modules.length < 2) return;
    const files = modules
      .map((module) => ({ name: module.relativeModuleId, seconds: secondsOf(module) }))
      .toSorted((a, b) => b.seconds - a.seconds);
    const sum = files.reduce((all, { seconds }) => all + seconds, 0);
    console.log('The slowest files:');
    for (const { seconds, name } of files.slice(0, SHOWN)) console.log(line(seconds, name));
    console.log(`${line(sum, `all ${files.length} files, two at a time`)}\n`);
  },
};
