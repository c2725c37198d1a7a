import { relocate } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { withOfficer } from '../support/register/registered.ts';

const from = numbers();
const newcomer = { role: 'officer', sub: 'officer-2' } as const;
const office = useOffice(
  (opened) => withOfficer(opened, { id: officer.sub }, [{ village: VILLAGE }]),
  (opened) => withOfficer(opened, { id: newcomer.sub }, [{ village: ELSEWHERE }]),
);

const PAST = `query($id: ID!, $at: Instant!) { household(id: $id) {
  asOf(at: $at) { address { street } }
  history(first: 10) { nodes { operation why by { code } state { address { street } members { name } } } } } }`;

/** Lived in VILLAGE, lives ELSEWHERE now. */
async function movedHousehold() {
  const household = await Household.register(office.core(), family(from));
  const lived = household.updatedAt;
  await relocate(office.core(), {
    household: household.id,
    village: ELSEWHERE,
    address: { street: 'Jl. Baru' },
    reason: 'pindah dari Jl. Contoh 1',
  });
  return { id: globalId('Household', household.id), lived };
}

describe('what has been', () => {
  it('is hidden from who serves the place now, as far as it lay elsewhere', async () => {
    const { id, lived } = await movedHousehold();

    const { data } = await office.as(newcomer).send(PAST, { id, at: lived });

    expect(data.household.asOf).toBeNull();
    expect(data.household.history.nodes).toMatchObject([
      { operation: 'relocateHousehold', why: 'pindah dari Jl. Contoh 1', state: { address: { street: 'Jl. Baru' } } },
      { operation: 'registerHousehold', why: null, state: null },
    ]);
  });

  it('is gone for who served the place it has left', async () => {
    const { id, lived } = await movedHousehold();

    const { data } = await office.as(officer).send(PAST, { id, at: lived });

    expect(data.household).toBeNull();
    const before = office.core(officerOf(VILLAGE));
    const key = (await movedHousehold()).id;
    await expect(Household.asOf(before, { household: atob(key).split(':')[1] ?? '', at: lived })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each(['village_head', 'camat', 'ministry', 'finance'] as const)(
    'is for who may see histories, at an instant too: %s',
    async (role) => {
      const household = await Household.register(office.core(), family(from));
      const asked = { id: globalId('Household', household.id), at: household.updatedAt };

      const { data } = await office.as({ role, village: VILLAGE, district: '64.02.06' }).send(PAST, asked);

      const may = role === 'finance';
      expect(data.household).toMatchObject(may ? { asOf: {}, history: {} } : { asOf: null, history: null });
    },
  );

  it('is whole for whose area is the regency', async () => {
    const { id, lived } = await movedHousehold();

    const { data } = await office.as(dinsos).send(PAST, { id, at: lived });

    expect(data.household.asOf).toEqual({ address: { street: 'Jl. Contoh 1' } });
    expect(data.household.history.nodes.map(({ state }: { state: { address: { street: string } } }) => state.address.street)).toEqual([
      'Jl. Baru',
      'Jl. Contoh 1',
    ]);
  });
});
