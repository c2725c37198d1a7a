import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { settleReview } from '@puskesos/core/household/review';
import { distanceOf, reviewRules } from '@puskesos/core/household/review.rules';
import { type Day, daysLater, laterDay, rowOn } from '@puskesos/core/shared/clock';
import { dayBetween } from '../population/days.ts';
import type { SyntheticFamily } from '../population/family.ts';
import { type Dice, diceFor } from '../population/random.ts';
import { aidDeeds } from './aid-courses.ts';
import type { Deed, Telling } from './deed.ts';
import { idsFor } from './ids.ts';
import { dinsos } from './persona.ts';

/** What became of a family in the register, deed by deed: who did it and on which day. */

export interface Course {
  readonly household: string;
  readonly name: string;
  readonly deeds: readonly Deed[];
}

/** The register begins with the office's own lists; a family is in it some time after its card was made out. */
const FIRST = '2022-02-01';
/** From here on the sample's villages have stories of their own. */
const QUIET = 125;

export function courseOf(family: SyntheticFamily, telling: Telling): Course {
  const { name, today, now, serving } = telling;
  const dice = diceFor('course', name);
  const { village, address, kk, officialDecile, fieldFinding } = family;
  const latest = daysLater(today, -QUIET);
  const carded = daysLater(issuedOn(kk), 3);
  const seen = fieldFinding?.date;
  const until = seen !== undefined && seen >= carded && dice.chance(0.8) ? seen : latest;
  const registered = dayBetween(dice, laterDay(FIRST, carded), laterDay(until, carded));
  const ids = idsFor(name);
  ids();
  const household = ids();
  const early = family.members.filter(({ birthDate }) => birthDate <= registered);
  const births = family.members
    .filter(({ birthDate }) => birthDate > registered)
    .map((member, index) => ({ member, day: daysLater(member.birthDate, dice.int(10, 40)), under: `${name} joined ${index}` }))
    // The rest are not told of yet.
    .filter(({ day }) => day <= today);
  const there = new Map(early.map((member) => [member, { id: ids(), from: registered }]));
  for (const { member, day, under } of births) there.set(member, { id: idsFor(under)(), from: day });

  const deeds: Deed[] = [
    {
      day: registered,
      by: serving(village, registered),
      isDone: () => true,
      run: (context) => Household.register({ ...context, newId: idsFor(name) }, { village, kk, address, members: early }),
    },
    ...births.map(
      ({ member, day, under }): Deed => ({
        day,
        by: serving(village, day),
        isDone: (now) => now.members.some(({ id }) => id === there.get(member)?.id),
        run: (context) =>
          Family.addMember({ ...context, newId: idsFor(under) }, { household, member, reason: 'akta kelahiran dan kartu keluarga' }),
      }),
    ),
  ];
  const found = seen === undefined ? undefined : laterDay(seen, daysLater(registered, 1));
  if (fieldFinding && found !== undefined) {
    const by = serving(village, found);
    const { finding, note } = fieldFinding;
    deeds.push({
      day: found,
      by,
      isDone: (now) => now.fieldFinding !== undefined,
      run: (context) => recordFinding(context, { household, finding, date: found, ...(note && { note }) }),
    });
  }
  const ranked = officialDecile && deedsOfRank(dice, { ...officialDecile, household, registered });
  deeds.push(...(ranked ?? []));
  const known = laterDay(ranked?.at(-1)?.day ?? registered, found ?? registered);
  // A wait that began with an earlier decile is over long since.
  const lately = known > daysLater(today, -30) && (ranked ?? []).length < 2;
  deeds.push(...settling(dice, family, { household, known, lately, now, serving }));
  deeds.push(...aidDeeds(family, { ...telling, household, registered, found, members: family.members.map((one) => there.get(one)) }));
  return { household, name, deeds: deeds.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

/** The number of a card tells when it was made out: DDMMYY after the region's six digits. */
const issuedOn = (kk: string): Day => `20${kk.slice(10, 12)}-${kk.slice(8, 10)}-${kk.slice(6, 8)}`;

interface Ranked {
  readonly household: string;
  readonly decile: number;
  readonly date: Day;
  readonly source: string;
  readonly registered: Day;
}

/** The ministry's file comes some days into its quarter; of some families an earlier one had said otherwise. */
function deedsOfRank(dice: Dice, { household, decile, date, source, registered }: Ranked): Deed[] {
  const receive = (of: number, from: Day, what: string): Deed => {
    const day = laterDay(daysLater(from, dice.int(8, 18)), daysLater(registered, 2));
    return {
      day,
      by: dinsos,
      isDone: (now) => now.officialDecile !== undefined && now.officialDecile.date >= from,
      run: (context) => receiveDecile(context, { household, decile: of, date: from, source: what }),
    };
  };
  const before = Math.min(10, Math.max(1, decile + dice.int(-1, 2)));
  const first = registered < '2025-07-01' && dice.chance(0.35);
  return [...(first ? [receive(before, '2025-07-01', 'DTSEN triwulan III 2025 (data contoh)')] : []), receive(decile, date, source)];
}

interface Settling extends Pick<Telling, 'now' | 'serving'> {
  readonly household: string;
  /** The day on which both were known. */
  readonly known: Day;
  /** It may still wait. */
  readonly lately: boolean;
}

/** Where decile and finding are far apart, somebody has looked at them, lately at most. */
function settling(dice: Dice, family: SyntheticFamily, { household, known, lately, now, serving }: Settling): Deed[] {
  const { village, officialDecile, fieldFinding } = family;
  const day = daysLater(known, dice.int(3, 12));
  const apart = distanceOf({ officialDecile, fieldFinding } as Household.Household) ?? 0;
  if (apart < rowOn(reviewRules, day).distance || day > now || (lately && dice.chance(0.05))) return [];
  const ruling = dice.chance(0.7) ? 'finding_stands' : 'decile_disputed';
  return [
    {
      day,
      by: serving(village, day),
      isDone: (now) => (now.rulings ?? []).length > 0,
      run: (context) => settleReview(context, { household, ruling, reason: 'dilihat lagi di rumahnya' }),
    },
  ];
}
