import type { Actor } from '../shared/actor.ts';
import type { Day, Instant } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import type { FileKind } from './file-kind.ts';
import type { Report } from './report.ts';

/** A file that somebody has handed in, or is about to. */
export interface Upload {
  readonly id: string;
  readonly by: string;
  /** Its name, without any number that could be somebody's. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Where it lies. */
  readonly key: string;
}

export const fileKinds = ['residents', 'participants', 'deciles', 'dwellings', 'visits'] as const satisfies readonly FileKind[];

export const importStates = ['queued', 'running', 'stopping', 'stopped', 'done', 'refused', 'failed', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** Why a file was refused as a whole. */
export interface Refusal {
  readonly code: string;
  readonly messages: Message;
}

export interface Undo {
  readonly by: string;
  readonly asker: Pick<Actor, 'role' | 'scope'>;
  readonly at: Instant;
  readonly reason: string;
  /** Families, participants or homes gone through so far. */
  readonly done: number;
  /** Of them, those that were left as they are; known once it is done. */
  readonly left?: number;
}

/** One taking in of one file: asked for by somebody, done behind the stream. */
export interface Import {
  readonly id: string;
  readonly upload: Upload;
  /** As whoever handed it in says; else what its columns tell, once it was opened. */
  readonly kind?: FileKind | undefined;
  /** Whose residents they are; absent for a file that is about the whole regency. */
  readonly village?: string | undefined;
  readonly program?: string | undefined;
  readonly date?: Day | undefined;
  readonly dryRun: boolean;
  /** Whoever hands it in has been asked, and means it. */
  readonly sure: boolean;
  readonly state: ImportState;
  /** Rows. */
  readonly done: number;
  readonly total?: number | undefined;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** With which rights it is done: those of whoever asked for it. */
  readonly asker: Pick<Actor, 'role' | 'scope'>;
  readonly endedAt?: Instant | undefined;
  readonly report?: Report | undefined;
  readonly refusal?: Refusal | undefined;
  /** Families, participants or homes that it wrote to: what an undo goes through. */
  readonly touched?: number | undefined;
  readonly undo?: Undo | undefined;
}

/** Why an undo left something as it is: somebody has changed it since, something hangs on it by now, or what it was can't be restored. */
export const leftBecause = ['changed', 'used', 'impossible'] as const;
export type LeftBecause = (typeof leftBecause)[number];

/** What an undo left as it is. */
export interface Left {
  readonly row: number;
  readonly household: string;
  readonly why: LeftBecause;
}
