import * as Interventions from '@puskesos/core/intervention';
import { edges, states } from '@puskesos/core/intervention/intervention.machine';
import { expect, it } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { intervening, planInput } from '../support/scenes/intervened.ts';

/** Something built for places: planned, contracted, reported of, done or stopped, and refused where its dates or its money don't hold. */

useDayForEach('2026-11-20T03:00:00.000Z');
const office = useOffice(servedBy(officer.sub, VILLAGE, NEIGHBOUR));
const works = intervening(office);

/** A year of its own for each, so that none overlaps another. */
let year = 2030;
const apart = (change: object = {}) => {
  year += 1;
  return { year, ...change };
};

const refused = async (deed: () => Promise<{ __typename: string; issues?: { path: string }[] }>) => {
  const before = await countItems(office.stores.registry);
  const { __typename: error, issues } = await deed();
  expect(added(before, await countItems(office.stores.registry))).toEqual({});
  return [error, issues?.[0]?.path];
};

it('is planned, contracted, reported of and done, each step in its history with why', async () => {
  const { intervention } = await works.plan(apart());
  expect(intervention).toMatchObject({ state: 'PLANNED', version: 1, percent: 0, villages: [{ code: VILLAGE }] });
  const { id } = intervention;
  expect((await works.contract(id)).intervention).toMatchObject({ state: 'CONTRACTED', version: 2 });
  expect((await works.report(id)).intervention).toMatchObject({ state: 'IN_PROGRESS', percent: 40, spent: 300_000_000 });
  expect((await works.report(id, { on: '2026-05-31', percent: 90, spent: 700_000_000 })).intervention.version).toBe(4);
  expect((await works.finish(id, { households: 120 })).intervention).toMatchObject({ state: 'DONE', percent: 100, spent: 700_000_000 });

  const { data } = await office.as(dinsos).send(
    `query ($id: ID!) { intervention(id: $id) { agency { name source } contract { on rupiah } reports { on percent }
      ending { on households householdsBy reason } history(first: 10) { nodes { operation version } } } }`,
    { id },
  );
  expect(data.intervention).toMatchObject({
    agency: { name: 'Dinas Perumahan dan Kawasan Permukiman', source: 'unsourced' },
    contract: { on: '2026-02-10', rupiah: 780_000_000 },
    reports: [
      { on: '2026-03-31', percent: 40 },
      { on: '2026-05-31', percent: 90 },
    ],
    ending: { on: '2026-06-30', households: 120, householdsBy: 'TOLD', reason: null },
  });
  expect(data.intervention.history.nodes.map(({ operation }: { operation: string }) => operation)).toEqual([
    'finishIntervention',
    'reportProgress',
    'reportProgress',
    'contractIntervention',
    'planIntervention',
  ]);
});

it('is stopped with the reason, from wherever it is open, and then leaves room for another', async () => {
  const where = apart();
  const id = await works.underWay(where);
  expect((await works.plan(where)).__typename).toBe('InterventionOverlaps');
  expect((await works.stop(id)).intervention.state).toBe('STOPPED');
  expect((await works.plan(where)).intervention.state).toBe('PLANNED');
});

it.each<[string, object, string]>([
  ['a village outside the regency', { villages: ['64.03.01.2001'] }, 'villages.0'],
  ['a village named twice', { villages: [VILLAGE, VILLAGE] }, 'villages'],
  ['no village', { villages: [] }, 'villages'],
  ['an agency that nobody knows', { agency: 'dinas-lain' }, 'agency'],
  ['an agency before it had that name', { agency: 'dinas-pu', on: '1999-05-01' }, 'agency'],
  ['a day to come', { on: '2099-01-01' }, 'on'],
  ['a part of a rupiah', { planned: 1.5 }, 'planned'],
])('is not planned with %s', async (_what, change, path) => {
  expect(await refused(() => works.plan(apart(change)))).toEqual(['InvalidInput', path]);
});

it('takes no more than its fund gives, and no more is spent than was contracted', async () => {
  expect(await refused(() => works.plan(apart({ planned: 900_000_001 })))).toEqual(['OverItsMoney', undefined]);
  const id = await works.planned(apart());
  expect(await refused(() => works.contract(id, { rupiah: 900_000_001, reason: 'harga naik' }))).toEqual(['OverItsMoney', undefined]);
  expect(await refused(() => works.contract(id, { rupiah: 850_000_000 }))).toEqual(['InvalidInput', 'reason']);
  expect((await works.contract(id, { rupiah: 850_000_000, reason: 'harga naik' })).intervention.state).toBe('CONTRACTED');
  const over = await works.report(id, { spent: 850_000_001 });
  expect(over).toMatchObject({ __typename: 'OverItsMoney', message: expect.stringContaining('Rp850.000.000') });
  expect(await refused(() => works.change(id, { ceiling: 840_000_000 }))).toEqual(['OverItsMoney', undefined]);
  expect((await works.change(id, { ceiling: 950_000_000, planned: 900_000_000 })).intervention.version).toBe(3);
});

it('is written in the order of its days, none of them to come', async () => {
  const id = await works.planned(apart());
  expect(await refused(() => works.contract(id, { on: '2026-01-14' }))).toEqual(['InvalidInput', 'on']);
  expect(await refused(() => works.contract(id, { on: '2099-01-01' }))).toEqual(['InvalidInput', 'on']);
  await works.contract(id);
  expect(await refused(() => works.report(id, { on: '2026-02-09' }))).toEqual(['InvalidInput', 'on']);
  await works.report(id);
  expect(await refused(() => works.finish(id, { on: '2026-03-30' }))).toEqual(['InvalidInput', 'on']);
  expect(await refused(() => works.stop(id, { on: '2099-01-01' }))).toEqual(['InvalidInput', 'on']);
  expect(await refused(() => works.change(id, { on: '2026-02-11' }))).toEqual(['InvalidInput', 'on']);
});

it('says why, where it falls behind what was reported before', async () => {
  const id = await works.underWay(apart());
  const later = { on: '2026-04-30' };
  expect(await refused(() => works.report(id, { ...later, percent: 39 }))).toEqual(['InvalidInput', 'reason']);
  expect(await refused(() => works.report(id, { ...later, spent: 299_999_999 }))).toEqual(['InvalidInput', 'reason']);
  const { intervention } = await works.report(id, { ...later, percent: 30, reason: 'pondasi dibongkar ulang' });
  expect(intervention).toMatchObject({ percent: 30, state: 'IN_PROGRESS' });
});

it('holds 60 reports and no more', async () => {
  const id = await works.underWay(apart());
  for (let n = 1; n < 60; n += 1) await works.report(id);
  expect(await refused(() => works.report(id))).toEqual(['TooManyReports', undefined]);
});

it('beside others of its sector in the same village and year is told which they are, and goes ahead with a reason', async () => {
  const where = apart();
  const first = await works.planned({ ...where, villages: [VILLAGE, NEIGHBOUR] });
  const others = (change: object) => works.plan({ ...where, villages: [NEIGHBOUR], ...change });
  const input = planInput({ ...where, villages: [NEIGHBOUR] });
  const text =
    'mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { ... on InterventionOverlaps { others { id name } } } }';
  const told = await office.as(dinsos).send(text, { input });
  expect(told.data.planIntervention.others).toEqual([{ id: first, name: 'Jamban sehat' }]);
  expect((await others({ sector: 'ROAD' })).__typename).toBe('PlanInterventionPayload');
  expect((await others({ villages: [ELSEWHERE] })).__typename).toBe('PlanInterventionPayload');
  expect((await others({ year: 2029 })).__typename).toBe('PlanInterventionPayload');
  const second = await others({ despiteOverlap: 'tahap kedua' });
  expect(second.__typename).toBe('PlanInterventionPayload');
  expect(await refused(() => works.change(second.intervention.id, { villages: [VILLAGE] }))).toEqual(['InterventionOverlaps', undefined]);
  expect(
    (await works.change(second.intervention.id, { villages: [VILLAGE], despiteOverlap: 'tahap kedua' })).intervention.villages,
  ).toEqual([{ code: VILLAGE }]);
  await works.stop(second.intervention.id);
  await works.stop(first);
  expect((await others({ villages: [VILLAGE, NEIGHBOUR] })).__typename).toBe('PlanInterventionPayload');
});

it('planned by two at once overlaps for one of them', async () => {
  const where = apart({ villages: [VILLAGE, NEIGHBOUR] });
  const answers = await Promise.all([works.plan(where), works.plan(where)]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['InterventionOverlaps', 'PlanInterventionPayload']);
});

it('takes each step that its road has, and no other', async () => {
  const core = office.core();
  const dated = { on: '2026-06-30', evidence: 'Surat 9/2026' };
  const deeds = {
    change: (intervention: string) => Interventions.change(core, { intervention, name: 'Jamban sehat 2', reason: 'ganti nama' }),
    contract: (intervention: string) => Interventions.contract(core, { intervention, ...dated, rupiah: 1 }),
    report: (intervention: string) => Interventions.report(core, { intervention, ...dated, percent: 100, spent: 0, text: 'selesai' }),
    finish: (intervention: string) => Interventions.finish(core, { intervention, ...dated }),
    stop: (intervention: string) => Interventions.stop(core, { intervention, ...dated, reason: 'batal' }),
  };
  const roads = {
    planned: [],
    contracted: ['contract'],
    in_progress: ['contract', 'report'],
    done: ['contract', 'report', 'finish'],
    stopped: ['stop'],
  } as const;
  for (const state of states) {
    for (const [move, deed] of Object.entries(deeds)) {
      const id = keyOf(await works.planned(apart()));
      for (const step of roads[state]) await deeds[step](id);
      const edge = edges.find((one) => one.move === move && one.from === state);
      const came = await deed(id).then(
        (after) => after.state,
        (error: { code: string }) => error.code,
      );
      expect([state, move, came]).toEqual([state, move, edge?.to ?? 'INTERVENTION_MOVE_NOT_ALLOWED']);
    }
  }
});

it('that has gone further is refused what comes before, in the words of the API', async () => {
  const id = await works.underWay(apart());
  expect(await refused(() => works.contract(id))).toEqual(['InterventionMoveNotAllowed', undefined]);
  await works.finish(id);
  for (const deed of [works.change, works.report, works.finish, works.stop]) {
    expect(await refused(() => deed(id))).toEqual(['InterventionMoveNotAllowed', undefined]);
  }
});

it('is reported of by officers who serve all of its villages, and else changed by Dinsos alone', async () => {
  const id = await works.planned(apart({ villages: [VILLAGE, NEIGHBOUR] }));
  const wide = await works.planned(apart({ villages: [VILLAGE, ELSEWHERE] }));
  for (const one of [id, wide]) await works.contract(one);
  expect((await works.report(id, {}, officer)).intervention.percent).toBe(40);
  expect(await refused(() => works.report(wide, {}, officer))).toEqual(['NotFound', undefined]);
  const head: Person = { role: 'village_head', village: VILLAGE };
  for (const by of [head, { role: 'ministry' } as const]) {
    expect(await refused(() => works.report(id, {}, by))).toEqual(['Forbidden', undefined]);
  }
  expect(await refused(() => works.finish(id, {}, officer))).toEqual(['Forbidden', undefined]);
});

it('said twice under one key is said once, and at a version that is gone is refused', async () => {
  const where = apart({ clientMutationId: 'rencana-1' });
  const [one, two] = [await works.plan(where), await works.plan(where)];
  expect(two.intervention.id).toBe(one.intervention.id);
  const { id } = one.intervention;
  await works.contract(id, { expectedVersion: 1 });
  expect(await refused(() => works.report(id, { expectedVersion: 1 }))).toEqual(['VersionConflict', undefined]);
});
