import type { Arrow } from './graph.ts';

/** Where rooms stand on their floors: so that few arrows cross, and none runs through a room that it doesn't mean. */

/** A room, or the place where an arrow passes a floor. */
export interface Spot {
  readonly name: string;
  readonly passes: boolean;
  readonly x: number;
  readonly width: number;
}

interface Plan {
  /** From the top down. */
  readonly floors: readonly (readonly Spot[])[];
  /** Each arrow by the spots it goes over, from room to room. */
  readonly ways: readonly (readonly string[])[];
}

interface Measures {
  readonly room: number;
  readonly passage: number;
  readonly width: number;
}

const PASSAGE = ' → ';

/** `floors` from the top down; every arrow must lead to a lower one. */
export function plan(floors: readonly (readonly string[])[], arrows: readonly Arrow[], measures: Measures): Plan {
  const levelOf = (room: string) => floors.findIndex((floor) => floor.includes(room));
  const ways = arrows.map(({ from, to }) => {
    const between = floors.slice(levelOf(from) + 1, levelOf(to)).map((_, index) => `${from}${PASSAGE}${to}${PASSAGE}${index}`);
    return [from, ...between, to];
  });
  const passing = (level: number) =>
    ways.flatMap((way) => way.slice(1, -1).filter((_, index) => levelOf(way[0] ?? '') + 1 + index === level));
  const steps = ways.flatMap((way) => way.slice(1).map((to, index) => ({ from: way[index] ?? '', to })));
  const ordered = withFewCrossings(
    floors.map((floor, level) => [...floor, ...passing(level)]),
    steps,
  );
  return { floors: ordered.map((floor) => spread(floor, measures)), ways };
}

function spread(floor: readonly string[], { room, passage, width }: Measures): Spot[] {
  const widths = floor.map((name) => (name.includes(PASSAGE) ? passage : room));
  const gap = (width - widths.reduce((sum, one) => sum + one, 0)) / (floor.length + 1);
  return floor.map((name, index) => ({
    name,
    passes: name.includes(PASSAGE),
    width: widths[index] ?? 0,
    x: Math.round(gap * (index + 1) + widths.slice(0, index).reduce((sum, one) => sum + one, 0)),
  }));
}

const ROUNDS = 12;

/** Tries the orders of each floor against its neighbours, down and up again, until nothing gets better. */
function withFewCrossings(floors: readonly (readonly string[])[], steps: readonly Arrow[]): readonly (readonly string[])[] {
  const now = floors.map((floor) => [...floor]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const level of [...now.keys(), ...[...now.keys()].toReversed()]) {
      const cost = (floor: readonly string[]) => tangle(now.with(level, [...floor]), steps);
      now[level] = triesOf(now[level] ?? []).reduce((best, next) => (cost(next) < cost(best) ? next : best));
    }
  }
  return now;
}

/** All of them where there are few; on a longer floor, where they would be thousands of thousands, one spot moved to any other place. */
const triesOf = (names: readonly string[]): string[][] => (names.length <= MOST_TO_ORDER ? orders(names) : [[...names], ...moves(names)]);

const MOST_TO_ORDER = 7;

const moves = (names: readonly string[]): string[][] =>
  names.flatMap((name, index) => names.map((_, to) => names.toSpliced(index, 1).toSpliced(to, 0, name)));

const orders = (names: readonly string[]): string[][] =>
  names.length === 0 ? [[]] : names.flatMap((name, index) => orders(names.toSpliced(index, 1)).map((rest) => [name, ...rest]));

/** Crossings, and a little for each arrow that leans. */
function tangle(floors: readonly (readonly string[])[], steps: readonly Arrow[]): number {
  const place = new Map(floors.flatMap((floor) => floor.map((name, index) => [name, (index + 1) / (floor.length + 1)] as const)));
  const level = new Map(floors.flatMap((floor, index) => floor.map((name) => [name, index] as const)));
  const lines = steps.map(({ from, to }) => ({ level: level.get(from), top: place.get(from) ?? 0, bottom: place.get(to) ?? 0 }));
  const crossings = lines.flatMap((a, index) =>
    lines.slice(index + 1).filter((b) => a.level === b.level && (a.top - b.top) * (a.bottom - b.bottom) < 0),
  );
  return crossings.length + lines.reduce((sum, { top, bottom }) => sum + (top - bottom) ** 2, 0) / 10;
}
