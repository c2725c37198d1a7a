import type { Item } from '../shared/item.ts';

/** Which of what names a household is theirs to be told, by what lies in the table. */

/** Only leads to a record, or counts it: what it says stands in the record itself. */
const LEADING = new Set([
  'name',
  'listed',
  'code',
  'holder',
  'alike',
  'gap',
  'gap_kept',
  'once',
  'entry',
  'task',
  'late task',
  'touched',
  'left alone',
]);
/** Tells of other families in the same breath. */
const SHARED = new Set(['double', 'batch', 'deliberation', 'simulation_part', 'simulation_move', 'result-rows', 'stand-in']);

export type Share = 'theirs' | 'named' | 'guarded';

interface Said {
  readonly household?: unknown;
  readonly sensitive?: unknown;
}

/** Undefined where it doesn't name them. */
export function shareOf(household: string, item: Item, said: Said): Share | undefined {
  if (!JSON.stringify(item).includes(household)) return undefined;
  const kind = String(item['type']);
  // Whoever asks for a family may be the one whom it is about.
  if (said.sensitive === true) return 'guarded';
  if (LEADING.has(kind) || SHARED.has(kind)) return 'named';
  const isTheirs =
    [item.pk, item.sk].some((key) => key.includes(household)) || said.household === household || item['household'] === household;
  return isTheirs ? 'theirs' : 'named';
}

/** Where they are hidden and from whom is not for who asks in their name; a fingerprint says nothing to anybody. */
const UNTOLD = new Set(['withheld', 'blind', 'pk', 'sk', 'gsi1pk', 'gsi1sk', 'data', 'type', 'shape']);

/** What it says in words, without what only the office's own machine reads. */
export function toldIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toldIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (UNTOLD.has(name) ? [] : [[name, toldIn(inner)]])));
}
