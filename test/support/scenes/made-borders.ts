import { type Village, villages } from '@puskesos/core/region';
import { groundOf } from '@puskesos/core/region/ground';

/** Borders of villages that were made up: each a square where it stands on the map of tiles, its sides as crooked as is asked for, one line with its neighbour's. */

const [WEST, NORTH, SIDE] = [115.3, 1.2, 0.1] as const;

export type Position = readonly number[];

export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}

export interface Border {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon;
}

type Corner = readonly [column: number, row: number];

/** `points`: how many lie on each side between two corners. */
export const madeBorders = (points = 0): Border[] =>
  villages.map((village) => ({
    type: 'Feature',
    properties: { OBJECTID: 1, KDEPUM: village.code, NAMOBJ: village.name },
    geometry: { type: 'Polygon', coordinates: [ringOf(village, points)] },
  }));

export const geoJson = (features: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

function ringOf({ code }: Village, points: number): Position[] {
  const { column, row } = groundOf(code).tile;
  const corners: readonly Corner[] = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
  const sides = corners.flatMap((corner, n) => sideOf(corner, corners[(n + 1) % 4] as Corner, points).slice(0, -1));
  return [...sides, at(corners[0] as Corner)];
}

const at = ([column, row]: Corner, aside = 0): Position => [rounded(WEST + column * SIDE + aside), rounded(NORTH - row * SIDE + aside)];
const rounded = (value: number) => Math.round(value * 1e7) / 1e7;

/** The same from either end. */
function sideOf(from: Corner, to: Corner, points: number): Position[] {
  const isForward = from[0] + from[1] < to[0] + to[1];
  const [first, last] = isForward ? [from, to] : [to, from];
  const along = Array.from({ length: points + 2 }, (_, n) => {
    const part = n / (points + 1);
    const middle: Corner = [first[0] + (last[0] - first[0]) * part, first[1] + (last[1] - first[1]) * part];
    return at(middle, part === 0 || part === 1 ? 0 : crooked(first[0] * 31 + first[1] * 17 + (first[0] === last[0] ? 7 : 0), part) * SIDE);
  });
  return isForward ? along : along.reverse();
}

/** Like a river: wide bends with smaller ones on them. */
const crooked = (side: number, part: number): number =>
  [3, 11, 43, 171].reduce((sum, often) => sum + Math.sin(side * 1.7 + often * part * Math.PI) / often, 0) * 0.25 * Math.sin(part * Math.PI);

/** What a ring surrounds, in square degrees. */
export function areaOf(ring: readonly Position[]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], n) => {
    const [fromX = 0, fromY = 0] = ring.at(n - 1) as Position;
    return sum + fromX * y - x * fromY;
  }, 0);
  return Math.abs(doubled) / 2;
}
