import { merge } from '@puskesos/core/family';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Proposal from '@puskesos/core/proposal';
import { clearMarks } from '@puskesos/core/recipient/dirty';
import { villages } from '@puskesos/core/region';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { useStream } from '../support/engine/streams.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { withOfficer } from '../support/register/registered.ts';
import { minutes } from '../support/scenes/proposed.ts';
import { marks } from '../support/scenes/published.ts';

const from = numbers();
const office = useOffice();
const events: DynamoDBStreamEvent[] = [];
useStream(office, (event) => events.push(event));
let handler: typeof import('@puskesos/functions/on-registry-change').handler;
beforeAll(async () => {
  ({ handler } = await import('@puskesos/functions/on-registry-change'));
});
afterEach(async () => {
  const left = await marks(office.stores);
  for (const { due } of left) await clearMarks(office.stores.registry, due);
  events.length = 0;
});

const marked = async () => (await marks(office.stores)).map(({ village }) => village);
const register = (village: string) => Household.register(office.core(), family(from, { village }));
const told = (type: string, times = 1) =>
  vi.waitFor(
    () => {
      const images = events.flatMap(({ Records }) => Records.map(({ dynamodb }) => dynamodb?.NewImage));
      expect(images.filter((image) => image?.['type']?.S === type && !image['sk']?.S?.startsWith('~')).length).toBeGreaterThanOrEqual(
        times,
      );
    },
    { timeout: 60_000 },
  );
const deliver = async (all: readonly DynamoDBStreamEvent[] = events) => {
  for (const event of all) expect(await handler(event)).toEqual({ batchItemFailures: [] });
};

it('marks the villages whose households changed, and no others', async () => {
  await Promise.all([register(VILLAGE), register(NEIGHBOUR)]);
  await told('household', 2);

  await deliver();

  expect(await marked()).toEqual([VILLAGE, NEIGHBOUR]);
});

it('marks a village whose deliberation changed', async () => {
  const household = await register(VILLAGE);
  await withOfficer(office, { id: officer.sub }, [{ village: VILLAGE }]);
  const { id } = await Proposal.propose(office.core(), { household: household.id, origin: 'village', reason: 'uji' });
  const proposal = globalId('Proposal', id);
  await office.as(officer).mutate('moveProposal', { proposal, to: 'LISTED' }, 'proposal { state }');
  await told('proposal', 2);
  events.length = 0;

  await office.as(officer).mutate('recordDeliberation', minutes([{ proposal, accepted: true }]), 'deliberation { id }');
  await told('deliberation');
  await deliver();

  expect(await marked()).toEqual([VILLAGE]);
});

it('marks the same villages when a batch comes twice and the wrong way round', async () => {
  await register(VILLAGE);
  await register(NEIGHBOUR);
  await told('household', 2);

  await deliver();
  await deliver(events.toReversed().map(({ Records }) => ({ Records: Records.toReversed() })));

  expect(await marked()).toEqual([VILLAGE, NEIGHBOUR]);
});

it('marks both villages of a merge: the one that lost a household too', async () => {
  const [gone, stays] = [await register(VILLAGE), await register(NEIGHBOUR)];
  await told('household', 2);
  events.length = 0;
  await merge(office.core(), { from: gone.id, into: stays.id, reason: 'satu dapur' });
  await told('household', 2);

  await deliver();

  expect(await marked()).toEqual([VILLAGE, NEIGHBOUR]);
});

it('marks every village when a programme changed, and none for its history', async () => {
  await Program.add(office.core(), knownPrograms.find(({ id }) => id === 'pkh') as Program.Program);
  await told('program');
  const histories = events.flatMap(({ Records }) => Records).filter(({ dynamodb }) => dynamodb?.NewImage?.['sk']?.S?.startsWith('~'));

  await deliver([{ Records: histories }]);
  expect(histories.length).toBeGreaterThan(0);
  expect(await marked()).toEqual([]);

  await deliver();
  expect(await marked()).toEqual(villages.map(({ code }) => code).toSorted());
});

it('marks nothing for what no village is shown: staff, assignments', async () => {
  await withOfficer(office, { id: 'officer-9' }, [{ village: VILLAGE }]);
  await told('assignment');

  await deliver();

  expect(await marked()).toEqual([]);
});

it('marks nothing for a mark', async () => {
  await register(VILLAGE);
  await told('household');
  await deliver();
  await told('dirty');
  // The stream may put a mark into one batch with what else was written.
  const marksMade = events.flatMap(({ Records }) => Records).filter(({ dynamodb }) => dynamodb?.NewImage?.['type']?.S === 'dirty');
  for (const { due } of await marks(office.stores)) await clearMarks(office.stores.registry, due);

  await deliver([{ Records: marksMade }]);

  expect(marksMade.length).toBeGreaterThan(0);
  expect(await marked()).toEqual([]);
});
