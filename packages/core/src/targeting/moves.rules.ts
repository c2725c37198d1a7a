import type { Message } from '../shared/error.ts';
import type { Cutoff } from './cutoff.rules.ts';
import type { Move, MoveKind } from './shapes.ts';
import { type Unit, whoIs } from './simulation.rules.ts';
import { othersCameFirst, othersNeedMore, withinQuota } from './simulation-reasons.rules.ts';
import type { Units } from './units.store.ts';

/** Who of a village's units enters or leaves, now that it is known where the quota ends. No I/O, no clock. */

export interface Bounds {
  readonly quota?: number | undefined;
  readonly cut: Cutoff | undefined;
  /** Of the cut's rank, the last that still finds a seat. */
  readonly last: string | undefined;
}

export type Moving = Move & { readonly kind: MoveKind };

export function movesIn({ village, rank, units, leavers }: Units, bounds: Bounds): Moving[] {
  const at = (key: string) => ({ ...whoIs(key), village, rank });
  return [
    ...units.flatMap((unit): Moving[] => {
      const seated = hasSeat(rank, unit.key, bounds);
      if (seated === unit.receives) return [];
      const reasons = [...quotaReason(rank, seated, bounds), ...unit.reasons];
      if (seated) return [{ ...at(unit.key), kind: 'entering', cause: 'within', reasons }];
      return [{ ...at(unit.key), kind: 'leaving', cause: 'beyond_quota', reasons }];
    }),
    ...leavers.map(({ key, why: cause, reasons }): Moving => ({ ...at(key), kind: 'leaving', cause, reasons })),
  ];
}

function hasSeat(rank: string, key: Unit['key'], { cut, last }: Bounds): boolean {
  if (!cut || rank < cut.rank) return true;
  return rank === cut.rank && last !== undefined && key <= last;
}

function quotaReason(rank: string, seated: boolean, { quota, cut }: Bounds): Message[] {
  if (quota === undefined) return [];
  if (seated) return [withinQuota(quota)];
  return [rank === cut?.rank ? othersCameFirst(quota) : othersNeedMore(quota)];
}
