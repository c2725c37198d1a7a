import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import { messageFor } from '@puskesos/core/proposal/message.rules';
import { statesOn } from '@puskesos/core/proposal/roads.machine';
import type { Purse } from '@puskesos/core/proposal/shapes';
import { daysLater } from '@puskesos/core/shared/clock';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { DESA, roadOf } from '../support/scenes/road.ts';

/** The road of each purse, step by step to its enrollment. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms);
const from = numbers(7_000);
const today = '2026-11-10';
const reason = 'sesuai keadaan keluarga';
const paper = { paper: 'No. 7/2026' };
const { as, regency, read, programOf, visit, walkedTo } = roadOf(office, from, today);

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
    const { id, household } = await walkedTo('accepted', program);

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
    const { id } = await walkedTo('accepted', await programOf('village_fund'));
    const answer = await office
      .as(dinsos)
      .send('query ($id: ID!) { proposal(id: $id) { purse window { month } enrollment { state } } }', { id: globalId('Proposal', id) });
    expect(answer.data.proposal).toEqual({ purse: 'VILLAGE_FUND', window: null, enrollment: { state: 'APPROVED' } });
  });

  it('without a place leads to the waiting list, and says so', async () => {
    const { id, household } = await walkedTo('accepted', await programOf('apbd', { quota: 0 }));

    expect(await aidOf(household)).toEqual(['verified']);
    expect(await toldOf(id)).toContain('daftar tunggu');
  });

  it('is refused by the same judging as every enrollment, and nothing is written', async () => {
    const criteria = [{ version: 1, tree: { size: { min: 9 } }, from: '2020-01-01', source: 'contoh' }];
    const { id, household } = await walkedTo('checked', await programOf('apbd', { criteria }));
    const answer = await office
      .as({ role: 'dinsos', sub: 'dinsos-2' })
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
    const { id, household } = await walkedTo('verified', await programOf('apbd'));
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
    const { id } = await walkedTo('verified', await programOf('apbd'));
    const refuse = (ground: 'not_poor' | 'data') =>
      Proposal.move(regency('d1'), { proposal: id, to: 'rejected', reason, next: 'lengkapi data', ground });

    await expect(refuse('not_poor')).rejects.toMatchObject({ code: 'FOUND_OTHERWISE' });
    expect((await refuse('data')).ground).toBe('data');
  });
});
