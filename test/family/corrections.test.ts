import * as Household from '@puskesos/core/household';
import { systemActor } from '@puskesos/core/shared/actor';
import { describe, expect, it } from 'vitest';
import { memberNamed } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { householdId, memberId } from '../support/scenes/facts.ts';

const from = numbers();
const reason = 'salah ketik';
const office = useOffice(servedBy(officer.sub, VILLAGE));
const registered = () => Household.register(office.core(), family(from));
const correct = (household: Household.Household, name: string, correction: object) =>
  office.as(officer).mutate('correctMember', {
    household: householdId(household.id),
    member: memberId(household.id, memberNamed(household, name).id),
    correction,
    reason,
  });
type Told = { name: string; relation: string };
const relations = (answer: { household: { members: Told[] } }) =>
  answer.household.members.map(({ name, relation }) => [name.split(' ')[0], relation]);

describe('a relation that was written down wrongly', () => {
  it('is put right', async () => {
    const answer = await correct(await registered(), 'Rina', { relation: 'GRANDCHILD' });

    expect(relations(answer)).toContainEqual(['Rina', 'GRANDCHILD']);
  });

  it('makes another the head, and there is one still', async () => {
    const answer = await correct(await registered(), 'Siti', { relation: 'HEAD', occupation: 'petani' });

    expect(relations(answer).filter(([, relation]) => relation === 'HEAD')).toEqual([['Siti', 'HEAD']]);
    expect(relations(answer)).toContainEqual(['Budi', 'OTHER']);
  });

  it('never leaves a household without a head', async () => {
    const household = await registered();

    const answer = await correct(household, 'Budi', { relation: 'CHILD' });

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'correction.relation' }] });
    expect(await Household.byId(office.core(), { household: household.id })).toEqual(household);
  });

  it('does not make a head of somebody who died', async () => {
    const household = await registered();
    const member = memberId(household.id, memberNamed(household, 'Siti').id);
    await office
      .as(officer)
      .mutate('recordLife', { household: householdId(household.id), member, life: 'DEAD', since: '2026-10-01', reason });

    expect(await correct(household, 'Siti', { relation: 'HEAD' })).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('a family card whose number was mistyped', () => {
  it('gives the number back: its true owner is registered, and the history keeps what was wrong', async () => {
    const owner = family(from);
    const household = await Household.register(office.core(), { ...family(from), kk: owner.kk });
    await expect(Household.register(office.core(), owner)).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
    const right = from.kk();

    const answer = await office.as(officer).mutate('correctFamilyCard', { household: householdId(household.id), kk: right, reason });

    expect(answer.household).toMatchObject({ version: 2, cards: [{ to: null }] });
    expect(await holderOf(office.core(), { kk: right })).toMatchObject({ id: household.id });
    expect((await Household.register(office.core(), owner)).id).not.toBe(household.id);
    const { rows } = await Household.history(office.core({ ...systemActor('dinsos-1'), role: 'dinsos' }), { household: household.id });
    expect(rows.map(({ value }) => [value.operation, value.why])).toEqual([
      ['correctFamilyCard', reason],
      ['registerHousehold', undefined],
    ]);
  });

  it('does not take another family’s number', async () => {
    const [one, other] = [family(from), await registered()];
    await Household.register(office.core(), one);

    const answer = await office.as(officer).mutate('correctFamilyCard', { household: householdId(other.id), kk: one.kk, reason });

    expect(answer.__typename).toBe('NumberTaken');
    expect(await Household.byId(office.core(), { household: other.id })).toEqual(other);
  });
});
