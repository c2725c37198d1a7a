import type { Household } from '../household/shapes.ts';
import type { Program } from '../program/shapes.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import type { Catalogue } from '../targeting/standing.rules.ts';

/** What a run goes by in every village; read once for all of them. */
export interface RefreshRun {
  readonly context: Context;
  readonly programs: readonly Stored<Program>[];
  /** Those of them that run today, and the day. */
  readonly today: Catalogue;
}

/** Something made of a village while its households go by: a count. */
export interface View {
  /** Is handed each household once. Keeps what it needs of it, and writes nothing yet. */
  add(household: Household): void;
  /**
   * Writes what came of it, where that differs from the last time; may be stopped anywhere and run again. Throws PublishConflict where another
   * run published meanwhile.
   */
  end(): Promise<void>;
}

/**
 * Begins a view of a village, and reads what was published of it last: before its households are read, so that whoever publishes
 * something newer meanwhile moves that, and this run gives way.
 */
export type ViewFactory = (round: RefreshRun, village: string) => Promise<View>;
