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

/** The middle of its longest stretch from west to east that lies near its middle. */
function middleOf(polygons: readonly Polygon[]): Point {
  const heights = polygons.flat(2).map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const stretches = Array.from({ length: LINES }, (_, n) => top + ((n + 0.5) / LINES) * (bottom - top)).flatMap((y) =>
    polygons.flatMap((polygon) => stretchesAt(polygon, y)),
  );
  const worth = ({ from, to, y }: Stretch) => to - from - Math.abs(y - (top + bottom) / 2);
  const { from, to, y } = stretches.reduce((best, one) => (worth(one) > worth(best) ? one : best));
  return [(from + to) / 2, y];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** What of a line across it lies inside. */
function stretchesAt(polygon: Polygon, y: number): Stretch[] {
  const crossings = polygon
    .flatMap((ring) =>
      ring.flatMap(([x, high], n) => {
        const [nextX, nextHigh] = ring[(n + 1) % ring.length] as Point;
        return high < y === nextHigh < y ? [] : [x + ((y - high) / (nextHigh - high)) * (nextX - x)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((from, n) => (n % 2 === 0 ? [{ from, to: crossings[n + 1] as number, y }] : []));
}
