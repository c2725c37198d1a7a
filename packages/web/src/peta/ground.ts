import type { Place } from './places.ts';

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
