import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { platform, root } from './sst.ts';

const require = createRequire(join(platform, 'package.json'));

export interface EsbuildOutput {
  readonly entryPoint?: string;
  readonly exports: readonly string[];
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

/** The parts of esbuild and Pulumi that are used here. Their own types come with `.sst`, which isn't there when this file is checked. */
interface Esbuild {
  build(options: Record<string, unknown>): Promise<{
    metafile: { inputs: Record<string, unknown>; outputs: Record<string, EsbuildOutput> };
    outputFiles: { path: string; contents: Uint8Array }[];
  }>;
}
type Load = { path: string };
type Loader = { onLoad(filter: { filter: RegExp }, load: (file: Load) => Promise<{ contents: string; loader: 'default' }>): void };

export interface Pulumi {
  runtime: {
    setMocks(mocks: unknown, project: string, stack: string, preview: boolean, organization: string): Promise<void>;
    setAllConfig(config: Record<string, string>): void;
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
    registerStackTransformation(transformation: (args: { type: string; name: string; opts: Record<string, unknown> }) => undefined): void;
  };
  asset: { Archive: { isInstance(value: unknown): boolean }; Asset: { isInstance(value: unknown): boolean } };
}

export const esbuild = require('esbuild') as Esbuild;
export const pulumi = require('@pulumi/pulumi') as Pulumi;

/**
 * Bundles sst.config.ts with SST's components into `outfile`, as SST's command line does: the providers and `sst` are globals in our own
 * files, `$`-names come from its shim. A site that was not built yet is stood in for by `unbuiltSite`.
 */
export async function bundleConfig(outfile: string, unbuiltSite: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, '.sst/provider-lock.json'), 'utf8')) as { alias: string; package: string }[];
  const globals = [`import * as sst from ${JSON.stringify(join(platform, 'src/components'))};`]
    .concat(lock.map((provider) => `import * as ${provider.alias} from ${JSON.stringify(provider.package)};`))
    .join('');
  const siteFile = join(platform, 'src/components/base/base-static-site.ts');
  await esbuild.build({
    stdin: {
      contents: `export { run } from ${JSON.stringify(join(platform, 'src/auto/run.ts'))}; export { default as config } from './sst.config.ts';`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    logLevel: 'error',
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const __filename = ${JSON.stringify(outfile)}, __dirname = ${JSON.stringify(platform)};`,
    },
    nodePaths: [join(platform, 'node_modules')],
    inject: [join(platform, 'src/shim/run.js')],
    external: ['@pulumi/*', '@pulumiverse/*', '@sst-provider/*', '@aws-sdk/*', 'undici', 'esbuild', 'archiver', 'glob', 'vite'],
    plugins: [
      {
        name: 'sst',
        setup: ({ onLoad }: Loader) =>
          onLoad({ filter: /\.(ts|tsx|js|mjs)$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            if (path === siteFile) return { contents: withStandIn(source, unbuiltSite), loader: 'default' };
            const ours = !path.includes('/.sst/') && !path.includes('/node_modules/');
            return { contents: ours ? globals + source : source, loader: 'default' };
          }),
      },
    ],
  });
}

function withStandIn(source: string, site: string): string {
  const missing = 'if (!fs.existsSync(outputPath)) {';
  if (!source.includes(missing)) throw new Error('SST checks the built site in another way now: update withStandIn');
  return source.replace(missing, `if (!fs.existsSync(outputPath)) { return path.relative($cli.paths.root, ${JSON.stringify(site)});`);
}
