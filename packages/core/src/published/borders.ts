import type { Context } from '../shared/context.ts';
import { type Drawn, drawn } from './borders.rules.ts';
import { BordersTooLarge, MOST_READ } from './borders-errors.ts';
import { bordersIn, type Told } from './borders-file.rules.ts';
import * as store from './published.store.ts';

/** The villages’ real borders, from a file of the office’s, for the public’s map. */

export type Borders = Drawn & Pick<Told, 'without'> & { readonly before: number };

export const BORDERS = 'borders.json';

/**
 * The borders as they are to be published. Throws BordersTooLarge, NotGeoJson, NotDegrees, UnknownBorders, TwoVillages, BrokenBorders,
 * VillagesMissing, BordersTooDetailed.
 */
export async function readBorders(file: AsyncIterable<Uint8Array>): Promise<Borders> {
  const { shapes, without, points } = bordersIn(await textOf(file));
  return { ...drawn(shapes), without, before: points };
}

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.length;
    if (size > MOST_READ) throw new BordersTooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Puts them in place of those that were there. The index tells of them from the next `publishFigures` on. Throws PublishConflict where another
 * is publishing.
 */
export async function publishBorders(context: Context, { text }: Borders): Promise<void> {
  await context.published.put(BORDERS, text);
  const { revision, ...before } = await store.get(context);
  if (!before.borders) await store.put(context, { ...before, revision }, { ...before, borders: true });
}
