import * as Household from '@puskesos/core/household';
import { buildSeed, seedChanges } from '@puskesos/core/household/household.seed';
import type { Registration } from '@puskesos/core/household/shapes';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { bulkWrite } from '@puskesos/core/shared/change';
import { type Day, dayOf } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import * as Staff from '@puskesos/core/staff';
import type { Office } from '../office/office.ts';
import { family, type Numbers } from './people.ts';

export const today: Day = dayOf(new Date().toISOString());
export const daysFromToday = (days: number): Day => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** A family in the register, written by core itself. */
export const registered = (office: Office, from: Numbers, options?: Parameters<typeof family>[1]) =>
  Household.register(office.core(), family(from, options));

/** Families that a register was begun with, written in bulk: for tests that show nothing of how they are registered. */
export async function begunWith(context: Context, families: readonly Registration[]): Promise<Household.Household[]> {
  const households = families.map((one) => buildSeed(one, context));
  await bulkWrite(
    context,
    households.flatMap((one) => seedChanges(one, context)),
    { operation: 'test' },
  );
  return households;
}

export async function withPrograms(office: Office): Promise<void> {
  for (const program of knownPrograms) await Program.add(office.core(), program);
}

/** Adds a person to the staff, with an assignment for each village. */
export async function withOfficer(
  office: Office,
  { id, name = 'Officer One' }: { id: string; name?: string },
  assignments: readonly { village: string; from?: Day; to?: Day; role?: 'facilitator' | 'front_office' }[],
) {
  await Staff.add(office.core(), { id, name });
  const made = [];
  for (const { village, from = '2026-01-01', to, role = 'facilitator' } of assignments) {
    made.push(...(await Staff.assign(office.core(), { staff: id, villages: [village], role, from, to })));
  }
  return made;
}

/** Begins an office with somebody of its staff who serves these villages. */
export const servedBy =
  (id: string, ...villages: readonly string[]) =>
  (office: Office) =>
    withOfficer(
      office,
      { id },
      villages.map((village) => ({ village })),
    );
