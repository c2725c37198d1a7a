import * as Aid from '@puskesos/core/aid';
import * as Case from '@puskesos/core/case';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Changes from '@puskesos/core/program/program-changes';
import type { Actor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import type { VersionConflict } from '@puskesos/core/shared/error';
import * as Staff from '@puskesos/core/staff';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, officerOf, VILLAGE } from '../support/register/people.ts';

/** Two people have the same record before them, as it was. The second is told what they have not seen, and nothing is lost. */

const from = numbers();
const reason = 'sesuai KTP';
const office = useOffice((own) => Program.add(own.core(), knownPrograms.find(({ id }) => id === 'pkh') as Program.Program));

const dinsos: Actor = { id: 'dinsos-1', role: 'dinsos', name: 'Dinsos', scope: { kind: 'regency' } };
const coordinator: Actor = {
  ...officerOf(VILLAGE),
  id: 'coordinator-1',
  scope: { kind: 'villages', villages: [VILLAGE], offices: { [VILLAGE]: ['coordinator', 'front_office'] } },
};
const first = () => contextFor(office.stores, officerOf(VILLAGE));
const second = () => contextFor(office.stores, dinsos);
const registered = () => Household.register(first(), family(from));

/** What it is refused with; nothing may be written by it. */
async function refused(asked: () => Promise<unknown>): Promise<VersionConflict> {
  const before = await itemsOf(office.stores.registry);
  const error = await asked().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  return error as VersionConflict;
}

describe('a form that is stale', () => {
  it('is refused with who changed what since, latest first', async () => {
    const { id, members } = await registered();
    const member = members[1]?.id ?? '';
    await Family.correctMember(first(), { household: id, member, correction: { occupation: 'penjahit' }, reason });
    await Household.correctAddress(second(), { household: id, address: { street: 'Jl. Baru 1' }, reason: 'pindah rumah' });

    const { changes, messages } = await refused(() =>
      Family.correctMember(second(), { household: id, member, correction: { name: 'Siti Baru' }, reason }, { expectedVersion: 1 }),
    );

    expect(changes).toEqual([
      {
        version: 3,
        at: expect.any(String),
        by: 'dinsos-1',
        role: 'dinsos',
        operation: 'correctAddress',
        why: 'pindah rumah',
        fields: ['address'],
      },
      {
        version: 2,
        at: expect.any(String),
        by: 'officer-1',
        role: 'officer',
        operation: 'correctMember',
        why: reason,
        fields: ['members'],
      },
    ]);
    expect(messages.id).toMatch(/^Data ini sudah diubah oleh dinsos-1 pada \d{4}-\d\d-\d\d \d\d:\d\d WITA\./);
    expect(messages.en).toMatch(/^dinsos-1 has changed this record, on \d{4}-\d\d-\d\d \d\d:\d\d WITA\./);
  });

  it('costs one Query more than it did to look', async () => {
    const { id } = await registered();
    await Household.correctAddress(first(), { household: id, address: { street: 'Jl. Baru 1' }, reason });
    const context = second();

    await refused(() =>
      Household.correctAddress(context, { household: id, address: { street: 'Jl. Lain' }, reason }, { expectedVersion: 1 }),
    );

    expect(context.cost.calls).toBe(2);
  });

  it('is told of 20 changes at most', async () => {
    const { id } = await registered();
    for (let turn = 1; turn <= 22; turn += 1) {
      await Household.correctAddress(first(), { household: id, address: { street: `Jl. Baru ${turn}` }, reason });
    }

    const { changes } = await refused(() =>
      Household.correctAddress(second(), { household: id, address: { street: 'Jl. Lain' }, reason }, { expectedVersion: 1 }),
    );

    expect(changes.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, index) => 23 - index));
    expect(changes.every(({ fields }) => fields.join() === 'address')).toBe(true);
  });

  it('is refused when it is only tried out, too', async () => {
    const { id } = await registered();
    await Household.correctAddress(first(), { household: id, address: { street: 'Jl. Baru 1' }, reason });

    await refused(() =>
      Household.correctAddress(second(), { household: id, address: { street: 'Jl. Lain' }, reason }, { expectedVersion: 1, dryRun: true }),
    );
  });

  it('is refused, with nothing to tell, where the version never was', async () => {
    const { id } = await registered();

    const { changes, messages } = await refused(() =>
      Household.correctAddress(second(), { household: id, address: { street: 'Jl. Lain' }, reason }, { expectedVersion: 9 }),
    );

    expect(changes).toEqual([]);
    expect(messages.en).toContain('Reload it');
  });

  it('of the staff', async () => {
    const { version } = await Staff.add(second(), { id: 'stale-one', name: 'Stale One' });
    await Staff.update(second(), { staff: 'stale-one', phone: '081234567890', reason });

    const { changes } = await refused(() =>
      Staff.update(second(), { staff: 'stale-one', email: 'stale@example.org', reason }, { expectedVersion: version }),
    );

    expect(changes).toMatchObject([{ version: 2, by: 'dinsos-1', operation: 'updateStaff', fields: ['phone'] }]);
  });

  it('of a programme', async () => {
    const program = 'pkh';
    await Changes.close(second(), { program, to: '2099-12-31', reason });

    const { changes } = await refused(() => Changes.close(second(), { program, to: '2098-12-31', reason }, { expectedVersion: 1 }));

    expect(changes).toMatchObject([{ version: 2, operation: 'closeProgram' }]);
  });

  it('of a case is told what changed, not that its move has become impossible', async () => {
    const taker = contextFor(office.stores, coordinator);
    const { id, version } = await Case.register(taker, {
      village: VILLAGE,
      category: 'aid_not_received',
      channel: 'visit',
      description: 'Bantuan tahap ketiga belum diterima',
    });
    await Case.take(taker, { case: id });
    await Case.close(taker, { case: id, outcome: 'withdrawn', reason });

    const { changes } = await refused(() => Case.take(taker, { case: id }, { expectedVersion: version }));

    expect(changes.map(({ operation }) => operation)).toEqual(['closeCase', 'takeCase']);
    expect(changes[1]).toMatchObject({ by: 'coordinator-1', role: 'officer', fields: expect.arrayContaining(['handler', 'state']) });
  });

  it('of an enrollment is its own, not its household’s', async () => {
    const { id: household } = await registered();
    const program = 'pkh';
    await Aid.enroll(second(), { household, program, reason });
    await Household.correctAddress(first(), { household, address: { street: 'Jl. Baru 1' }, reason });

    const moved = await Aid.move(first(), { household, program, to: 'verified', reason }, { expectedVersion: 1 });
    const { changes } = await refused(() =>
      Aid.move(second(), { household, program, to: 'ended', ending: 'withdrawn', reason }, { expectedVersion: 1 }),
    );

    expect(moved.version).toBe(2);
    expect(changes).toMatchObject([{ operation: 'moveEnrollment', fields: expect.arrayContaining(['state']) }]);
  });
});

describe('a form that is not', () => {
  it('is written', async () => {
    const { id } = await registered();

    const after = await Household.correctAddress(
      second(),
      { household: id, address: { street: 'Jl. Baru 1' }, reason },
      { expectedVersion: 1 },
    );

    expect(after.version).toBe(2);
  });

  it('of several at once is written once, and the others are told by whom', async () => {
    const { id } = await registered();
    const send = (turn: number) =>
      Household.correctAddress(
        contextFor(office.stores, { ...dinsos, id: `dinsos-${turn}` }),
        { household: id, address: { street: `Jl. Baru ${turn}` }, reason },
        { expectedVersion: 1 },
      );

    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(send));

    const { version, address } = await Household.byId(second(), { household: id });
    const winner = `dinsos-${address.street.at(-1)}`;
    const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(version).toBe(2);
    expect(lost).toHaveLength(4);
    for (const error of lost)
      expect(error).toMatchObject({ code: 'VERSION_CONFLICT', changes: [{ version: 2, by: winner, fields: ['address'] }] });
  });

  it('sent again with its key answers as before, whatever the record has come to', async () => {
    const { id } = await registered();
    const input = { household: id, address: { street: 'Jl. Baru 1' }, reason };
    const call = { expectedVersion: 1, idempotencyKey: 'again' };
    const written = await Household.correctAddress(second(), input, call);
    await Household.correctAddress(first(), { ...input, address: { street: 'Jl. Baru 2' } });

    expect(await Household.correctAddress(second(), input, call)).toEqual(written);
    expect((await Household.byId(second(), { household: id })).version).toBe(3);
  });
});

describe('where two records are changed', () => {
  it('a merge asks for the version of the one that stays', async () => {
    const [one, into] = [await registered(), await registered()];
    await Household.correctAddress(first(), { household: one.id, address: { street: 'Jl. Baru 1' }, reason });
    await Household.correctAddress(first(), { household: into.id, address: { street: 'Jl. Baru 2' }, reason });

    const { changes } = await refused(() => Family.merge(second(), { from: one.id, into: into.id, reason }, { expectedVersion: 1 }));
    const merged = await Family.merge(second(), { from: one.id, into: into.id, reason }, { expectedVersion: 2 });

    expect(changes).toMatchObject([{ version: 2, by: 'officer-1' }]);
    expect(merged.version).toBe(3);
  });

  it('a split asks for the version of the one that was there', async () => {
    const { id, members } = await registered();
    const child = members[2]?.id ?? '';
    const input = { household: id, members: [child], head: child, kk: from.kk(), reason };
    await Household.correctAddress(first(), { household: id, address: { street: 'Jl. Baru 1' }, reason });

    await refused(() => Family.split(second(), input, { expectedVersion: 1 }));
    const { rest } = await Family.split(second(), input, { expectedVersion: 2 });

    expect(rest.version).toBe(3);
  });
});

it('is not taken where no record that was there is changed', async () => {
  const asked = Household.register(second(), family(from), { expectedVersion: 1 });

  await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'expectedVersion' }] });
});
