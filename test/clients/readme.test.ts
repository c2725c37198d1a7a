import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installed } from '../support/clients/packed.ts';
import { familyInput } from '../support/office/input.ts';
import { served } from '../support/office/served.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';

/** The examples of packages/client/README.md, typed and run as they stand, from the packed package against a running server. */

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const from = numbers();
const office = useOffice();
let folder: string;
let server: Awaited<ReturnType<typeof served>>;
let environment: Record<string, string>;

beforeAll(async () => {
  [folder, server] = await Promise.all([installed(), served(office.handle)]);
  const households = [];
  for (let nth = 0; nth < 5; nth++) {
    const { household } = await office.as(dinsos).mutate('registerHousehold', familyInput(from), 'household { id members { id } }');
    households.push(household);
  }
  environment = { TOKEN: await office.token(dinsos), HOUSEHOLD: households[0].id, MEMBER: households[0].members[1].id };
}, 120_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const names = (text: string): string[] =>
  JSON.parse(text).map((one: { head?: { name: string }; node?: { head: { name: string } } }) => (one.node ?? one).head?.name);

it('Apollo Client: pages are joined, and a correction answers', async () => {
  const said = await tried('Apollo Client');

  expect(said.map((line) => names(line).length)).toEqual([4]);
});

it('urql: a page that is read after another stands behind it, without a warning', async () => {
  const said = await tried('urql');

  expect(said.map((line) => names(line).length)).toEqual([4]);
});

it('Relay: the compiler and the runtime take the schema and its connections', async () => {
  const said = await tried('Relay');

  expect(said.map((line) => names(line).length)).toEqual([2]);
});

const given = `
const token = (): string => process.env['TOKEN'] ?? '';
const [id, member] = [process.env['HOUSEHOLD'] ?? '', process.env['MEMBER'] ?? ''];
const show = (rows: readonly unknown[]): void => { if (rows.length > 0) console.log(JSON.stringify(rows)); };
const tell = (message: string): never => { throw new Error(message); };
void [token, id, member, show, tell];
`;

/** What the example of that heading prints, line by line. Fails where it doesn’t type, or says anything beside. */
async function tried(heading: string): Promise<string[]> {
  const own = join(folder, heading.replaceAll(' ', '-'));
  await mkdir(join(own, 'src'), { recursive: true });
  const source = exampleOf(heading).replaceAll('https://puskesos.example/graphql', server.url);
  await writeFile(join(own, 'src/example.ts'), heading === 'Relay' ? await woven(own, source) : `${given}${source}`);
  await writeFile(join(own, 'package.json'), '{ "type": "module" }');
  await writeFile(join(own, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  await run(process.execPath, [require.resolve('typescript/lib/tsc.js'), '-p', own]).catch(({ stdout }) => expect.fail(stdout));
  // As a frontend ships it: in one file.
  await build({
    root: own,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'src/example.ts', outDir: 'built', target: 'node24' },
    ssr: { noExternal: true },
  });
  const { stdout, stderr } = await run(process.execPath, ['built/example.js'], { cwd: own, env: { ...process.env, ...environment } });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'dom'],
  module: 'preserve',
  moduleResolution: 'bundler',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  types: ['node'],
};

function exampleOf(heading: string): string {
  const readme = readFileSync(join(import.meta.dirname, '../../packages/client/README.md'), 'utf8');
  const example = new RegExp(`^## ${heading}\n.*?\`\`\`ts\n(.*?)\`\`\`\n`, 'ms').exec(readme)?.[1];
  if (!example) throw new Error(`no example under ${heading}`);
  return example;
}

/** With the document compiled, and what the compiler made put where it stood, as the plugin of a bundler does. */
async function woven(own: string, source: string): Promise<string> {
  await writeFile(join(own, 'src/VillageQuery.ts'), source);
  const { relayConfig } = await import(join(folder, 'node_modules/@puskesos/client/dist/relay.js'));
  const config = { ...relayConfig('./src'), schema: '../node_modules/@puskesos/client/dist/schema.graphql' };
  await writeFile(join(own, 'relay.config.json'), JSON.stringify(config));
  const { stdout, stderr } = await run(require('relay-compiler'), ['--noWatchman'], { cwd: own });
  expect(stdout + stderr).not.toMatch(/warn|error/i);
  await rm(join(own, 'src/VillageQuery.ts'));
  const made = "import village from './__generated__/VillageQuery.graphql.ts';\n";
  return given + made + source.replace(/const village = graphql`.*?`;\n/s, '').replace(' graphql,', '');
}
