import type { DecidedHousehold, ListEntry, ListedAdult, ProgramShown } from './list-shapes.ts';

/** Lines as they lie in the index: a programme by its code, and told once for the whole list. No I/O, no clock. */

type Packed<T> = T extends ProgramShown
  ? string
  : T extends readonly (infer U)[]
    ? readonly Packed<U>[]
    : T extends object
      ? { [K in keyof T]: Packed<T[K]> }
      : T;
export type PackedEntry = Packed<ListEntry>;
export type PackedDecided = Packed<DecidedHousehold>;
export type PackedAdult = Packed<ListedAdult>;

export const packedEntry = ({ aid, ...entry }: ListEntry): PackedEntry => ({
  ...entry,
  aid: aid.map(({ program, ...rest }) => ({ program: program.id, ...rest })),
});

export const packedLine = ({ programs, ...line }: DecidedHousehold | ListedAdult): PackedDecided & PackedAdult => ({
  ...line,
  programs: programs.map(({ id }) => id),
});

type Programs = ReadonlyMap<string, ProgramShown>;
export const byProgramId = (programs: readonly ProgramShown[]): Programs => new Map(programs.map((one) => [one.id, one]));

const shown = (programs: Programs, id: string): ProgramShown[] => {
  const program = programs.get(id);
  return program ? [program] : [];
};

export const unpackedEntry = ({ aid, ...entry }: PackedEntry, programs: Programs): ListEntry => ({
  ...entry,
  aid: aid.flatMap(({ program, ...rest }) => shown(programs, program).map((one) => ({ program: one, ...rest }))),
});

export const unpackedLine = (
  { programs: ids, ...line }: PackedDecided | PackedAdult,
  programs: Programs,
): DecidedHousehold & ListedAdult => ({
  ...line,
  programs: ids.flatMap((id) => shown(programs, id)),
});
