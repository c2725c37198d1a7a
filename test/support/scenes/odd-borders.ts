import { type Village, villages } from '@puskesos/core/region';
import { type Border, geoJson, madeBorders, type Polygon, type Position } from './made-borders.ts';

/** Borders that were made up, with something in them that isn't as it is to be. */

export const VILLAGE = '64.02.06.1001';

export const changed = (change: (feature: Border, village: Village) => unknown): unknown[] =>
  madeBorders().flatMap((feature, n) => change(feature, villages[n] as Village) ?? []);
export const one = (change: (feature: Border) => unknown): string =>
  geoJson(changed((feature, { code }) => (code === VILLAGE ? change(feature) : feature)));
export const shaped = (geometry: unknown): string => one((feature) => ({ ...feature, geometry }));
export const ringOf = ({ geometry }: Border): Position[] => geometry.coordinates[0] as Position[];

export function shapeWith(feature: Border, change: (ring: Position[]) => unknown[]): unknown {
  return { ...feature, geometry: { type: 'Polygon', coordinates: [change(ringOf(feature))] } };
}

export function moved(change: (position: Position) => Position): unknown[] {
  return changed((feature) => shapeWith(feature, (ring) => ring.map(change)));
}

/** Its eastern and its western half. */
export function halves(feature: Border): Polygon[] {
  const [[left = 0, top = 0] = [], , [right = 0, bottom = 0] = []] = ringOf(feature);
  const middle = (left + right) / 2;
  const box = (from: number, to: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [from, top, 12],
        [to, top, 12],
        [to, bottom, 12],
        [from, bottom, 12],
        [from, top, 12],
      ],
    ],
  });
  return [box(left, middle), box(middle, right)];
}

/** One village as a chessboard on the place of another, which has the other squares. */
export function inPieces(): unknown[] {
  const [black, white] = villages.map(({ code }) => code);
  const SQUARES = 60;
  const squares = (colour: number) =>
    Array.from({ length: SQUARES ** 2 }, (_, n) => [n % SQUARES, Math.floor(n / SQUARES)] as const)
      .filter(([x, y]) => (x + y) % 2 === colour)
      .map(([x, y]) => [
        [
          [x, y],
          [x + 1, y],
          [x + 1, y + 1],
          [x, y + 1],
          [x, y],
        ].map(([right = 0, up = 0]) => [117.8 + right * 0.003, -1 + up * 0.003]),
      ]);
  return changed((feature, { code }) => {
    const colour = [black, white].indexOf(code);
    return colour < 0 ? feature : { ...feature, geometry: { type: 'MultiPolygon', coordinates: squares(colour) } };
  });
}
