import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { type Bundle, bundleType, type Graph } from '../infra/shape.ts';
import { installSst, root } from '../infra/sst.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { savedOperation } from '../support/office/operations.ts';
import { openBench } from './bench-office.ts';
import { begin } from './child.ts';
import { found, type GoalName } from './goals.ts';
import { median, print } from './measure.ts';
import { fillVillage, VILLAGE } from './village.ts';

const ROUNDS = 9;

interface Start {
  readonly what: string;
  readonly file: string;
  readonly event: object;
}

/**
 * CPU from the first import to the first answer, each time in a new process: the bundles as they would be deployed, beside graphql-js on the same SDL with as
 * many signed calls in one small file. No compile cache: Lambda starts without one.
 */
export async function benchStart(): Promise<void> {
  const missing = await installSst();
  if (missing) return console.log(`\nStarts: ${missing}`);
  const office = await openBench();
  const replay = await begin(join(import.meta.dirname, 'replay.ts'), [String(process.env['DYNAMODB_ENDPOINT'])]);
  const folder = await mkdtemp(join(tmpdir(), 'puskesos-start-'));
  execFileSync(process.execPath, ['test/infra/graph.ts', '--stage', 'bench', '--out', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { resources } = JSON.parse(await readFile(join(folder, 'graph.json'), 'utf8')) as Graph;
  const packed = resources.find(({ type, name }) => type === bundleType && name === 'Public')?.inputs as Pick<Bundle, 'bytes'> | undefined;
  try {
    await fillVillage(office.context);
    await markDirty(office.context, [VILLAGE]);
    await refreshDirtyVillages(office.context);
    process.env['DYNAMODB_ENDPOINT'] = replay.address;
    const authorization = await office.tokenOf('officer');
    const page = { query: savedOperation('01-village-page').text, variables: { village: VILLAGE, first: 20 } };
    const look = { query: savedOperation('village-list').text, variables: { village: VILLAGE, first: 20 } };
    const { REGISTRY_TABLE: registry, PUBLIC_INDEX_TABLE: index } = process.env;
    for (const { goal, fn, event, sdl, calls, table } of [
      {
        goal: 'start of the office',
        fn: 'Office',
        event: httpEvent('/graphql', page, { authorization }),
        sdl: 'schema',
        calls: 3,
        table: registry,
      },
      { goal: 'start of the public', fn: 'Public', event: httpEvent('/public/graphql', look), sdl: 'public', calls: 3, table: index },
    ] as const) {
      const ours = { what: `${fn}, as deployed`, file: join(folder, 'bundles', fn, 'bundle.mjs'), event };
      const { body } = await started(ours);
      const { data, errors, extensions } = JSON.parse(body);
      if (errors) throw new Error(JSON.stringify(errors));
      const reads = Array.from({ length: extensions?.cost.calls ?? calls }, (_, n) => ({ pk: 'none', sk: String(n) }));
      const file = await least(folder, sdl);
      const theirs = { what: `graphql-js on its SDL, ${reads.length} signed calls`, file, event: { body: event.body, data, reads, table } };
      if (JSON.stringify(JSON.parse((await started(theirs)).body).data) !== JSON.stringify(data))
        throw new Error(`${goal}: the two did not answer the same`);
      await compare(goal, theirs, ours);
    }
    if (packed) found('bytes of the public', packed.bytes / 1000);
  } finally {
    replay.stop();
    await office.close();
    await rm(folder, { recursive: true });
  }
}

async function compare(goal: GoalName, least: Start, ours: Start): Promise<void> {
  const spent = new Map<Start, number[]>([
    [least, []],
    [ours, []],
  ]);
  for (let round = 0; round < ROUNDS; round += 1) for (const [start, values] of spent) values.push((await started(start)).cpu / 1000);
  const base = median(spent.get(least) ?? []);
  const rows = [...spent].map(([{ what }, values]) => ({
    what,
    'CPU ms, median': Math.round(median(values)),
    least: Math.round(Math.min(...values)),
    'times the first': (median(values) / base).toFixed(2),
  }));
  print(`${goal}: import and first answer`, rows);
  found(goal, median(spent.get(ours) ?? []) / base, rows);
}

async function started({ file, event }: Start): Promise<{ cpu: number; body: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start-child.mjs'), file], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(event));
  return (await json(child.stdout)) as { cpu: number; body: string };
}

/** The yardstick in one file, minified, its SDL inside. */
async function least(folder: string, sdl: string): Promise<string> {
  // There once SST is.
  const { esbuild } = await import('../infra/platform.ts');
  const text = await readFile(new URL(`../../schema/${sdl}.graphql`, import.meta.url), 'utf8');
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'yardsticks/start.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    mainFields: ['module', 'main'],
    outfile: join(folder, `${sdl}.mjs`),
    write: false,
    metafile: true,
    logLevel: 'silent',
    define: { SDL: JSON.stringify(text) },
  });
  const [{ path, contents }] = outputFiles as [(typeof outputFiles)[number]];
  await writeFile(path, contents);
  console.error(`the yardstick’s file: ${Math.round(gzipSync(contents).length / 1000)} kB packed`);
  return path;
}
