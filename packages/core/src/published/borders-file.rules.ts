import type { FeatureCollection, Position } from 'geojson';
import { findVillage, regency, type Village, villages } from '../region/region.ts';
import type { Message } from '../shared/error.ts';
import { villageIn } from './border-code.rules.ts';
import { BrokenBorders, NotDegrees, NotGeoJson, VillagesMissing } from './borders-errors.ts';

/** What an office’s GeoJSON tells of each village’s borders, once all of it holds. No I/O, no clock. */

type Ring = Position[];

export interface Shape {
  readonly village: Village;
  /** Each an outer ring and its holes. */
  readonly polygons: readonly Ring[][];
}

export interface Told {
  /** In the order of the region's villages. */
  readonly shapes: readonly Shape[];
  /** Features without any village's code, which are passed over. */
  readonly without: number;
  readonly points: number;
}

const { west: WEST, south: SOUTH, east: EAST, north: NORTH } = regency.bounds;

export function bordersIn(text: string): Told {
  const byVillage = new Map<string, Ring[][]>();
  let [without, points] = [0, 0];
  for (const { properties, geometry } of featuresIn(text)) {
    const village = findVillage(villageIn(properties ?? {}) ?? '');
    if (!village) {
      without += 1;
      continue;
    }
    const polygons = polygonsOf(geometry, village);
    for (const ring of polygons.flat()) points += ring.length;
    byVillage.set(village.code, [...(byVillage.get(village.code) ?? []), ...polygons]);
  }
  const missing = villages.filter(({ code }) => !byVillage.has(code));
  if (missing.length > 0) throw new VillagesMissing(missing);
  return { shapes: villages.map((village) => ({ village, polygons: byVillage.get(village.code) ?? [] })), without, points };
}

type Unread = FeatureCollection['features'][number];

function featuresIn(text: string): readonly Unread[] {
  const { type, features } = parsed(text) as Partial<FeatureCollection>;
  const isOne = (one: Partial<Unread> | null) => one?.type === 'Feature' && isObject(one.properties) && isObject(one.geometry);
  if (type !== 'FeatureCollection' || !Array.isArray(features) || !features.every(isOne)) throw new NotGeoJson();
  return features;
}

const isObject = (value: unknown) => value === undefined || (typeof value === 'object' && !Array.isArray(value));

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    throw new NotGeoJson();
  }
}

function polygonsOf(geometry: Unread['geometry'] | null | undefined, village: Village): Ring[][] {
  const { type } = geometry ?? {};
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    throw new BrokenBorders(village, type ? { id: `bentuknya ${type}, bukan Polygon`, en: `it is a ${type}, no Polygon` } : empty);
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!isFilled(polygons) || !polygons.every(isFilled)) throw new BrokenBorders(village, empty);
  return polygons.map((rings) => rings.map((ring) => checked(ring, village)));
}

export const empty: Message = { id: 'kosong', en: 'it is empty' };

const isFilled = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

/** Longitude and latitude alone: a height has no place on a map. */
function checked(ring: Ring, village: Village): Ring {
  if (!isFilled(ring)) throw new BrokenBorders(village, empty);
  const points = ring.map((position) => {
    if (!Array.isArray(position) || !position.slice(0, 2).every(Number.isFinite) || position.length < 2) {
      throw new BrokenBorders(village, { id: 'ada titik tanpa koordinat', en: 'a point has no coordinates' });
    }
    const [x, y] = position as [number, number];
    if (x < WEST || x > EAST || y < SOUTH || y > NORTH) throw new NotDegrees(position);
    return [x, y];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    throw new BrokenBorders(village, { id: 'garisnya tidak tertutup', en: 'its line is not closed' });
  }
  if (points.length < 4)
    throw new BrokenBorders(village, { id: 'garisnya kurang dari empat titik', en: 'its line has less than four points' });
  return points;
}
