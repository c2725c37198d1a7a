import type { Position } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarRingArea, presimplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { regency, villageOf } from '../region/region.ts';
import { BordersTooDetailed, BrokenBorders } from './borders-errors.ts';
import { empty, type Shape } from './borders-file.rules.ts';

/**
 * Borders as a page draws them, as TopoJSON: each line between two villages is there once, so that it stays one line however much of it is
 * left out. The same shapes give the same bytes. No I/O, no clock.
 */

/** Some 60 kB packed. */
export const MOST_BYTES = 160_000;

/** A square degree there is about 12,300 km². Less than a tenth of one is less than a point of the map on a desk. */
const SEEN = 0.1 / 12_300;
/** A corner goes only where it changes a village by less than this part, so that the smallest keeps its shape. */
const PART = 0.02;
/** The corners that go first, in square degrees; and by how much more where those that are left are too many. */
const [FINEST, MORE, COARSEST] = [1e-8, 1.5, 1];
/** Two points that are a quarter of a metre apart are one. */
const FINE = 1_000_000;
/** Some 22 m, from a corner south-west of the regency. */
const GRID = { scale: [0.0002, 0.0002] as [number, number], translate: [regency.bounds.west, regency.bounds.south] as [number, number] };

type Whole = Topology<{ villages: Omit<GeometryCollection, 'geometries'> & { geometries: MultiPolygon[] } }>;

export interface Drawn {
  readonly text: string;
  /** How many points are left. */
  readonly points: number;
  /** How many villages share no line with another: where neighbours don't meet, a border is drawn twice. */
  readonly apart: number;
}

export function drawn(shapes: readonly Shape[]): Drawn {
  const fine = joined(shapes);
  const weighed = presimplify(fine) as Whole;
  const least = leastOf(weighed);
  for (let weight = FINEST; ; weight *= MORE) {
    const arcs = weighed.arcs.map((arc, n) => {
      const from = Math.min(weight, least[n] ?? weight);
      return arc.filter((point) => (point[2] ?? 0) >= from);
    });
    const points = arcs.reduce((sum, arc) => sum + arc.length, 0);
    const isLast = weight > COARSEST;
    // A point takes six signs at least.
    if (points * 6 > MOST_BYTES && !isLast) continue;
    const text = textOf({ ...weighed, arcs });
    if (text.length <= MOST_BYTES) return { text, points, apart: apartIn(fine) };
    if (isLast) throw new BordersTooDetailed(text.length, MOST_BYTES);
  }
}

/** Each village in one, and lines that it shares with others found. */
function joined(shapes: readonly Shape[]): Whole {
  const collection = {
    type: 'GeometryCollection' as const,
    geometries: shapes.map(({ polygons }) => ({ type: 'MultiPolygon' as const, coordinates: polygons as Position[][][] })),
  };
  const found = topology({ villages: collection }, FINE) as Whole;
  // Two pieces of one village have no border between them.
  const geometries = found.objects.villages.geometries.map((one, n) => ({ ...mergeArcs(found, [one]), id: codeOf(shapes[n]) }));
  // Its types say coordinates, but a ring comes by its lines.
  const isSeen = filterWeight(found, SEEN) as unknown as (ring: number[] | undefined) => boolean;
  const gone = geometries.find(({ arcs }) => !arcs.some(([ring]) => isSeen(ring)));
  if (gone) throw new BrokenBorders(villageOf(gone.id), empty);
  return filter({ ...found, objects: { villages: { type: 'GeometryCollection', geometries } } }, isSeen as never) as Whole;
}

const codeOf = (shape: Shape | undefined) => shape?.village.code ?? '';

/** Its lines, by their numbers: one that is gone along backwards is told so. */
const linesOf = ({ arcs }: MultiPolygon): number[] => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));

function apartIn({ objects: { villages } }: Whole): number {
  const beside = new Map<number, number>();
  for (const line of villages.geometries.flatMap(linesOf)) beside.set(line, (beside.get(line) ?? 0) + 1);
  return villages.geometries.filter((village) => linesOf(village).every((line) => beside.get(line) === 1)).length;
}

/** Of each line, the weight below which it may lose a point: by the smallest village beside it. */
function leastOf(whole: Whole): number[] {
  const least: number[] = [];
  for (const village of whole.objects.villages.geometries) {
    const area = feature(whole, village).geometry.coordinates.reduce(
      (sum, [ring = []]) => sum + planarRingArea(ring as [number, number][]),
      0,
    );
    for (const arc of linesOf(village)) least[arc] = Math.min(least[arc] ?? area, area * PART);
  }
  return least;
}

function textOf(whole: Whole): string {
  const bare = whole.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y]));
  const { objects, arcs } = quantize({ ...whole, arcs: bare }, GRID);
  return JSON.stringify({ type: 'Topology', transform: GRID, objects, arcs });
}
