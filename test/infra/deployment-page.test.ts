import { readFile } from 'node:fs/promises';
import { deployEnv } from '@puskesos/core/shared/env';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../packages/cli/src/commands.ts';
import { puskesos } from '../support/machine/command.ts';
import { type Deployment, evaluate } from './deployment.ts';
import { installSst } from './sst.ts';

/** The newcomer's page, walked against what there really is: each thing that it names, and none that it leaves out. */

let missing: string | undefined;
let production: Deployment;
let page: string;
let commandLines: string[];

beforeAll(async () => {
  missing = await installSst();
  if (missing) return console.error(missing);
  production = await evaluate('production');
  page = await readFile('packages/infra/DEPLOYMENT.md', 'utf8');
  commandLines = page.split('\n').flatMap((line) => (line.startsWith('    ') ? [line.trim()] : []));
}, 360_000);
beforeEach(({ skip }) => skip(missing !== undefined, missing));

const found = (pattern: RegExp, text = page) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
const named = (type: string) => production.graph.resources.filter((resource) => resource.type === type).map(({ name }) => name);

it('sets every secret that there is, and no other', () => {
  expect(found(/sst secret set (\w+)/g)).toEqual(named('sst:sst:Secret').toSorted());
});

it('says what every output is for, and waits for none that is not printed', () => {
  expect(found(/‹(\w+)›/g)).toEqual(production.graph.outputs.toSorted());
});

it('names every setting that a deployment reads', () => {
  const wrong = { SITE_DOMAIN: '?', SITE_CERTIFICATE: '?', MAIL_FROM: '?' };
  expect(() => deployEnv(wrong)).toThrow(/SITE_DOMAIN.*SITE_CERTIFICATE.*MAIL_FROM/);

  expect(found(/^ {4}([A-Z_]+)=/gm)).toEqual([...Object.keys(wrong), 'ALLOWED_ORIGINS'].toSorted());
  const example = Object.fromEntries(
    commandLines.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split('=', 2) as [string, string]] : [])),
  );
  expect(() => deployEnv({ ...example, SITE_CERTIFICATE: 'arn:aws:acm:us-east-1:123456789012:certificate/a' })).not.toThrow();
  expect(() => deployEnv({ SITE_DOMAIN: 'puskesos.example.go.id' })).toThrow(/both or neither/);
  expect(deployEnv({ SITE_DOMAIN: '', MAIL_FROM: '' })).toEqual({});
});

describe('calls', () => {
  it('commands of ours that there are, with options that they have', async () => {
    const called = commandLines.flatMap((line) => [...line.matchAll(/puskesos ([a-z-]+)([^|&]*)/g)]);
    expect(called.map(([, name]) => name)).toEqual(expect.arrayContaining(['keys', 'first-account', 'doctor', 'setup']));
    for (const [line, name = '', rest = ''] of called) {
      // The one that fills in programmes comes with a page of its own.
      if (name === 'setup' && !commands[name]) continue;
      const { code, out } = await puskesos(name, '--help');
      expect(code, line).toBe(0);
      for (const option of found(/(--[a-z-]+)/g, rest)) expect(out, line).toMatch(new RegExp(`^ *${option} `, 'm'));
    }
  });

  it('SST by its own words, always for a stage that is named', () => {
    const called = commandLines.filter((line) => line.includes('npx sst '));

    expect(called.length).toBeGreaterThan(4);
    for (const line of called) expect(line).toMatch(/npx sst (deploy|secret set \w+( \S+)?) --stage STAGE$/);
  });
});

it('looks at the limits that the deployment runs into', () => {
  const reserved = production
    .all('lambda/function')
    .reduce((sum, { inputs }) => sum + Number(inputs['reservedConcurrentExecutions'] ?? 0), 0);

  expect(page).toContain(`${100 + reserved}: \`production\` reserves ${reserved} and AWS keeps 100`);
  expect(page).toContain(`--region-name ${(production.graph.app['providers'] as { aws: { region: string } }).aws.region}`);
});

it('gives its steps in order, each once', () => {
  expect(
    found(/^## (\d+) /gm)
      .map(Number)
      .toSorted((one, other) => one - other),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
