import { mergeConfig } from 'vitest/config';
import usual from '../vitest.config.ts';
import { guards, without } from './guards.ts';

/** As all tests run, for longer; where a guard is named, with a copy of its file that is without it. */

const name = process.env['FAULT_WITHOUT'];
const guard = guards.find((one) => one.name === name);
if (name && !guard) throw new Error(`no guard ${name}; there are ${guards.map((one) => one.name).join(', ')}`);

export default mergeConfig(usual, {
  // What Vite made of a file is kept from one run to the next, and another guard would be taken for the same.
  test: { fsModuleCache: guard === undefined },
  plugins: guard
    ? [
        {
          name: 'without-a-guard',
          enforce: 'pre',
          transform: (code: string, id: string) =>
            id.split('?')[0]?.endsWith(`/packages/core/src/${guard.file}`) ? without(guard, code) : undefined,
        },
      ]
    : [],
});
