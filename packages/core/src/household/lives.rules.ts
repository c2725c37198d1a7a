import type { Day } from '../shared/clock.ts';
import { InvalidInput } from '../shared/error.ts';
import type { Household, Member } from './shapes.ts';

/** The days of a life, in their order. No I/O, no clock. */

interface Among {
  /** As they were: what has stood there wrongly for long does not forbid something else to be written. */
  readonly before: readonly Household[];
  readonly today: Day;
}

/** Nobody is born on a day to come, or dies or leaves before they are born. Throws InvalidInput. */
export function checkLives(households: readonly Household[], { before, today }: Among): void {
  const known = new Map(before.flatMap(({ members }) => members.map((member) => [member.id, member])));
  for (const { members } of households) {
    for (const member of members) {
      const old = known.get(member.id);
      if (sameDays(old, member)) continue;
      const { birthDate, lifeSince } = member;
      if (birthDate > today) throw InvalidInput.at('birthDate', 'Tanggal lahirnya belum tiba', 'this birth date has not come yet');
      if (lifeSince === undefined || lifeSince >= birthDate) continue;
      throw old?.lifeSince === lifeSince
        ? InvalidInput.at(
            'birthDate',
            `Kejadian pada ${lifeSince} mendahului lahirnya`,
            `what is told of ${lifeSince} is before this birth`,
          )
        : InvalidInput.at('since', `Mendahului tanggal lahirnya, ${birthDate}`, `before their birth on ${birthDate}`);
    }
  }
}

const sameDays = (old: Member | undefined, member: Member): boolean =>
  old !== undefined && old.birthDate === member.birthDate && old.lifeSince === member.lifeSince;

/** The household with those in it who lived there on that day and have died or left since: what was due for them then is due. */
export function asLivedOn(household: Household, day: Day): Household {
  if (household.members.every(({ lifeSince }) => lifeSince === undefined || lifeSince <= day)) return household;
  const members = household.members.map((member) =>
    member.lifeSince !== undefined && member.lifeSince > day ? { ...member, life: 'alive' as const } : member,
  );
  return { ...household, members };
}
