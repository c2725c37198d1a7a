import { villages } from '@puskesos/core/region';
import { describe, expect, it } from 'vitest';
import { outlineIn, reading, type Topology } from '../support/scenes/drawn-borders.ts';
import { areaOf, type Border, geoJson, madeBorders, type Position } from '../support/scenes/made-borders.ts';
import { changed, halves, inPieces, moved, one, ringOf, shaped, shapeWith, VILLAGE } from '../support/scenes/odd-borders.ts';

/** What a file of borders may be like, what it may not, and how much is left of it. */

describe('what a file of borders may be like', () => {
  it('codes as text or number, with other signs or none; several features of a village, heights, and features of none', async () => {
    const spellings = [
      (code: string) => code.replaceAll('.', ''),
      (code: string) => Number(code.replaceAll('.', '')),
      (code: string) => ` ${code.replaceAll('.', '-')} `,
      (code: string) => code.replaceAll('.', ' '),
      (code: string) => `${code.replaceAll('.', '')}.0`,
    ];
    const features = changed((feature, { code }) => {
      const spelt = spellings[Number(code.slice(-2)) % spellings.length]?.(code);
      const properties = { OBJECTID: 1_700_000_000, KDBBPS: '6403', KDEBPS: '6403060001', desa: { code: '64.02.06.1002' }, kode: spelt };
      return halves(feature).map((geometry) => ({ ...feature, properties, geometry }));
    });
    const lake = { type: 'Feature', properties: { NAMOBJ: 'Danau Semayang' }, geometry: null };

    const { text, without } = await reading(`\uFEFF${geoJson([...features, lake], { crs: { type: 'name' } })}`);

    expect(without).toBe(1);
    const topology = JSON.parse(text) as Topology;
    // Between two halves of a village there is no border.
    expect(topology.objects.villages.geometries.filter(({ arcs }) => arcs.length !== 1 || arcs[0]?.length !== 1)).toEqual([]);
    for (const { code } of villages) expect(areaOf(outlineIn(topology, code)), code).toBeCloseTo(0.01, 4);
  });

  it('a village whose lines meet none of its neighbours’ is counted', async () => {
    const inside = (ring: Position[]) => ring.map(([x = 0, y = 0]) => [x * 0.999 + 0.116, y * 0.999]);

    const [whole, parted] = [await reading(geoJson(madeBorders())), await reading(one((feature) => shapeWith(feature, inside)))];

    expect(parted.apart - whole.apart).toBe(1);
  });

  it('a village keeps its shape, however small beside the others and however many its corners', async () => {
    const features = madeBorders(120);
    const small = features.findIndex(({ properties }) => properties['KDEPUM'] === VILLAGE);
    const [x = 0, y = 0] = ringOf(features[small] as Border)[0] as Position;
    const round = Array.from({ length: 1_000 }, (_, n) => (n / 999) * 2 * Math.PI).map((turn) => [
      x + 0.02 + 0.005 * Math.cos(turn),
      y - 0.02 + 0.005 * Math.sin(turn),
    ]);
    const circle = [...round.slice(0, -1), round[0] as Position];
    const around = features.with(small, { ...(features[small] as Border), geometry: { type: 'Polygon', coordinates: [circle] } });

    const { text, before } = await reading(geoJson(around));

    expect([before, text.length]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(text.length).toBeLessThanOrEqual(160_000);
    const topology = JSON.parse(text) as Topology;
    for (const { properties, geometry } of around) {
      const code = properties['KDEPUM'] as string;
      const kept = areaOf(outlineIn(topology, code)) / areaOf(geometry.coordinates[0] as Position[]);
      expect(Math.abs(kept - 1), code).toBeLessThan(0.1);
    }
  });
});

describe('a file of borders is refused', () => {
  it.each<readonly [string, string, RegExp]>([
    ['no JSON', 'Kode,Nama\n64.02.06.1001,Jahab\n', /bukan GeoJSON.*not GeoJSON/],
    ['JSON of another kind', '[1, 2]', /bukan GeoJSON/],
    ['features that are none', '{"type":"FeatureCollection","features":[1]}', /bukan GeoJSON/],
    ['without a village', one(() => undefined), /1 dari 237 desa.*: Jahab \(64\.02\.06\.1001\)\..*1 of 237 villages are missing/],
    [
      'without a kecamatan',
      geoJson(changed((feature, { district }) => (district === '64.02.07' ? undefined : feature))),
      /14 dari 237 .*: Selerong \(64\.02\.07\.2001\), .*Segihan|Sebulu Ilir \(64\.02\.07\.2005\), …\./,
    ],
    [
      'of another regency',
      one((feature) => ({ ...feature, properties: { kode: '64.71.01.1001' } })),
      /kode 64\.71\.01\.1001 \(kabupaten\/kota 64\.71\)/,
    ],
    ['by a code that no village has', one((feature) => ({ ...feature, properties: { kode: 6402061099 } })), /kode 64\.02\.06\.1099/],
    ['by codes of BPS', one((feature) => ({ ...feature, properties: { iddesa: '6403060001' } })), /Kode BPS \(6403\) tidak dikenal.*BPS/],
    [
      'with two codes',
      one((feature) => ({ ...feature, properties: { a: VILLAGE, b: '64.02.06.1002' } })),
      /kode dua desa: .*1001 dan .*1002/,
    ],
    ['without a shape', shaped(null), /Jahab \(64\.02\.06\.1001\) rusak: kosong.*are broken: it is empty/],
    ['with nothing in a shape', shaped({ type: 'MultiPolygon', coordinates: [[]] }), /Jahab .* rusak: kosong/],
    ['as a point', shaped({ type: 'Point', coordinates: [116, 0] }), /bentuknya Point/],
    ['with a line that is open', one((feature) => shapeWith(feature, (ring) => ring.slice(0, -1))), /tidak tertutup.*not closed/],
    [
      'with a line of two points',
      one((feature) => shapeWith(feature, ([first, second]) => [first, second, first])),
      /kurang dari empat titik/,
    ],
    [
      'with a point that is none',
      one((feature) => shapeWith(feature, ([first, ...rest]) => [first, [116], ...rest])),
      /titik tanpa koordinat/,
    ],
    [
      'as a line there and back',
      one((feature) => shapeWith(feature, ([first, second]) => [first, second, second, first])),
      /rusak: kosong/,
    ],
    [
      'in metres',
      geoJson(moved(([x = 0, y = 0]) => [500_000 + x, 9_900_000 + y])),
      /\[50011\d\.?\d*, 98\d+.*\] bukan bujur.*EPSG:4326.*EPSG:4326/,
    ],
    ['with latitude first', geoJson(moved(([x = 0, y = 0]) => [y, x])), /bukan bujur dan lintang/],
    ['in too many pieces', geoJson(inPieces()), /terlalu rumit.*too intricate/],
  ])('%s', async (_what, text, says) => {
    await expect(reading(text)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringMatching(says) });
  });
});
