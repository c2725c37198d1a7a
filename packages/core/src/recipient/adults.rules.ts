import type { ListEntry, ProgramShown } from './list-shapes.ts';

/**
 * What is told of another adult's aid: so much as at least `fewest` entries of the village's list hold together, so that it leads to none of them.
 * What most receive goes first. No I/O, no clock.
 */
export function toldOf(programs: readonly ProgramShown[], entries: readonly ListEntry[], fewest: number): ProgramShown[] {
  const receiving = ({ id }: ProgramShown, some: readonly ListEntry[]) =>
    some.filter(({ aid }) => aid.some(({ program }) => program.id === id));
  const usualFirst = programs
    .map((program) => ({ program, many: receiving(program, entries).length }))
    .toSorted((a, b) => b.many - a.many || (a.program.id < b.program.id ? -1 : 1));
  let left = entries;
  return usualFirst.flatMap(({ program }) => {
    const narrower = receiving(program, left);
    if (narrower.length < fewest) return [];
    left = narrower;
    return [program];
  });
}
