import type { Tile } from './places.ts';

/** The shapes of places on the map of tiles, as paths. */

export const UNIT = 10;

/** Its squares, filled. */
export const squaresOf = (tiles: readonly Tile[]): string =>
  tiles.map(([x, y]) => `M${x * UNIT} ${y * UNIT}h${UNIT}v${UNIT}h${-UNIT}z`).join('');

/** The line around them. */
export function outlineOf(tiles: readonly Tile[]): string {
  const here = new Set(tiles.map(([x, y]) => `${x},${y}`));
  const isOpen = (x: number, y: number) => !here.has(`${x},${y}`);
  return tiles
    .map(([x, y]) => {
      const [left, top] = [x * UNIT, y * UNIT];
      return [
        isOpen(x, y - 1) ? `M${left} ${top}h${UNIT}` : '',
        isOpen(x, y + 1) ? `M${left} ${top + UNIT}h${UNIT}` : '',
        isOpen(x - 1, y) ? `M${left} ${top}v${UNIT}` : '',
        isOpen(x + 1, y) ? `M${left + UNIT} ${top}v${UNIT}` : '',
      ].join('');
    })
    .join('');
}

/** The middle of the tile that lies most in the middle: a name there stands on the place itself. */
export function middleOf(tiles: readonly Tile[]): readonly [x: number, y: number] {
  const mean = (axis: 0 | 1) => tiles.reduce((sum, tile) => sum + tile[axis], 0) / tiles.length;
  const [x, y] = [mean(0), mean(1)];
  const off = ([column, row]: Tile) => (column - x) ** 2 + (row - y) ** 2;
  const [column, row] = tiles.reduce((best, tile) => (off(tile) < off(best) ? tile : best));
  return [(column + 0.5) * UNIT, (row + 0.5) * UNIT];
}

export const sizeOf = (tiles: readonly Tile[]): readonly [width: number, height: number] => [
  (Math.max(...tiles.map(([x]) => x)) + 1) * UNIT,
  (Math.max(...tiles.map(([, y]) => y)) + 1) * UNIT,
];
