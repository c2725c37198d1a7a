import { dayOf, daysBetween, type Instant } from '../shared/clock.ts';
import { conflictWithin, KEPT } from './calendar.ts';
import type { Check, Contribution, FindingGiven, Seen, Survey } from './shapes.ts';

/**
 * How visits become one record. Each part is a choice of the latest among all that came, by the time an answer was given, then by device
 * and visit, so that the order in which the forms arrive leaves no trace: the k latest of a union are the k latest of the k latest.
 */

interface Given {
  readonly at: Instant;
  readonly device: string;
  readonly visit: string;
}

const later = (a: Given, b: Given): number =>
  b.at.localeCompare(a.at) || b.device.localeCompare(a.device) || b.visit.localeCompare(a.visit);

/** Two that stand at one place of the order are one. */
const order = (a: Contribution, b: Contribution): number => later(a, b) || a.value.localeCompare(b.value) || a.by.localeCompare(b.by);

/** The latest of both, each once. */
export function together(one: readonly Contribution[], other: readonly Contribution[]): Contribution[] {
  const all = [...one, ...other.filter((here) => !one.some((there) => order(here, there) === 0))];
  return all.toSorted(order).slice(0, KEPT);
}

type Answers = Survey['answers'];

export function mergedAnswers(one: Answers, other: Answers): Answers {
  const items = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();
  return Object.fromEntries(items.map((item) => [item, together(one[item] ?? [], other[item] ?? [])]));
}

const checkKey = ({ item, version }: Check): string => `${String(version).padStart(4, '0')}#${item}`;

/** Each thing to check once, as first asked for; settled where one of them is. */
export function mergedChecks(one: readonly Check[], other: readonly Check[]): Check[] {
  const byKey = new Map<string, Check>();
  for (const check of [...one, ...other]) {
    const before = byKey.get(checkKey(check));
    const first = before && before.since <= check.since ? before : check;
    const settled = before?.settled ?? check.settled;
    byKey.set(checkKey(check), settled ? { ...first, settled } : first);
  }
  return [...byKey.values()].toSorted((a, b) => checkKey(a).localeCompare(checkKey(b)));
}

export const latestFinding = (one: FindingGiven | undefined, other: FindingGiven | undefined): FindingGiven | undefined =>
  one && other ? (later(one, other) <= 0 ? one : other) : (one ?? other);

const seenOrder = (a: Seen, b: Seen): number => b.at.localeCompare(a.at) || b.visit.localeCompare(a.visit);
export const latestSeen = (one: Seen | undefined, other: Seen | undefined): Seen | undefined =>
  one && other ? (seenOrder(one, other) <= 0 ? one : other) : (one ?? other);

/** Answers of others, of about the same days, that differ from the one shown; none once somebody has settled it. */
export function conflictsOf(contributions: readonly Contribution[]): readonly Contribution[] {
  const [shown, ...others] = contributions;
  if (!shown || shown.settles) return [];
  const near = ({ at }: Contribution) => Math.abs(daysBetween(dayOf(at), dayOf(shown.at))) <= conflictWithin.days;
  return others.filter((other) => other.by !== shown.by && other.value !== shown.value && near(other));
}

/** Is something of an older version still to be asked or looked at? Answered since, or settled, it is not. */
export function isOpen({ ask, since, settled, item }: Check, { answers, retired }: Pick<Survey, 'answers' | 'retired'>): boolean {
  if (settled) return false;
  if (ask.length === 0) return (retired[item]?.length ?? 0) > 0;
  return ask.some((code) => !answers[code]?.some(({ at }) => at >= since));
}

export const openChecks = (survey: Survey): readonly Check[] => survey.checks.filter((check) => isOpen(check, survey));
