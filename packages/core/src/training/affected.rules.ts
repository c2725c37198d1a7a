import { livingIn } from '../household/household.rules.ts';
import type { Rewriting } from '../household/rewriting.ts';
import type { Household, Member } from '../household/shapes.ts';
import type { Day } from '../shared/clock.ts';
import { personOf } from './person.ts';

/** Somebody who lives elsewhere than before, goes by another number, or is there no more. */
export interface Affected {
  readonly was: string;
  readonly person: string;
  readonly member: string;
  readonly home: Pick<Household, 'id' | 'village'>;
  /** There again, whom the register had gone. */
  readonly back?: true;
  /** Died, or left the regency. */
  readonly gone?: { readonly as: 'died' | 'moved'; readonly since: Day | undefined };
}

/** Those of the households whose trainings have to follow. `becomes`: members who turned out to be another. */
export function affectedAmong(households: readonly Rewriting[], becomes: ReadonlyMap<string, string> = new Map()): Affected[] {
  const homes = new Map(
    households.flatMap(({ before }) =>
      (before?.members ?? []).map(
        (member) => [member.id, { member, before, lived: livingIn(before as Household).includes(member) }] as const,
      ),
    ),
  );
  const one = [...becomes].flatMap(([gone, other]) => {
    const was = homes.get(gone)?.member;
    const home = households.find(({ after }) => after.members.some(({ id }) => id === other))?.after;
    const member = home?.members.find(({ id }) => id === other);
    return was && member && home ? [{ was: personOf(was), person: personOf(member), member: member.id, home }] : [];
  });
  const others = households.flatMap(({ after }) => {
    const living = livingIn(after);
    return after.members.flatMap((member) => {
      const known = homes.get(member.id);
      if (!known) return [];
      const [was, person] = [personOf(known.member), personOf(member)];
      const lives = living.includes(member);
      const gone = known.lived && !lives ? { gone: goneAs(member) } : {};
      const back = !known.lived && lives ? { back: true as const } : {};
      const there = known.before?.id === after.id && known.before.village === after.village && was === person;
      const stayed = there && known.lived === lives;
      return stayed ? [] : [{ was, person, member: member.id, home: { id: after.id, village: after.village }, ...gone, ...back }];
    });
  });
  return [...one, ...others];
}

const goneAs = ({ life, lifeSince }: Member): NonNullable<Affected['gone']> => ({
  as: life === 'dead' ? 'died' : 'moved',
  since: lifeSince,
});
