import * as Household from '@puskesos/core/household';
import { MASKED } from '@puskesos/core/household/numbers';
import { dayOf } from '@puskesos/core/shared/clock';
import { describe, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { globalId, memberNamed, withMembers } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';

const from = numbers();
const today = dayOf(new Date().toISOString());
const reason = 'sesuai KK';
const office = useOffice();

const registered = (options?: Parameters<typeof family>[1]) => Household.register(office.core(), family(from, options));
const change = (name: string, { id }: { id: string }, input: object, payload?: string) =>
  office.as(dinsos).mutate(name, { household: globalId('Household', id), ...withMembers(id, input) }, payload);
const count = () => countItems(office.stores.registry);
const relations = (household: { members: { name: string; relation: string; life: string }[] }) =>
  household.members.map(({ name, relation, life }) => `${name.split(' ')[0]} ${relation} ${life}`);

describe('a correction', () => {
  it('of the address is the next version', async () => {
    const household = await registered();

    const answer = await change('correctAddress', household, { address: { street: 'Jl. Baru 2', rt: '3' }, reason });

    expect(answer.household).toMatchObject({ version: 2, address: { street: 'Jl. Baru 2', rt: '3', rw: null } });
  });

  it('of a member leaves what is not given as it was', async () => {
    const household = await registered();
    const { id } = memberNamed(household, 'Siti');

    const answer = await change(
      'correctMember',
      household,
      { member: id, correction: { name: 'Siti Benar', birthDate: '1983-11-03' }, reason },
      'household { members { name birthDate sex nik doubts } }',
    );

    expect(answer.household.members[1]).toEqual({
      name: 'Siti Benar',
      birthDate: '1983-11-03',
      sex: 'FEMALE',
      nik: MASKED,
      doubts: ['BIRTH_DATE'],
    });
  });

  it('of a NIK frees the old number for whoever it belongs to', async () => {
    const household = await registered();
    const { id } = memberNamed(household, 'Andi');
    const mistaken = from.nik('2016-01-09', 'male');
    await change('correctMember', household, { member: id, correction: { nik: mistaken }, reason });

    const answer = await change('correctMember', household, { member: id, correction: { nik: from.nik('2016-01-09', 'male') }, reason });
    const owner = await Household.register(office.core(), { ...family(from), members: [{ ...member('Pemilik'), nik: mistaken }] });

    expect(answer.__typename).toBe('CorrectMemberPayload');
    expect(await holderOf(office.core(), { nik: mistaken })).toMatchObject({ id: owner.id });
  });

  it('to a NIK that somebody else holds changes nothing', async () => {
    const [household, other] = [await registered(), family(from)];
    await Household.register(office.core(), other);
    const before = await count();

    const nik = other.members[0]?.nik;
    const answer = await change('correctMember', household, { member: memberNamed(household, 'Budi').id, correction: { nik }, reason });

    expect(answer.__typename).toBe('NumberTaken');
    expect(await count()).toEqual(before);
    expect(await Household.byId(office.core(), { household: household.id })).toEqual(household);
  });
});

const member = (name: string) => ({ name, sex: 'male' as const, birthDate: '1990-05-05', relation: 'head' as const });

describe('the members of a household', () => {
  it('grow by one on its current card', async () => {
    const household = await registered();
    const before = await count();

    const answer = await change('addMember', household, {
      member: { name: 'Bayi Contoh', sex: 'FEMALE', birthDate: '2026-11-01', relation: 'CHILD', nik: from.nik('2026-11-01', 'female') },
      reason,
    });

    expect(answer.household.members[4]).toMatchObject({ name: 'Bayi Contoh', relation: 'CHILD', life: 'ALIVE' });
    expect(added(before, await count())).toEqual({ 'household history': 1, holder: 1, alike: 1 });
  });

  it('have one head: a second is refused', async () => {
    const answer = await change('addMember', await registered(), { member: { ...member('Dua'), sex: 'MALE', relation: 'HEAD' }, reason });

    expect(answer.issues).toMatchInlineSnapshot(`
      [
        {
          "message": "Rumah tangga ini sudah punya kepala",
          "messageEn": "this household has a head already",
          "path": "member.relation",
        },
      ]
    `);
  });

  it('pass to the eldest who lives there when the head dies, and count who lives', async () => {
    const household = await registered();
    const { id } = memberNamed(household, 'Budi');

    const answer = await change(
      'recordLife',
      household,
      { member: id, life: 'DEAD', since: today, reason },
      `household { memberCount members { name relation life } }`,
    );

    expect(answer.household.memberCount).toBe(3);
    expect(relations(answer.household)).toEqual(['Budi OTHER DEAD', 'Siti HEAD ALIVE', 'Rina CHILD ALIVE', 'Andi CHILD ALIVE']);
  });

  it('keep a dead head while nobody lives there', async () => {
    const household = await Household.register(office.core(), { ...family(from), members: [member('Sendiri')] });

    const answer = await change('recordLife', household, {
      member: memberNamed(household, 'Sendiri').id,
      life: 'DEAD',
      since: today,
      reason,
    });

    expect(relations(answer.household)).toEqual(['Sendiri HEAD DEAD']);
  });

  it('name another head who lives there, and nobody else', async () => {
    const household = await registered();
    const [wife, child] = [memberNamed(household, 'Siti').id, memberNamed(household, 'Rina').id];
    await change('recordLife', household, { member: child, life: 'MOVED', since: today, reason });

    const done = await change('changeHead', household, { head: wife, reason });
    const refused = await change('changeHead', household, { head: child, reason });

    expect(relations(done.household)).toEqual(['Budi OTHER ALIVE', 'Siti HEAD ALIVE', 'Rina CHILD MOVED', 'Andi CHILD ALIVE']);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'head' }] });
  });
});

describe('need', () => {
  it('is told by what Puskesos found and by what the ministry sent, side by side', async () => {
    const household = await registered();

    await change('recordFinding', household, { finding: 'EXTREME_POOR', date: today, note: 'lantai tanah' });
    const answer = await change('receiveDecile', household, { decile: 4, date: today, source: 'DTSEN 2026-3' });

    expect(answer.household).toMatchObject({
      version: 3,
      officialDecile: { decile: 4 },
      fieldFinding: { finding: 'EXTREME_POOR', note: 'lantai tanah' },
    });
  });
});

describe('a family card', () => {
  it('that is replaced stays in the household’s file, and both find it', async () => {
    const [old, fresh] = [family(from), from.kk()];
    const household = await Household.register(office.core(), old);

    const answer = await change('changeFamilyCard', household, { kk: fresh, from: today, reason });

    expect(answer.household.cards).toEqual([
      { number: MASKED, from: today, to: today },
      { number: MASKED, from: today, to: null },
    ]);
    for (const kk of [old.kk, fresh]) expect(await holderOf(office.core(), { kk })).toMatchObject({ id: household.id });
  });

  it('known late never ends before it began', async () => {
    const answer = await change('changeFamilyCard', await registered(), { kk: from.kk(), from: '2020-01-31', reason });

    expect(answer.household.cards).toMatchObject([
      { from: today, to: today },
      { from: '2020-01-31', to: null },
    ]);
  });
});

describe('what cannot be', () => {
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

  it.each<[string, string, string, object]>([
    ['correctMember', 'member', 'somebody who is not of the household', { member: 'nobody', correction: { name: 'Siapa' }, reason }],
    ['correctMember', 'reason', 'no reason', { member: 'nobody', correction: { name: 'Siapa' }, reason: ' ' }],
    ['recordLife', 'member', 'the death of a stranger', { member: 'nobody', life: 'DEAD', since: today, reason }],
    ['recordLife', 'since', 'a death to come', { member: 'nobody', life: 'DEAD', since: tomorrow, reason }],
    ['recordFinding', 'date', 'a visit to come', { finding: 'POOR', date: tomorrow }],
    ['receiveDecile', 'decile', 'an eleventh tenth', { decile: 11, date: today, source: 'DTSEN' }],
    ['changeFamilyCard', 'from', 'a card to come', { kk: '6402060101207777', from: tomorrow, reason }],
    ['changeFamilyCard', 'kk', 'a card without a number', { kk: '6402', from: today, reason }],
    ['changeHead', 'head', 'a stranger as head', { head: 'nobody', reason }],
    ['correctAddress', 'address.street', 'no street', { address: { street: ' ' }, reason }],
  ])('%s refuses at %s %s, and changes nothing', async (name, path, _what, input) => {
    const household = await registered({ village: VILLAGE });
    const before = await count();

    const answer = await change(name, household, input);

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path }] });
    expect(answer.issues[0].message).not.toBe(answer.issues[0].messageEn);
    expect(await count()).toEqual(before);
  });
});
