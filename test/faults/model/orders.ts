import { type Deed, stepsOf, type World } from './world.ts';

/** Deeds that were done side by side must have been done one after the other, in some order, as they answered. */

/** What a deed said to whoever did it; undefined where nobody heard: it was done, or it was not. */
export interface Told {
  readonly deed: Deed;
  readonly says: string | undefined;
}

function* ordersOf<T>(some: readonly T[]): Generator<readonly T[]> {
  if (some.length === 0) yield [];
  for (const [at, first] of some.entries()) for (const rest of ordersOf(some.toSpliced(at, 1))) yield [first, ...rest];
}

/** The worlds that there may be after those deeds; none, where no order of them tells what was told. */
export function worldsAfter(worlds: readonly World[], told: readonly Told[], lags: boolean): World[] {
  const found = new Map<string, World>();
  const begun = worlds.map((world) => ({ ...world, group: world.group + 1 }));
  for (const order of ordersOf(told)) {
    let now: readonly World[] = begun;
    for (const { deed, says } of order) now = now.flatMap((world) => after(world, deed, { says, lags }));
    for (const world of now) found.set(JSON.stringify(sorted(world)), world);
  }
  return [...found.values()];
}

function after(world: World, deed: Deed, { says, lags }: Pick<Told, 'says'> & { readonly lags: boolean }): World[] {
  const may = stepsOf(world, deed, lags);
  return says === undefined ? [world, ...may.map((step) => step.world)] : may.flatMap((step) => (step.says === says ? [step.world] : []));
}

/** The same world is the same text. */
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, one]) => [name, sorted(one)]),
      )
    : value;
