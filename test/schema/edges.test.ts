import { showcase } from '@puskesos/sample/sign-in-people';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, numbers } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { beyondSample } from '../support/scenes/beyond-sample.ts';
import { listAll } from '../support/scenes/listed.ts';
import { sample } from '../support/scenes/sample.ts';
import { edgesOf, nodeTypes, walk } from '../support/scenes/walk.ts';
import { walkFrom } from '../support/scenes/walk-from.ts';

/** Every edge of the schema, walked over the sample: what names a record leads to it, or to null, and never to a fault of ours. */

const [village = ''] = showcase;
const someone: Person = { role: 'officer', sub: 'walking-officer' };
const office = useOffice(sample(60), servedBy('walking-officer', village), listAll);

/** Not approved yet, a cycle has nothing to export, and says so. */
const told = ['Cycle.export: CYCLE_NOT_READY'];
const faults = (failed: ReadonlySet<string>) => [...failed].filter((one) => !told.includes(one));

it('the sample is walked along every edge: nothing fails, and no two records share an id', async () => {
  const { batch, upload, file, intervention } = await beyondSample(office, numbers(8_000), village);

  const { taken, ids, failed } = await walk(office.as(dinsos), walkFrom([batch, upload, file, intervention]), 14);

  const audited = await walk(
    office.as({ role: 'auditor' }),
    ['{ recordChanges(first: 40) { nodes { by { staff { __typename id } } record { __typename id } } } }'],
    0,
  );

  const edges = edgesOf();
  const all = [...ids.values()].flatMap((one) => [...one]);
  process.stderr.write(`${edges.length} edges in the schema, ${taken.size} taken, ${all.length} records of ${ids.size} types\n`);
  expect(faults(new Set([...failed, ...audited.failed]))).toEqual([]);
  expect([...audited.taken]).toContain('RecordChange.record');
  expect(new Set(all).size).toBe(all.length);
  expect(nodeTypes.map(({ name }) => name).filter((name) => !ids.has(name))).toEqual([]);
  expect(taken.size).toBeGreaterThan(470);
});

describe('where households have moved, merged and parted', () => {
  const from = numbers(9_000);
  const reason = 'kepindahan keluarga';
  const households = async (): Promise<{ id: string; aid: object[]; members: { id: string; life: string }[] }[]> => {
    const PAGE =
      'query ($code: RegionCode!) { village(code: $code) { households(first: 100) { nodes { id aid { state } members { id life } } } } }';
    return (await office.as(dinsos).send(PAGE, { code: village })).data.village.households.nodes;
  };

  beforeAll(async () => {
    const desk = office.as(dinsos);
    const all = await households();
    const free = all.filter(({ aid }) => aid.length === 0);
    // Aid in somebody's own name goes to no other household: who parts has none.
    const large = free.slice(2).find(({ members }) => members.filter(({ life }) => life === 'ALIVE').length > 1);
    const leaving = all.filter((one) => one !== free[0] && one !== free[1] && one !== large).slice(0, 12);
    for (const { id } of leaving) {
      const moved = await desk.mutate('relocateHousehold', {
        household: id,
        village: ELSEWHERE,
        address: { street: 'Jl. Jauh 1' },
        reason,
      });
      expect(moved.__typename).toBe('RelocateHouseholdPayload');
    }
    expect((await desk.mutate('mergeHouseholds', { from: free[0]?.id, into: free[1]?.id, reason })).__typename).toBe(
      'MergeHouseholdsPayload',
    );
    const parting = large?.members.filter(({ life }) => life === 'ALIVE').at(-1)?.id;
    const split = { household: large?.id, members: [parting], head: parting, kk: from.kk(), reason };
    expect(await desk.mutate('splitHousehold', split)).toMatchObject({ __typename: 'SplitHouseholdPayload' });
  });

  it.each<[string, Person]>([
    ['the officer they moved away from', someone],
    ['the camat', { role: 'camat', district: village.slice(0, 8) }],
    ['the ministry', { role: 'ministry' }],
  ])('%s meets no fault on any edge', async (_who, person) => {
    const { taken, failed, ids } = await walk(office.as(person), walkFrom([]));

    process.stderr.write(`${person.role}: ${taken.size} edges taken, records of ${ids.size} types\n`);
    expect(faults(failed)).toEqual([]);
    expect(taken.size).toBeGreaterThan(150);
  });
});
