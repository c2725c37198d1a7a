import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { villages } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { useOffice } from '../support/office/use-office.ts';
import { linesOf, type Topology } from '../support/scenes/drawn-borders.ts';
import { geoJson, madeBorders } from '../support/scenes/made-borders.ts';
import { moved, one, shapeWith, VILLAGE } from '../support/scenes/odd-borders.ts';

/** The villages' real borders, from an office's file to the file that the public's map is drawn by. */

useOffice();

/** Runs the command on a file with this text; tells what it said and what lies where it publishes. */
async function bordersOf(text: string | number, ...options: string[]) {
  const folder = await folderOfTest();
  const [file, published] = [join(folder, 'batas desa.geojson'), join(folder, 'angka')];
  await mkdir(published);
  await writeFile(file, typeof text === 'string' ? text : '');
  if (typeof text === 'number') await truncate(file, text);
  const again = () => puskesos({ PUBLISHED: pathToFileURL(published).href }, 'borders', file, ...options);
  const said = await again();
  const files = await readdir(published);
  return { ...said, files, again, text: () => readFile(join(published, 'borders.json'), 'utf8') };
}

describe('borders from the command line', () => {
  it('are published as one small file, the same each time, in which a line between two villages is there once', async () => {
    const { code, out, files, text, again } = await bordersOf(geoJson(madeBorders(60)));
    const published = await text();

    expect([code, files]).toEqual([0, ['borders.json']]);
    expect(out).toMatch(/^Titik \/ points: 58065 → \d+\nTerbit \/ published: borders\.json, 1\d\d kB\n$/);
    expect(published.length).toBeLessThanOrEqual(160_000);
    const topology = JSON.parse(published) as Topology;
    expect(topology.objects.villages.geometries.map(({ id }) => id)).toEqual(villages.map(({ code: of }) => of));
    const { column, row } = groundOf(VILLAGE).tile;
    const beside = villages.filter(
      ({ code }) => Math.abs(groundOf(code).tile.column - column) + Math.abs(groundOf(code).tile.row - row) === 1,
    );
    expect(beside.length).toBeGreaterThan(1);
    for (const { code: other } of beside) {
      const shared = linesOf(topology, other).filter((line) => linesOf(topology, VILLAGE).includes(line));
      expect(shared.length, other).toBe(1);
      expect(topology.arcs[shared[0] as number]?.length).toBeGreaterThan(10);
    }
    await again();
    expect(await text()).toBe(published);
  });

  it('are only looked at where that is asked for', async () => {
    const { code, out, files } = await bordersOf(geoJson(madeBorders()), '--dry-run');

    expect([code, files]).toEqual([0, []]);
    expect(out).toMatch(/^Titik \/ points: 1185 → \d+\nAkan diterbitkan \/ would be published: borders\.json, \d+ kB\n$/);
  });

  it.each<readonly [string, string | number, RegExp]>([
    ['no JSON', 'Kode,Nama\n64.02.06.1001,Jahab\n', /bukan GeoJSON.*not GeoJSON/],
    ['a file that is too large', 64 * 1024 * 1024 + 1, /lebih dari 64 MB.*larger than 64 MB/],
    ['without a village', one(() => undefined), /1 dari 237 desa.*: Jahab \(64\.02\.06\.1001\)\..*1 of 237 villages are missing/],
    [
      'of another regency',
      one((feature) => ({ ...feature, properties: { kode: '64.71.01.1001' } })),
      /kode 64\.71\.01\.1001 \(kabupaten\/kota 64\.71\)/,
    ],
    ['with a line that is open', one((feature) => shapeWith(feature, (ring) => ring.slice(0, -1))), /tidak tertutup.*not closed/],
    [
      'in metres',
      geoJson(moved(([x = 0, y = 0]) => [500_000 + x, 9_900_000 + y])),
      /\[50011\d\.?\d*, 98\d+.*\] bukan bujur.*EPSG:4326.*EPSG:4326/,
    ],
  ])('are refused in one line, and nothing published: %s', async (_what, text, says) => {
    const { code, out, complaint, files } = await bordersOf(text);

    expect(complaint.trimEnd().split('\n')).toEqual([expect.stringMatching(says)]);
    expect([code, out, files]).toEqual([2, '', []]);
    expect(complaint).toMatch(/Belum ada yang diterbitkan\. \/ .* Nothing was published\.\n$/);
  });

  it('are refused where nothing says where to publish', async () => {
    vi.stubEnv('PUBLISHED', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = await folderOfTest();
    await writeFile(join(folder, 'batas.geojson'), geoJson(madeBorders()));

    const { code, complaint } = await puskesos('borders', join(folder, 'batas.geojson'));

    expect([code, complaint.trimEnd()]).toEqual([2, expect.stringMatching(/^PUBLISHED belum diatur.*PUBLISHED is not set.*$/)]);
  });
});
