import { type AidCourse, coursesOf, stepOn } from '../household/aid-course.rules.ts';
import { asLivedOn } from '../household/lives.rules.ts';
import type { Household, Member } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';

/**
 * How a household was on a day that is over: as the register held it at the end of that day, with what was told of that day, or of one
 * before it, since. No I/O, no clock.
 */

/** `then`: as it was held; `now`: as it is. The same, where nobody has changed it since. Undefined where it was registered by mistake. */
export function heldOn(then: Household, now: Household, day: Day): Household | undefined {
  if (now.status === 'annulled' || then.status !== 'active') return undefined;
  // What another household brought along was the other's on that day.
  const told = wasJoined(then, now, day) ? then : now;
  const late = { ...then, ...laterTold(then, told, day), members: membersOn(then, now, day) };
  return { ...asLivedOn(late, day), aid: aidOn(then, told, day) };
}

/** What carries its own day: the present one where it holds that day, else the one that was held then. */
function laterTold(then: Household, now: Household, day: Day): Partial<Household> {
  const [decile, finding] = [now.officialDecile, now.fieldFinding];
  return {
    ...(decile && decile.date <= day && { officialDecile: decile }),
    ...(finding && finding.date <= day && { fieldFinding: finding }),
    ...(now.seen?.answered !== undefined && now.seen.answered <= day && now.seen !== then.seen && { seen: now.seen }),
  };
}

/** Who died or left by that day, though it was told later; and who was born by then and registered later. Who has moved to another family since still lived here. */
function membersOn(then: Household, now: Household, day: Day): readonly Member[] {
  const present = new Map(now.members.map((member) => [member.id, member]));
  const known = then.members.map((member) => {
    const { life, lifeSince } = present.get(member.id) ?? member;
    return (lifeSince ?? '') <= day ? { ...member, life, ...(lifeSince !== undefined && { lifeSince }) } : member;
  });
  const ids = new Set(then.members.map(({ id }) => id));
  const born = now.members.filter(({ id, birthDate }) => !ids.has(id) && birthDate <= day && birthDate.slice(0, 7) === day.slice(0, 7));
  return [...known, ...born];
}

/** Its aid as its courses tell it of that day. */
function aidOn(then: Household, now: Household, day: Day): Household['aid'] {
  const courses = new Map<string, AidCourse>([...coursesOf(then), ...coursesOf(now)].map((course) => [course.id, course]));
  const lines = new Map([...then.aid, ...now.aid].map((line) => [line.id, line]));
  return [...lines.values()].flatMap((line) => {
    const step = stepOn(courses.get(line.id)?.steps ?? [line], day);
    if (!step || step.state === 'ended') return [];
    const { pending: _later, ...rest } = line;
    return [{ ...rest, ...step }];
  });
}

/** Has somebody come, perhaps with what they receive, or a whole household? A child that was born since brings nothing. */
function wasJoined(then: Household, now: Household, day: Day): boolean {
  const [people, cards] = [new Set(then.members.map(({ id }) => id)), new Set(then.cards.map(({ number }) => number.blind))];
  const hasCome = now.members.some(({ id, birthDate }) => !people.has(id) && birthDate.slice(0, 7) < day.slice(0, 7));
  return hasCome || now.cards.some(({ number }) => !cards.has(number.blind));
}
