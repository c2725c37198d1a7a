import { middleOf, outlineOf, sizeOf, squaresOf } from '@puskesos/core/region/outline';
import type { Ground } from './ground.ts';
import { placesOf } from './places.ts';

/** The map of tiles: one a village, and the same for everyone. */
export const tileGround: Ground = {
  kind: 'tiles',
  size: sizeOf(placesOf.village.flatMap(({ tiles }) => tiles)),
  borders: placesOf.kecamatan.map(({ tiles }) => outlineOf(tiles)).join(''),
  shapeOf: ({ tiles }) => squaresOf(tiles),
  outlineOf: ({ tiles }) => outlineOf(tiles),
  middleOf: ({ tiles }) => middleOf(tiles),
};
