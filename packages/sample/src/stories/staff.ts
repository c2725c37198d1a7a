import type { Change } from '@puskesos/core/shared/change';
import { covers, type Day } from '@puskesos/core/shared/clock';
import type { Context } from '@puskesos/core/shared/context';
import { found as foundStaff } from '@puskesos/core/staff/founding';
import { type SyntheticStaff, synthStaff } from '../population/staff.ts';

/** The sample's staff as what is to be written, each with all their assignments. */
export const sampleStaff = (today: Day, context: Context): Change[][] =>
  synthStaff({ today }).map(({ person, assignments, leaves }) => foundStaff(person, assignments, context, leaves));

/** Who may have visited a home in a village on a day: its facilitator of then, or else whoever served it longest. */
export function visitors(today: Day): (village: string, day: Day) => string {
  const byVillage = new Map<string, (SyntheticStaff['assignments'][number] & { staff: string })[]>();
  for (const { id, person, assignments } of synthStaff({ today })) {
    // A household's findings are the Puskesos' own.
    if (person.position !== 'puskesos') continue;
    for (const assignment of assignments) {
      if (assignment.actingFor !== undefined) continue;
      byVillage.set(assignment.village, [...(byVillage.get(assignment.village) ?? []), { ...assignment, staff: id }]);
    }
  }
  return (village, day) => {
    const staff = (byVillage.get(village) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return (staff.find((one) => one.role === 'facilitator' && covers(one, day)) ?? staff[0])?.staff ?? 'dinsos-kukar';
  };
}
