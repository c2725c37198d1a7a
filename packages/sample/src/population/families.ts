import { findDistrict } from '@puskesos/core/region';
import type { Day } from '@puskesos/core/shared/clock';
import { addressIn } from './addresses.ts';
import { aidFor } from './aid-rules.ts';
import { dayBetween, daysBefore } from './days.ts';
import type { Need, SyntheticFamily } from './family.ts';
import { type Draft, draftFamily } from './forms.ts';
import { findingAt, rankOf } from './need.ts';
import { NumberIssuer } from './number-issuer.ts';
import { culturesIn } from './origins.ts';
import { personFrom } from './people.ts';
import { type Place, places, share } from './places.ts';
import { type Dice, diceFor } from './random.ts';

export interface PopulationOptions {
  /** Over all villages. Some millions at most; the regency has about 240,000. */
  readonly households: number;
  readonly seed?: number;
  /** Codes of the villages to people; all 237 when absent. */
  readonly villages?: readonly string[];
  readonly today: Day;
  /** Villages with more need than the regency has, so that lists about the poor have something to show. */
  readonly needier?: boolean;
}

/**
 * A made-up population of Kutai Kartanegara, village by village. The same options give the same people, and a village's n-th family is the
 * same however many there are. One family at a time is in memory.
 */
export function* families({ households, seed = 1, villages, today, needier = false }: PopulationOptions): Generator<SyntheticFamily> {
  const peopled = villages ? places.filter(({ code }) => villages.includes(code)) : places;
  const counts = share(households, peopled);
  for (const [index, place] of peopled.entries()) yield* familiesOf(place, counts[index] ?? 0, seed, today, needier);
}

function* familiesOf(place: Place, count: number, seed: number, today: Day, needier: boolean): Generator<SyntheticFamily> {
  const dice = diceFor('families', seed, place.code);
  const numbers = new NumberIssuer(place);
  const districtName = findDistrict(place.district)?.name ?? '';
  for (let made = 0; made < count; made += 1) {
    const drafts = draftFamily(dice);
    const welfare = welfareOf(dice, drafts) ** (needier ? 1.8 : 1);
    const culture = dice.weighted(culturesIn[place.livelihood]);
    const around = { dice, place, numbers, culture, welfare, districtName, today };
    const kk = numbers.kk(dayBetween(dice, '2009-01-01', daysBefore(today, 30)));
    const members = drafts.map((draft) => personFrom(draft, around));
    const officialDecile = rankOf(dice, welfare, today, needier);
    const fieldFinding = findingAt(dice, welfare, today, needier);
    const need: Need = { ...(officialDecile && { officialDecile }), ...(fieldFinding && { fieldFinding }) };
    const aid = aidFor(dice, { members, need, welfare, inDesa: place.kind === 'desa', needier, today });
    yield { village: place.code, kk, address: addressIn(dice, place), culture, members, ...need, aid };
  }
}

/** From 0, the poorest, to 1. The old alone, women who lead a family and those with many children are more often poor. */
function welfareOf(dice: Dice, drafts: readonly Draft[]): number {
  const [head] = drafts;
  const alone = drafts.length === 1 && (head?.age ?? 0) >= 60;
  const burdened = alone || head?.sex === 'female' || drafts.length >= 6;
  // They are about a fifth of all; the others make up for it, so that as many are above the middle as below.
  const lower = dice.chance(burdened ? 0.68 : 0.455);
  return (lower ? 0 : 0.5) + dice.fraction() / 2;
}
