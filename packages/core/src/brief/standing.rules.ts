import type { Intervention } from '../intervention/shapes.ts';
import type { Pocket } from '../pocket/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { liesIn } from '../shared/region-code.ts';

/** Which pockets were open on a day, and which works were planned or under way: as their papers are dated. No I/O, no clock. */

const reaches = ({ villages }: { readonly villages: readonly string[] }, place: string): boolean =>
  villages.some((village) => village === place || liesIn(village, place));

export const openPockets = (pockets: readonly Pocket[], place: string, day: Day): Pocket[] =>
  pockets
    .filter((one) => reaches(one, place) && one.declaredOn <= day && !(one.closing && one.closing.on <= day))
    .toSorted((a, b) => a.declaredOn.localeCompare(b.declaredOn) || a.id.localeCompare(b.id));

export interface Work {
  readonly work: Intervention;
  readonly state: 'planned' | 'contracted' | 'in_progress';
  /** As last told by that day. */
  readonly percent: number | undefined;
}

/** The largest first. */
export const openWorks = (works: readonly Intervention[], place: string, day: Day): Work[] =>
  works
    .filter((one) => reaches(one, place) && one.on <= day && !(one.ending && one.ending.on <= day))
    .map((work) => stateOn(work, day))
    .toSorted((a, b) => b.work.ceiling - a.work.ceiling || a.work.id.localeCompare(b.work.id));

/** What a page tells of them. */
export interface Standing {
  readonly pockets: readonly Pocket[];
  readonly works: readonly Work[];
}

function stateOn(work: Intervention, day: Day): Work {
  const percent = work.reports.findLast(({ on }) => on <= day)?.percent;
  if (percent !== undefined) return { work, state: 'in_progress', percent };
  return { work, state: work.contract && work.contract.on <= day ? 'contracted' : 'planned', percent };
}
