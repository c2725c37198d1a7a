import { isFinal, type ProposalRole } from '@puskesos/core/proposal/proposal.machine';
import { roads } from '@puskesos/core/proposal/roads.machine';
import { type ProposalState, proposalStates } from '@puskesos/core/proposal/shapes';
import { districtOf } from '@puskesos/core/shared/region-code';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { camat, constant, head, moved, PROPOSAL, proposalIn, proposed, takerOf, visited } from '../support/scenes/proposed.ts';

/** The road of a proposal, walked and refused from outside, as whoever takes each step. */

const NOW = '2026-11-10T03:00:00.000Z';
const day = (to: string) => vi.setSystemTime(`${to}T03:00:00.000Z`);

useStoppedClock(NOW);
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE), servedBy('elsewhere', ELSEWHERE));
beforeEach(() => void vi.setSystemTime(NOW));
afterEach(() => void vi.setSystemTime(NOW));

const transitions = roads.apbn.edges;
const people: Record<Exclude<ProposalRole, 'deliberation'>, Person> = { officer, village_head: head, dinsos };
const filled: Record<string, object> = {
  reason: { reason: 'sesuai pemeriksaan' },
  next: { next: 'lengkapi Kartu Keluarga' },
  paper: { paper: 'No. 12/2026' },
  ground: { ground: 'OTHER' },
};
const also = (needs: readonly string[]) => Object.assign({}, ...needs.map((need) => filled[need] ?? {}));
const hands = Object.entries(people) as [ProposalRole, Person][];
const own = transitions.filter(({ by }) => !by.includes('deliberation'));
const stateOf = async (id: string) =>
  (await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { state version: round moves { to } } }', { id })).data.proposal;

it('is not begun by the camat, who looks over what the villages propose', async () => {
  const { household } = await proposed(office);
  const input = { household: globalId('Household', household.id), origin: 'VILLAGE', reason: 'contoh' };

  expect(await office.as(camat).mutate('propose', input, 'proposal { id }')).toMatchObject({ __typename: 'Forbidden' });
});

describe('every edge of the road', () => {
  it.each(own.flatMap((edge) => edge.by.map((hand) => [edge.from, edge.to, hand, edge] as const)))(
    '%s → %s, by %s',
    async (from, to, hand, edge) => {
      const { id, household } = await proposalIn(office, from);
      if (edge.needs.includes('visit')) await visited(office, household);
      const person = takerOf(hand as keyof typeof people, from, to);

      const offered = (await office.as(person).send('query ($id: ID!) { proposal(id: $id) { moves { to } } }', { id })).data.proposal.moves;
      const answer = await moved(office, person, id, to, also(edge.needs));

      expect(offered).toContainEqual({ to: constant(to) });
      expect(answer.proposal).toMatchObject({ state: constant(to), since: '2026-11-10' });
      expect(answer.proposal.moves).toEqual(
        transitions.filter((next) => next.from === to && next.by.includes(hand)).map((next) => ({ to: constant(next.to) })),
      );
    },
  );

  it.each(own.flatMap((edge) => edge.needs.map((need) => [edge.from, edge.to, need, edge] as const)))(
    '%s → %s is refused without its %s, and nothing is written',
    async (from, to, need, edge) => {
      const { id, household } = await proposalIn(office, from);
      if (need !== 'visit' && need !== 'finding' && edge.needs.includes('visit')) await visited(office, household);
      if (need === 'finding') await visited(office, household, 'not_poor');
      if (need === 'window') day('2026-11-27');
      const before = await countItems(office.stores.registry);

      const person = takerOf(edge.by[0] as keyof typeof people, from, to);
      const rest = also(edge.needs.filter((one) => one !== need));
      const answer = await moved(office, person, id, to, rest);
      const many = { village: VILLAGE, proposals: [id], to: constant(to), ...rest };
      const batch = await office.as(person).mutate('moveProposals', many, 'results { refusal { code } }');

      const error = { visit: 'NotVisited', finding: 'FoundOtherwise', window: 'WindowClosed' }[need as string] ?? 'InvalidInput';
      expect(answer.__typename).toBe(error);
      expect(batch.code ?? batch.results[0].refusal.code).toBe(answer.code);
      if (error === 'InvalidInput') expect(answer.issues[0].path).toBe(need);
      expect(added(before, await countItems(office.stores.registry))).toEqual({});
    },
  );
});

it('SamePerson: who checked it is not who writes down that it was ratified, of one or of many', async () => {
  const { id } = await proposalIn(office, 'checked');
  const rest = also(['paper', 'paperOn']);
  const before = await countItems(office.stores.registry);

  const answer = await moved(office, dinsos, id, 'ratified', rest);
  const many = { village: VILLAGE, proposals: [id], to: 'RATIFIED', ...rest };
  const batch = await office.as(dinsos).mutate('moveProposals', many, 'results { refusal { code } }');

  expect(answer).toMatchObject({ __typename: 'SamePerson', code: 'SAME_PERSON' });
  expect(batch.results).toEqual([{ refusal: { code: 'SAME_PERSON' } }]);
  expect(added(before, await countItems(office.stores.registry))).toEqual({});
});

describe('what is not on the road', () => {
  it.each(proposalStates)('from %s: every other state, in whosever hands, is refused, and told which there are', async (from) => {
    const { id } = await proposalIn(office, from);
    const allowed = transitions.filter((edge) => edge.from === from);
    let refused = 0;
    for (const to of proposalStates) {
      for (const [hand, person] of hands) {
        if (allowed.some((edge) => edge.to === to && edge.by.includes(hand))) continue;
        const answer = await office
          .as(person)
          .send(
            `mutation ($input: MoveProposalInput!) { moveProposal(input: $input) { ... on ProposalMoveNotAllowed { code message allowed { to by } } } }`,
            { input: { proposal: id, to: constant(to), ...also(['reason', 'next', 'paper']) } },
          );
        expect(answer.data.moveProposal).toMatchObject({
          code: 'PROPOSAL_MOVE_NOT_ALLOWED',
          allowed: allowed.map((edge) => ({ to: constant(edge.to), by: edge.by.map(constant) })),
        });
        refused += 1;
      }
    }

    expect(refused).toBe(
      proposalStates.length * hands.length - allowed.flatMap(({ by }) => by.filter((hand) => hand !== 'deliberation')).length,
    );
    expect((await stateOf(id)).state).toBe(constant(from));
  });

  it('the refusal says in both languages what can be done and who may', async () => {
    const { id } = await proposalIn(office, 'listed');

    const answer = await moved(office, dinsos, id, 'checked');

    expect(answer.message).toBe(
      'Dari daftar awal, usulan hanya dapat dipindahkan ke: disepakati musyawarah (berita acara musyawarah yang disahkan); ' +
        'ditolak (berita acara musyawarah yang disahkan); dicabut (petugas Puskesos, kepala desa atau lurah).',
    );
    expect(answer.messageEn).toContain('agreed by the deliberation (a ratified deliberation)');
  });

  it.each<[string, Person, string]>([
    ['an officer of another village', { role: 'officer', sub: 'elsewhere' }, 'NotFound'],
    ['the head of another village', { role: 'village_head', village: NEIGHBOUR }, 'NotFound'],
    ['the ministry', { role: 'ministry' }, 'Forbidden'],
    ['an auditor', { role: 'auditor' }, 'Forbidden'],
    ['finance', { role: 'finance' }, 'Forbidden'],
  ])('%s finds no proposal to move', async (_who, person, error) => {
    const { id } = await proposalIn(office, 'proposed');

    expect((await moved(office, person, id, 'listed')).__typename ?? 'NotFound').toBe(error);
    expect((await stateOf(id)).state).toBe('PROPOSED');
  });
});

describe('proposing', () => {
  const propose = (person: Person, household: string, more: object = {}) =>
    office
      .as(person)
      .mutate('propose', { household: globalId('Household', household), origin: 'PUSKESOS', reason: 'kunjungan', ...more }, PROPOSAL);

  it('is once for each subject while it goes on, and a new round afterwards', async () => {
    const { id, household } = await proposalIn(office, 'rejected');

    const again = await propose(officer, household.id);
    const doubled = await propose(officer, household.id);
    const other = await propose(officer, household.id, { program: globalId('Program', 'pkh') });

    expect(again.proposal).toMatchObject({ id, state: 'PROPOSED', round: 2, reason: null, next: null });
    expect(doubled.__typename).toBe('ProposalOpen');
    expect(other.proposal).toMatchObject({ state: 'PROPOSED', round: 1 });
    const answer = await office.as(officer).send('query ($id: ID!) { household(id: $id) { proposals { state program { code } } } }', {
      id: globalId('Household', household.id),
    });
    expect(answer.data.household.proposals).toEqual(
      expect.arrayContaining([
        { state: 'PROPOSED', program: null },
        { state: 'PROPOSED', program: { code: 'pkh' } },
      ]),
    );
  });

  it('repeated with its key proposes nobody twice', async () => {
    const { household } = await proposed(office);
    const key = { clientMutationId: 'sekali', program: globalId('Program', 'pkh') };

    const first = await propose(officer, household.id, key);
    const second = await propose(officer, household.id, key);

    expect(second).toEqual(first);
  });

  it.each<[string, Person, object, string]>([
    ['a programme that is none', officer, { program: globalId('Program', 'tidak-ada') }, 'InvalidInput'],
    ['a number in the reason', officer, { reason: 'NIK 6402060101010001' }, 'InvalidInput'],
    ['somebody of another village', { role: 'officer', sub: 'elsewhere' }, {}, 'NotFound'],
    ['finance', { role: 'finance' }, {}, 'Forbidden'],
  ])('refuses %s', async (_what, person, more, error) => {
    const { household } = await proposed(office);

    const answer = await propose(person, household.id, more);

    expect(answer.__typename ?? answer.errors?.[0]?.extensions.code).toMatch(error === 'NotFound' ? /NotFound|NOT_FOUND/ : error);
  });
});

describe('several at once', () => {
  it('move one by one, each with its own report, and nobody twice', async () => {
    const [one, two] = [await proposalIn(office, 'proposed'), await proposalIn(office, 'proposed')];
    const done = await proposalIn(office, 'withdrawn');
    const none = globalId('Proposal', 'tidak.ada');
    const input = { village: VILLAGE, proposals: [one.id, done.id, none, two.id], to: 'LISTED', clientMutationId: 'banyak' };
    const REPORT = 'moved results { proposalId proposal { state } refusal { code message } }';

    const first = await office.as(officer).mutate('moveProposals', input, REPORT);
    const again = await office.as(officer).mutate('moveProposals', input, REPORT);
    const history = await office
      .as(dinsos)
      .send('query ($id: ID!) { proposal(id: $id) { history { edges { node { operation by { code } } } } } }', { id: one.id });

    expect(first).toMatchObject({
      moved: 2,
      results: [
        { proposalId: one.id, proposal: { state: 'LISTED' }, refusal: null },
        { proposalId: done.id, proposal: null, refusal: { code: 'PROPOSAL_MOVE_NOT_ALLOWED' } },
        { proposalId: none, proposal: null, refusal: { code: 'NOT_FOUND' } },
        { proposalId: two.id, proposal: { state: 'LISTED' }, refusal: null },
      ],
    });
    expect(again).toEqual(first);
    expect(history.data.proposal.history.edges.map(({ node }: { node: object }) => node)).toEqual([
      { operation: 'moveProposal', by: { code: officer.sub } },
      { operation: 'propose', by: { code: head.sub } },
    ]);
  });

  it('are of that one village', async () => {
    const { id } = await proposalIn(office, 'proposed');

    const answer = await office
      .as(dinsos)
      .mutate('moveProposals', { village: NEIGHBOUR, proposals: [id], to: 'LISTED' }, 'results { refusal { code } }');

    expect(answer.results).toEqual([{ refusal: { code: 'NOT_FOUND' } }]);
  });
});

describe('the month’s window', () => {
  const WINDOW = 'query ($id: ID!) { proposal(id: $id) { missed window { month } told } }';
  const windowOf = async (id: string) => (await office.as(dinsos).send(WINDOW, { id })).data.proposal;

  it('is the first that has not closed; what missed one goes in the next, and says so', async () => {
    const { id } = await proposalIn(office, 'listed');
    const inTime = await windowOf(id);
    day('2026-11-26');
    const missed = await windowOf(id);
    day('2027-01-05');
    const later = await windowOf(id);

    expect(inTime).toMatchObject({ missed: [], window: { month: '2026-11' } });
    expect(missed).toMatchObject({ missed: ['2026-11'], window: { month: '2026-12' } });
    expect(missed.told).toContain('melewati masa pengusulan November 2026 dan ikut masa pengusulan Desember 2026');
    expect(later).toMatchObject({ missed: ['2026-11', '2026-12'], window: { month: '2027-01' } });
  });

  it('stays the one a proposal was sent in', async () => {
    const { id } = await proposalIn(office, 'sent');
    day('2027-03-01');

    expect(await windowOf(id)).toMatchObject({ missed: [], window: { month: '2026-11' } });
  });

  it('is told by itself, with its source', async () => {
    const answer = await office.as(officer).send('{ proposalWindow { month opens closes source } }');

    expect(answer.data.proposalWindow).toMatchObject({ month: '2026-11', opens: '2026-11-01', closes: '2026-11-25' });
    expect(answer.data.proposalWindow.source).toContain('150/HUK/2022');
  });
});

describe('the road as data', () => {
  it('is all there for drawing it, and reads nothing', async () => {
    const answer = await office
      .as({ role: 'ministry' })
      .send('{ proposalMachine { states { state term final days } moves { from to by needs } } }');

    const { states, moves } = answer.data.proposalMachine;
    expect(moves).toHaveLength(transitions.length);
    expect(states.filter(({ final }: { final: boolean }) => final).map(({ state }: { state: string }) => state)).toEqual(
      proposalStates.filter(isFinal).map(constant),
    );
    expect(answer.extensions?.cost.calls).toBe(0);
  });
});

describe('a rejected proposal', () => {
  it('says why and what the family can do', async () => {
    const { id } = await proposalIn(office, 'verified');
    const answer = await moved(office, dinsos, id, 'rejected', {
      reason: 'berkas kurang',
      next: 'lengkapi akta cerai',
      ground: 'DATA',
    });

    expect(answer.proposal.told).toBe('Usulan tidak diterima. Alasan: berkas kurang. Yang dapat dilakukan: lengkapi akta cerai.');
  });
});

describe('what waits for whom', () => {
  const kinds = async (person: Person, about: string) => {
    const answer = await office.as(person).send('{ tasks(first: 100) { edges { node { kind subject { id } due } } } }');
    return answer.data.tasks.edges.flatMap(({ node }: { node: { kind: string; subject: { id: string } } }) =>
      node.subject.id === about ? [node.kind] : [],
    );
  };

  it.each<[ProposalState, string[], string[]]>([
    ['proposed', ['APPROVAL'], []],
    ['listed', [], []],
    ['agreed', ['VERIFICATION'], []],
    ['verified', [], ['APPROVAL']],
    ['checked', [], ['APPROVAL']],
    ['sent', [], []],
  ])('%s: at Puskesos %j, at Dinsos %j', async (state, atPuskesos, atDinsos) => {
    const { id } = await proposalIn(office, state);

    expect(await kinds(officer, id)).toEqual(atPuskesos);
    expect(await kinds(dinsos, id)).toEqual(atDinsos);
  });

  it('is asked for by one Query', async () => {
    const answer = await office.as(officer).send('{ tasks { edges { node { kind due overdue desk village { name } } } } }');

    // The sign-in’s Query, and the list’s.
    expect(answer.extensions?.cost.calls).toBe(2);
    const due = answer.data.tasks.edges.map(({ node }: { node: { due: string } }) => node.due);
    expect(due).toEqual(due.toSorted());
  });

  it('verifying counts for the officer, with the days it took', async () => {
    const service = async () =>
      (
        await office
          .as(officer)
          .send(`query { village(code: "${VILLAGE}") { service(from: "2026-11", to: "2026-11") { verified daysToVerify } } }`)
      ).data.village.service;
    const before = await service();
    await proposalIn(office, 'verified');

    expect((await service()).verified).toBe(before.verified + 1);
  });
});

describe('lists', () => {
  it('a village’s proposals: one Query, state by state', async () => {
    await proposalIn(office, 'proposed');
    const list = `query ($state: ProposalState) { village(code: "${VILLAGE}") { proposals(first: 20, state: $state) { edges { node { state due } } pageInfo { hasNextPage } } } }`;

    const all = await office.as(head).send(list);
    const withdrawn = await office.as(head).send(list, { state: 'WITHDRAWN' });

    expect(all.data.village.proposals.edges).toHaveLength(20);
    expect(all.extensions?.cost.calls).toBe(1);
    expect(all.extensions?.cost.readUnits).toBeLessThanOrEqual(5);
    expect(new Set(withdrawn.data.village.proposals.edges.map(({ node }: { node: { state: string } }) => node.state))).toEqual(
      new Set(['WITHDRAWN']),
    );
  });

  it('a kecamatan’s progress: one Query, every village, its counts those of the list', async () => {
    const answer = await office
      .as({ role: 'camat', district: districtOf(VILLAGE) })
      .send(`{ district(code: "${districtOf(VILLAGE)}") { proposalProgress { village { code } counts { state count } } } }`);
    const { proposalProgress } = answer.data.district;
    const here = proposalProgress.find(({ village }: { village: { code: string } }) => village.code === VILLAGE);
    const count = here.counts.find(({ state }: { state: string }) => state === 'WITHDRAWN').count;
    const list = await office
      .as(head)
      .send(`{ village(code: "${VILLAGE}") { proposals(first: 100, state: WITHDRAWN) { edges { node { id } } } } }`);

    expect(proposalProgress.length).toBeGreaterThan(10);
    expect(count).toBe(list.data.village.proposals.edges.length);
    expect(answer.extensions?.cost).toMatchObject({ calls: 1 });
  });

  it('of another village are nobody’s to see', async () => {
    const answer = await office
      .as({ role: 'village_head', village: NEIGHBOUR })
      .send(`{ village(code: "${VILLAGE}") { proposals { edges { node { id } } } } }`);

    expect([answer.data.village, answer.errors]).toEqual([{ proposals: null }, undefined]);
  });
});
