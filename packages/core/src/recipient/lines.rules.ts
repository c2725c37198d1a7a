import type { DecidedHousehold, ListEntry, ProgramShown } from './list-shapes.ts';

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

export const packedEntry = ({ aid, ...entry }: ListEntry): PackedEntry => ({
  ...entry,
  aid: aid.map(({ program, ...rest }) => ({ program: program.id, ...rest })),
});

export const packedDecided = ({ programs, ...decided }: DecidedHousehold): PackedDecided => ({
  ...decided,
  programs: programs.map(({ id }) => id),
});

type Programs = ReadonlyMap<string, ProgramShown>;
export const byProgramId = (programs: readonly ProgramShown[]): Programs => new Map(programs.map((one) => [one.id, one]));

const shown = (programs: Programs, id: string): ProgramShown[] => {
  const program = programs.get(id);
  return program ? [program] : [];
};

export const unpackedEntry = ({ aid, names, ...entry }: PackedEntry, programs: Programs): ListEntry => ({
  ...entry,
  names: [...names],
  aid: aid.flatMap(({ program, ...rest }) => shown(programs, program).map((one) => ({ program: one, ...rest }))),
});

export const unpackedDecided = ({ programs: ids, ...decided }: PackedDecided, programs: Programs): DecidedHousehold => ({
  ...decided,
  programs: ids.flatMap((id) => shown(programs, id)),
});
