import { tileGround } from './outline.ts';
import type { Place } from './places.ts';
import { readBorders } from './published.ts';

/** How places lie on the map: their shapes as paths, and where their names and the arrow keys find them. Some 240 units wide. */

export type GroundKind = 'tiles' | 'borders';

export interface Ground {
  readonly kind: GroundKind;
  readonly size: readonly [width: number, height: number];
  /** The lines around kecamatan. */
  readonly borders: string;
  /** What is filled. */
  readonly shapeOf: (place: Place) => string;
  readonly outlineOf: (place: Place) => string;
  /** On the place itself, with room for its name. */
  readonly middleOf: (place: Place) => readonly [x: number, y: number];
}

let real: Ground | undefined;

/** What draws borders is loaded with them. */
export async function groundFor(kind: GroundKind | undefined): Promise<Ground> {
  if (kind !== 'borders') return tileGround;
  if (real) return real;
  const [{ realGround }, borders] = await Promise.all([import('./real-ground.ts'), readBorders()]);
  real = realGround(borders);
  return real;
}
