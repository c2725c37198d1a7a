import { BrokenRecord, LostInFormerShape, NewerShape } from './error.ts';

/**
 * The shapes that one kind of record has lain in. An item says in `shape` which one its data has; one that says nothing has the first. Keys
 * and lists come out the same in each, so that a record can be written anew where it lies.
 */

/** From one shape to the next, and back. Both leave what they are given as it is. */
export interface ShapeStep {
  readonly up: (data: never) => object;
  /** Undefined where the former shape can't hold what it says. */
  readonly down: (data: never) => object | undefined;
}

export interface Shapes {
  readonly type: string;
  /** The first leads from the first shape to the second. */
  readonly steps: readonly ShapeStep[];
  /** The shape to write while functions run that don't read the newest; left out, the newest is written. */
  readonly writes?: number;
}

const declared = new Map<unknown, Shapes>();

/** Declares them, in `<record>.shape.ts`; `rewriting/every-shape.ts` has all of them. */
export function declareShapes(shapes: Shapes): Shapes {
  declared.set(shapes.type, shapes);
  return shapes;
}

const never: Shapes = { type: '', steps: [] };
const shapesOf = (type: unknown): Shapes => declared.get(type) ?? never;

/** An item, of which `type`, `shape` and `data` tell what record it holds. */
export type Shaped = Readonly<Record<string, unknown>>;

const FIRST = 1;
const shapeOf = ({ shape = FIRST }: Shaped): number => shape as number;

export const newestOf = ({ steps }: Shapes): number => FIRST + steps.length;
export const writtenOf = (shapes: Shapes): number => shapes.writes ?? newestOf(shapes);

/** What an item holds, in the newest shape. Throws BrokenRecord, and NewerShape where this program is older than the item. */
export function dataIn(item: Shaped): object {
  const { steps } = requireKnown(item);
  const data = parsed(item['data']);
  return steps.slice(shapeOf(item) - FIRST).reduce((lay, { up }) => up(lay as never), data);
}

/**
 * What an item says of data that is in the newest shape: as JSON text, since a page of items is read back with less CPU than DynamoDB's own maps
 * take. Throws LostInFormerShape, while a former shape is written.
 */
export const laidDown = (type: string, data: object): Laid => laidIn(writtenOf(shapesOf(type)), type, data);

interface Laid {
  readonly data: string;
  readonly shape?: number;
}

function laidIn(shape: number, type: string, data: object): Laid {
  let lay: object | undefined = data;
  for (const { down } of shapesOf(type)
    .steps.slice(shape - FIRST)
    .toReversed())
    lay = lay && down(lay as never);
  if (lay === undefined) throw new LostInFormerShape();
  return { data: JSON.stringify(lay), ...(shape > FIRST && { shape }) };
}

export type Way = 'on' | 'back';

/** An item's data in another shape; undefined where it has it already, or is further that way. Throws as `dataIn` does, and LostInFormerShape. */
export function reshaped(item: Shaped & { readonly type: string }, to: number, way: Way): Laid | undefined {
  requireKnown(item);
  const from = shapeOf(item);
  return (way === 'on' ? from < to : from > to) ? laidIn(to, item.type, dataIn(item)) : undefined;
}

/** Throws NewerShape, of an item of whatever type. */
export function requireKnown(item: Shaped): Shapes {
  const shapes = shapesOf(item['type']);
  if (shapeOf(item) > newestOf(shapes)) throw new NewerShape();
  return shapes;
}

function parsed(text: unknown): object {
  try {
    const data: unknown = JSON.parse(text as string);
    if (typeof data === 'object' && data !== null) return data;
  } catch (cause) {
    throw new BrokenRecord(cause);
  }
  throw new BrokenRecord();
}
