import type { findings } from '../household/shapes.ts';
import type { Instant } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import type { Contribution, GivenAt } from './contribution-shapes.ts';
import type { Effect } from './migration-shapes.ts';
import type { VisitSummary } from './visit-shapes.ts';

/** What is known of a household by its answers, and what waits to be asked again. */

export const checkKinds = ['retired', 'split', 'recoded'] as const;

/** Something of an older version that an officer is to ask again or look at (kroscek). */
export interface SurveyCheck {
  /** The item as it was, in the version that last asked it. */
  readonly item: string;
  readonly version: number;
  readonly kind: (typeof checkKinds)[number];
  /** What to ask now; nothing where the item is retired. */
  readonly ask: readonly string[];
  readonly why: Message;
  /** When the version that asks otherwise was published. */
  readonly since: Instant;
  /** The latest answer that it is about. */
  readonly doubt: Pick<Contribution, keyof GivenAt | 'value' | 'words'>;
  /** How it was settled, where that is not by an answer. */
  readonly settled?: { readonly by: string; readonly at: Instant; readonly reason: string };
}

export interface FindingGiven extends GivenAt {
  readonly finding: (typeof findings)[number];
  readonly by: string;
}

/** What is known of a household by its answers: a merge of its visits that does not depend on the order in which they came. */
export interface Survey {
  readonly household: string;
  readonly village: string;
  /** The version its items are of. */
  readonly questionnaire: number;
  /** Item by item, latest first. */
  readonly answers: Readonly<Record<string, readonly Contribution[]>>;
  readonly retired: Readonly<Record<string, readonly Contribution[]>>;
  readonly checks: readonly SurveyCheck[];
  readonly finding?: FindingGiven;
  /** The earliest visit at which somebody answered, the latest of those, and the latest of all. */
  readonly first?: VisitSummary;
  readonly answered?: VisitSummary;
  readonly last?: VisitSummary;
  readonly second?: VisitSummary & { readonly differences: readonly string[] };
  /** What the last version did to it. */
  readonly effect?: Omit<Effect, 'households'> & { readonly version: number };
}
