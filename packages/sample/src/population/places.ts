import { type Village, villages } from '@puskesos/core/region';
import { diceFor } from './random.ts';

/** How people live there: what they do for a living, and where their families came from. */
export type Livelihood = 'town' | 'river' | 'coast' | 'settlers' | 'upriver';

interface District {
  /** People, in thousands: guesses of about the right size for sample data, not statistics. */
  readonly people: number;
  readonly livelihood: Livelihood;
  /** Roughly its middle, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

const rows: readonly (readonly [code: string, people: number, livelihood: Livelihood, latitude: number, longitude: number])[] = [
  ['64.02.01', 19, 'river', -0.38, 116.38],
  ['64.02.02', 52, 'settlers', -0.53, 116.95],
  ['64.02.03', 68, 'town', -0.62, 117.05],
  ['64.02.04', 47, 'coast', -0.58, 117.27],
  ['64.02.05', 48, 'coast', -0.32, 117.4],
  ['64.02.06', 116, 'town', -0.42, 116.98],
  ['64.02.07', 43, 'settlers', -0.26, 116.93],
  ['64.02.08', 22, 'river', -0.24, 116.58],
  ['64.02.09', 11, 'river', -0.06, 116.33],
  ['64.02.10', 26, 'upriver', 0.16, 116.26],
  ['64.02.11', 36, 'river', -0.14, 116.73],
  ['64.02.12', 10, 'upriver', 0.57, 116.02],
  ['64.02.13', 46, 'coast', -1.03, 117.08],
  ['64.02.14', 43, 'coast', -0.82, 117.2],
  ['64.02.15', 9, 'town', -0.68, 117.24],
  ['64.02.16', 76, 'settlers', -0.36, 117.06],
  ['64.02.17', 27, 'coast', -0.08, 117.4],
  ['64.02.18', 8, 'river', -0.32, 116.46],
  ['64.02.19', 15, 'settlers', -0.31, 116.67],
  ['64.02.20', 30, 'settlers', -0.98, 116.97],
];

const districts = new Map<string, District>(
  rows.map(([code, people, livelihood, latitude, longitude]) => [code, { people, livelihood, latitude, longitude }]),
);

export interface Place extends Village {
  readonly livelihood: Livelihood;
  readonly weight: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Its number among the villages of its district and among all, from 0. */
  readonly inDistrict: number;
  readonly inRegency: number;
}

/** What the sample data assumes of each village, in the order of their codes. */
export const places: readonly Place[] = villages.map((village, inRegency) => {
  const neighbours = villages.filter(({ district }) => district === village.district);
  const { people, livelihood, latitude, longitude } = districts.get(village.district) as District;
  const dice = diceFor('place', village.code);
  return {
    ...village,
    livelihood,
    weight: (people / neighbours.length) * (0.6 + 0.8 * dice.fraction()),
    latitude: latitude + 0.1 * (dice.fraction() - 0.5),
    longitude: longitude + 0.1 * (dice.fraction() - 0.5),
    inDistrict: neighbours.indexOf(village),
    inRegency,
  };
});

/** Each village gets three families where there are as many, and the rest go by weight, so that none is lost to rounding. */
export function share(households: number, among: readonly Place[]): readonly number[] {
  const floor = Math.min(3, Math.floor(households / among.length));
  const rest = households - floor * among.length;
  const total = among.reduce((sum, { weight }) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return among.map((place) => {
    weight += place.weight;
    const upToHere = Math.round((rest * weight) / total);
    const own = upToHere - given;
    given = upToHere;
    return floor + own;
  });
}
