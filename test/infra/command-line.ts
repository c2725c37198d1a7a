import { access, mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type EsbuildOutput, esbuild } from './platform.ts';
import type { Bundle, Props } from './shape.ts';
import { root } from './sst.ts';

interface BuildRequest {
  functionID: string;
  handler: string;
  /** What the function says under `nodejs`. */
  properties?: { install?: Record<string, string>; sourcemap?: boolean; minify?: boolean; splitting?: boolean; esbuild?: Esbuilding };
}

interface Esbuilding {
  readonly keepNames?: boolean;
  readonly external?: readonly string[];
  readonly define?: Readonly<Record<string, string>>;
}

interface Builds {
  /** Where bundles are laid. */
  readonly work: string;
  /** Whether handlers are bundled for real. */
  readonly isBundled: boolean;
}

/** SST's own: what was CommonJS finds in a module what it knows. */
const banner = [
  "import { createRequire as topLevelCreateRequire } from 'module';",
  'const require = topLevelCreateRequire(import.meta.url);',
  'import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"',
  'const __filename = topLevelFileUrlToPath(import.meta.url)',
  'const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))',
].join('\n');

/**
 * Stands in for SST's command line, which its components call over HTTP: it names the asset bucket and builds the handlers. A handler
 * is bundled for real, so one that is missing, doesn't export its name or doesn't bundle fails the graph.
 */
export async function startCommandLine({ work, isBundled }: Builds, onBundle: (bundle: Bundle) => void): Promise<void> {
  const server = createServer(async (request, response) => {
    const { method, params } = JSON.parse(await text(request)) as { method: string; params: [Props] };
    const answer = { result: undefined as unknown, error: undefined as string | undefined };
    if (method === 'Provider.Aws.Bootstrap') answer.result = { asset: 'assets', state: 'state', assetEcrRegistryId: '', assetEcrUrl: '' };
    else if (method === 'Runtime.Build') {
      const asked = params[0] as unknown as BuildRequest;
      answer.result = isBundled ? await build(asked, work, onBundle) : await standIn(asked, work);
    } else answer.error = `no stand-in for ${method}: add one to command-line.ts`;
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  process.env['SST_SERVER'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function standIn({ functionID, handler }: BuildRequest, work: string) {
  const out = join(work, functionID);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'bundle.mjs'), '');
  return { handler, out, errors: [], sourcemaps: [] };
}

async function build({ functionID, handler, properties = {} }: BuildRequest, work: string, onBundle: (bundle: Bundle) => void) {
  const [, file = '', exported = ''] = /^(.*)\.([^.]+)$/.exec(handler) ?? [];
  const source = join(root, `${file}.ts`);
  const out = join(work, functionID);
  const failed = (why: string) => ({ handler, out, errors: [`${functionID}: ${why}`], sourcemaps: [] });
  try {
    await access(source);
  } catch {
    return failed(`there is no ${file}.ts`);
  }
  try {
    const { metafile, outputFiles } = await esbuild.build({
      entryPoints: { bundle: source },
      outdir: out,
      outExtension: { '.js': '.mjs' },
      splitting: properties.splitting ?? false,
      bundle: true,
      minify: properties.minify ?? true,
      keepNames: properties.esbuild?.keepNames ?? true,
      define: properties.esbuild?.define ?? {},
      format: 'esm',
      platform: 'node',
      target: 'esnext',
      mainFields: ['module', 'main'],
      banner: { js: banner },
      external: ['sharp', 'pg-native', ...Object.keys(properties.install ?? {}), ...(properties.esbuild?.external ?? [])],
      ...(properties.sourcemap && { sourcemap: 'linked' }),
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    const started = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`${file}.ts`));
    if (!started?.[1].exports.includes(exported)) return failed(`${file}.ts does not export ${exported}`);
    await mkdir(out, { recursive: true });
    for (const { path, contents } of outputFiles) await writeFile(path, contents);
    await install(out, Object.keys(properties.install ?? {}));
    const packed = new Map(outputFiles.map(({ path, contents }) => [basename(path), gzipSync(contents, { level: 9 }).length]));
    const bytes = [...importedBy(started[0], metafile.outputs)].reduce((sum, path) => sum + (packed.get(basename(path)) ?? 0), 0);
    onBundle({ name: functionID, handler, bytes, inputs: Object.keys(metafile.inputs) });
    return { handler, out, errors: [], sourcemaps: [] };
  } catch (error) {
    return failed((error as Error).message);
  }
}

/** A file, and those that are read with it before any of it runs. */
function importedBy(path: string, outputs: Readonly<Record<string, EsbuildOutput>>, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: other, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && outputs[other]) importedBy(other, outputs, found);
  return found;
}

/** What goes along as it is lies beside the bundle, and nothing else does. */
async function install(out: string, names: readonly string[]): Promise<void> {
  if (names.length > 0) await mkdir(join(out, 'node_modules'));
  for (const name of names) await symlink(join(root, 'node_modules', name), join(out, 'node_modules', name));
}
