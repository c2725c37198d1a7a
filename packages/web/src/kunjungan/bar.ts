import { dayInWords } from '@puskesos/core/shared/written-date';
import { type Child, element } from '../check/element.ts';
import { daysLeft } from './day-view.ts';
import { hasSignal } from './signal.ts';
import { clockAhead, keptFor, ofOthers, unsent, words } from './words.ts';
import { unsentOf, type Work } from './work.ts';

/** Always there: whether there is a signal, what lies unsent, and how long it may lie here. */

const MINUTE = 60_000;
/** From so many minutes on a clock is told to be wrong; the office counts as much. */
const TOLERATED = 5;

export function showBar(bar: HTMLElement, work: Work | undefined, { isKept, others }: { isKept: boolean; others: number }): void {
  const parts: Child[][] = [[hasSignal() ? words.online : words.offline]];
  if (isKept) parts.push([words.readyOffline]);
  if (work?.day) {
    const { until, ahead } = work.day;
    parts.push([unsent(unsentOf(work))], [keptFor(daysLeft(until, new Date().toISOString()), dayInWords(until))]);
    const minutes = Math.round(ahead / MINUTE);
    if (minutes > TOLERATED) parts.push([clockAhead(minutes)]);
  }
  if (others > 0) parts.push([ofOthers(others)]);
  bar.classList.toggle('offline', !hasSignal());
  bar.replaceChildren(...parts.map((part) => element('span', { class: 'part' }, ...part)));
}
