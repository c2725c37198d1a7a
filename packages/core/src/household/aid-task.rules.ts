import type { Day } from '../shared/clock.ts';
import type { AidCause, Question, Task } from '../task/shapes.ts';
import { receivingStates } from './aid-shapes.ts';
import { confirmBy } from './confirmation.calendar.ts';
import type { Household } from './shapes.ts';

/** What is asked about one line of aid: each cause waits from its own day, until that one is settled. No I/O, no clock. */

/** What was learnt of a line of aid: more to be asked about it, or less. */
export interface Learnt {
  /** The enrollment's id. */
  readonly about: string;
  /** Where its people are now; left out where that has not changed, and nothing is asked. */
  readonly place?: Pick<Household, 'id' | 'village'>;
  readonly asks?: readonly AidCause[];
  readonly settles?: readonly AidCause[];
  /** Asked in place of what is settled, where that waited. */
  readonly asksInstead?: readonly AidCause[];
  /** Of those who moved, where they lived. */
  readonly movedFrom?: string;
}

/** All that is asked by one task, the first learnt first. */
export function questionsOf({ cause, since, due, also = [] }: Task): readonly Question[] {
  return cause === undefined ? [] : [{ cause, since, due }, ...also];
}

export const causesOf = (task: Task | undefined): readonly AidCause[] => (task ? questionsOf(task).map(({ cause }) => cause) : []);

/** The task that waits from now on; the same one where nothing about it is new; undefined where nothing is to be asked. */
export function nextTask(
  known: Task | undefined,
  { about, asks = [], settles = [], asksInstead = [], ...step }: Learnt,
  today: Day,
): Task | undefined {
  const waiting = known ? questionsOf(known) : [];
  const household = step.place?.id ?? known?.household;
  const village = step.place?.village ?? known?.village;
  if (household === undefined || village === undefined) return known;
  const movedFrom = causesOf(known).includes('moved_village') ? known?.movedFrom : step.movedFrom;
  // Who is back where they lived has not moved.
  const stands = (cause: AidCause) => !(cause === 'moved_village' && movedFrom === village);
  const kept = waiting.filter(({ cause }) => !settles.includes(cause) && stands(cause));
  const isSettled = waiting.some(({ cause }) => settles.includes(cause));
  const fresh = [...asks, ...(isSettled ? asksInstead : [])].filter((cause) => stands(cause) && !kept.some((one) => one.cause === cause));
  if (known && known.village === village && kept.length === waiting.length && fresh.length === 0) return known;
  const [first, ...also] = [...kept, ...fresh.map((cause): Question => ({ cause, since: today, due: confirmBy(today) }))];
  if (!first) return undefined;
  const moved = [first, ...also].some(({ cause }) => cause === 'moved_village') && movedFrom !== undefined;
  const asked = { kind: 'aid', about, household, village, desk: 'puskesos', ...first } as const;
  return { ...asked, ...(also.length > 0 && { also }), ...(moved && { movedFrom }) };
}

const receiving: readonly string[] = receivingStates;

/**
 * Of a household that a new visit found not poor: all that it receives, the centre's too, which Puskesos can only report. Of one that was found
 * not poor and is found in need now, what was asked for that alone is settled.
 */
export function learntOfNeed(before: Household | undefined, after: Household): Learnt[] {
  const [known, found] = [before?.fieldFinding, after.fieldFinding];
  if (!found) return [];
  if (found.finding === 'not_poor') {
    if (known?.finding === 'not_poor' && known.date === found.date) return [];
    const asked = after.aid.filter(({ state, pending }) => receiving.includes(state) && pending === undefined);
    return asked.map(({ id: about }) => ({ about, place: after, asks: ['not_poor'] }));
  }
  return known?.finding === 'not_poor' ? after.aid.map(({ id: about }) => ({ about, settles: ['not_poor'] })) : [];
}
