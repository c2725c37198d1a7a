import * as Program from '@puskesos/core/program';
import * as Change from '@puskesos/core/program/program-changes';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { dayInWords } from '@puskesos/core/shared/written-date';
import { beforeAll, describe, expect, it } from 'vitest';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer } from '../support/register/people.ts';
import { today } from '../support/register/registered.ts';
import { amount, coming, criteria, programsOf, reason, source, tomorrow, yesterday } from '../support/scenes/changed-programs.ts';

/** Who may change a programme, its conditions and its days, and what its history keeps. */

const office = useOffice();
const { program, change, refused } = programsOf(office);
const count = () => countItems(office.stores.registry);
/** As if it had been done at that moment. */
const at = (day: string) => contextFor(office.stores, systemActor('clock'), { now: () => `${day}T04:00:00.000Z` });

describe('who may change a programme', () => {
  const inputs = [
    ['setProgramAmount', amount],
    ['setProgramConditions', { conditions: ['Anak bersekolah'] }],
    ['setProgramShownAs', { shownAs: 'COUNT' }],
    ['setProgramCriteria', criteria],
    ['setProgramExclusion', { excludes: globalId('Program', 'other'), among: 'HOUSEHOLD', from: tomorrow, source }],
    ['setProgramCap', { persons: 4, perPerson: 1, from: tomorrow, source }],
    ['setProgramGapRule', { closes: false, from: tomorrow, source }],
    ['endProgramExclusion', { excludes: globalId('Program', 'other'), to: tomorrow }],
    ['closeProgram', { to: tomorrow }],
    ['reopenProgram', { from: coming }],
  ] as const;
  beforeAll(() => program({ id: 'other' }));

  it('Dinsos and its programme managers: every change, one record of history for each', async () => {
    const id = await program();
    const before = await count();

    for (const [name, input] of inputs) {
      const answer = await change(name, id, input, { role: 'finance' });
      expect(answer, JSON.stringify(answer)).toMatchObject({ program: { code: id } });
    }

    // Whose criteria are to begin is remembered until their recipients are weighed by them.
    expect(added(before, await count())).toEqual({ 'criteria due': 1, 'program history': inputs.length });
  });

  it.each(inputs)('nobody else, and nobody where there is no such programme: %s', async (name, input) => {
    const id = await program();

    for (const who of [officer, { role: 'auditor' }, { role: 'ministry' }, { role: 'camat', district: '64.02.06' }] as const)
      expect(await refused(name, id, input, who)).toMatchObject({ __typename: 'Forbidden' });
    expect(await refused(name, 'no-such', input)).toMatchObject({ __typename: 'NotFound' });
  });

  it('says by a saved operation that its recipients are only counted', async () => {
    const { text, variables } = savedOperation('138-set-program-shown-as');
    const code = await program();

    const { data } = await office
      .as(dinsos)
      .send(text, { input: { ...(variables['input'] as object), program: globalId('Program', code) } });

    expect(data.setProgramShownAs.program).toMatchObject({ code, shownAs: 'COUNT', version: 2 });
  });

  it.each(inputs.filter(([name]) => !/end|reopen/.test(name)))('does nothing twice with the same key: %s', async (name, input) => {
    const id = await program();

    const first = await change(name, id, { ...input, clientMutationId: `${id} once` });
    const before = await count();
    const again = await change(name, id, { ...input, clientMutationId: `${id} once` });
    const misused = await change(name, id, { ...input, reason: 'lain', clientMutationId: `${id} once` });

    expect(first).toMatchObject({ program: { version: 2 } });
    expect(again).toEqual(first);
    expect(misused).toMatchObject({ __typename: 'RequestKeyReused' });
    expect(await count()).toEqual(before);
  });

  it.each(inputs)('needs a reason, without a number in it: %s', async (name, input) => {
    const id = await program();

    for (const why of ['', 'untuk 6402061703800001'])
      expect(await refused(name, id, { ...input, reason: why })).toMatchObject({
        __typename: 'InvalidInput',
        issues: [{ path: 'reason' }],
      });
  });
});

describe('what a recipient has to do', () => {
  it('is set anew as a whole, and may be nothing', async () => {
    const id = await program();

    const some = await change('setProgramConditions', id, { conditions: ['Anak bersekolah', 'Balita diperiksa di posyandu'] });
    const none = await change('setProgramConditions', id, { conditions: [] });

    expect([some, none].map((answer) => answer.program.conditions)).toEqual([['Anak bersekolah', 'Balita diperiksa di posyandu'], []]);
  });

  it('is words, and not a list without end', async () => {
    const id = await program();

    for (const conditions of [['x'], Array(21).fill('Anak bersekolah')])
      expect(await refused('setProgramConditions', id, { conditions })).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('a programme’s days', () => {
  it('end with a day, and begin anew with another; those before are kept', async () => {
    const id = await program();

    const closed = await change('closeProgram', id, { to: today });
    const reopened = await change('reopenProgram', id, { from: coming });

    expect(closed.program).toMatchObject({ from: '2023-01-01', to: today, earlier: [] });
    expect(reopened.program).toMatchObject({ from: coming, to: null, earlier: [{ from: '2023-01-01', to: today }] });
    const kept = await Program.byId(office.core(), { program: id });
    expect(['2022-12-31', '2023-01-01', today, tomorrow, coming].map((day) => Program.runsOn(kept, day))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  it('may end sooner or later than was said, as long as that day has not passed', async () => {
    const id = await program();

    const ends = [];
    for (const to of [coming, tomorrow, coming]) ends.push((await change('closeProgram', id, { to })).program.to);

    expect(ends).toEqual([coming, tomorrow, coming]);
  });

  it('that have passed stay what they were', async () => {
    const id = await program();

    expect(await refused('closeProgram', id, { to: yesterday })).toMatchObject({ __typename: 'PastIsSettled' });
    await Change.close(at('2026-01-10'), { program: id, to: '2026-01-31', reason });
    const closed = await refused('closeProgram', id, { to: tomorrow });
    const reopened = await refused('reopenProgram', id, { from: '2026-02-01' });

    expect(closed).toMatchObject({
      __typename: 'ProgramEnded',
      code: 'PROGRAM_ENDED',
      message: expect.stringContaining('31 Januari 2026'),
    });
    expect(reopened).toMatchObject({ __typename: 'PastIsSettled', message: expect.stringContaining(dayInWords(today)) });
    expect(await change('reopenProgram', id, { from: today })).toMatchObject({ program: { from: today, to: null } });
  });

  it('are not opened anew while they run', async () => {
    const id = await program();
    const open = await refused('reopenProgram', id, { from: tomorrow });
    await change('closeProgram', id, { to: tomorrow });
    const running = await refused('reopenProgram', id, { from: tomorrow });

    expect(open).toMatchObject({ __typename: 'ProgramRuns', code: 'PROGRAM_RUNS' });
    expect(running).toMatchObject({ __typename: 'ProgramRuns', messageEn: expect.stringContaining(`runs to ${tomorrow}`) });
  });

  it('do not end before they begin', async () => {
    const id = await program({ from: coming });

    expect(await refused('closeProgram', id, { to: today })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'to' }] });
  });
});

describe('the history of a programme', () => {
  const PAGE = `query($id: ID!, $after: String) { node(id: $id) { ... on Program { history(first: 2, after: $after) {
    nodes { by { code } role operation why state { version to amounts { amount to } } } pageInfo { hasNextPage endCursor } } } } }`;

  it('tells who changed what, when and why, latest first, page by page, each by one Query beside the programme', async () => {
    const id = globalId('Program', await program());
    await office.as(dinsos).mutate('setProgramAmount', { program: id, ...amount, reason: 'naik' }, 'program { code }');
    await office.as({ role: 'finance' }).mutate('closeProgram', { program: id, to: coming, reason: 'selesai' }, 'program { code }');

    const first = await office.as({ role: 'auditor' }).send(PAGE, { id });
    const { nodes, pageInfo } = first.data.node.history;
    const rest = (await office.as(dinsos).send(PAGE, { id, after: pageInfo.endCursor })).data.node.history;

    expect([...nodes, ...rest.nodes]).toEqual([
      {
        by: { code: 'test-finance' },
        role: 'FINANCE',
        operation: 'closeProgram',
        why: 'selesai',
        state: {
          version: 3,
          to: coming,
          amounts: [
            { amount: 225_000, to: today },
            { amount: 250_000, to: null },
          ],
        },
      },
      {
        by: { code: 'test-dinsos' },
        role: 'DINSOS',
        operation: 'setProgramAmount',
        why: 'naik',
        state: {
          version: 2,
          to: null,
          amounts: [
            { amount: 225_000, to: today },
            { amount: 250_000, to: null },
          ],
        },
      },
      {
        by: { code: 'test' },
        role: 'SYSTEM',
        operation: 'addProgram',
        why: null,
        state: { version: 1, to: null, amounts: [{ amount: 225_000, to: null }] },
      },
    ]);
    expect([pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(first.extensions?.cost.calls).toBe(3);
  });

  it('is null for who may not see it', async () => {
    const { data } = await office.as({ role: 'ministry' }).send(PAGE, { id: globalId('Program', await program()) });

    expect(data.node).toEqual({ history: null });
  });
});

it('a programme stored before conditions, criteria and exclusions were kept reads as one that has none', async () => {
  const id = await program();
  const stored = (await itemsOf(office.stores.registry)).filter(({ pk }) => pk === `program#${id}`);
  for (const item of stored) {
    const { conditions: _1, criteria: _2, excludes: _3, earlier: _4, ...data } = JSON.parse(item['data'] as string);
    await office.stores.registry.put({ ...item, data: JSON.stringify(data) });
  }
  const ALL = `query($id: ID!) { node(id: $id) { ... on Program { conditions criteria { version } excludes { from } earlier { from }
    history { nodes { state { criteria { version } earlier { from } } } } } } programs(first: 100) { nodes { code conditions criteria { version } } } }`;

  const { data, errors } = await office.as(dinsos).send(ALL, { id: globalId('Program', id) });

  expect(errors).toBeUndefined();
  expect(data.node).toEqual({
    conditions: [],
    criteria: [],
    excludes: [],
    earlier: [],
    history: { nodes: [{ state: { criteria: [], earlier: [] } }] },
  });
  expect(data.programs.nodes).toContainEqual({ code: id, conditions: [], criteria: [] });
  expect(await change('setProgramCriteria', id, criteria)).toMatchObject({ program: { criteria: [{ version: 1 }] } });
});
