import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startDynamo } from '@puskesos/local/engine/dynamodb';
import { describe, expect, it, vi } from 'vitest';

/** What comes from elsewhere is what was looked at: by version, by fingerprint, by licence. */

const root = join(import.meta.dirname, '../..');
const json = async (path: string) => JSON.parse(await readFile(join(root, path), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const { packages } = (await json('package-lock.json')) as { packages: Record<string, Locked> };
const entries = Object.entries(packages);
const workspaces = entries.filter(([path]) => !path.includes('node_modules/')).map(([path]) => path);
const fetched = entries.filter(([path, { link }]) => path.includes('node_modules/') && !link);
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? '';

const pinned = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap((inner) => pinned(inner));

it.each(workspaces)('package.json %s names one version of each', async (folder) => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = await json(join(folder, 'package.json'));
  const loose = pinned([dependencies, devDependencies, optionalDependencies, overrides]).filter(
    (version) => !/^(npm:(@?[\w./-]+)@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );

  expect(loose).toEqual([]);
});

describe('the lockfile', () => {
  it('has a SHA-512 of whatever is fetched, and leaves it to npm’s settings from where', () => {
    expect(fetched.length).toBeGreaterThan(600);
    expect(fetched.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
    expect(fetched.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('lets nothing run at its installation but what brings Node along', async () => {
    const { allowScripts } = await json('package.json');
    const running = fetched.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));

    expect(running).toEqual(['node']);
    expect(allowScripts).toEqual({ node: true });
  });
});

describe('licences', () => {
  const allowed = [
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '(MIT AND BSD-3-Clause)',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
  ];
  /** Others, each for its reason. */
  const others: Readonly<Record<string, string>> = {
    '@axe-core/playwright': 'MPL-2.0: the tests load it unchanged, and nothing of it is deployed',
    'axe-core': 'MPL-2.0: the tests load it unchanged, and nothing of it is deployed',
    argparse: 'PSF-2.0: permissive; the tests come by it alone',
  };

  it('of all that is no tool are such as ask for no more than their name', () => {
    const shipped = fetched.filter(([, { dev }]) => !dev);
    const odd = shipped.filter(([, { license = 'none' }]) => !allowed.includes(license)).map(([path]) => nameOf(path));

    expect(shipped.length).toBeGreaterThan(300);
    expect(odd.toSorted()).toEqual(Object.keys(others).toSorted());
  });

  it('stand in the bill of materials, each part with its version and its fingerprint', () => {
    const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' });
    const { bomFormat, components } = JSON.parse(stdout) as {
      bomFormat: string;
      components: { purl: string; version: string; licenses?: object[]; hashes?: object[] }[];
    };
    const parts = components.filter(({ purl }) => !purl.startsWith('pkg:npm/%40puskesos/'));

    expect(bomFormat).toBe('CycloneDX');
    expect(parts.length).toBeGreaterThan(200);
    expect(parts.filter(({ version, licenses, hashes }) => !(version && licenses?.length && hashes?.length))).toEqual([]);
  });
});

it('known holes are told where the registry answers, and it is said where it does not', () => {
  const { status, stdout } = spawnSync(process.execPath, ['test/supply/holes.ts'], { cwd: root, encoding: 'utf8' });
  process.stderr.write(stdout);

  // Whatever becomes known of a version that was fine yesterday is told here, and is no fault of today's change: `npm run holes` refuses it.
  expect(stdout).toMatch(/^known holes: (\{.*\}|the registry did not answer, so nothing is known)\n$/);
  expect([0, 1]).toContain(status);
});

describe('DynamoDB Local', () => {
  it('is taken from a folder as AWS hands it out, where one is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dynamodb-local-'));
    const brought = dirname(
      createRequire(import.meta.resolve('@puskesos/local/engine/dynamodb')).resolve('amplify-dynamodb-simulator/package.json'),
    );
    await cp(join(brought, 'emulator'), folder, { recursive: true });
    vi.stubEnv('DYNAMODB_LOCAL', folder);
    const { endpoint, stop } = await startDynamo({ memory: true, heap: '128m' });
    await stop();
    await rm(folder, { recursive: true });

    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(startDynamo({ memory: true })).rejects.toThrow(/DYNAMODB_LOCAL/);
    vi.unstubAllEnvs();
  });
});
