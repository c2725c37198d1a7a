import type { Day } from '../shared/clock.ts';
import type { DirectoryUser } from './directory.ts';
import { type Grant, isInForce, isOver } from './shapes.ts';

/** What is to be done in a directory so that somebody's user is as their account says. */
type Step = 'take away' | 'invite' | 'correct the address' | 'let in' | 'shut out';

export interface Person extends Pick<Grant, 'id' | 'name' | 'from' | 'to' | 'closedAt'> {
  readonly email: string;
}

export function stepsToward(person: Person, user: DirectoryUser | undefined, day: Day): readonly Step[] {
  if (isOver(person, day)) return user?.isLetIn ? ['shut out'] : [];
  // They are invited on their first day: an invitation doesn’t hold for long.
  if (!isInForce(person, day)) return [];
  if (!user) return ['invite'];
  const isElsewhere = user.email !== person.email;
  // Their mail went where they are not, or what it says was made to fail.
  if (!user.hasCome) return isElsewhere || !user.isLetIn ? ['take away', 'invite'] : [];
  return [...(isElsewhere ? ['correct the address' as const] : []), ...(user.isLetIn ? [] : ['let in' as const])];
}

/** Somebody who has another office, with another account and the same address, goes on with their user; whoever else has the address now does not. */
export const isTheSamePerson = (earlier: Grant, later: Pick<Grant, 'name'>, day: Day): boolean =>
  isOver(earlier, day) && called(earlier) === called(later);

const called = ({ name }: Pick<Grant, 'name'>): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
