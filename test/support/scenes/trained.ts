import type { Household } from '@puskesos/core/household';
import type { Context } from '@puskesos/core/shared/context';
import type { Stored } from '@puskesos/core/shared/entity';
import * as Training from '@puskesos/core/training';
import type { Office } from '../office/office.ts';
import { type Numbers, VILLAGE } from '../register/people.ts';
import { registered } from '../register/registered.ts';

/** Trainings that are still to come, and people who ask for them. */

const HOUR = 3_600_000;
const soon = Date.now() + 20 * 24 * HOUR;
const instant = (hours: number): string => new Date(soon + hours * HOUR).toISOString();

/** A session so many hours after the first day that any training here begins. */
export const sessionAt = (hours: number, length = 3) => ({ from: instant(hours), to: instant(hours + length) });

let count = 0;

type Input = Parameters<typeof Training.open>[1];

export const trainingInput = (change: Partial<Input> = {}): Input => {
  count += 1;
  return {
    id: `menjahit-${count}`,
    name: `Menjahit dasar ${count}`,
    theme: 'sewing',
    provider: 'BLK Tenggarong',
    place: { village: VILLAGE, address: 'Balai desa' },
    sessions: [sessionAt(count * 1_000), sessionAt(count * 1_000 + 24)],
    seats: 3,
    basis: 'SK contoh',
    ...change,
  };
};

export const openedTraining = (context: Context, change: Partial<Input> = {}) => Training.open(context, trainingInput(change));

/** Households of one adult who may ask for a seat, made side by side. */
export async function applicants(office: Office, from: Numbers, people: number, village = VILLAGE) {
  const made: Stored<Household>[] = [];
  while (made.length < people) {
    const batch = Array.from({ length: Math.min(10, people - made.length) }, () => registered(office, from, { village }));
    made.push(...(await Promise.all(batch)));
  }
  return made.map((household) => ({ household: household.id, member: household.members[0]?.id ?? '' }));
}
