import { readBorders } from '@puskesos/core/published/borders';
import type { Position } from './made-borders.ts';

/** What was made of a file of borders. */

export interface Topology {
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] };
  readonly objects: { readonly villages: { readonly geometries: readonly { readonly id: string; readonly arcs: number[][][] }[] } };
  readonly arcs: readonly Position[][];
}

export const reading = (text: string) =>
  readBorders(
    (async function* () {
      yield Buffer.from(text);
    })(),
  );

/** The outer ring of a village, in degrees. */
export function outlineIn({ transform, arcs, objects }: Topology, code: string): Position[] {
  const { scale, translate } = transform;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([right = 0, up = 0]) => {
      [x, y] = [x + right, y + up];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const [[ring = []] = []] = objects.villages.geometries.find(({ id }) => id === code)?.arcs ?? [];
  return ring.flatMap((arc) => (arc < 0 ? (lines[~arc] ?? []).toReversed() : (lines[arc] ?? [])));
}

/** The lines of a village, by their numbers. */
export const linesOf = (topology: Topology, code: string): number[] =>
  (topology.objects.villages.geometries.find(({ id }) => id === code)?.arcs ?? []).flat(2).map((arc) => (arc < 0 ? ~arc : arc));
