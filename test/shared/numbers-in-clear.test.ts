import * as Household from '@puskesos/core/household';
import { contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';

const from = numbers();
const office = useOffice();

const READ = `query($id: ID!, $purpose: String!) { household(id: $id) { head { nik(purpose: $purpose) }
  members { nik(purpose: $purpose) } cards { number(purpose: $purpose) } } }`;

async function read(person: Person, purpose = 'cek berkas PKH') {
  const clear = family(from);
  const { id } = await Household.register(office.core(), clear);
  const answer = await office.as(person).send(READ, { id: globalId('Household', id), purpose });
  const readings = (await itemsOf(office.stores.registry)).filter(
    ({ pk, type }) => type === 'household-reading' && pk === `household#${id}`,
  );
  return { clear, id, answer, readings, shown: answer.data.household };
}

describe('a number read in clear', () => {
  it('is shown with a purpose, and the reading is logged once for the household and request', async () => {
    const { clear, id, answer, shown, readings } = await read(dinsos);

    expect(shown).toEqual({
      head: { nik: clear.members[0]?.nik },
      members: clear.members.map(({ nik }) => ({ nik })),
      cards: [{ number: clear.kk }],
    });
    expect(
      readings.map(({ pk: _pk, sk: _sk, at: _at, requestId: _id, household, ...rest }) => ({ ...rest, of: household === id })),
    ).toMatchInlineSnapshot(`
      [
        {
          "by": "test-dinsos",
          "numbers": [
            "nik",
            "kk",
          ],
          "of": true,
          "purpose": "cek berkas PKH",
          "role": "dinsos",
          "type": "household-reading",
          "way": "shown",
        },
      ]
    `);
    expect(answer.extensions?.cost.calls).toBe(2);
    expect(office.log.join('')).not.toContain(clear.kk);
  });

  it.each(['camat', 'finance', 'ministry'] as const)('stays masked for %s, and no reading is logged', async (role) => {
    const { shown, readings } = await read({ role, district: '64.02.06' });

    expect(JSON.stringify(shown)).not.toMatch(/\d{5}/);
    expect(shown.members).toHaveLength(4);
    expect(readings).toEqual([]);
  });

  it('is logged for each purpose of a request', async () => {
    const { id } = await read(dinsos);

    await office
      .as(dinsos)
      .send(
        `query($id: ID!) { household(id: $id) { a: members { nik(purpose: "satu alasan") } b: members { nik(purpose: "alasan lain") } } }`,
        {
          id: globalId('Household', id),
        },
      );

    const readings = (await itemsOf(office.stores.registry)).filter(
      ({ pk, type }) => type === 'household-reading' && pk === `household#${id}`,
    );
    expect(readings.map(({ purpose }) => purpose).toSorted()).toEqual(['alasan lain', 'cek berkas PKH', 'satu alasan']);
  });

  it('needs a purpose that says something', async () => {
    const { answer, readings } = await read({ role: 'village_head', village: VILLAGE }, 'x');

    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'purpose' }] });
    expect(answer.text).not.toMatch(/\d{16}/);
    expect(readings).toEqual([]);
  });

  it('is not shown when the reading can’t be logged', async () => {
    const { id } = await Household.register(office.core(), family(from));
    const stores = failing(office.stores, { at: (_call, command) => command === 'TransactWriteItemsCommand' });
    const context = contextFor(stores, { id: 'd', role: 'dinsos', name: 'D', scope: { kind: 'regency' } });

    const reading = Household.readNumbers(context, { household: id, purpose: 'cek berkas' });

    await expect(reading).rejects.toBeInstanceOf(Killed);
  });

  it('without a purpose is masked for everybody, at no cost', async () => {
    const { id } = await read(dinsos);

    const answer = await office.as(dinsos).send(`query($id: ID!) { household(id: $id) { members { nik } cards { number } } }`, {
      id: globalId('Household', id),
    });

    expect(JSON.stringify(answer.data)).not.toMatch(/\d{5}/);
    expect(answer.extensions?.cost).toMatchObject({ calls: 1, readUnits: 1, writeUnits: 0 });
  });
});
