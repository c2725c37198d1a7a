import * as Family from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import { applyDecisions } from '@puskesos/core/proposal/deliberation';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { pendingJobs } from '@puskesos/core/shared/job';
import { districtOf } from '@puskesos/core/shared/region-code';
import type { Item } from '@puskesos/core/shared/table';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId, keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { camat, head, minutes, moved, proposalIn, recorded, runPendingJobs, signed, visited } from '../support/scenes/proposed.ts';

/** A village's deliberation: recorded, ratified, acknowledged, published; and no proposal that moves before. */

useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE), servedBy('elsewhere', ELSEWHERE));

const stateOf = async (id: string) =>
  (await office.as(dinsos).send('query ($id: ID!) { proposal(id: $id) { state reason next deliberation { id } } }', { id })).data.proposal;
const record = (person: Person, input: object) =>
  office.as(person).mutate('recordDeliberation', input, 'deliberation { id state chair minutes attendance { name } }');

describe('a deliberation', () => {
  it('moves nobody until the head of the village ratifies it; then each family as was decided', async () => {
    const [yes, no, left] = [await proposalIn(office, 'listed'), await proposalIn(office, 'listed'), await proposalIn(office, 'listed')];
    const id = await recorded(office, [
      { proposal: yes.id, accepted: true },
      { proposal: no.id, accepted: false, reason: 'sudah mampu' },
      { proposal: left.id, accepted: true },
    ]);
    await runPendingJobs(office);
    const before = await stateOf(yes.id);
    await moved(office, officer, left.id, 'withdrawn', { reason: 'pindah' });

    const ratified = await signed(office, head, 'ratify', id);
    await runPendingJobs(office);
    const after = await office
      .as(head)
      .send('query ($id: ID!) { deliberation(id: $id) { applied { agreed rejected passedOver } } }', { id });

    expect(before.state).toBe('LISTED');
    expect(ratified.deliberation).toMatchObject({ state: 'RATIFIED', applied: null });
    expect(await stateOf(yes.id)).toMatchObject({ state: 'AGREED', deliberation: { id } });
    expect(await stateOf(no.id)).toMatchObject({ state: 'REJECTED', reason: 'sudah mampu', next: expect.stringContaining('usulkan lagi') });
    expect((await stateOf(left.id)).state).toBe('WITHDRAWN');
    expect(after.data.deliberation.applied).toEqual({ agreed: 1, rejected: 1, passedOver: 1 });
  });

  it('stopped half-way it goes on, and moves nobody twice', async () => {
    const all = [];
    for (let n = 0; n < 4; n += 1) all.push(await proposalIn(office, 'listed'));
    const id = await recorded(
      office,
      all.map(({ id: proposal }) => ({ proposal, accepted: true })),
    );
    await signed(office, head, 'ratify', id);
    const stop = new AbortController();
    await applyDecisions(office.core(), keyOf(id), { signal: stop.signal, onProgress: ({ done }) => done === 2 && stop.abort() });
    const half = await Promise.all(all.map(async (one) => (await stateOf(one.id)).state));

    await runPendingJobs(office);
    await applyDecisions(office.core(), keyOf(id), { signal: new AbortController().signal, onProgress: () => undefined });

    const histories = (await itemsOf(office.stores.registry)).filter(
      ({ sk, operation }) => sk.startsWith('~proposal') && operation === 'applyDeliberation',
    );
    expect(half).toEqual(['AGREED', 'AGREED', 'LISTED', 'LISTED']);
    for (const { household } of all) expect(histories.filter(({ pk }) => pk === `household#${household.id}`)).toHaveLength(1);
    const answer = await office.as(head).send('query ($id: ID!) { deliberation(id: $id) { applied { agreed passedOver } } }', { id });
    expect(answer.data.deliberation.applied).toEqual({ agreed: 4, passedOver: 0 });
  });

  it('waits at the desk of whoever signs next', async () => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const id = await recorded(office, [{ proposal, accepted: true }]);
    const waits = async (person: Person) => {
      const answer = await office.as(person).send('{ tasks(first: 100, kinds: [APPROVAL]) { edges { node { subject { id } } } } }');
      return answer.data.tasks.edges.some(({ node }: { node: { subject: { id: string } } }) => node.subject.id === id);
    };
    const desks = async () => [await waits(head), await waits(camat)];

    const atFirst = await desks();
    await signed(office, head, 'ratify', id);
    const ratified = await desks();
    await signed(office, camat, 'acknowledge', id);
    const acknowledged = await desks();
    await signed(office, head, 'publish', id);

    expect([atFirst, ratified, acknowledged, await desks()]).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, false],
    ]);
    await runPendingJobs(office);
  });
});

describe('its steps', () => {
  it.each<[string, Person, 'ratify' | 'acknowledge' | 'publish', string]>([
    ['the officer ratifies nothing', officer, 'ratify', 'Forbidden'],
    ['Dinsos ratifies nothing', dinsos, 'ratify', 'Forbidden'],
    ['the camat ratifies nothing', camat, 'ratify', 'Forbidden'],
    ['another village’s head ratifies nothing', { role: 'village_head', village: NEIGHBOUR }, 'ratify', 'NotFound'],
    ['the camat acknowledges nothing unratified', camat, 'acknowledge', 'DeliberationStep'],
    ['the head acknowledges nothing', head, 'acknowledge', 'Forbidden'],
    ['another camat acknowledges nothing', { role: 'camat', district: districtOf(ELSEWHERE) }, 'acknowledge', 'NotFound'],
    ['nobody publishes what is not ratified', head, 'publish', 'DeliberationStep'],
    ['the camat publishes nothing', camat, 'publish', 'Forbidden'],
  ])('%s', async (_what, person, step, error) => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const id = await recorded(office, [{ proposal, accepted: true }]);

    expect((await signed(office, person, step, id)).__typename).toBe(error);
    await runPendingJobs(office);
    expect((await stateOf(proposal)).state).toBe('LISTED');
  });

  it('are each taken once, and a retry with the same key is the same', async () => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const id = await recorded(office, [{ proposal, accepted: true }]);
    const input = { deliberation: id, clientMutationId: `sahkan-${id}` };
    const first = await office.as(head).mutate('ratifyDeliberation', input, 'deliberation { state }');
    const retried = await office.as(head).mutate('ratifyDeliberation', input, 'deliberation { state }');
    const again = await signed(office, head, 'ratify', id);
    const unacknowledged = await signed(office, head, 'publish', id);

    expect(retried).toEqual(first);
    expect(again).toMatchObject({ __typename: 'DeliberationStep' });
    expect(unacknowledged.message).toContain('menunggu diketahui camat');
    await runPendingJobs(office);
  });

  it('a record nobody signed is not ratified', async () => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const unsigned = minutes([{ proposal, accepted: true }], { attendance: [{ name: 'Warga', role: 'warga', signed: false }] });
    const { deliberation } = await record(officer, unsigned);

    expect((await signed(office, head, 'ratify', deliberation.id)).message).toContain('menandatangani');
  });
});

describe('the record', () => {
  it('is corrected until it is ratified, not afterwards', async () => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const id = await recorded(office, [{ proposal, accepted: true }]);

    const corrected = await record(officer, minutes([{ proposal, accepted: false }], { deliberation: id }));
    await signed(office, head, 'ratify', id);
    await runPendingJobs(office);
    const late = await record(officer, minutes([{ proposal, accepted: true }], { deliberation: id }));

    expect(corrected.deliberation.id).toBe(id);
    expect((await stateOf(proposal)).state).toBe('REJECTED');
    expect(late.__typename).toBe('DeliberationStep');
  });

  it.each<[string, object, string]>([
    ['a day to come', { on: '2026-11-11' }, 'InvalidInput'],
    ['nobody there', { attendance: [] }, 'InvalidInput'],
    ['no decision', { decisions: [] }, 'InvalidInput'],
    ['a number in the minutes', { minutes: 'Keluarga dengan NIK 6402060101010001 disepakati' }, 'InvalidInput'],
    ['another village’s record', { village: NEIGHBOUR }, 'NotFound'],
    ['an unknown record', { deliberation: globalId('Deliberation', 'tidak-ada') }, 'InvalidInput'],
  ])('refuses %s', async (_what, change, error) => {
    const { id: proposal } = await proposalIn(office, 'listed');

    expect((await record(officer, minutes([{ proposal, accepted: true }], change))).__typename).toBe(error);
  });

  it('refuses one that was held before what it decides on was proposed', async () => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const input = minutes([{ proposal, accepted: true }]);
    const held = (on: string) => office.as(officer).mutate('recordDeliberation', { ...input, on }, 'deliberation { on }');

    expect((await held('2026-11-09')).issues).toMatchObject([{ path: 'on', message: expect.stringContaining('belum diajukan') }]);
    expect((await held('2026-11-10')).deliberation).toEqual({ on: '2026-11-10' });
  });

  it('names the rows that are not on the first list', async () => {
    const [listed, raw] = [await proposalIn(office, 'listed'), await proposalIn(office, 'proposed')];
    const decisions = [listed.id, raw.id, globalId('Proposal', 'tidak.ada')].map((proposal) => ({ proposal, accepted: true }));
    const answer = await office
      .as(officer)
      .send(
        'mutation ($input: RecordDeliberationInput!) { recordDeliberation(input: $input) { __typename ... on NotOnFirstList { at message } } }',
        {
          input: minutes(decisions),
        },
      );

    expect(answer.data.recordDeliberation).toMatchObject({ at: [1, 2], message: expect.stringContaining('2, 3') });
  });

  it('shows no names to the ministry', async () => {
    const { id: proposal } = await proposalIn(office, 'listed');
    const id = await recorded(office, [{ proposal, accepted: true }]);
    const answer = await office
      .as({ role: 'ministry' })
      .send('query ($id: ID!) { deliberation(id: $id) { chair minutes attendance { name role } } }', { id });

    expect(answer.data.deliberation).toEqual({
      chair: null,
      minutes: null,
      attendance: [
        { name: null, role: 'ketua RT 01' },
        { name: null, role: 'tokoh masyarakat' },
      ],
    });
  });

  it('its village’s list is one Query, latest first', async () => {
    const answer = await office
      .as(head)
      .send(`{ village(code: "${VILLAGE}") { deliberations(first: 10) { edges { node { on state } } } } }`);

    expect(answer.data.village.deliberations.edges).toHaveLength(10);
    expect(answer.extensions?.cost.calls).toBe(1);
    expect(answer.extensions?.cost.readUnits).toBeLessThanOrEqual(5);
  });
});

describe('what is published', () => {
  beforeAll(() => void vi.setSystemTime('2026-11-10T04:00:00.000Z'));

  const DECIDED = `query ($village: RegionCode!) { publishedList(village: $village) { deliberation { on households } }
    decided(village: $village, first: 5) { edges { node { id maskedName programs { name } } } } recipients(village: $village) { edges { node { maskedName } } } }`;

  /** What the stream would tell of the records as they lie there. */
  async function streamed(): Promise<void> {
    const { handler: onChange } = await import('@puskesos/functions/on-registry-change');
    const records = (await itemsOf(office.stores.registry)).filter(({ type, sk }) => type === 'deliberation' && sk === 'deliberation');
    const image = (item: Item) => Object.fromEntries(['type', 'sk', 'gsi1pk'].map((name) => [name, { S: item[name] as string }]));
    await onChange({ Records: records.map((item) => ({ dynamodb: { NewImage: image(item) } })) } as never);
    await office.refresh();
    await runPendingJobs(office);
  }

  it('is in the next public list, masked, and not before', async () => {
    const [yes, no] = [await proposalIn(office, 'listed'), await proposalIn(office, 'listed')];
    const id = await recorded(office, [
      { proposal: yes.id, accepted: true },
      { proposal: no.id, accepted: false },
    ]);
    await signed(office, head, 'ratify', id);
    await runPendingJobs(office);
    await signed(office, camat, 'acknowledge', id);
    await streamed();
    const before = await office.ask(DECIDED, { village: VILLAGE });

    await signed(office, head, 'publish', id);
    await streamed();
    const after = await office.ask(DECIDED, { village: VILLAGE });

    const ids = (answer: typeof after) => answer.data.decided.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids(before)).not.toContain(ids(after)[0]);
    expect(after.data.publishedList.deliberation).toEqual({ on: '2026-11-10', households: 1 });
    expect(after.data.decided.edges).toMatchObject([{ node: { maskedName: 'B**I C**H', programs: [] } }]);
    expect(after.text).not.toContain(yes.household.id);
    expect(after.data.recipients.edges).toEqual([]);
  });

  it('stays apart from who receives aid: an agreed family is no recipient', async () => {
    const answer = await office.ask(DECIDED, { village: VILLAGE });
    const found = await office.ask(
      `query ($village: RegionCode!, $name: String!) { recipientsByName(village: $village, name: $name) { matches { id } } }`,
      {
        village: VILLAGE,
        name: 'Budi Contoh',
      },
    );

    expect(answer.data.decided.edges).toHaveLength(1);
    expect(found.data.recipientsByName.matches).toEqual([]);
  });

  it('goes by the household that an agreed family is by now', async () => {
    const [node] = (await office.ask(DECIDED, { village: VILLAGE })).data.decided.edges.map((edge: { node: object }) => edge.node);
    const agreed = (await Household.inVillage(office.core(), { village: VILLAGE, page: { first: 100 } })).rows.find(
      ({ value }) => node.id === Household.publicIdOf(office.core(), value.id),
    );
    const into = await Household.register(office.core(), family(numbers(9_500), { name: 'Zaenab Contoh' }));
    await Family.merge(office.core(), { from: agreed?.value.id ?? '', into: into.id, reason: 'satu rumah, satu dapur' });
    await markDirty(office.core(), [VILLAGE]);
    await streamed();

    const { data } = await office.ask(DECIDED, { village: VILLAGE });

    expect(data.publishedList.deliberation).toEqual({ on: '2026-11-10', households: 1 });
    expect(data.decided.edges).toMatchObject([{ node: { maskedName: 'Z**B C**H' } }]);
  });
});

describe('after it was given back', () => {
  it('a proposal asks for a visit of its own', async () => {
    const { id, household } = await proposalIn(office, 'verified');
    vi.setSystemTime('2026-11-12T03:00:00.000Z');
    await moved(office, dinsos, id, 'agreed', { reason: 'foto rumah kurang' });

    const unvisited = await moved(office, officer, id, 'verified');
    await visited(office, household);
    const visitedAgain = await moved(office, officer, id, 'verified');

    expect(unvisited.__typename).toBe('NotVisited');
    expect(visitedAgain.proposal.state).toBe('VERIFIED');
    for await (const work of pendingJobs(office.stores.registry)) expect(work.kind).not.toBe('deliberation');
  });
});
