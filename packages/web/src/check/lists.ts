import { byProgramId, type PackedDecided, type PackedEntry, unpackedEntry, unpackedLine } from '@puskesos/core/recipient/lines.rules';
import type { DecidedHousehold, ListEntry, ProgramShown } from '@puskesos/core/recipient/list-shapes';
import type { NamedPlace } from '@puskesos/core/region/named';
import { newest, unchanging } from './kept.ts';
import { type Failure, isFailure } from './reach.ts';

/** Villages' lists, as they lie published under `/penerima/`. */

export type Line = ListEntry;

export interface VillageList {
  readonly place: NamedPlace;
  readonly publishedAt: string;
  /** In the register, and those of them that receive something. */
  readonly households: number;
  readonly recipients: number;
  readonly programs: readonly ProgramShown[];
  readonly lines: readonly Line[];
  /** Whom the latest deliberation agreed to propose; undefined where none is published. */
  readonly decided: { readonly on: string; readonly households: readonly DecidedHousehold[] } | undefined;
  /** As it was kept, without a connection. */
  readonly isKept: boolean;
}

interface Pointer {
  readonly publishedAt: string;
  readonly households: number;
  readonly recipients: number;
  readonly deliberation?: { readonly on: string };
  readonly list: string;
}

interface Version {
  readonly programs: readonly ProgramShown[];
  readonly entries: readonly PackedEntry[];
  readonly decided: readonly PackedDecided[];
}

/** The list in force; undefined while none is published. */
export async function listOf(place: NamedPlace): Promise<VillageList | undefined | Failure> {
  const pointed = await newest(`/penerima/${place.code}.json`);
  if (!pointed || isFailure(pointed)) return pointed;
  const { publishedAt, households, recipients, deliberation, list } = pointed.content as Pointer;
  const read = await unchanging(list, `/penerima/${place.code}/`);
  if (!read || isFailure(read)) return read;
  const { programs, entries, decided } = read.content as Version;
  const known = byProgramId(programs);
  return {
    place,
    publishedAt,
    households,
    recipients,
    programs,
    lines: entries.map((line) => unpackedEntry(line, known)),
    decided: deliberation && { on: deliberation.on, households: decided.map((one) => unpackedLine(one, known)) },
    isKept: pointed.isKept,
  };
}
