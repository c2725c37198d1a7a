import * as Household from '@puskesos/core/household';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, memberId, memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';

const from = numbers();
const reason = 'sesuai KTP';
const auditor: Actor = { id: 'auditor-1', role: 'auditor', name: 'Auditor', scope: { kind: 'regency' } };
const office = useOffice();

const mutate = (name: string, input: object, payload?: string) => office.as(dinsos).mutate(name, input, payload);
const count = () => countItems(office.stores.registry);

describe('the history of a record', () => {
  const at = (now: string): Context => contextFor(office.stores, systemActor('clock'), { now: () => now });

  it('tells who did what, when and why, latest first, page by page', async () => {
    const household = await Household.register(office.core(), family(from));
    for (const street of ['Jl. A', 'Jl. B']) {
      await mutate('correctAddress', {
        household: globalId('Household', household.id),
        address: { street },
        reason: `pindah ke ${street}`,
      });
    }
    const PAGE = `query($id: ID!, $after: String) { household(id: $id) { history(first: 2, after: $after) {
      nodes { by { code } role operation why state { version address { street } } } pageInfo { hasNextPage endCursor } } } }`;

    const id = globalId('Household', household.id);
    const first = (await office.as(dinsos).send(PAGE, { id })).data.household.history;
    const rest = (await office.as(dinsos).send(PAGE, { id, after: first.pageInfo.endCursor })).data.household.history;

    expect([...first.nodes, ...rest.nodes]).toMatchInlineSnapshot(`
      [
        {
          "by": {
            "code": "test-dinsos",
          },
          "operation": "correctAddress",
          "role": "DINSOS",
          "state": {
            "address": {
              "street": "Jl. B",
            },
            "version": 3,
          },
          "why": "pindah ke Jl. B",
        },
        {
          "by": {
            "code": "test-dinsos",
          },
          "operation": "correctAddress",
          "role": "DINSOS",
          "state": {
            "address": {
              "street": "Jl. A",
            },
            "version": 2,
          },
          "why": "pindah ke Jl. A",
        },
        {
          "by": {
            "code": "test",
          },
          "operation": "registerHousehold",
          "role": "SYSTEM",
          "state": {
            "address": {
              "street": "Jl. Contoh 1",
            },
            "version": 1,
          },
          "why": null,
        },
      ]
    `);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('gives back the state of any instant', async () => {
    const days = ['2026-01-10T01:00:00.000Z', '2026-02-10T01:00:00.000Z', '2026-03-10T01:00:00.000Z'] as const;
    const household = await Household.register(at(days[0]), family(from));
    await Household.correctAddress(at(days[1]), { household: household.id, address: { street: 'Jl. Februari' }, reason });
    await Household.correctAddress(at(days[2]), { household: household.id, address: { street: 'Jl. Maret' }, reason });

    const streets = await Promise.all(
      [
        '2026-01-10T01:00:00Z',
        '2026-02-10T00:59:59.999Z',
        '2026-02-10T01:00:00.000Z',
        '2026-03-09T23:00:00.000Z',
        '2026-12-31T00:00:00.000Z',
      ].map(async (instant) => (await Household.asOf(office.core(auditor), { household: household.id, at: instant }))?.address.street),
    );

    expect(streets).toEqual(['Jl. Contoh 1', 'Jl. Contoh 1', 'Jl. Februari', 'Jl. Februari', 'Jl. Maret']);
    expect(await Household.asOf(office.core(auditor), { household: household.id, at: '2026-01-10T00:59:59.999Z' })).toBeUndefined();
  });

  it('never runs backwards, though a machine’s clock does', async () => {
    const household = await Household.register(at('2026-05-01T00:00:00.000Z'), family(from));

    const changed = await Household.correctAddress(at('2026-04-01T00:00:00.000Z'), {
      household: household.id,
      address: { street: 'Jl. Lambat' },
      reason,
    });

    expect(changed.updatedAt).toBe('2026-05-01T00:00:00.001Z');
    expect(await Household.asOf(office.core(auditor), { household: household.id, at: '2026-05-01T00:00:00.000Z' })).toMatchObject({
      version: 1,
    });
  });

  it('stays as it was: a write leaves the record, one snapshot, and nothing else', async () => {
    const household = await Household.register(office.core(), family(from));
    const before = await count();

    await Household.correctAddress(
      office.core(),
      { household: household.id, address: { street: 'Jl. C' }, reason },
      { idempotencyKey: 'leaves' },
    );

    expect(added(before, await count())).toEqual({ 'household history': 1, once: 1 });
  });

  it('says nothing where nothing changed', async () => {
    const household = await Household.register(office.core(), family(from));
    const before = await count();

    const answer = await mutate('changeHead', {
      household: globalId('Household', household.id),
      head: memberId(household.id, memberNamed(household, 'Budi').id),
      reason,
    });

    expect(answer.household.version).toBe(1);
    expect(await count()).toEqual(before);
  });
});
