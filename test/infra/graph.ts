/**
 * Writes, as JSON, what `sst deploy` would ask of AWS: sst.config.ts is run with SST's own components on Pulumi's mocks, without AWS,
 * without Pulumi's engine and without a network. Needs `.sst` (see sst.ts).
 *   node test/infra/graph.ts --out FOLDER [--stage production] [--unbundled]
 */

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerOf, outputsOf } from './aws-mocks.ts';
import { startCommandLine } from './command-line.ts';
import { bundleConfig, pulumi } from './platform.ts';
import { bundleType, type Graph, type Props } from './shape.ts';
import { platform, root } from './sst.ts';

const { values: options } = parseArgs({
  options: {
    stage: { type: 'string', default: 'test' },
    out: { type: 'string', default: '.' },
    unbundled: { type: 'boolean', default: false },
  },
});
const bundles = join(resolve(options.out), 'bundles');
const work = await mkdtemp(join(tmpdir(), 'sst-graph-'));
// It has to lie where Node finds the platform's packages.
const bundle = join(platform, `graph.${process.pid}.mjs`);
const graph: Graph = { app: {}, errors: [], outputs: [], resources: [] };
const optionsOf = new Map<string, Props>();

// One failure rejects every output that waited for it: said once is enough.
const fail = (error: unknown) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!graph.errors.includes(text)) graph.errors.push(text);
};

process.on('unhandledRejection', fail);
process.on('exit', () => {
  rmSync(bundle, { force: true });
  rmSync(work, { recursive: true, force: true });
});

let finished = false;
// Nothing is left to run only when every output has settled.
process.once('beforeExit', async () => {
  if (!finished && graph.errors.length === 0) fail(new Error('an output never settled'));
  graph.resources.sort((a, b) => (a.type + a.name < b.type + b.name ? -1 : 1));
  const text = JSON.stringify(graph, null, 1).replaceAll(bundles, '<bundles>').replaceAll(work, '<work>').replaceAll(root, '<root>');
  await writeFile(join(options.out, 'graph.json'), text);
  process.exitCode = graph.errors.length > 0 ? 1 : 0;
});

async function evaluate(): Promise<void> {
  const site = join(work, 'site');
  await mkdir(site);
  await writeFile(join(site, 'index.html'), '<!doctype html>');
  await startCommandLine({ work: bundles, isBundled: !options.unbundled }, ({ name, ...inputs }) =>
    graph.resources.push({ type: bundleType, name, inputs }),
  );
  const $cli = { command: 'deploy', rpc: '', home: 'aws', state: { version: {} }, paths: { home: work, root, work, platform } };
  Object.assign(globalThis, { $dev: false, $app: graph.app, $cli });

  await bundleConfig(bundle, site);
  const { config, run } = await import(pathToFileURL(bundle).href);
  Object.assign(graph.app, { removal: 'retain', protect: false }, await config.app({ stage: options.stage }), { stage: options.stage });
  const aws = (graph.app['providers'] as { aws: Record<string, unknown> }).aws;
  const region = String(aws['region']);

  const mocks = {
    call: ({ token, inputs }: { token: string; inputs: Props }) => answerOf(token, inputs, region),
    newResource({ type, name, inputs, id, custom }: { type: string; name: string; inputs: Props; id?: string; custom?: boolean }) {
      graph.resources.push({ type, name, inputs: plain(inputs) as Props, ...optionsOf.get(type + name) });
      return { id: id || (custom ? `${name}-id` : ''), state: { ...inputs, ...outputsOf(type, name, inputs, region) } };
    },
  };
  await pulumi.runtime.setMocks(mocks, String(graph.app['name']), options.stage, false, 'organization');
  pulumi.runtime.setAllConfig(Object.fromEntries(Object.entries(aws).map(([key, value]) => [`aws:${key}`, asText(value)])));
  await pulumi.runtime.runInPulumiStack(() =>
    run(() => {
      pulumi.runtime.registerStackTransformation(({ type, name, opts: { protect, retainOnDelete } }) => {
        optionsOf.set(type + name, { protect, retainOnDelete });
        return undefined;
      });
      return config.run().then((outputs: object) => {
        graph.outputs.push(...Object.keys(outputs));
        return outputs;
      });
    }),
  );
  finished = true;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Pulumi marks a secret by this key; for the tests it is a value like others. */
const secretMark = '4dabf18193072939515e22adb298388d';

/** The inputs as plain JSON: files by a word, policies opened, what providers keep for themselves left out. */
function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (typeof value === 'string') return /policy$/i.test(key) && value.startsWith('{') ? JSON.parse(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (pulumi.asset.Archive.isInstance(value) || pulumi.asset.Asset.isInstance(value)) return '<file>';
  if (secretMark in value && 'value' in value) return plain(value.value, key);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__provider')
      .map(([name, item]) => [name, plain(item, name)]),
  );
}

evaluate().catch(fail);
