import { indicatorOf } from '../indicator/known-indicators.ts';
import type { ToldValue } from '../published/published.ts';
import { groundOf } from '../region/ground.ts';
import { middleOf, outlineOf, sizeOf, squaresOf, type Tile } from '../region/outline.ts';
import { villages } from '../region/region.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Brief } from './brief.rules.ts';

/** The two pictures of a brief, as SVG. What they show stands in its table and its headlines as well. */

interface Mapped {
  readonly code: string;
  /** In the table, and on the map. */
  readonly number: number;
  readonly value: ToldValue | undefined;
  readonly rate: number | undefined;
}

const CLASSES = 5;

/** The rates at which the next class begins: as many places in each. */
export function breaksOf(rates: readonly number[]): number[] {
  const sorted = rates.toSorted((a, b) => a - b);
  const cuts = Array.from({ length: CLASSES - 1 }, (_, n) => sorted[Math.floor(((n + 1) * sorted.length) / CLASSES)] ?? 0);
  const round = (rate: number) => Math.round(rate * 1_000) / 1_000;
  return [...new Set(cuts.map(round))].filter((cut) => cut > round(sorted[0] ?? 0));
}

/** The nth of the classes: where there are fewer than five, they are as far apart as five would be. */
export const classAt = (n: number, breaks: readonly number[]): string =>
  `class-${breaks.length === 0 ? 2 : Math.round((n * (CLASSES - 1)) / breaks.length)}`;

const classOf = (rate: number | undefined, breaks: readonly number[]): string =>
  rate === undefined ? 'none' : classAt(breaks.filter((cut) => rate >= cut).length, breaks);

/** A tile a village, or a kecamatan of its villages’ tiles; hatched where several are told as one. */
export function mapOf(parts: readonly Mapped[], breaks: readonly number[], label: string): string {
  const placed = parts.map((part) => ({ ...part, tiles: tilesOf(part.code) }));
  const all = placed.flatMap(({ tiles }) => tiles);
  const [left, top] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const moved = (tiles: readonly Tile[]): Tile[] => tiles.map(([x, y]) => [x - left, y - top]);
  const [width, height] = sizeOf(moved(all));
  const shapes = placed.map(({ tiles, rate, value, number }) => {
    const here = moved(tiles);
    const [x, y] = middleOf(here);
    const kind = classOf(rate, breaks);
    const isPool = value !== undefined && value.places.length > 1;
    return (
      `<path class="${kind}" d="${squaresOf(here)}"/>` +
      (isPool ? `<path fill="url(#hatch)" d="${squaresOf(here)}"/>` : '') +
      `<path class="border" d="${outlineOf(here)}"/>` +
      `<text class="on-${kind}" x="${x}" y="${y + 1.5}">${number}</text>`
    );
  });
  const hatch =
    '<defs><pattern id="hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M1 0V3"/></pattern></defs>';
  return `<svg role="img" aria-label="${label}" viewBox="-1 -1 ${width + 2} ${height + 2}">${hatch}${shapes.join('')}</svg>`;
}

function tilesOf(code: string): Tile[] {
  const inside = villages.filter((village) => village.code === code || districtOf(village.code) === code);
  return inside.map(({ code: of }) => groundOf(of).tile).map(({ column, row }) => [column, row]);
}

const [WIDE, HIGH, LOW] = [330, 150, 128];

/** Each indicator as a line over the months; a gap where one was not told. */
export function linesOf({ drawn, months }: Pick<Brief, 'drawn' | 'months'>, label: string): string {
  const most = Math.max(1, ...drawn.flatMap(({ counts }) => counts.filter((count) => count !== null)));
  const x = (n: number) => round(30 + (n * (WIDE - 60)) / Math.max(1, months.length - 1));
  const y = (count: number) => round(LOW - (count * (LOW - 14)) / most);
  const lines = drawn.map(({ code, counts }, n) => {
    const points = counts.map((count, month) => (count === null ? undefined : ([x(month), y(count)] as const)));
    const path = points.map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : '')).join('');
    const last = points.at(-1);
    const dot = last
      ? `<circle cx="${last[0]}" cy="${last[1]}" r="2.5"/><text x="${last[0] + 5}" y="${last[1] + 3}">${counts.at(-1)}</text>`
      : '';
    return `<g class="line-${n}"><title>${indicatorOf(code).name.id}</title><path d="${path}"/>${dot}</g>`;
  });
  const axis = `<path class="axis" d="M30 ${LOW}H${WIDE - 30}"/><text x="26" y="${LOW}" class="end">0</text><text x="26" y="17" class="end">${most}</text>`;
  const ends = `<text x="30" y="${HIGH - 6}">${months[0]}</text><text x="${WIDE - 30}" y="${HIGH - 6}" class="end">${months.at(-1)}</text>`;
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${WIDE} ${HIGH}">${axis}${ends}${lines.join('')}</svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
