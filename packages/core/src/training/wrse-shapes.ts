import type { lifeStates } from '../household/shapes.ts';
import type { Day, Instant } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import type { Livelihood } from './livelihood-shapes.ts';
import type { themes } from './shapes.ts';

export const pathStages = ['found', 'assessed', 'training', 'equipped', 'monitored', 'graduated', 'closed'] as const;

/** Why a path ended before its goal. */
export const pathEndings = ['declined', 'moved', 'died', 'no_longer_fits'] as const;

export interface Assessment extends Livelihood {
  readonly needs: string;
  readonly theme?: (typeof themes)[number];
}

export interface WrseVisit extends Livelihood {
  /** The next one is due by then. */
  readonly next: Day;
}

/** A woman who earns her household's living, from the day she was found until she lives from it (jalur WRSE). */
export interface WrsePath {
  readonly id: string;
  /** Since when it lies under this id: what was told under it before is of somebody else. Absent: always. */
  readonly since?: Instant;
  /** Under which it lay before, the latest first, and when: her number was another then. */
  readonly earlier?: readonly { readonly id: string; readonly from?: Instant; readonly to: Instant }[];
  readonly person: string;
  readonly household: string;
  readonly member: string;
  readonly village: string;
  readonly stage: (typeof pathStages)[number];
  /** 1 at first; one more for each time she was taken up again. */
  readonly round: number;
  readonly foundOn: Day;
  /** What happened in her household before: somebody grown died or left, as the register tells. */
  readonly after?: { readonly life: (typeof lifeStates)[number]; readonly sex: 'male' | 'female'; readonly since: Day };
  /** By when somebody should see her next. */
  readonly due: Day;
  readonly assessment?: Assessment;
  readonly enrollment?: string;
  readonly visits: readonly WrseVisit[];
  readonly ended?: { readonly on: Day; readonly by: string; readonly reason: string; readonly because?: (typeof pathEndings)[number] };
}

export type WrsePathNow = Stored<WrsePath>;
