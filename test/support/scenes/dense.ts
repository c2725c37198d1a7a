import { recordFinding } from '@puskesos/core/aid/finding';
import { vi } from 'vitest';
import type { Office } from '../office/office.ts';
import { ELSEWHERE, family, NEIGHBOUR, numbers, VILLAGE } from '../register/people.ts';
import { begunWith } from '../register/registered.ts';
import { runPendingJobs } from './proposed.ts';

/** Two villages that touch in which all who were visited are poor, and one far off in which nobody is; and the month after it. */

/** Of another kecamatan, and touches the first. */
export const BEYOND = '64.02.02.2014';
export const MONTH = '2026-10';

export const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);

/** A clock that stands is asked for. */
export async function denseIn(office: Office): Promise<void> {
  at('2026-10-20');
  const from = numbers();
  const homes = (village: string, many: number) => Array.from({ length: many }, () => family(from, { village }));
  const all = await begunWith(office.core(), [...homes(VILLAGE, 8), ...homes(NEIGHBOUR, 8), ...homes(ELSEWHERE, 24)]);
  for (const { id: household, village } of all) {
    await recordFinding(office.core(), { household, finding: village === ELSEWHERE ? 'not_poor' : 'poor', date: '2026-10-20' });
  }
  await monthCounted(office, '2026-11-02');
}

/** The month that has ended by that day, counted as the refresh asks for it. */
export async function monthCounted(office: Office, day: string): Promise<void> {
  at(day);
  await office.refresh();
  await runPendingJobs(office, ['indicators']);
}
