import { recordFinding } from '@puskesos/core/aid/finding';
import * as Proposal from '@puskesos/core/proposal';
import type { Deed } from '@puskesos/core/proposal/proposal.machine';
import { roads } from '@puskesos/core/proposal/roads.machine';
import type { Purse } from '@puskesos/core/proposal/shapes';
import * as Staff from '@puskesos/core/staff';
import { SamePerson, standIns } from '@puskesos/core/staff/hands';
import { beforeAll, describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { DESA, roadOf } from '../support/scenes/road.ts';

/** On the road of each purse, each step that looks over another's: taken by the same person in a second login, and with why they stand in. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms);
const from = numbers(8_000);
const today = '2026-11-10';
const { as, read, programOf, visit, walkedTo } = roadOf(office, from, today);

/** By whom the scene has each deed done. */
const doers: Readonly<Record<Deed, string>> = {
  proposed: 'kades-lama',
  visited: 'fasilitator',
  verified: 'petugas',
  checked: 'dinsos-1',
  ratified: 'dinsos-2',
  sent: 'dinsos-3',
};
const secondOf = (deed: Deed): string => `${doers[deed]}-lagi`;

beforeAll(async () => {
  for (const [nth, deed] of (Object.keys(doers) as Deed[]).entries()) {
    const nik = from.nik(`198${nth}-05-05`, 'female');
    await Staff.add(office.core(), { id: doers[deed], name: `Petugas ${doers[deed]}`, nik });
    await Staff.add(office.core(), { id: secondOf(deed), name: `Petugas ${doers[deed]}`, nik, secondLogin: 'dua peran di kantor' });
  }
});

const purses = ['apbn', 'apbd', 'village_fund'] as const satisfies readonly Purse[];
const steps = purses.flatMap((purse) =>
  roads[purse].edges.flatMap((edge) => edge.apart.map((deed) => [purse, deed, edge.from, edge.to, edge] as const)),
);

const program = new Map<Purse, Promise<string>>();
const programFor = (purse: Purse): Promise<string> => {
  const known = program.get(purse) ?? programOf(purse);
  program.set(purse, known);
  return known;
};

describe('a step that looks over another’s', () => {
  it.each(steps)('of %s: who has %s it in one login, does not take it from %s to %s in another', async (purse, deed, state, to, edge) => {
    const { id, household } = await walkedTo(state, await programFor(purse));
    if (state === 'agreed') await visit(household);
    const role = edge.by[0] as 'officer' | 'dinsos' | 'village_head';
    const context = as(secondOf(deed), role, DESA);
    const refusing = to === 'rejected' && { reason: 'tidak sesuai', next: 'lengkapi data', ground: 'other' as const };
    const move = (more: object) => Proposal.move(context, { proposal: id, to, paper: 'No. 7/2026', ...refusing, ...more });
    const before = await read(id);

    await expect(move({})).rejects.toBeInstanceOf(SamePerson);
    expect(await read(id)).toEqual(before);

    // A reason of this step alone, so that it is found among the others'; an id could read as a number of somebody's.
    const standIn = `rekan sedang cuti melahirkan: ${purse}, ${deed}, ${state}, ${to}`;
    await move({ standIn });
    expect((await read(id)).state).toBe(to);
    const seen = await standIns(as('pemeriksa', 'dinsos', DESA), { page: { first: 100 } });
    expect(seen.rows.map(({ value }) => value)).toContainEqual(expect.objectContaining({ by: secondOf(deed), reason: standIn }));
  });

  it.each(purses)('of %s: a visit by who proposed the family, in another login, is not enough', async (purse) => {
    const { id, household } = await walkedTo('agreed', await programFor(purse));

    await recordFinding(as(secondOf('proposed'), 'officer', DESA), { household, finding: 'poor', date: today });
    const verify = (more: object = {}) => Proposal.move(as('petugas', 'officer', DESA), { proposal: id, to: 'verified', ...more });

    await expect(verify()).rejects.toBeInstanceOf(SamePerson);
    await verify({ standIn: 'petugas lain sedang tugas di luar' });
    expect((await read(id)).state).toBe('verified');
  });
});
