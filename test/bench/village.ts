import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import type { Context } from '@puskesos/core/shared/context';
import * as Staff from '@puskesos/core/staff';

export const VILLAGE = '64.02.06.1001';

/** One village of sixty households with two programmes each and an officer who serves it. */
export async function fillVillage(context: Context): Promise<void> {
  const period = { from: '2025-01-01', source: 'bench' };
  for (const [id, name] of [
    ['pkh', 'PKH'],
    ['sembako', 'Sembako'],
  ] as const)
    await Program.add(context, { id, name, fund: 'apbn', kind: 'cash', target: 'family', period: 'quarterly', ...period });
  await Staff.add(context, { id: 'bench-officer', name: 'Petugas Bench' });
  await Staff.assign(context, { staff: 'bench-officer', villages: [VILLAGE], role: 'facilitator', from: '2025-01-01' });
  const { families } = await import('@puskesos/sample/population/families');
  for (const { members, kk, address, officialDecile } of families({ households: 60, villages: [VILLAGE], today: '2026-11-24' })) {
    const household = await Household.register(context, { village: VILLAGE, kk, address, members });
    if (officialDecile) await receiveDecile(context, { household: household.id, ...officialDecile });
    for (const program of ['pkh', 'sembako']) {
      await Aid.enroll(context, { household: household.id, program, state: 'active', since: '2026-01-01', reason: 'bench' });
    }
  }
}
