import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import { statesOn } from '@puskesos/core/proposal/roads.machine';
import type { ProposalState, Purse } from '@puskesos/core/proposal/shapes';
import * as Task from '@puskesos/core/task';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { DESA, everyOpen, NEXT_DESA, openOn, roadOf } from '../support/scenes/road.ts';

/** Each purse’s road, from each state of it: whose household parts, who goes elsewhere, who dies; and what a village decided before it. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms);
const [today, tomorrow] = ['2026-11-10', '2026-11-11'];
const reason = 'perubahan keluarga';
const from = numbers(7_000);
const { read, programOf, walkedTo, walkOn, regency, registered, deliberated, ratified, as } = roadOf(office, from, today);

const died = (household: string, member: string) =>
  Family.recordLife(regency(), { household, member, life: 'dead', since: today, reason: 'akta kematian' });
const split = (household: string, member: string) =>
  Family.split(regency(), { household, members: [member], head: member, kk: from.kk(), reason });

async function toldOf(proposal: string): Promise<string> {
  const { data } = await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { told } }', { id: globalId('Proposal', proposal) });
  return data.proposal.told;
}
const tasksAbout = (about: string) =>
  Task.waitingForAll(office.core(), [
    { kind: 'approval', about },
    { kind: 'verification', about },
  ]);
const aidOf = async (household: string) => (await Aid.ofHousehold(regency(), { household })).map(({ id }) => id);

/** The next hand takes the next step, and so to the end and to the enrollment. */
async function goesOnFrom(id: string, purse: Purse, state: ProposalState): Promise<void> {
  const through = statesOn(purse).filter((one) => !['rejected', 'withdrawn'].includes(one));
  expect(await walkOn(id, 'accepted', tomorrow)).toEqual(through.slice(through.indexOf(state)));
  const { led, household } = await read(id);
  expect(await aidOf(household)).toEqual([led?.enrollment]);
}

describe('a household', () => {
  it.each(everyOpen)('%s, %s: that parts goes on with those who stay', async (purse, state) => {
    const { id, household, members } = await walkedTo(state, await programOf(purse));
    const { split: parted } = await split(household, members[2] ?? '');

    expect(await read(id)).toMatchObject({ household, village: DESA, state });
    expect(await Proposal.ofHousehold(regency(), { household: parted.id })).toEqual([]);
    await goesOnFrom(id, purse, state);
  });

  it.each(everyOpen)('%s, %s: whose head dies goes on', async (purse, state) => {
    const { id, household, members } = await walkedTo(state, await programOf(purse));
    await died(household, members[0] ?? '');

    expect(await read(id)).toMatchObject({ household, village: DESA, state });
    await goesOnFrom(id, purse, state);
  });

  it.each(everyOpen.filter(([, state]) => state !== 'sent'))(
    '%s, %s: where nobody is left is closed, and says why',
    async (purse, state) => {
      const { id, household, members } = await walkedTo(state, await programOf(purse), { people: 1 });
      await died(household, members[0] ?? '');

      expect(await read(id)).toMatchObject({ state: 'withdrawn', ending: { by: 'nobody_left' }, reason: expect.any(String) });
      expect([await toldOf(id), await tasksAbout(id)]).toEqual([expect.stringContaining('tidak ada lagi yang tinggal'), []]);
    },
  );

  it('before the Minister, where nobody is left: the decision is written down and leads to no aid', async () => {
    const { id, household, members } = await walkedTo('sent', await programOf('apbn'), { people: 1 });
    await died(household, members[0] ?? '');

    expect(await walkOn(id, 'accepted', tomorrow)).toEqual(['sent', 'accepted']);
    expect([(await read(id)).led, await aidOf(household)]).toEqual([undefined, []]);
  });
});

describe('a person', () => {
  const forPerson = (purse: Purse) => programOf(purse, { target: 'person' });
  const states = openOn('apbd');

  it.each(states)('apbd, %s: who begins a household of their own takes it along', async (state) => {
    const { id, household, members } = await walkedTo(state, await forPerson('apbd'), { member: 2 });
    const member = members[2] ?? '';
    const { split: parted } = await split(household, member);

    const goesOn = `${parted.id}.${id.split('.')[1]}.${member}`;
    expect((await read(id)).ending).toEqual({ by: 'continued', as: goesOn });
    expect(await read(goesOn)).toMatchObject({ household: parted.id, member, state });
    await goesOnFrom(goesOn, 'apbd', state);
  });

  it.each(states)('apbd, %s: who goes to live with others in another village is handed over', async (state) => {
    const { id, household, members } = await walkedTo(state, await forPerson('apbd'), { member: 2 });
    const into = await registered({ village: NEXT_DESA });
    await Family.moveMember(regency(), { from: household, member: members[2] ?? '', into: into.id, relation: 'other', reason });

    const goesOn = (await read(id)).ending?.as ?? '';
    const to = state === 'verified' ? 'agreed' : state;
    expect(await read(goesOn)).toMatchObject({ household: into.id, village: NEXT_DESA, state: to });
    await goesOnFrom(goesOn, 'apbd', to);
  });

  it.each(states)('apbd, %s: who dies is asked for no more, and their family told why', async (state) => {
    const { id, household, members } = await walkedTo(state, await forPerson('apbd'), { member: 2 });
    await died(household, members[2] ?? '');

    expect((await read(id)).ending).toEqual({ by: 'person_gone' });
    expect([await toldOf(id), await tasksAbout(id)]).toEqual([expect.stringContaining('tidak lagi tinggal'), []]);
  });
});

describe('a deliberation minuted before', () => {
  it('a move, and ratified after it, decides nothing for the other village', async () => {
    const { id, household } = await walkedTo('listed', await programOf('apbd'));
    const deliberation = await deliberated(id, DESA);
    await Family.relocate(regency(), { household, village: NEXT_DESA, address: { street: 'Jl. Baru 1' }, reason });
    await ratified(deliberation, DESA);

    expect(await read(id)).toMatchObject({ village: NEXT_DESA, state: 'listed' });
    await expect(deliberated(id, DESA)).rejects.toMatchObject({ code: 'NOT_ON_FIRST_LIST' });
    await goesOnFrom(id, 'apbd', 'listed');
  });

  it('a merger in the village, and ratified after it, moves the one that goes on', async () => {
    const { id, household } = await walkedTo('listed', await programOf('apbd'));
    const deliberation = await deliberated(id, DESA);
    const into = await registered();
    await Family.merge(regency(), { into: into.id, from: household, reason });
    await ratified(deliberation, DESA);

    const goesOn = (await read(id)).ending?.as ?? '';
    expect(await read(goesOn)).toMatchObject({ state: 'agreed', deliberation });
    await goesOnFrom(goesOn, 'apbd', 'agreed');
  });

  it('somebody’s parting or death goes on as it was decided', async () => {
    const { id, household, members } = await walkedTo('listed', await programOf('village_fund'));
    const deliberation = await deliberated(id, DESA);
    await split(household, members[2] ?? '');
    await died(household, members[3] ?? '');
    await ratified(deliberation, DESA);

    await goesOnFrom(id, 'village_fund', 'agreed');
  });
});

describe('an acceptance', () => {
  it('sent twice with the same key is one, and one enrollment', async () => {
    const { id, household } = await walkedTo('checked', await programOf('apbd'));
    const send = () =>
      office
        .as({ role: 'dinsos', sub: 'dinsos-2' })
        .mutate(
          'moveProposal',
          { proposal: globalId('Proposal', id), to: 'ACCEPTED', paper: 'SK 9/2026', clientMutationId: 'terima-1' },
          'proposal { state version enrollment { id version } }',
        );
    const [first, second] = [await send(), await send()];

    expect(first.proposal).toMatchObject({ state: 'ACCEPTED', enrollment: { version: 1 } });
    expect(second.proposal).toEqual(first.proposal);
    expect((await aidOf(household)).length).toBe(1);
    const again = Proposal.move(regency('dinsos-2'), { proposal: id, to: 'accepted', paper: 'SK 9/2026' });
    await expect(again).rejects.toMatchObject({ code: 'PROPOSAL_MOVE_NOT_ALLOWED' });
  });

  it('of many, sent again, enrolls nobody twice', async () => {
    const program = await programOf('village_fund');
    const waiting = [await walkedTo('verified', program), await walkedTo('verified', program)];
    const send = () =>
      Proposal.moveMany(
        as('kades', 'village_head', DESA),
        { village: DESA, proposals: waiting.map(({ id }) => id), to: 'accepted', paper: 'Perkades 3/2026' },
        { idempotencyKey: 'semua-1' },
      );
    const [first, second] = [await send(), await send()];

    expect(first.map(({ proposal }) => proposal?.state)).toEqual(['accepted', 'accepted']);
    expect(second.map(({ proposal }) => proposal?.version)).toEqual(first.map(({ proposal }) => proposal?.version));
    for (const { household } of waiting) expect((await Household.byId(regency(), { household })).aid.length).toBe(1);
  });
});
