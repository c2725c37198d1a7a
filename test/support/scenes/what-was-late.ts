import type { Records } from './what-waits.ts';

/** Which desks were late with what waits yet, told from the history of the records by a rule of its own. */

interface State {
  readonly id: string;
  readonly state: string;
  readonly village: string;
  readonly level?: string;
  readonly due?: string;
  readonly answerBy?: string;
}

const deskAt: Record<string, string> = { village: 'puskesos', district: 'camat' };
const DAY = 86_400_000;
const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
const hasEnded = ({ state }: State): boolean => state !== 'open' && ['closed', 'upheld', 'dismissed', 'taken', 'declined'].includes(state);

interface Late {
  readonly line: string;
  readonly about: string;
  readonly since: string;
}

function lateOf(kind: string, states: readonly (State & { readonly at: string })[]): Late[] {
  const late = new Map<string, Late>();
  for (const [index, now] of states.entries()) {
    const before = states[index - 1];
    if (hasEnded(now)) late.clear();
    else if (before && !hasEnded(before) && before.level !== now.level) {
      const [due, day, desk] = [before.due ?? before.answerBy ?? '', now.at.slice(0, 10), deskAt[before.level ?? ''] ?? ''];
      const since = next(due);
      if (due < day) late.set(desk, { about: now.id, since, line: `${kind} ${now.id} ${desk} ${now.village} since ${since} up ${day}` });
    }
  }
  return [...late.values()];
}

const all = (records: Records): Late[] =>
  ['case', 'objection', 'suggestion'].flatMap((kind) => records.pastOf<State>(kind).flatMap((states) => lateOf(kind, states)));

/** A line for each desk that was late with something that waits yet, and with which first day the task says so. */
export function whatWasLate(records: Records): string[] {
  const late = all(records);
  const first = [...Map.groupBy(late, ({ about }) => about)].map(([about, some]) => {
    const [since] = some.map((one) => one.since).toSorted();
    return `${about} late since ${since}`;
  });
  return [...late.map(({ line }) => line), ...first].toSorted();
}

/** The same, as the office has it. */
export function whatIsSaidToBeLate(records: Records): string[] {
  const told = records
    .of('late task')
    .map(({ kind, about, desk, village, lateSince, raisedOn }) => `${kind} ${about} ${desk} ${village} since ${lateSince} up ${raisedOn}`);
  const tasks = records.of('task').flatMap(({ about, lateSince }) => (lateSince ? [`${about} late since ${lateSince}`] : []));
  return [...told, ...tasks].toSorted();
}
