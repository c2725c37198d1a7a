import * as Aid from '@puskesos/core/aid';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import { statesOn } from '@puskesos/core/proposal/roads.machine';
import type { HandOver, ProposalState, Purse } from '@puskesos/core/proposal/shapes';
import { districtOf } from '@puskesos/core/shared/region-code';
import * as Task from '@puskesos/core/task';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { DESA, everyOpen, FAR_DESA, NEXT_DESA, openOn, roadOf } from '../support/scenes/road.ts';

/** Each purse’s road, from each state of it: a household that moves, or turns out to be another’s, is carried on to the end. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms);
const [today, tomorrow] = ['2026-11-10', '2026-11-11'];
const reason = 'pindah rumah';
const road = roadOf(office, numbers(7_000), today);
const { read, programOf, walkedTo, walkOn, regency, registered, visit } = road;

/** Where it stands after a move, and how it came there: what was verified was another home, and each village decides on its own fund. */
function afterMove(purse: Purse, state: ProposalState): readonly [ProposalState, HandOver] {
  if (purse === 'village_fund') return ['proposed', state === 'proposed' ? 'along' : 'restart'];
  return state === 'agreed' || state === 'verified' ? ['agreed', 'revisit'] : [state, 'along'];
}

/** At whose desk it waits there, and as what; on the first list, and with the ministry, for nobody here. */
const waits: Record<Purse, Partial<Record<ProposalState, readonly [Task.TaskKind, Task.Desk]>>> = {
  apbn: {
    proposed: ['approval', 'puskesos'],
    agreed: ['verification', 'puskesos'],
    verified: ['approval', 'dinsos'],
    checked: ['approval', 'dinsos'],
    ratified: ['approval', 'dinsos'],
  },
  apbd: {
    proposed: ['approval', 'puskesos'],
    agreed: ['verification', 'puskesos'],
    verified: ['approval', 'dinsos'],
    checked: ['approval', 'dinsos'],
  },
  village_fund: { proposed: ['approval', 'puskesos'], agreed: ['verification', 'puskesos'], verified: ['approval', 'village_head'] },
};

const tasksAbout = async (about: string) => {
  const found = await Task.waitingForAll(office.core(), [
    { kind: 'approval', about },
    { kind: 'verification', about },
  ]);
  return found.map(({ kind, desk, village }) => [kind, desk, village]);
};
const waitingAt = (purse: Purse, state: ProposalState, village: string) =>
  [waits[purse][state]].flatMap((at) => (at ? [[...at, village]] : []));

async function toldOf(proposal: string): Promise<string> {
  const { data } = await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { told } }', { id: globalId('Proposal', proposal) });
  return data.proposal.told;
}
const inWords: Record<HandOver, string> = {
  along: 'ikut pindah ke desa atau kelurahan Anda yang baru',
  revisit: 'akan mengunjungi rumah yang baru',
  restart: 'membahasnya dari awal',
  ended: 'tidak memiliki Dana Desa',
};

/** Counted in the village where it stands, and in no other. */
const countsOf = async (village: string) =>
  (await Proposal.progress(regency(), { district: districtOf(village) })).find((one) => one.village === village)?.counts;
const countIn = async (village: string, state: ProposalState): Promise<number> => (await countsOf(village))?.[state] ?? 0;

const move = (household: string, village: string) =>
  Family.relocate(regency(), { household, village, address: { street: 'Jl. Baru 1', rt: '01', rw: '01' }, reason });

/** The next hand takes the next step, and so to the end, where what was asked for is theirs. */
async function goesOnFrom(id: string, purse: Purse, state: ProposalState): Promise<void> {
  const through = statesOn(purse).filter((one) => !['rejected', 'withdrawn'].includes(one));
  expect(await walkOn(id, 'accepted', tomorrow)).toEqual(through.slice(through.indexOf(state)));
  const { led, household } = await read(id);
  expect(led?.as).toBe(purse === 'apbn' ? 'ministry' : 'recipient');
  const aid = await Aid.ofHousehold(regency(), { household });
  expect(aid.map((one) => [one.id, one.state])).toEqual([[led?.enrollment, purse === 'apbn' ? 'verified' : 'approved']]);
}

describe.each([
  ['to a village next door', NEXT_DESA],
  ['to another kecamatan', FAR_DESA],
])('that moves %s', (_where, village) => {
  it.each(everyOpen)('%s, %s', async (purse, state) => {
    const { id, household } = await walkedTo(state, await programOf(purse));
    const [to, how] = afterMove(purse, state);
    const before = [await countIn(village, to), await countIn(DESA, state)];
    await move(household, village);

    expect(await read(id)).toMatchObject({ village, state: to, handedOver: { how, from: DESA } });
    expect([await countIn(village, to), await countIn(DESA, state)]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) - 1]);
    expect(await tasksAbout(id)).toEqual(waitingAt(purse, to, village));
    expect(await toldOf(id)).toContain(inWords[how]);
    await goesOnFrom(id, purse, to);
  });
});

it.each(openOn('village_fund'))('that moves to where there is no such fund: village_fund, %s, ends with words', async (state) => {
  const { id, household } = await walkedTo(state, await programOf('village_fund'));
  await move(household, VILLAGE);

  expect(await read(id)).toMatchObject({ village: VILLAGE, state: 'withdrawn' });
  expect([await toldOf(id), await tasksAbout(id)]).toEqual([expect.stringContaining(inWords.ended), []]);
});

describe.each([
  ['in its village', DESA],
  ['of another', FAR_DESA],
])('that is merged into a household %s', (_where, village) => {
  it.each(everyOpen)('%s, %s', async (purse, state) => {
    const program = await programOf(purse);
    const { id: from, household } = await walkedTo(state, program);
    const into = await registered({ village });
    await Family.merge(regency(), { into: into.id, from: household, reason });

    const to = village === DESA ? state : afterMove(purse, state)[0];
    const id = `${into.id}.${program}`;
    expect(await read(from)).toMatchObject({ state: 'withdrawn', ending: { by: 'continued', as: id } });
    expect([await toldOf(from), await tasksAbout(from)]).toEqual([expect.stringContaining('tidak perlu diusulkan lagi'), []]);
    expect(await read(id)).toMatchObject({ household: into.id, village, state: to });
    expect(await tasksAbout(id)).toEqual(waitingAt(purse, to, village));
    await goesOnFrom(id, purse, to);
  });
});

describe('that is merged', () => {
  it('where there is no such fund, ends there and says so, and goes on nowhere', async () => {
    const { id, household } = await walkedTo('agreed', await programOf('village_fund'));
    const into = await registered({ village: VILLAGE });
    await Family.merge(regency(), { into: into.id, from: household, reason });

    expect((await read(id)).ending).toBeUndefined();
    expect(await toldOf(id)).toContain(inWords.ended);
    expect(await Proposal.ofHousehold(regency(), { household: into.id })).toEqual([]);
  });

  it('into one that asks for the same, is the one that is further along; and is shown as what it goes on', async () => {
    const program = await programOf('apbd');
    const [ahead, behind] = [await walkedTo('checked', program), await walkedTo('listed', program)];
    await Family.merge(regency(), { into: behind.household, from: ahead.household, reason });

    const asked = 'query ($id: ID!) { proposal(id: $id) { state ending continuedAs { id state } household { id } } }';
    const { data } = await office.as(dinsos).send(asked, { id: globalId('Proposal', ahead.id) });
    const goesOn = { id: globalId('Proposal', behind.id), state: 'CHECKED' };
    expect(data.proposal).toMatchObject({ state: 'WITHDRAWN', ending: 'CONTINUED', continuedAs: goesOn });
    expect(await tasksAbout(behind.id)).toEqual(waitingAt('apbd', 'checked', DESA));
  });

  it('is not rid of what the visit found', async () => {
    const [from, into] = [await registered(), await registered()];
    await visit(from.id, 'not_poor');
    await Family.merge(regency(), { into: into.id, from: from.id, reason });

    expect((await Household.byId(regency(), { household: into.id })).fieldFinding?.finding).toBe('not_poor');
    const propose = Proposal.propose(regency(), { household: into.id, origin: 'rt_rw', reason });
    await expect(propose).rejects.toMatchObject({ code: 'FOUND_OTHERWISE' });
  });
});

describe('a village’s count', () => {
  it('holds whom it refused until they are proposed anew, wherever that is', async () => {
    const program = await programOf('apbd');
    const { id, household } = await walkedTo('proposed', program);
    await Proposal.move(road.as('petugas', 'officer', DESA), { proposal: id, to: 'rejected', reason, next: 'lengkapi data' });
    const refused = await countIn(DESA, 'rejected');
    await move(household, NEXT_DESA);
    expect(await countIn(DESA, 'rejected')).toBe(refused);

    await Proposal.propose(road.as('kades-baru', 'village_head', NEXT_DESA), { household, program, origin: 'rt_rw', reason });
    expect(await countIn(DESA, 'rejected')).toBe(refused - 1);
  });
});

describe('a visit to the home that was left', () => {
  it.each(['apbn', 'apbd', 'village_fund'] as const)('%s: counts for the new one no more', async (purse) => {
    const { id, household } = await walkedTo('verified', await programOf(purse));
    const looksOver = purse === 'village_fund' ? road.as('kades', 'village_head', DESA) : regency('d1');
    await Proposal.move(looksOver, { proposal: id, to: 'agreed', reason: 'foto belum ada' });
    await visit(household, 'poor', tomorrow);
    await Family.relocate(regency('d0', tomorrow), { household, village: NEXT_DESA, address: { street: 'Jl. Baru 1' }, reason });
    const [asks, later] = [(day: string) => road.as('petugas', 'officer', NEXT_DESA, day), '2026-11-12'];
    if (purse === 'village_fund') await walkOn(id, 'agreed', tomorrow);

    const verify = (day: string) => Proposal.move(asks(day), { proposal: id, to: 'verified' });
    await expect(verify(tomorrow)).rejects.toMatchObject({ code: 'NOT_VISITED' });
    await visit(household, 'poor', later, NEXT_DESA);
    expect((await verify(later)).state).toBe('verified');
  });
});
