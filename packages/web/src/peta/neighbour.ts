import type { Ground } from './ground.ts';
import type { Place } from './places.ts';

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export const isArrow = (key: string): boolean => key in ways;

/** The place that an arrow key leads to: the nearest on that side, and what lies straight ahead before what lies aside. */
export function neighbour(places: readonly Place[], from: Place, key: string, middleOf: Ground['middleOf']): Place | undefined {
  const [right, down] = ways[key] ?? [0, 0];
  const [x, y] = middleOf(from);
  const ahead = places.flatMap((place) => {
    const [toX, toY] = middleOf(place);
    const [along, aside] = [(toX - x) * right + (toY - y) * down, Math.abs((toX - x) * down) + Math.abs((toY - y) * right)];
    return along > 0 && along >= aside ? [{ place, far: along + 2 * aside }] : [];
  });
  return ahead.sort((a, b) => a.far - b.far)[0]?.place;
}
