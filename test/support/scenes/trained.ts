import type { Context } from '@puskesos/core/shared/context';
import * as Training from '@puskesos/core/training';
import type { Office } from '../office/office.ts';
import { family, type Numbers, VILLAGE } from '../register/people.ts';
import { begunWith } from '../register/registered.ts';

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

/** Households of which an adult each may ask for a seat. */
export async function applicants({ core }: Pick<Office, 'core'>, from: Numbers, people: number, village = VILLAGE) {
  const families = Array.from({ length: people }, () => family(from, { village }));
  const households = await begunWith(core(), families);
  return households.map(({ id, members }) => ({ household: id, member: members[0]?.id ?? '' }));
}
