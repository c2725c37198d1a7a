import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import { replace } from '@puskesos/core/aid/replacement';
import { merge } from '@puskesos/core/family/merging';
import * as Household from '@puskesos/core/household';
import { dayOf } from '@puskesos/core/shared/clock';
import * as Staff from '@puskesos/core/staff';
import { SamePerson, standIns } from '@puskesos/core/staff/hands';
import { closeGap } from '@puskesos/core/targeting/close-gap';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { ownProgram } from '../support/scenes/funded.ts';

/** Each two steps of an enrollment that are two people's: taken by one person in two logins, by whichever operation, and with why they stand in. */

const from = numbers(9_000);
const office = useOffice(servedBy('petugas', VILLAGE));
const reason = 'hasil musyawarah desa';
const today = () => dayOf(office.core().now());
const standIn = 'rekan sedang cuti bersama, tidak ada petugas lain';

type Target = { readonly household: string; readonly program: string };
const villageSteps = ['proposed', 'verified'] as const;
const states = ['proposed', 'verified', 'approved', 'active'] as const;
type State = (typeof states)[number];

/** As the one person, in the login that the step asks for; or as others. */
const one = (state: State) => as(`rangkap-${isOfVillage(state) ? 'desa' : 'dinas'}`, state);
const others = (state: State) => as(`rekan-${state}`, state);
const isOfVillage = (state: State): boolean => villageSteps.some((own) => own === state);
const as = (id: string, state: State) =>
  isOfVillage(state)
    ? office.core({
        id,
        role: 'officer',
        name: id,
        scope: { kind: 'villages', villages: [VILLAGE], offices: { [VILLAGE]: ['coordinator'] } },
      })
    : office.core({ id, role: 'dinsos', name: id, scope: { kind: 'regency' } });

beforeAll(async () => {
  const nik = from.nik('1986-05-05', 'female');
  await Staff.add(office.core(), { id: 'rangkap-desa', name: 'Petugas Rangkap', nik });
  await Staff.add(office.core(), { id: 'rangkap-dinas', name: 'Petugas Rangkap', nik, secondLogin: 'juga staf di dinas' });
});

const step = (door: 'enroll' | 'move', core: ReturnType<typeof as>, target: Target, state: State, more: object = {}) =>
  door === 'enroll'
    ? Aid.enroll(core, { ...target, state, reason, ...more }).then(({ enrollment }) => enrollment)
    : Aid.move(core, { ...target, to: state, reason, ...more });

/** Walked to the state before `state` by others, but for the one deed. */
async function walked(program: string, deed: State, state: State): Promise<Target> {
  const { id: household } = await Household.register(office.core(), family(from));
  const target = { household, program };
  for (const each of states.slice(0, states.indexOf(state))) {
    await step(each === 'proposed' ? 'enroll' : 'move', each === deed ? one(each) : others(each), target, each);
  }
  return target;
}

const stoodIn = async () => (await standIns(as('pemeriksa', 'active'), { page: { first: 100 } })).rows.map(({ value }) => value);

const programOf = (fund: (typeof pairs)[number][0]) =>
  ownProgram(office.core(), { fund, ...(fund === 'village_fund' && { areas: [VILLAGE] }) });

const pairs = [
  ['apbd', 'proposed', 'verified'],
  ['apbd', 'proposed', 'approved'],
  ['apbd', 'verified', 'approved'],
  ['apbd', 'approved', 'active'],
  ['village_fund', 'proposed', 'verified'],
  ['village_fund', 'verified', 'approved'],
  ['village_fund', 'approved', 'active'],
  ['apbn', 'proposed', 'verified'],
] as const;

describe.each(['move', 'enroll'] as const)('by %s', (door) => {
  it.each(pairs)(
    'of %s: who %s them in one login does not bring them to %s in another; with a reason they do',
    async (fund, deed, state) => {
      const program = await programOf(fund);
      const target = await walked(program, deed, state);
      const before = await itemsOf(office.stores.registry);

      await expect(step(door, one(state), target, state)).rejects.toBeInstanceOf(SamePerson);
      expect(await itemsOf(office.stores.registry)).toEqual(before);

      expect(await step(door, one(state), target, state, { standIn })).toMatchObject({ state });
      const subject = { type: 'Enrollment', key: `${target.household}.${program}` };
      expect(await stoodIn()).toContainEqual(expect.objectContaining({ subject, by: one(state).actor.id, reason: standIn }));
    },
  );

  it.each(pairs)('of %s: another than who %s them brings them to %s, and nobody stood in', async (fund, deed, state) => {
    const target = await walked(await programOf(fund), deed, state);
    const before = await stoodIn();

    expect(await step(door, others(state), target, state)).toMatchObject({ state });
    expect(await stoodIn()).toEqual(before);
  });
});

describe('besides', () => {
  it('nobody approves and makes active in one step; what the centre gives is told of in one', async () => {
    const { id: household } = await Household.register(office.core(), family(from));
    const own = { household, program: await ownProgram(office.core()) };
    const central = { household, program: await ownProgram(office.core(), { fund: 'apbn' }) };

    await expect(step('enroll', one('active'), own, 'active')).rejects.toBeInstanceOf(SamePerson);
    expect(await step('enroll', one('active'), own, 'active', { standIn })).toMatchObject({ state: 'active' });
    expect(await step('enroll', one('active'), central, 'active')).toMatchObject({ state: 'active' });
  });

  it('a place is not given on to whom one proposed or verified', async () => {
    const program = await ownProgram(office.core());
    const leaving = await walked(program, 'proposed', 'active');
    await step('move', others('active'), leaving, 'active');
    const joining = await walked(program, 'verified', 'approved');
    const asked = { program, leaving: { household: leaving.household }, joining: { household: joining.household }, reason };

    await expect(replace(one('approved'), asked)).rejects.toBeInstanceOf(SamePerson);
    expect(await replace(one('approved'), { ...asked, standIn })).toMatchObject({ joined: { state: 'approved' } });
  });

  it('what was suspended before it began is made active by another too; what had begun goes on', async () => {
    const target = await walked(await ownProgram(office.core()), 'approved', 'active');
    const suspend = (core: ReturnType<typeof as>) => Aid.move(core, { ...target, to: 'suspended', reason });

    await suspend(one('approved'));
    await expect(step('move', one('active'), target, 'active')).rejects.toBeInstanceOf(SamePerson);
    await step('move', others('active'), target, 'active');
    await suspend(one('approved'));
    expect(await step('move', one('active'), target, 'active')).toMatchObject({ state: 'active' });
  });

  it.each(['verified', 'proposed'] as const)('the gap is not closed with whom one %s, nor do they wait by that', async (deed) => {
    for (const quota of [1, 0]) {
      const program = await ownProgram(office.core(), { quota });
      const target = await walked(program, deed, deed === 'verified' ? 'approved' : 'verified');
      await recordFinding(office.core(), { household: target.household, finding: 'extreme_poor', date: today() });
      const gap = { program, area: VILLAGE, take: 1, reason } as const;

      const { taken } = await closeGap(one('approved'), gap);
      const waits = quota === 0 && deed === 'verified' ? { outcome: 'waiting' } : { outcome: 'refused', error: { code: 'SAME_PERSON' } };
      expect(taken).toMatchObject([{ household: target.household, ...waits }]);
      // Who was put on the waiting list by that is anybody's to approve.
      await recordFinding(office.core(), { household: target.household, finding: 'not_poor', date: today() });
    }
  });

  it('an approval is followed to the household that the enrollment was carried to', async () => {
    const program = await ownProgram(office.core());
    const target = await walked(program, 'approved', 'active');
    const { id: into } = await Household.register(office.core(), family(from));
    await merge(office.core(), { from: target.household, into, reason: 'tinggal serumah' });
    const carried = { household: into, program };

    await expect(step('move', one('active'), carried, 'active')).rejects.toBeInstanceOf(SamePerson);
    expect(await step('move', others('active'), carried, 'active')).toMatchObject({ state: 'active' });
  });
});
