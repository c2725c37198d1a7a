import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DistrictCode, districts, findVillage, type Village, VillageCode, villages, villagesOf } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';
import { describe, expect, it } from 'vitest';

const here = join(import.meta.dirname, '../../packages/core/src/regency');

describe('the regency', () => {
  it('has 20 kecamatan and 237 villages: 44 kelurahan, 193 desa', () => {
    const kinds = Object.groupBy(villages, ({ kind }) => kind);

    expect([districts.length, villages.length, kinds.kelurahan?.length, kinds.desa?.length]).toEqual([20, 237, 44, 193]);
    expect(districts.map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, index) => `64.02.${String(index + 1).padStart(2, '0')}`),
    );
    expect(districts.map(({ name }) => name).join(', ')).toMatchInlineSnapshot(
      `"Muara Muntai, Loa Kulu, Loa Janan, Anggana, Muara Badak, Tenggarong, Sebulu, Kota Bangun, Kenohan, Kembang Janggut, Muara Kaman, Tabang, Samboja, Muara Jawa, Sanga Sanga, Tenggarong Seberang, Marang Kayu, Muara Wis, Kota Bangun Darat, Samboja Barat"`,
    );
  });

  it('has every village once, in the kecamatan its code begins with', () => {
    expect(new Set(villages.map(({ code }) => code)).size).toBe(237);
    expect(districts.flatMap(({ code }) => villagesOf(code))).toHaveLength(237);
    for (const { code, kind } of villages)
      expect(code).toMatch(kind === 'kelurahan' ? /^64\.02\.\d{2}\.1\d{3}$/ : /^64\.02\.\d{2}\.2\d{3}$/);
  });

  it('knows a village by its code', () => {
    expect(findVillage('64.02.06.1001')).toMatchObject({ kind: 'kelurahan', district: '64.02.06' });
    expect(VillageCode.parse(' 64.02.06.1001 ')).toBe('64.02.06.1001');
  });

  it('has every village on a tile of its own, and each kecamatan in one piece, corners counted', () => {
    const at = new Map(villages.map((village) => [`${groundOf(village.code).tile.column},${groundOf(village.code).tile.row}`, village]));
    const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const)).filter(([x, y]) => x !== 0 || y !== 0);
    const beside = ({ code }: Village) => {
      const { column, row } = groundOf(code).tile;
      return around.flatMap(([x, y]) => at.get(`${column + x},${row + y}`) ?? []);
    };
    expect(at.size).toBe(237);
    for (const { code } of districts) {
      const [first, ...others] = villagesOf(code);
      const found = new Set(first && [first]);
      for (const village of found) for (const next of beside(village)) if (next.district === code) found.add(next);
      expect(found.size, code).toBe(others.length + 1);
    }
    const borders = villages.flatMap((village) =>
      groundOf(village.code).neighbours.map((other) => [village, findVillage(other) as Village] as const),
    );
    expect(borders.every(([village, other]) => groundOf(other.code).neighbours.includes(village.code) && other !== village)).toBe(true);
    expect(borders.filter(([village, other]) => beside(village).includes(other)).length / borders.length).toBeCloseTo(500 / 650, 2);
  });

  it('is as large as its villages, within a hundredth', () => {
    const sum = villages.reduce((all, { code }) => all + groundOf(code).area, 0);
    expect(Math.abs(sum / 26_912 - 1)).toBeLessThan(0.01);
  });

  it.each(['64.02.06', '64.02.06.9999', '64.71.01.1001', '6402061001', '', 'village'])('knows no village %j', (code) => {
    expect(VillageCode.safeParse(code).error?.issues[0]?.message).toMatch(/tidak dikenal.* \/ no village/);
  });

  it.each(['64.02', '64.02.21', '64.02.6', ''])('knows no kecamatan %j', (code) => {
    expect(DistrictCode.safeParse(code).success).toBe(false);
  });

  it.each([
    ['kutai-kartanegara', '64.02'],
    ['kota-pontianak', '61.71'],
  ])('is written as its source has it: %s', (of, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'regions-'));
    cpSync(join(here, 'generate.ts'), join(folder, 'generate.ts'));
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));

    execFileSync(process.execPath, [join(folder, 'generate.ts'), of, code]);

    const written = (file: string) => readFileSync(join(folder, of, file), 'utf8');
    expect(written('villages.ts')).toBe(readFileSync(join(here, of, 'villages.ts'), 'utf8'));
    if (of === 'kota-pontianak') expect(written('places.ts')).toBe(readFileSync(join(here, of, 'places.ts'), 'utf8'));
    rmSync(folder, { recursive: true });
  });
});
