import * as Aid from '@puskesos/core/aid';
import * as Delivery from '@puskesos/core/delivery';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';
import { at, enrolledIn, MAY, ownProgram } from '../support/scenes/funded.ts';

/** Who is approved has a place and its money, and is on no list until somebody makes them active. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));
const inMay = () => at(office, MAY);
const reason = 'SK penerima sudah terbit';

const idOf = ({ household, program }: { household: string; program: string }) => globalId('Enrollment', `${household}.${program}`);
const sent = async (program: string, enrollments: readonly string[], more: object = {}, who: Person = dinsos) => {
  const input = { program: globalId('Program', program), enrollments, reason, ...more };
  return (await office.as(who).send(savedOperation('95-activate-approved').text, { input })).data.activateApproved;
};

describe('approved enrollments', () => {
  it('are made active at once, and of each that can’t be it is said why', async () => {
    const program = await ownProgram(office.core());
    const [one, two, verified, dead] = [
      await enrolledIn(office.core(), from, program, 'approved'),
      await enrolledIn(office.core(), from, program, 'active'),
      await enrolledIn(office.core(), from, program, 'verified'),
      await enrolledIn(office.core(), from, program, 'approved'),
    ];
    const other = await enrolledIn(office.core(), from, await ownProgram(office.core()), 'approved');
    const { members } = await Household.byId(office.core(), { household: dead.household });
    for (const { id: member } of members) {
      await Family.recordLife(office.core(), { household: dead.household, member, life: 'dead', since: '2026-01-05', reason });
    }

    const answer = await sent(program, [one, two, verified, dead, other].map(idOf));

    const codes = answer.results.map(({ refusal }: { refusal?: { code: string } }) => refusal?.code ?? null);
    expect(answer.activated).toBe(2);
    expect(codes).toEqual([null, null, 'MOVE_NOT_ALLOWED', 'MOVE_NOT_ALLOWED', 'NOT_FOUND']);
    expect(answer.results[0].enrollment).toMatchObject({ state: 'ACTIVE' });
    expect((await Aid.byId(office.core(), { enrollment: `${other.household}.${other.program}` })).state).toBe('approved');
  });

  it('sent twice with one key are made active once', async () => {
    const program = await ownProgram(office.core());
    const one = await enrolledIn(office.core(), from, program, 'approved');
    const first = await sent(program, [idOf(one)], { clientMutationId: 'aktif-1' });
    const lies = await itemsOf(office.stores.registry);

    expect(await sent(program, [idOf(one)], { clientMutationId: 'aktif-1' })).toEqual(first);
    expect(await itemsOf(office.stores.registry)).toEqual(lies);
  });

  it('are not for a village to make active, nor fifty-one at once', async () => {
    const program = await ownProgram(office.core());
    const one = await enrolledIn(office.core(), from, program, 'approved');
    const many = Array.from({ length: 51 }, (_, n) => globalId('Enrollment', `${n}.${program}`));

    expect(await sent(program, [idOf(one)], {}, officer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await sent(program, many)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await sent(program, [idOf(one), idOf(one)])).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('stand beside the list of their period until then, and are told of', async () => {
    const program = await ownProgram(inMay());
    const one = await enrolledIn(inMay(), from, program, 'approved');
    const { id } = await Delivery.start(inMay(), { program, period: '2026-Q2' });

    await Delivery.build(inMay(), id, run);

    const { rows } = await Delivery.leftOut(inMay(), { cycle: id });
    expect(rows.map(({ value }) => value)).toMatchObject([{ household: one.household, reason: 'approved_not_active' }]);
  });
});
