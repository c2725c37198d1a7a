import * as Household from '@puskesos/core/household';
import { describe, expect, it } from 'vitest';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { familyInput, globalId, memberId, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';

const from = numbers();
const reason = 'sesuai KTP';
const office = useOffice();

const mutate = (name: string, input: object, payload?: string) => office.as(dinsos).mutate(name, input, payload);
const count = () => countItems(office.stores.registry);

describe('a request key', () => {
  it('lets a repeated request answer as before, and do nothing twice', async () => {
    const input = { ...familyInput(from), clientMutationId: 'first' };

    const first = await mutate('registerHousehold', input);
    const before = await count();
    const second = await mutate('registerHousehold', input);

    expect(first).toMatchObject({ __typename: 'RegisterHouseholdPayload', clientMutationId: 'first' });
    expect(second).toEqual(first);
    expect(await count()).toEqual(before);
  });

  it('is for one request: with other input, or for another operation, it is refused', async () => {
    const household = await Household.register(office.core(), family(from));
    const input = { household: globalId('Household', household.id), clientMutationId: 'second', reason };
    await mutate('correctAddress', { ...input, address: { street: 'Jl. Satu' } });

    const other = await mutate('correctAddress', { ...input, address: { street: 'Jl. Dua' } });
    const elsewhere = await mutate('changeHead', { ...input, head: memberId(household.id, memberNamed(household, 'Siti').id) });

    expect(other).toMatchObject({ __typename: 'RequestKeyReused', code: 'REQUEST_KEY_REUSED' });
    expect(elsewhere.__typename).toBe('RequestKeyReused');
    expect(await Household.byId(office.core(), { household: household.id })).toMatchObject({ version: 2, address: { street: 'Jl. Satu' } });
  });

  it('is each one’s own: another person’s same key is another request', async () => {
    const key = { clientMutationId: 'shared' };

    const mine = await mutate('registerHousehold', { ...familyInput(from), ...key });
    const theirs = await office.as({ role: 'dinsos', sub: 'colleague' }).mutate('registerHousehold', { ...familyInput(from), ...key });

    expect(theirs.__typename).toBe('RegisterHouseholdPayload');
    expect(theirs.household.id).not.toBe(mine.household.id);
  });

  it('is free again after a request that was refused', async () => {
    const input = { ...familyInput(from), clientMutationId: 'third' };
    await mutate('registerHousehold', { ...input, kk: '1' });

    const answer = await mutate('registerHousehold', input);

    expect(answer.__typename).toBe('RegisterHouseholdPayload');
  });

  it('makes six requests sent at once one write, and all get its answer', async () => {
    const input = { ...familyInput(from), clientMutationId: 'at-once' };
    const before = await count();

    const answers = await Promise.all(Array.from({ length: 6 }, () => mutate('registerHousehold', input)));

    expect(answers[0].__typename).toBe('RegisterHouseholdPayload');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(added(before, await count())).toEqual({ household: 1, 'household history': 1, holder: 5, once: 1 });
  });

  it('keeps no number and no input, only what it answered', async () => {
    const input = family(from);

    const { id } = await Household.register(office.core(), input, { idempotencyKey: 'kept' });

    const receipt = (await itemsOf(office.stores.registry)).find(
      ({ type, result }) => type === 'once' && (result as { id: string }).id === id,
    );
    expect(JSON.stringify(receipt)).not.toContain(input.kk);
    expect(Object.keys(receipt ?? {}).toSorted()).toEqual(['expiresAt', 'input', 'pk', 'result', 'sk', 'type']);
  });
});

describe('one record changed by many at once', () => {
  it('takes eight corrections without losing one, each with its history', async () => {
    const household = await Household.register(office.core(), family(from));
    const streets = Array.from({ length: 8 }, (_, index) => `Jl. Bersama ${index}`);

    const corrections = streets.map((street) =>
      Household.correctAddress(office.core(), { household: household.id, address: { street }, reason: street }),
    );
    const versions = (await Promise.all(corrections)).map(({ version }) => version);

    const { rows } = await Household.history(asDinsos(), { household: household.id });
    expect(versions.toSorted()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows.map(({ value }) => value.version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(rows.flatMap(({ value }) => value.why ?? []).toSorted()).toEqual(streets);
    expect(rows.slice(0, 8).every(({ value }) => value.value?.address.street === value.why)).toBe(true);
  });

  it('books a NIK once for two who register it at the same time', async () => {
    const [one, two] = [family(from), family(from)];
    const before = await count();

    const both = await Promise.allSettled([one, { ...two, members: one.members }].map((input) => Household.register(office.core(), input)));

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'NUMBER_TAKEN' } });
    expect(added(before, await count())).toEqual({ household: 1, 'household history': 1, holder: 5 });
  });
});

const asDinsos = () => office.core({ id: 'd', role: 'dinsos', name: 'D', scope: { kind: 'regency' } });
