import * as Aid from '@puskesos/core/aid';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { messageFor } from '@puskesos/core/proposal/message.rules';
import { statesOn } from '@puskesos/core/proposal/roads.machine';
import type { ProposalState, Purse } from '@puskesos/core/proposal/shapes';
import type { Actor } from '@puskesos/core/shared/actor';
import { daysLater } from '@puskesos/core/shared/clock';
import type { Role } from '@puskesos/core/shared/rights';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { at, FAR_AWAY, ownProgram } from '../support/scenes/funded.ts';

/** The road of each purse, step by step to its enrollment; and what of it goes along when its household moves. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms);
const from = numbers(7_000);
const DESA = ELSEWHERE;
const OTHER_DESA = '64.02.12.2002';
const today = '2026-11-10';
const reason = 'sesuai keadaan keluarga';

const as = (id: string, role: Role, village: string, day = today) => {
  const scope: Actor['scope'] = role === 'dinsos' ? { kind: 'regency' } : { kind: 'villages', villages: [village] };
  return at(office, `${day}T03:00:00.000Z`, { id, role, name: id, scope });
};
const regency = (id = 'd0', day = today) => as(id, 'dinsos', DESA, day);

const areas: Record<Purse, readonly string[]> = { apbn: [], apbd: [FAR_AWAY], village_fund: [DESA, OTHER_DESA] };
const programOf = (fund: Purse, more: Parameters<typeof ownProgram>[1] = {}) =>
  ownProgram(office.core(), { fund, areas: areas[fund], ...more });

const paper = { paper: 'No. 7/2026' };
type Step = readonly [to: ProposalState, who: string, role: Role, more?: object];
const dinsosSteps = (...states: readonly ProposalState[]): Step[] => states.map((to, index) => [to, `dinsos-${index}`, 'dinsos', paper]);
const onward: Record<Purse, readonly Step[]> = {
  apbn: dinsosSteps('checked', 'ratified', 'sent', 'accepted').map(([to, ...rest]) =>
    to === 'checked' ? [to, 'd1', 'dinsos'] : [to, ...rest],
  ),
  apbd: [
    ['checked', 'd1', 'dinsos'],
    ['accepted', 'd2', 'dinsos', paper],
  ],
  village_fund: [['accepted', 'kades', 'village_head', paper]],
};

const visit = (household: string, finding: 'poor' | 'not_poor' = 'poor', day = today) =>
  recordFinding(as('fasilitator', 'officer', DESA, day), { household, finding, date: day });

/** Walked to that state, each step by somebody else. */
async function walkedTo(state: ProposalState, program: string, purse: Purse) {
  const { id: household } = await Household.register(office.core(), { ...family(from), village: DESA });
  const { id } = await Proposal.propose(as('kades-lama', 'village_head', DESA), { household, program, origin: 'rt_rw', reason });
  const states = statesOn(purse);
  const reaches = (to: ProposalState) => states.indexOf(to) <= states.indexOf(state);
  if (reaches('listed')) await Proposal.move(as('petugas', 'officer', DESA), { proposal: id, to: 'listed' });
  if (reaches('agreed')) await agreed(id, DESA);
  if (reaches('verified')) {
    await visit(household);
    await Proposal.move(as('petugas', 'officer', DESA), { proposal: id, to: 'verified' });
  }
  for (const [to, who, role, more] of onward[purse]) {
    if (reaches(to)) await Proposal.move(as(who, role, DESA), { proposal: id, to, ...more });
  }
  return { id, household };
}

async function agreed(proposal: string, village: string): Promise<void> {
  const { id: deliberation } = await Deliberation.record(as('notulis', 'officer', village), {
    village,
    on: today,
    place: 'Balai Desa',
    chair: 'Ketua',
    attendance: [{ name: 'Ketua', role: 'ketua RT', signed: true }],
    decisions: [{ proposal, accepted: true, reason }],
    minutes: 'Dibahas satu per satu.',
  });
  await Deliberation.ratify(as('kades-sah', 'village_head', village), { deliberation });
  await Deliberation.applyDecisions(regency(), deliberation, { signal: new AbortController().signal, onProgress: () => undefined });
}

const read = (proposal: string) => Proposal.byId(regency(), { proposal });
const toldOf = async (proposal: string) => {
  const found = await read(proposal);
  return messageFor(found, Proposal.windowsOf(found, today)).id;
};
const aidOf = async (household: string) => (await Aid.ofHousehold(regency(), { household })).map(({ state }) => state);

describe('each purse’s road', () => {
  it.each<[Purse, string, string]>([
    ['apbn', 'verified', 'ministry'],
    ['apbd', 'approved', 'recipient'],
    ['village_fund', 'approved', 'recipient'],
  ])('%s leads to its enrollment, once, and tells the family of no other’s decision', async (purse, state, how) => {
    const program = await programOf(purse);
    const { id, household } = await walkedTo('accepted', program, purse);

    expect((await read(id)).led).toEqual({ enrollment: `${household}.${program}`, as: how });
    expect(await aidOf(household)).toEqual([state]);
    for (const on of statesOn(purse)) {
      const words = messageFor({ state: on, purse }, { window: undefined, missed: [] }).id;
      if (purse !== 'apbn') expect(words).not.toMatch(/Kementerian|Menteri/);
    }
  });

  it('is shown by itself, and a proposal says which it goes', async () => {
    const { data } = await office
      .as({ role: 'ministry' })
      .send('{ proposalMachine(purse: VILLAGE_FUND) { purse source states { state told } moves { to by } } }');

    expect(data.proposalMachine.states.map(({ state }: { state: string }) => state)).toEqual(
      statesOn('village_fund').map((state) => state.toUpperCase()),
    );
    expect(data.proposalMachine.moves).toContainEqual({ to: 'ACCEPTED', by: ['VILLAGE_HEAD'] });
    const { id } = await walkedTo('accepted', await programOf('village_fund'), 'village_fund');
    const answer = await office
      .as(dinsos)
      .send('query ($id: ID!) { proposal(id: $id) { purse window { month } enrollment { state } } }', { id: globalId('Proposal', id) });
    expect(answer.data.proposal).toEqual({ purse: 'VILLAGE_FUND', window: null, enrollment: { state: 'APPROVED' } });
  });

  it('without a place leads to the waiting list, and says so', async () => {
    const { id, household } = await walkedTo('accepted', await programOf('apbd', { quota: 0 }), 'apbd');

    expect(await aidOf(household)).toEqual(['verified']);
    expect(await toldOf(id)).toContain('daftar tunggu');
  });

  it('is refused by the same judging as every enrollment, and nothing is written', async () => {
    const criteria = [{ version: 1, tree: { size: { min: 9 } }, from: '2020-01-01', source: 'contoh' }];
    const { id, household } = await walkedTo('checked', await programOf('apbd', { criteria }), 'apbd');
    const answer = await office
      .as({ role: 'dinsos', sub: 'd2' })
      .mutate('moveProposal', { proposal: globalId('Proposal', id), to: 'ACCEPTED', ...paper }, 'proposal { id }');

    expect(answer.__typename).toBe('NotEligible');
    expect([(await read(id)).state, await aidOf(household)]).toEqual(['checked', []]);
  });

  it('of a village’s fund is none in a kelurahan; of a programme for persons it names one', async () => {
    const { id } = await Household.register(office.core(), { ...family(from), village: VILLAGE });
    const ask = (program: string) =>
      office
        .as(dinsos)
        .mutate(
          'propose',
          { household: globalId('Household', id), program: globalId('Program', program), origin: 'RT_RW', reason },
          'proposal { id }',
        );

    expect(await ask(await programOf('village_fund'))).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'program' }] });
    expect((await ask(await programOf('apbd', { target: 'person' }))).__typename).toBe('WrongBeneficiary');
  });
});

describe('what a visit found', () => {
  it('given back, only a new visit counts', async () => {
    const { id, household } = await walkedTo('verified', await programOf('apbd'), 'apbd');
    await Proposal.move(regency('d1'), { proposal: id, to: 'agreed', reason: 'foto belum ada' });
    const later = daysLater(today, 1);
    const verify = () => Proposal.move(as('petugas', 'officer', DESA, later), { proposal: id, to: 'verified' });

    await expect(verify()).rejects.toMatchObject({ code: 'NOT_VISITED' });
    await visit(household, 'poor', later);
    expect((await verify()).state).toBe('verified');
  });

  it('not poor: nobody proposes them without a newer visit', async () => {
    const { id } = await Household.register(office.core(), { ...family(from), village: DESA });
    await visit(id, 'not_poor', '2026-11-01');
    const propose = () =>
      office.as(dinsos).mutate('propose', { household: globalId('Household', id), origin: 'RT_RW', reason }, 'proposal { state }');

    expect((await propose()).__typename).toBe('FoundOtherwise');
    await visit(id, 'poor');
    expect((await propose()).proposal).toEqual({ state: 'PROPOSED' });
  });

  it('poor: nobody refuses them as not poor without a newer visit', async () => {
    const { id } = await walkedTo('verified', await programOf('apbd'), 'apbd');
    const refuse = (ground: 'not_poor' | 'data') =>
      Proposal.move(regency('d1'), { proposal: id, to: 'rejected', reason, next: 'lengkapi data', ground });

    await expect(refuse('not_poor')).rejects.toMatchObject({ code: 'FOUND_OTHERWISE' });
    expect((await refuse('data')).ground).toBe('data');
  });
});

describe('a household with an open proposal', () => {
  const open = (purse: Purse) => statesOn(purse).filter((state) => !['accepted', 'rejected', 'withdrawn'].includes(state));
  const every = (['apbn', 'apbd', 'village_fund'] as const).flatMap((purse) => open(purse).map((state) => [purse, state] as const));
  const after = (purse: Purse, state: ProposalState): [ProposalState, string] => {
    if (purse === 'village_fund') return ['proposed', state === 'proposed' ? 'along' : 'restart'];
    return state === 'agreed' || state === 'verified' ? ['agreed', 'revisit'] : [state, 'along'];
  };
  const move = (household: string, village: string) =>
    Family.relocate(regency(), { household, village, address: { street: 'Jl. Baru 1', rt: '01', rw: '01' }, reason: 'pindah rumah' });
  const countIn = async (village: string, state: ProposalState) =>
    (await Proposal.progress(regency(), { district: FAR_AWAY })).find((one) => one.village === village)?.counts[state] ?? 0;

  it.each(every)('%s, %s: that moves takes it along or hands it over', async (purse, state) => {
    const { id, household } = await walkedTo(state, await programOf(purse), purse);
    const [to, how] = after(purse, state);
    const [there, here] = [await countIn(OTHER_DESA, to), await countIn(DESA, state)];
    await move(household, OTHER_DESA);

    expect(await read(id)).toMatchObject({ village: OTHER_DESA, state: to, handedOver: { how, from: DESA } });
    expect([await countIn(OTHER_DESA, to), await countIn(DESA, state)]).toEqual([there + 1, here - 1]);
  });

  it.each(open('village_fund'))('village_fund, %s: ends with words where there is no such fund', async (state) => {
    const { id, household } = await walkedTo(state, await programOf('village_fund'), 'village_fund');
    await move(household, VILLAGE);

    expect(await read(id)).toMatchObject({ village: VILLAGE, state: 'withdrawn' });
    expect(await toldOf(id)).toContain('tidak memiliki Dana Desa');
  });

  it.each(every)('%s, %s: that is merged into another carries it on there', async (purse, state) => {
    const program = await programOf(purse);
    const { household, id } = await walkedTo(state, program, purse);
    const into = await Household.register(office.core(), { ...family(from), village: DESA });
    await Family.merge(regency(), { into: into.id, from: household, reason: 'satu dapur' });

    expect((await read(id)).state).toBe('withdrawn');
    expect(await read(`${into.id}.${program}`)).toMatchObject({ household: into.id, village: DESA, state });
  });

  it('is not decided on by the village that it has left', async () => {
    const { id, household } = await walkedTo('listed', await programOf('apbd'), 'apbd');
    await move(household, OTHER_DESA);

    await expect(agreed(id, DESA)).rejects.toMatchObject({ code: 'NOT_ON_FIRST_LIST' });
    await agreed(id, OTHER_DESA);
    expect((await read(id)).state).toBe('agreed');
  });
});
