import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Household from '@puskesos/core/household';
import * as Training from '@puskesos/core/training';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf, memberNamed, withMembers } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { aidOf, aidTasks, householdId, memberId, programId, publicWords } from '../support/scenes/facts.ts';
import { booksAgree, FAR_AWAY, figuresOf, ownProgram, TENGGARONG } from '../support/scenes/funded.ts';
import { proposed } from '../support/scenes/proposed.ts';
import { openedTraining } from '../support/scenes/trained.ts';

const from = numbers();
const reason = 'pisah kartu keluarga';
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));
let food: string;
let house: string;
let own: string;
beforeAll(async () => {
  food = await ownProgram(office.core(), { areas: [TENGGARONG, FAR_AWAY] });
  house = await ownProgram(office.core());
  own = await ownProgram(office.core(), { target: 'person' });
});

const registered = (options?: Parameters<typeof family>[1]) => Household.register(office.core(), family(from, options));
const enrolled = (household: string, program: string, more: object = {}) =>
  Aid.enroll(office.core(), { household, program, state: 'active', reason, ...more });
const id = ({ id: household }: { id: string }) => householdId(household);
const mutate = (name: string, input: object, payload?: string) => office.as(dinsos).mutate(name, { reason, ...input }, payload);
const PARTS = 'household { id } rest { id }';
const statesOf = async (household: string) =>
  (await aidOf(office, household)).enrollments
    .map(({ state, ending }: { state: string; ending: string | null }) => [state, ending])
    .toSorted();

describe('two records of one household that both receive', () => {
  it('of one programme one goes on, its place and money given back, and somebody is asked', async () => {
    const [gone, stays] = [await registered(), await registered()];
    const before = await figuresOf(office.core(), food);
    await enrolled(stays.id, food);
    const one = await figuresOf(office.core(), food);
    await enrolled(gone.id, food);

    const answer = await mutate('mergeHouseholds', { from: id(gone), into: id(stays) });

    expect(answer.__typename).toBe('MergeHouseholdsPayload');
    expect(await statesOf(gone.id)).toEqual([['ENDED', 'MERGED']]);
    expect(await statesOf(stays.id)).toEqual([['ACTIVE', null]]);
    expect(await figuresOf(office.core(), food)).toEqual(one);
    expect(one).not.toEqual(before);
    expect(await booksAgree(office.core(), food)).toBe(true);
    expect(await aidTasks(office, stays.id)).toMatchObject([{ cause: 'MERGED', about: `${stays.id}.${food}` }]);
    expect(await publicWords(office, gone.id)).toEqual([]);
    expect(await publicWords(office, stays.id)).toEqual(['Penerima aktif']);
  });

  it('what only the one had goes on in the other: the place, the money, the person’s own, and what waits', async () => {
    const [gone, stays] = [await registered(), await registered()];
    const wife = memberNamed(gone, 'Siti').id;
    await enrolled(gone.id, house);
    await enrolled(gone.id, own, { member: wife });
    await recordFinding(office.core(), { household: gone.id, finding: 'not_poor', date: '2026-02-02' });
    const before = [await figuresOf(office.core(), house), await figuresOf(office.core(), own)];

    await mutate('mergeHouseholds', { from: id(gone), into: id(stays) });

    expect(await statesOf(gone.id)).toEqual([
      ['ENDED', 'CARRIED_OVER'],
      ['ENDED', 'CARRIED_OVER'],
    ]);
    expect(await statesOf(stays.id)).toEqual([
      ['ACTIVE', null],
      ['ACTIVE', null],
    ]);
    expect([await figuresOf(office.core(), house), await figuresOf(office.core(), own)]).toEqual(before);
    expect(await booksAgree(office.core(), house)).toBe(true);
    expect(await aidTasks(office, gone.id)).toEqual([]);
    expect((await aidTasks(office, stays.id)).map(({ cause, about }) => [cause, about]).toSorted()).toEqual(
      [
        ['NOT_POOR', `${stays.id}.${house}`],
        ['NOT_POOR', `${stays.id}.${own}.${wife}`],
      ].toSorted(),
    );
    // Ended where it goes on now, it gives everything back.
    await Aid.move(office.core(), { household: stays.id, program: house, to: 'ended', ending: 'withdrawn', reason });
    expect(await booksAgree(office.core(), house)).toBe(true);
  });

  it('the one that is received goes on where the other was only proposed', async () => {
    const [gone, stays] = [await registered(), await registered()];
    await enrolled(stays.id, food, { state: 'proposed' });
    await enrolled(gone.id, food);

    await mutate('mergeHouseholds', { from: id(gone), into: id(stays) });

    expect(await statesOf(stays.id)).toEqual([['ACTIVE', null]]);
    expect(await statesOf(gone.id)).toEqual([['ENDED', 'CARRIED_OVER']]);
  });

  it('aid of one that excludes aid of the other is looked at', async () => {
    const other = await ownProgram(office.core(), { excludes: [{ program: food, among: 'household', from: '2020-01-01', source: 'uji' }] });
    const [gone, stays] = [await registered(), await registered()];
    await enrolled(stays.id, food);
    await enrolled(gone.id, other);

    await mutate('mergeHouseholds', { from: id(gone), into: id(stays) });

    expect(await aidTasks(office, stays.id)).toMatchObject([{ cause: 'MERGED', about: `${stays.id}.${other}` }]);
  });

  it('an open proposal goes along; of two the one that is further along goes on', async () => {
    const [gone, stays, third] = [await proposed(office), await registered(), await proposed(office)];
    const { data: before } = await office.as(dinsos).send(`{ node(id: "${gone.id}") { ... on Proposal { state } } }`);

    await mutate('mergeHouseholds', { from: id(gone.household), into: id(stays) });
    await office.as(officer).mutate('moveProposal', { proposal: third.id, to: 'LISTED' }, 'proposal { state }');
    await mutate('mergeHouseholds', { from: id(third.household), into: id(stays) });

    const file = `query ($id: ID!) { household(id: $id) { proposals { state ending } } }`;
    const of = async (household: { id: string }) => (await office.as(dinsos).send(file, { id: id(household) })).data.household.proposals;
    expect(before.node.state).toBe('PROPOSED');
    expect(await of(gone.household)).toMatchObject([{ state: 'WITHDRAWN', ending: 'CONTINUED' }]);
    expect(await of(stays)).toMatchObject([{ state: 'LISTED' }]);
  });
});

describe('a family that parts', () => {
  it('chooses who keeps what it received as a whole; nobody is asked then', async () => {
    const household = await registered();
    await enrolled(household.id, food);
    await enrolled(household.id, house);
    const wife = memberNamed(household, 'Siti').id;
    const before = await figuresOf(office.core(), house);
    const goes = Buffer.from(`Enrollment:${household.id}.${house}`).toString('base64url');

    const chosen = { ...withMembers(household.id, { members: [wife], head: wife }), kk: from.kk(), aid: [goes] };
    const answer = await mutate('splitHousehold', { household: id(household), ...chosen }, PARTS);

    const fresh = keyOf(answer.household.id);
    expect(await statesOf(household.id)).toEqual([
      ['ACTIVE', null],
      ['ENDED', 'CARRIED_OVER'],
    ]);
    expect((await aidOf(office, fresh)).enrollments).toMatchObject([{ state: 'ACTIVE' }]);
    expect(await figuresOf(office.core(), house)).toEqual(before);
    expect([...(await aidTasks(office, household.id)), ...(await aidTasks(office, fresh))]).toEqual([]);
  });

  it('chooses nothing: all of it stays, and somebody is asked', async () => {
    const household = await registered();
    await enrolled(household.id, food);
    const wife = memberNamed(household, 'Siti').id;

    await mutate(
      'splitHousehold',
      { household: id(household), ...withMembers(household.id, { members: [wife], head: wife }), kk: from.kk() },
      PARTS,
    );

    expect(await statesOf(household.id)).toEqual([['ACTIVE', null]]);
    expect(await aidTasks(office, household.id)).toMatchObject([{ cause: 'SPLIT' }]);
  });

  it('who receives in their own name keeps it, and the seat in a training', async () => {
    const household = await registered();
    const wife = memberNamed(household, 'Siti').id;
    await enrolled(household.id, own, { member: wife });
    const { id: training } = await openedTraining(office.core());
    await Training.request(office.core(), { training, household: household.id, member: wife });

    const input = { household: id(household), ...withMembers(household.id, { members: [wife], head: wife }), kk: from.kk() };
    const fresh = keyOf((await mutate('splitHousehold', input, PARTS)).household.id);

    expect((await aidOf(office, fresh)).enrollments).toMatchObject([{ state: 'ACTIVE', member: { name: 'Siti Contoh' } }]);
    const file = `query ($id: ID!) { household(id: $id) { trainings { state household { id } member { name } } } }`;
    const { data } = await office.as(officer).send(file, { id: householdId(fresh) });
    expect(data.household.trainings).toMatchObject([
      { state: 'INVITED', household: { id: householdId(fresh) }, member: { name: 'Siti Contoh' } },
    ]);
  });
});

describe('somebody who goes to live in another family', () => {
  it('is of that family from then on, with their aid, their number and their training', async () => {
    const [left, joined] = [await registered(), await registered({ name: 'Agus Contoh' })];
    const child = memberNamed(left, 'Rina');
    await enrolled(left.id, own, { member: child.id });
    const before = await figuresOf(office.core(), own);

    const input = { from: id(left), member: memberId(left.id, child.id), into: id(joined), relation: 'CHILD_IN_LAW' };
    const answer = await mutate('moveMember', input, 'household { id members { name relation } } left { id members { name } }');

    expect(answer.left.members).toHaveLength(3);
    expect(answer.household.members.at(-1)).toEqual({ name: 'Rina Contoh', relation: 'CHILD_IN_LAW' });
    expect((await aidOf(office, joined.id)).enrollments).toMatchObject([{ state: 'ACTIVE', member: { name: 'Rina Contoh' } }]);
    expect((await aidOf(office, left.id)).enrollments).toMatchObject([{ state: 'ENDED', ending: 'CARRIED_OVER' }]);
    expect(await figuresOf(office.core(), own)).toEqual(before);
  });

  it('who was noted as gone is there again, and their aid goes on', async () => {
    const [left, joined] = [await registered(), await registered({ name: 'Agus Contoh' })];
    const child = memberNamed(left, 'Rina');
    await enrolled(left.id, own, { member: child.id });
    const gone = { household: id(left), member: memberId(left.id, child.id), life: 'MOVED', since: '2026-10-01' };
    await mutate('recordLife', gone);

    await mutate('moveMember', { from: id(left), member: gone.member, into: id(joined), relation: 'CHILD_IN_LAW' }, 'household { id }');

    expect((await aidOf(office, joined.id)).enrollments).toMatchObject([{ state: 'ACTIVE', pending: null }]);
    // What was asked about her being gone is settled; who collects for a child is asked wherever she lives.
    expect([...(await aidTasks(office, left.id)), ...(await aidTasks(office, joined.id))]).toMatchObject([{ cause: 'NOT_COLLECTED' }]);
  });
});

describe('a household that moves', () => {
  it('within its purse’s area or not: what is paid from here is asked about, at the new village’s desk', async () => {
    const household = await registered();
    await enrolled(household.id, food);

    await mutate('relocateHousehold', { household: id(household), village: NEIGHBOUR, address: { street: 'Jl. Baru 1' } });

    expect(await aidTasks(office, household.id)).toMatchObject([{ cause: 'MOVED_VILLAGE' }]);
    const nextOfficer = { role: 'officer', sub: 'officer-2' } as const;
    await servedBy('officer-2', ELSEWHERE)(office);
    await mutate('relocateHousehold', { household: id(household), village: ELSEWHERE, address: { street: 'Jl. Jauh 1' } });
    expect(await aidTasks(office, household.id)).toEqual([]);
    expect(await aidTasks(office, household.id, nextOfficer)).toMatchObject([{ cause: 'MOVED_VILLAGE' }]);
    // Its officer says that it goes on; the reason stays.
    const confirm = { household: id(household), program: programId(food), goesOn: true, reason: 'juga berlaku di sini' };
    await office.as(nextOfficer).mutate('confirmAid', confirm, 'enrollment { state }');
    expect(await aidTasks(office, household.id, nextOfficer)).toEqual([]);
    const file = await aidOf(office, household.id);
    expect(file.enrollments).toMatchObject([
      { state: 'ACTIVE', history: { nodes: [{ why: 'juga berlaku di sini', operation: 'confirmAid' }, {}] } },
    ]);
  });

  it('its open proposal and what waits for it go along', async () => {
    const { household, id: proposal } = await proposed(office);

    await mutate('relocateHousehold', { household: id(household), village: NEIGHBOUR, address: { street: 'Jl. Baru 1' } });

    const list = `query ($code: RegionCode!) { village(code: $code) { proposals(first: 50) { nodes { id } } } }`;
    const of = async (code: string) =>
      (await office.as(officer).send(list, { code })).data.village.proposals.nodes.map((one: { id: string }) => one.id);
    expect([(await of(VILLAGE)).includes(proposal), (await of(NEIGHBOUR)).includes(proposal)]).toEqual([false, true]);
    const moved = await office.as(officer).mutate('moveProposal', { proposal, to: 'LISTED' }, 'proposal { state }');
    expect(moved.proposal.state).toBe('LISTED');
  });
});
