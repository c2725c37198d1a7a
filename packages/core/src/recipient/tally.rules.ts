import type { Program } from '../program/shapes.ts';
import type { PackedEntry } from './lines.rules.ts';
import { programsShown } from './list-lines.ts';
import type { ListEntry, ListSummary, ProgramShown } from './list-shapes.ts';

/**
 * How many households receive something: those on the list, and those who receive what nobody is named for, or are withheld. Of these a number
 * is told that is none, or at least `fewest`: what a figure tells beyond the list is never so few that they are known.
 */

/** Households that receive something and are not named for it: in all, and by programme. For the office alone. */
export interface Unnamed {
  readonly all: number;
  readonly byProgram: Readonly<Record<string, number>>;
}

export const nobodyUnnamed: Unnamed = { all: 0, byProgram: {} };

/** With one more household, by what it receives and what of that the list names it for. */
export function withUnnamed(unnamed: Unnamed, received: readonly ProgramShown[], entry: ListEntry | undefined): Unnamed {
  const named = new Set(entry?.aid.map(({ program }) => program.id));
  const byProgram = { ...unnamed.byProgram };
  for (const { id } of received) if (!named.has(id)) byProgram[id] = (byProgram[id] ?? 0) + 1;
  return { all: unnamed.all + (received.length > 0 && !entry ? 1 : 0), byProgram };
}

interface Counted {
  readonly entries: Iterable<PackedEntry>;
  readonly unnamed: Unnamed;
  readonly programs: readonly Program[];
  readonly fewest: number;
}

export function tallyOf({ entries, unnamed, programs, fewest }: Counted): Pick<ListSummary, 'recipients' | 'byProgram'> {
  let recipients = 0;
  const named = new Map<string, number>();
  for (const { aid } of entries) {
    recipients += 1;
    for (const { program } of aid) named.set(program, (named.get(program) ?? 0) + 1);
  }
  const told = (beside: number) => (beside >= fewest ? beside : 0);
  const ways = new Map(programs.map(({ id, shownAs }) => [id, shownAs] as const));
  const rows = [...programsShown(programs).all.values()].map((program) => ({
    program,
    recipients: (named.get(program.id) ?? 0) + told(unnamed.byProgram[program.id] ?? 0),
    shownAs: ways.get(program.id) ?? 'names',
  }));
  return {
    recipients: recipients + told(unnamed.all),
    byProgram: rows.filter((row) => row.recipients > 0).toSorted((a, b) => (a.program.id < b.program.id ? -1 : 1)),
  };
}
