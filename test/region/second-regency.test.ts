import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { filesSettings } from '../support/engine/file-folder.ts';
import { freshTables } from '../support/engine/tables.ts';

/** Node resolves `#regency` by the condition of that name, as it does by the default where it was changed. */
const ofPontianak = ['--conditions=kota-pontianak'];
const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const VILLAGE = '61.71.01.1002';
const OF_KUKAR = '64.02.06.1001';

describe('another regency, by one line of packages/core/package.json', () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the process saw
  const seen = {} as any;
  beforeAll(async () => {
    const { endpoint, registry, publicIndex } = await freshTables();
    const env = {
      ...process.env,
      DYNAMODB_ENDPOINT: endpoint,
      REGISTRY_TABLE: registry,
      PUBLIC_INDEX_TABLE: publicIndex,
      VAULT_KEYS: inject('vaultKeys'),
      PUBLIC_KEYS: inject('publicKeys'),
      VAULT_KMS: 'off',
      ...filesSettings('http://localhost/files'),
    };
    const script = join(import.meta.dirname, 'main-path.ts');
    const { stdout } = await run(process.execPath, [...ofPontianak, script, VILLAGE, OF_KUKAR], { env });
    Object.assign(seen, JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  });

  it('knows its own places and no others', () => {
    expect([seen.regency.name, seen.villages, seen.knows]).toEqual(['Pontianak', 29, true]);
    expect(seen.knowsElsewhere).toMatch(/^Kode desa\/kelurahan tidak dikenal di Pontianak \(contoh 61\.71\.01\.1002\)/);
    expect(seen.away.errors[0].message).toContain('Pontianak');
    expect(seen.found.data.places.map(({ name }: { name: string }) => name)).toEqual([
      'Pontianak Selatan',
      'Pontianak Timur',
      'Pontianak Barat',
      'Pontianak Utara',
      'Pontianak Kota',
      'Pontianak Tenggara',
    ]);
  });

  it('has its own clock, head and programmes: no food of Kukar’s, and where there is no desa no Dana Desa', () => {
    expect(seen.clock).toEqual(['2026-11-24', '2026-11-24 23:30 WIB']);
    expect(seen.ratified).toEqual({ id: 'mencatat pengesahan Wali Kota', en: 'recorded the Wali Kota’s ratification' });
    expect(seen.setUp).toEqual(
      ['pbi-jk', 'pkh', 'sembako', 'wrse', '2018-01-01', '2022-12-23', '2025-02-05'].map((what) => [what, 'added']),
    );
  });

  it('registers, enrolls, activates and publishes, and the public finds who receives', () => {
    expect(seen.refreshed).toMatchObject({ villages: 1, published: 1 });
    expect(seen.found.data.recipientsByName).toEqual({
      list: { recipients: 2 },
      matches: [{ maskedName: 'S**I C**H', aid: [{ status: 'ACTIVE', program: { id: 'sembako' } }] }],
    });
  });

  it('lays the page of its list, which names nobody else’s regency', () => {
    expect(seen.page).toContain('Puskesos Pontianak');
    expect(seen.page).toContain('Penerima bantuan sosial Kelurahan Benuamelayu Laut, Pontianak Selatan');
    expect(seen.page).not.toMatch(/Kutai|Kukar/);
  });

  it('builds its pages with its own name and places', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pontianak-'));
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await run(process.execPath, [...ofPontianak, vite, 'build', '--outDir', folder, '--emptyOutDir'], { cwd: join(root, 'packages/web') });

    const [check, desa, peta] = await Promise.all(['index.html', 'desa/index.html', 'peta/index.html'].map((page) => text(folder, page)));
    await rm(folder, { recursive: true });

    expect(check).toContain('<title>Cek Penerima Bantuan Sosial · Puskesos Pontianak</title>');
    expect(check).toContain('di Kota Pontianak.');
    expect(desa).toContain('/penerima/61.71.01.1002.html');
    for (const page of [check, desa, peta]) expect(page).not.toMatch(/Kutai|Kukar|64\.02|%[A-Z_]+%/);
  });
});

const text = (folder: string, page: string): Promise<string> => readFile(join(folder, page), 'utf8');
