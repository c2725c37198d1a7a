/** Arrows between rooms, as `from → to` pairs. */

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

export const targetsOf = (arrows: readonly Arrow[], from: string): string[] =>
  arrows.filter((arrow) => arrow.from === from).map(({ to }) => to);

/** Each arrow once, without those from a room to itself. */
export const distinct = (arrows: readonly Arrow[]): Arrow[] =>
  [...new Map(arrows.filter(({ from, to }) => from !== to).map((arrow) => [`${arrow.from} ${arrow.to}`, arrow])).values()].toSorted(
    (a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1),
  );

/** All that can be come to from a room. The arrows must not run in circles. */
const reachable = (arrows: readonly Arrow[], from: string): Set<string> =>
  new Set(targetsOf(arrows, from).flatMap((to) => [to, ...reachable(arrows, to)]));

/** The arrows without those that a longer way stands for as well. */
export const essential = (arrows: readonly Arrow[]): Arrow[] =>
  arrows.filter(({ from, to }) => !targetsOf(arrows, from).some((over) => over !== to && reachable(arrows, over).has(to)));

/** How many arrows the longest way down from a room has. */
export const height = (arrows: readonly Arrow[], room: string): number =>
  Math.max(0, ...targetsOf(arrows, room).map((to) => 1 + height(arrows, to)));
