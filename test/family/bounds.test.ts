import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import * as Training from '@puskesos/core/training';
import { describe, expect, it } from 'vitest';
import { changeSets, most } from '../schema/change-sets.ts';
import { itemsOf } from '../support/engine/items.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { globalId, memberId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, today } from '../support/register/registered.ts';
import { household, personCalled, reason, receivingAll } from '../support/scenes/bounds.ts';
import { ownProgram } from '../support/scenes/funded.ts';
import { applicants, openedTraining } from '../support/scenes/trained.ts';

/** What happens to the largest household that there may be is written whole; what would be more is refused, and can be done in parts. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));
const seen = useTransactions();
const core = () => office.core();
const desk = () => office.as(dinsos);
let key = 0;
const once = () => ({ clientMutationId: `sekali-${++key}` });
const about = (id: string) => ({ household: globalId('Household', id), reason, ...once() });
const inputOf = ({ members, ...rest }: ReturnType<typeof household>) => ({
  ...rest,
  members: members.map((member) => ({ ...member, sex: 'MALE', relation: member.relation.toUpperCase(), life: 'ALIVE' })),
});

/** 60 lines of aid, of seven people and of the family, for homes that are as the criteria say. */
async function receivingWhere(household: string, members: readonly { readonly id: string }[], tree: object): Promise<void> {
  const criteria = [{ version: 1, tree, from: '2020-01-01', source: 'uji' }];
  const enroll = (program: string, member?: string) =>
    Aid.enroll(core(), { household, program, ...(member && { member }), state: 'active', reason });
  for (let number = 0; number < 8; number += 1) {
    const program = await ownProgram(core(), { target: 'person', criteria });
    for (const { id } of members.slice(0, 7)) await enroll(program, id);
  }
  for (let number = 0; number < 4; number += 1) await enroll(await ownProgram(core(), { target: 'family', criteria }));
}

describe('registering', () => {
  it('25 people, a third of them recorded elsewhere by number or likeness, is one transaction', async () => {
    const asked = household(from, 25);
    // Nine have numbers that families elsewhere have; twelve are as people of the kecamatan who have none.
    for (const { nik } of asked.members.slice(0, 9)) {
      const other = household(from, 1, { village: ELSEWHERE });
      await Household.register(core(), { ...other, members: [{ ...personCalled(from, 0), nik }] as never });
    }
    const alike = asked.members.slice(9, 21).map(({ nik: _none, ...one }, index) => ({ ...one, relation: index === 0 ? 'head' : 'other' }));
    await Household.register(core(), { ...household(from, 1, { village: NEIGHBOUR }), members: alike as never });

    const answer = await office.as(officer).mutate('registerHousehold', { ...inputOf(asked), ...once() }, 'household { memberCount }');

    expect(answer.household).toEqual({ memberCount: 25 });
    expect(largest(seen).get('registerHousehold')).toBe(changeSets.registerHousehold);
  });

  it('of 26 is refused at the input', async () => {
    const answer = await desk().mutate('registerHousehold', inputOf(household(from, 26)), 'household { id }');

    expect(answer.issues).toMatchObject([{ path: 'members' }]);
  });
});

describe('what happens to the largest household', () => {
  it('the last who lived there died, with all that one may receive, propose and learn', async () => {
    const { id, members } = await Household.register(core(), household(from, 25));
    const last = members[0]?.id ?? '';
    await receivingAll(core(), id, last);
    await receivingAll(core(), id);
    for (let number = 0; number < 4; number += 1) {
      await Proposal.propose(core(), { household: id, program: await ownProgram(core(), { fund: 'apbn' }), origin: 'puskesos', reason });
    }
    for (let number = 0; number < 3; number += 1) {
      const training = await openedTraining(core(), { seats: 1 });
      const [queued] = await applicants(office, from, 1);
      for (const who of [{ household: id, member: last }, queued])
        await Training.request(core(), { training: training.id, ...(who as object) } as never);
    }
    for (const { id: member } of members.slice(1)) {
      await Family.recordLife(core(), { household: id, member, life: 'moved', since: today, reason });
    }
    const input = { ...about(id), member: memberId(id, last), life: 'DEAD', since: today };

    expect((await desk().mutate('recordLife', input)).__typename).toBe('RecordLifePayload');
    expect(largest(seen).get('recordLife')).toBe(changeSets.recordLife);
  });

  it('40 people with a number each go to live in another kecamatan', async () => {
    const { id, members } = await Household.register(core(), household(from, 25));
    for (const { id: member } of members.slice(1)) {
      await Family.recordLife(core(), { household: id, member, life: 'moved', since: today, reason });
    }
    for (let index = 1; index < 16; index += 1) {
      await Family.addMember(core(), { household: id, member: personCalled(from, 30 + index), reason });
    }
    const address = { street: 'Jl. Baru 1' };

    expect((await desk().mutate('relocateHousehold', { ...about(id), village: ELSEWHERE, address })).__typename).toBe(
      'RelocateHouseholdPayload',
    );
    expect(largest(seen).get('relocateHousehold')).toBe(changeSets.relocateHousehold);
  });

  it('one of it goes to another kecamatan, with all that one may receive and learn', async () => {
    const [left, into] = [
      await Household.register(core(), household(from, 2)),
      await Household.register(core(), household(from, 1, { village: ELSEWHERE })),
    ];
    const member = left.members[1]?.id ?? '';
    await receivingAll(core(), left.id, member);
    for (let number = 0; number < 3; number += 1) {
      const training = await openedTraining(core(), { seats: 1 });
      await Training.request(core(), { training: training.id, household: left.id, member });
    }
    const who = { from: globalId('Household', left.id), member: memberId(left.id, member), into: globalId('Household', into.id) };

    expect((await desk().mutate('moveMember', { ...who, relation: 'OTHER', reason, ...once() }, '__typename')).__typename).toBe(
      'MoveMemberPayload',
    );
    expect(largest(seen.slice(-1)).get('moveMember')).toBe(changeSets.moveMember);
  });

  it('is found poor no more, with as much aid as a household may have', async () => {
    const { id, members } = await Household.register(core(), household(from, 8));
    for (const { id: member } of members.slice(0, 7)) await receivingAll(core(), id, member);
    await receivingAll(core(), id, undefined, 4);
    await recordFinding(core(), { household: id, finding: 'poor', date: '2026-01-02' });
    const finding = { household: globalId('Household', id), finding: 'NOT_POOR', date: '2026-02-03', ...once() };

    expect((await desk().mutate('recordFinding', finding)).__typename).toBe('RecordFindingPayload');
    expect(largest(seen).get('recordFinding')).toBe(changeSets.recordFinding);
  });

  it('its head is found to be a child without a number, in three trainings, whom five others are like', async () => {
    const asked = household(from, 8);
    const [head, ...others] = asked.members as [(typeof asked.members)[number], ...typeof asked.members];
    const children = others.map((one) => ({ ...one, nik: from.nik('2015-05-05', 'male'), birthDate: '2015-05-05' }));
    const { id, members } = await Household.register(core(), { ...asked, members: [head, ...children] as never });
    const member = members[0]?.id ?? '';
    await receivingWhere(id, members, { member: { test: { age: { min: 18 } } } });
    for (let number = 0; number < 3; number += 1) {
      const training = await openedTraining(core(), { seats: 1 });
      await Training.request(core(), { training: training.id, household: id, member });
    }
    const { nik: _none, ...child } = { ...personCalled(from, 0), name: 'Kembar Lima', birthDate: '2012-02-02' };
    for (let number = 0; number < 5; number += 1) {
      const grown = personCalled(from, 0, { roof: 60 + number });
      await Household.register(core(), {
        ...household(from, 1, { village: NEIGHBOUR }),
        members: [grown, { ...child, relation: 'other' }] as never,
      });
    }
    const input = { ...about(id), member: memberId(id, member), correction: { nik: null, name: child.name, birthDate: child.birthDate } };

    expect((await desk().mutate('correctMember', input)).__typename).toBe('CorrectMemberPayload');
    expect(largest(seen).get('correctMember')).toBe(changeSets.correctMember);
  });

  it('one more is added, whom five others are like, and what it receives is for no more than eight', async () => {
    const { id, members } = await Household.register(core(), household(from, 8));
    await receivingWhere(id, members, { size: { max: 8 } });
    const { nik: _none, ...one } = { ...personCalled(from, 0), name: 'Kembar Enam', relation: 'other' as const };
    for (let number = 0; number < 5; number += 1) {
      const grown = personCalled(from, 0, { roof: 70 + number });
      await Household.register(core(), { ...household(from, 1, { village: NEIGHBOUR }), members: [grown, one] as never });
    }
    const member = { ...one, sex: 'MALE', relation: 'OTHER', life: 'ALIVE' };

    expect((await desk().mutate('addMember', { ...about(id), member })).__typename).toBe('AddMemberPayload');
    expect(largest(seen).get('addMember')).toBe(changeSets.addMember);
  });

  it('another heads it, for whom nothing of what it receives is', async () => {
    const asked = household(from, 8);
    const young = { ...asked.members[7], nik: from.nik('2005-05-05', 'male'), birthDate: '2005-05-05' };
    const { id, members } = await Household.register(core(), { ...asked, members: [...asked.members.slice(0, 7), young] as never });
    await receivingWhere(id, members, { member: { test: { relation: ['head'], age: { min: 30 } } } });

    const answer = await desk().mutate('changeHead', { ...about(id), head: memberId(id, members[7]?.id ?? '') });

    expect(answer.__typename).toBe('ChangeHeadPayload');
    expect(largest(seen).get('changeHead')).toBe(changeSets.changeHead);
  });

  it('somebody is named who collects all that a family without a grown head receives', async () => {
    const { id, members } = await Household.register(core(), household(from, 2));
    await receivingAll(core(), id);
    const [head, other] = members.map((one) => memberId(id, one.id));
    await desk().mutate('correctMember', { ...about(id), member: head, correction: { birthDate: '2015-05-05' } });

    const answer = await desk().mutate('nameCollector', { ...about(id), kind: 'PENGURUS', member: other });

    expect(answer.__typename).toBe('NameCollectorPayload');
    expect(largest(seen).get('nameCollector')).toBe(changeSets.nameCollector);
  });

  it.each(['changeFamilyCard', 'correctFamilyCard'] as const)('%s: with a number that a family elsewhere has', async (deed) => {
    const { kk, ...other } = household(from, 1, { village: ELSEWHERE });
    await Household.register(core(), { ...other, kk });
    const { id } = await Household.register(core(), household(from, 2));
    const input = { ...about(id), kk, ...(deed === 'changeFamilyCard' && { from: today }) };

    expect((await office.as(officer).mutate(deed, input)).__typename).toMatch(/Payload$/);
    expect(largest(seen).get(deed)).toBe(most[deed]);
  });
});

describe('merging more than one step takes', () => {
  it('is refused and nothing is written; people first, one by one, and then the rest', async () => {
    const [into, gone] = [await Household.register(core(), household(from, 4)), await Household.register(core(), household(from, 20))];
    for (const { id: member } of gone.members.slice(0, 12)) await receivingAll(core(), gone.id, member, 1);
    const merge = () =>
      desk().mutate('mergeHouseholds', { from: globalId('Household', gone.id), into: globalId('Household', into.id), reason, ...once() });
    const before = await itemsOf(office.stores.registry);

    expect(await merge()).toMatchObject({
      __typename: 'TooMuchAtOnce',
      message: expect.stringContaining('satu per satu'),
      messageEn: expect.stringContaining('one by one'),
    });
    expect(await itemsOf(office.stores.registry)).toEqual(before);
    let answer = { __typename: 'TooMuchAtOnce' };
    for (const { id: member } of gone.members.slice(0, 12)) {
      const moved = { from: globalId('Household', gone.id), member: memberId(gone.id, member), into: globalId('Household', into.id) };
      expect((await desk().mutate('moveMember', { ...moved, relation: 'OTHER_KIN', reason }, 'left { id }')).__typename).toBe(
        'MoveMemberPayload',
      );
      answer = await merge();
      if (answer.__typename !== 'TooMuchAtOnce') break;
    }
    expect(answer.__typename).toBe('MergeHouseholdsPayload');
    expect((await Household.byId(core(), { household: into.id })).members).toHaveLength(24);
  });
});

describe('TooMuchAtOnce, and nothing is written:', () => {
  const fullOfAid = async (people: number, options = {}) => {
    const one = await Household.register(core(), household(from, people, options));
    for (const { id: member } of one.members.slice(0, 14)) await receivingAll(core(), one.id, member, 1);
    return one;
  };
  const asked: Readonly<Record<string, () => Promise<object>>> = {
    splitHousehold: async () => {
      const { id, members } = await fullOfAid(25);
      const leaving = members.slice(0, 20).map((member) => memberId(id, member.id));
      return { ...about(id), members: leaving, head: leaving[0], kk: from.kk() };
    },
    relocateHousehold: async () => {
      const { id, members } = await Household.register(core(), household(from, 25));
      for (const { id: member } of members.slice(0, 13)) await receivingAll(core(), id, member, 4);
      return { ...about(id), village: ELSEWHERE, address: { street: 'Jl. Baru 1' } };
    },
    settleDouble: async () => {
      const roof = household(from, 1);
      const bare = roof.members.map(({ nik: _none, ...one }) => one);
      const [stays, goes] = [
        await Household.register(core(), roof),
        await Household.register(core(), { ...household(from, 1), members: bare }),
      ];
      await receivingAll(core(), goes.id, goes.members[0]?.id);
      await receivingAll(core(), goes.id);
      const double = [stays.members[0]?.id ?? '', goes.members[0]?.id ?? ''].toSorted().join('.');
      return { double: globalId('Double', double), ruling: 'SAME', reason };
    },
  };

  it.each(Object.keys(asked))('%s', async (mutation) => {
    const input = await (asked[mutation] as () => Promise<object>)();
    const before = await itemsOf(office.stores.registry);

    expect(await desk().mutate(mutation, input, '__typename')).toMatchObject({
      __typename: 'TooMuchAtOnce',
      message: expect.stringContaining('satu per satu'),
      messageEn: expect.stringContaining('one by one'),
    });
    expect(await itemsOf(office.stores.registry)).toEqual(before);
  });
});
