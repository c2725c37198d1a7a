import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Deployment, evaluate } from './deployment.ts';
import { installSst } from './sst.ts';

/** How functions are packed, and what of it a start reads. */

let missing: string | undefined;
let production: Deployment;
beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  production = await evaluate('production');
});
beforeEach(({ skip }) => skip(missing !== undefined, missing));

/** A twentieth above what they were when last looked at. */
it.each([
  ['Office', 548_000],
  ['OnRegistryChange', 66_100],
  ['Public', 190_000],
  ['RefreshRecipients', 172_000],
  ['Work', 307_000],
])('reads for a start of %s %i bytes at most', (name, most) => {
  const bundle = production.bundles.find((one) => one.name === name);

  expect(bundle?.bytes).toBeLessThan(most);
  // Apollo's reports to its own service, which nothing here sends.
  expect(bundle?.inputs.filter((input) => /usage-reporting-protobuf.*generated|utils\.usagereporting/.test(input))).toEqual([]);
});

it('takes the solver along as it is, in the version that was tested', async () => {
  const [core, api] = await Promise.all(['core/package.json', 'infra/src/api.ts'].map((file) => readFile(`packages/${file}`, 'utf8')));

  expect(api).toContain(`install: { highs: '${JSON.parse(core ?? '').dependencies.highs}' }`);
});
