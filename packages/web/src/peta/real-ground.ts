import type { Position } from 'geojson';
import { bbox, merge, mesh } from 'topojson-client';
import type { Ground } from './ground.ts';
import { districtOf, type Place } from './places.ts';
import type { Borders } from './published.ts';

/** Places by their real borders. So near the equator a degree is as long either way. */

const WIDE = 240;
const LINES = 24;

type Point = readonly [x: number, y: number];
type Polygon = readonly (readonly Point[])[];

export function realGround(borders: Borders): Ground {
  const { villages } = borders.objects;
  const [west, south, east, north] = bbox(borders) as [number, number, number, number];
  const unit = WIDE / (east - west);
  const at = ([x = 0, y = 0]: Position): Point => [(x - west) * unit, (north - y) * unit];
  const polygonsOf = kept(({ code }): Polygon[] => {
    const all = villages.geometries.filter(({ id }) => id === code || districtOf(id) === code);
    return merge(borders, all).coordinates.map((rings) => rings.map((ring) => ring.map(at)));
  });
  const shapeOf = kept((place) =>
    polygonsOf(place)
      .flat()
      .map((ring) => `${lineOf(ring)}Z`)
      .join(''),
  );
  const isBetween = (one: { id?: unknown }, other: { id?: unknown }) =>
    one === other || districtOf(String(one.id)) !== districtOf(String(other.id));
  return {
    kind: 'borders',
    size: [WIDE, (north - south) * unit],
    borders: mesh(borders, villages, isBetween)
      .coordinates.map((line) => lineOf(line.map(at)))
      .join(''),
    shapeOf,
    outlineOf: shapeOf,
    middleOf: kept((place) => middleOf(polygonsOf(place))),
  };
}

/** Made once for each place. */
function kept<T>(make: (place: Place) => T): (place: Place) => T {
  const made = new Map<string, T>();
  return (place) => {
    const before = made.get(place.code);
    if (before !== undefined) return before;
    const now = make(place);
    made.set(place.code, now);
    return now;
  };
}

const lineOf = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}`;

/** Where it is wide, and high enough for a name: names lie from west to east. */
function middleOf(polygons: readonly Polygon[]): Point {
  const spots = polygons.flatMap((polygon) => {
    const heights = (polygon[0] ?? []).map(([, y]) => y);
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    const onItsSide = polygon.map((ring) => ring.map(([x, y]): Point => [y, x]));
    return Array.from({ length: LINES }, (_, n) => top + ((n + 0.5) / LINES) * (bottom - top)).flatMap((y) =>
      stretchesAt(polygon, y).map(([from, to]) => {
        const x = (from + to) / 2;
        const [above, below] = stretchesAt(onItsSide, x).find(([high, low]) => high <= y && y <= low) ?? [y, y];
        return { x, y, room: Math.min(to - from, 4 * Math.min(y - above, below - y)) };
      }),
    );
  });
  const { x, y } = spots.reduce((best, one) => (one.room > best.room ? one : best));
  return [x, y];
}

/** What of a line across it lies inside. */
function stretchesAt(polygon: Polygon, y: number): (readonly [from: number, to: number])[] {
  const crossings = polygon
    .flatMap((ring) =>
      ring.flatMap(([x, high], n) => {
        const [nextX, nextHigh] = ring[(n + 1) % ring.length] as Point;
        return high < y === nextHigh < y ? [] : [x + ((y - high) / (nextHigh - high)) * (nextX - x)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((from, n) => (n % 2 === 0 ? [[from, crossings[n + 1] as number] as const] : []));
}
