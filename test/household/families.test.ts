import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { MASKED } from '@puskesos/core/household/numbers';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, memberNamed, withMembers } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, family, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { withOfficer, withPrograms } from '../support/register/registered.ts';

const from = numbers();
const reason = 'satu dapur';
const office = useOffice(withPrograms);

const registered = (name?: string, village?: string) =>
  Household.register(office.core(), family(from, { ...(name && { name }), ...(village && { village }) }));
const load = (household: string) => Household.byId(office.core(), { household });
const id = (household: { id: string }) => globalId('Household', household.id);
const count = () => countItems(office.stores.registry);
const mutate = (name: string, input: object, payload?: string) => office.as(dinsos).mutate(name, input, payload);

describe('two records of one household', () => {
  it('become one, with both cards, all numbers and the head of the one that stays', async () => {
    const [going, staying] = [family(from, { name: 'Agus Contoh' }), family(from)];
    const [gone, stays] = [await Household.register(office.core(), going), await Household.register(office.core(), staying)];
    const before = await count();

    const answer = await mutate('mergeHouseholds', { from: id(gone), into: id(stays), reason });

    expect(answer.household).toMatchObject({ id: id(stays), version: 2 });
    expect(answer.household.members.map((one: { name: string; relation: string }) => [one.name.split(' ')[0], one.relation])).toEqual([
      ...[
        ['Budi', 'HEAD'],
        ['Siti', 'WIFE'],
        ['Rina', 'CHILD'],
        ['Andi', 'CHILD'],
      ],
      ...[
        ['Agus', 'OTHER'],
        ['Siti', 'WIFE'],
        ['Rina', 'CHILD'],
        ['Andi', 'CHILD'],
      ],
    ]);
    expect(added(before, await count())).toEqual({ 'household history': 2 });
    for (const kk of [going.kk, staying.kk]) expect(await holderOf(office.core(), { kk })).toMatchObject({ id: stays.id });
    for (const { nik = '' } of going.members) expect(await holderOf(office.core(), { nik })).toMatchObject({ id: stays.id });
  });

  it('leave a file that says where it went, and takes no more changes', async () => {
    const [gone, stays] = [await registered(), await registered()];
    await Family.merge(office.core(), { from: gone.id, into: stays.id, reason });

    const file = await office.as(dinsos).send(`{ household(id: "${id(gone)}") { mergedInto { id } memberCount } }`);
    const correction = await mutate('correctAddress', { household: id(gone), address: { street: 'Jl. Lain' }, reason });
    const again = await mutate('mergeHouseholds', { from: id(gone), into: id(stays), reason });
    const back = await mutate('mergeHouseholds', { from: id(stays), into: id(gone), reason });

    expect(file.data.household).toEqual({ mergedInto: { id: id(stays) }, memberCount: 0 });
    expect(correction.__typename).toBe('NotFound');
    expect(again).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'from' }] });
    expect(back).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'into' }] });
  });

  it('answer the same when the request is repeated', async () => {
    const [gone, stays] = [await registered(), await registered()];
    const input = { from: id(gone), into: id(stays), reason, clientMutationId: 'merge-1' };

    const first = await mutate('mergeHouseholds', input);
    const second = await mutate('mergeHouseholds', input);

    expect(first.__typename).toBe('MergeHouseholdsPayload');
    expect(second).toEqual(first);
  });

  it('are not asked to become one when they are one already', async () => {
    const stays = await registered();

    const same = await mutate('mergeHouseholds', { from: id(stays), into: id(stays), reason });

    expect(same).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: '' }] });
    expect(await load(stays.id)).toEqual(stays);
  });

  it('may lie in two villages', async () => {
    const [gone, stays] = [await registered(), await registered('Tetangga Contoh', NEIGHBOUR)];

    await Family.merge(office.core(), { from: gone.id, into: stays.id, reason });

    const { rows } = await Household.inVillage(office.core(), { village: NEIGHBOUR });
    expect(rows.map(({ value }) => value.id)).toContain(stays.id);
    expect(rows.find(({ value }) => value.id === stays.id)?.value.members).toHaveLength(8);
  });
});

describe('a household that parts', () => {
  it('is two, under a head and a card each, and every number is found where its bearer is', async () => {
    const whole = family(from);
    const household = await Household.register(office.core(), whole);
    const [wife, child] = [memberNamed(household, 'Siti').id, memberNamed(household, 'Rina').id];
    const kk = from.kk();

    const answer = await mutate(
      'splitHousehold',
      { household: id(household), ...withMembers(household.id, { members: [wife, child], head: wife }), kk, reason },
      'household { id version members { name relation } cards { number } } rest { version members { name relation } }',
    );

    expect(answer).toMatchObject({
      household: {
        version: 1,
        members: [
          { name: 'Siti Contoh', relation: 'HEAD' },
          { name: 'Rina Contoh', relation: 'CHILD' },
        ],
        cards: [{ number: MASKED }],
      },
      rest: {
        version: 2,
        members: [
          { name: 'Budi Contoh', relation: 'HEAD' },
          { name: 'Andi Contoh', relation: 'CHILD' },
        ],
      },
    });
    const holders = await Promise.all(whole.members.map(({ nik = '' }) => holderOf(office.core(), { nik })));
    const fresh = Buffer.from(answer.household.id, 'base64url').toString().replace('Household:', '');
    expect(holders.map((holder) => holder.id)).toEqual([household.id, fresh, fresh, household.id]);
  });

  it('gets the eldest as head where the head has left', async () => {
    const household = await registered();
    const head = memberNamed(household, 'Budi').id;

    const { rest } = await Family.split(office.core(), { household: household.id, members: [head], head, kk: from.kk(), reason });

    expect(rest.members.map(({ name, relation }) => [name, relation])).toEqual([
      ['Siti Contoh', 'head'],
      ['Rina Contoh', 'child'],
      ['Andi Contoh', 'child'],
    ]);
  });

  it.each<[string, string, (members: string[]) => { members: string[]; head: string }]>([
    ['all of its members', 'members', (all) => ({ members: all, head: all[0] ?? '' })],
    ['a stranger', 'members', (all) => ({ members: [all[0] ?? '', 'nobody'], head: all[0] ?? '' })],
    ['a head who stays', 'head', (all) => ({ members: [all[1] ?? ''], head: all[0] ?? '' })],
  ])('does not part with %s', async (_what, path, chosen) => {
    const household = await registered();
    const before = await count();

    const input = {
      household: id(household),
      kk: from.kk(),
      reason,
      ...withMembers(household.id, chosen(household.members.map((one) => one.id))),
    };
    const answer = await mutate('splitHousehold', input, 'household { id }');

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
    expect(await count()).toEqual(before);
  });
});

describe('a household that moves to another village', () => {
  const address = { street: 'Jl. Baru 7', rt: '004' };

  it('is found there and no longer here, with its aid and its numbers', async () => {
    const household = await registered('Pindah Contoh');
    await Aid.enroll(office.core(), { household: household.id, program: 'pkh', reason });

    const answer = await mutate('relocateHousehold', { household: id(household), village: NEIGHBOUR, address, reason: 'pindah domisili' });

    const after = await load(household.id);
    const at = async (village: string) => {
      const { rows } = await Household.inVillage(office.core(), { village, page: { first: 100 } });
      return rows.some(({ value }) => value.id === household.id);
    };
    expect(answer.household.address).toMatchObject(address);
    expect(after).toMatchObject({ village: NEIGHBOUR, cards: household.cards, members: household.members, aid: [{ program: 'pkh' }] });
    expect([await at(VILLAGE), await at(NEIGHBOUR)]).toEqual([false, true]);
    expect(await Aid.move(office.core(), { household: household.id, program: 'pkh', to: 'verified', reason })).toMatchObject({
      state: 'verified',
    });
  });

  it('is moved by who serves both villages, and by nobody who serves one', async () => {
    const household = await registered();
    const input = { household: id(household), village: NEIGHBOUR, address, reason };
    await withOfficer(office, { id: 'officer-here' }, [{ village: VILLAGE }]);
    await withOfficer(office, { id: 'officer-both' }, [{ village: VILLAGE }, { village: NEIGHBOUR }]);

    const one = await office.as({ role: 'officer', sub: 'officer-here' }).mutate('relocateHousehold', input);
    const both = await office.as({ role: 'officer', sub: 'officer-both' }).mutate('relocateHousehold', input);

    expect([one.__typename, both.__typename]).toEqual(['NotFound', 'RelocateHouseholdPayload']);
  });
});
