import type { Program } from '../program/shapes.ts';
import type { ListEntry, ListSummary, ProgramShown } from './recipient.store.ts';

/**
 * How many households receive something: those on the list, and those who receive what nobody is named for, or are withheld. Of these a number
 * is told that is none, or at least `fewest`: what a figure tells beyond the list is never so few that they are known.
 */
export function tallyOf(programs: readonly Program[], fewest: number) {
  const ways = new Map(programs.map(({ id, shownAs }) => [id, shownAs] as const));
  const recipients = { named: 0, unnamed: 0 };
  const byProgram = new Map<ProgramShown, typeof recipients>();
  const told = ({ named, unnamed }: typeof recipients): number => named + (unnamed >= fewest ? unnamed : 0);

  return {
    add: (received: readonly ProgramShown[], entry: ListEntry | undefined): void => {
      if (received.length > 0) recipients[entry ? 'named' : 'unnamed'] += 1;
      for (const program of received) {
        const count = byProgram.get(program) ?? { named: 0, unnamed: 0 };
        count[entry?.aid.some((one) => one.program.id === program.id) ? 'named' : 'unnamed'] += 1;
        byProgram.set(program, count);
      }
    },
    summary: (): Pick<ListSummary, 'recipients' | 'byProgram'> => ({
      recipients: told(recipients),
      byProgram: [...byProgram]
        .map(([program, count]) => ({ program, recipients: told(count), shownAs: ways.get(program.id) ?? 'names' }))
        .filter((row) => row.recipients > 0)
        .toSorted((a, b) => (a.program.id < b.program.id ? -1 : 1)),
    }),
  };
}
