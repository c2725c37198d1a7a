import type { Ground } from './ground.ts';
import { placesOf, type Tile } from './places.ts';

/** The shapes of places on the map of tiles, as paths. */

const UNIT = 10;

/** Its squares, filled. */
const squaresOf = (tiles: readonly Tile[]): string => tiles.map(([x, y]) => `M${x * UNIT} ${y * UNIT}h${UNIT}v${UNIT}h${-UNIT}z`).join('');

/** The line around them. */
function outlineOf(tiles: readonly Tile[]): string {
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

/** The middle of the longest row of it that lies near its middle: a name there stands on the place itself. */
function middleOf(tiles: readonly Tile[]): readonly [x: number, y: number] {
  const mean = tiles.reduce((sum, [, row]) => sum + row, 0) / tiles.length;
  const worth = (run: Run) => run.to - run.from - Math.abs(run.row - mean);
  const { row, from, to } = runsOf(tiles).reduce((best, run) => (worth(run) > worth(best) ? run : best));
  return [((from + to + 1) / 2) * UNIT, (row + 0.5) * UNIT];
}

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Tiles that stand side by side. */
function runsOf(tiles: readonly Tile[]): Run[] {
  const runs: { row: number; from: number; to: number }[] = [];
  for (const [column, row] of [...tiles].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const last = runs.at(-1);
    if (last?.row === row && last.to === column - 1) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  return runs;
}

const sizeOf = (tiles: readonly Tile[]): readonly [width: number, height: number] => [
  (Math.max(...tiles.map(([x]) => x)) + 1) * UNIT,
  (Math.max(...tiles.map(([, y]) => y)) + 1) * UNIT,
];

export const tileGround: Ground = {
  kind: 'tiles',
  size: sizeOf(placesOf.village.flatMap(({ tiles }) => tiles)),
  borders: placesOf.kecamatan.map(({ tiles }) => outlineOf(tiles)).join(''),
  shapeOf: ({ tiles }) => squaresOf(tiles),
  outlineOf: ({ tiles }) => outlineOf(tiles),
  middleOf: ({ tiles }) => middleOf(tiles),
};
