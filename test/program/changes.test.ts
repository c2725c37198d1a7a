import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Change from '@puskesos/core/program/program-changes';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { beforeAll, describe, expect, it } from 'vitest';
import { added, countItems, itemsOf } from '../support/engine/items.ts';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId } from '../support/office/input.ts';
import { mutation } from '../support/office/mutation.ts';
import { openOffice, type Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer } from '../support/register/people.ts';
import { daysFromToday, today } from '../support/register/registered.ts';

const office = useOffice();

const reason = 'keputusan contoh';
const source = 'contoh';
const yesterday = daysFromToday(-1);
const tomorrow = daysFromToday(1);
const coming = daysFromToday(30);

const SHOWN = `program { code version from to conditions earlier { from to }
  amounts { component amount per goods { quantity unit } each { age { min max } pupil } from to }
  criteria { version from to source tests { path test asked askedEn } }
  excludes { program { code } among from to } }`;
const change = (name: string, id: string, input: object, who: Person = dinsos) =>
  office.as(who).mutate(name, { program: globalId('Program', id), reason, ...input }, SHOWN);

const sd = { component: 'SD', rupiah: 225_000, per: 'quarterly', from: '2025-01-01', source } as const;
let serial = 0;

/** A programme of one's own: an open amount since 2025, and no more. */
async function program(more: Partial<Program.Program> = {}): Promise<string> {
  const id = `contoh-${++serial}`;
  const basic = { id, name: `Contoh ${serial}`, fund: 'apbd', kind: 'cash', target: 'family', period: 'quarterly' } as const;
  await Program.add(office.core(), { ...basic, amounts: [sd], from: '2023-01-01', source, ...more });
  return id;
}

/** As if it had been done at that moment. */
const at = (day: string) => contextFor(office.stores, systemActor('clock'), { now: () => `${day}T04:00:00.000Z` });
const count = () => countItems(office.stores.registry);

/** What it answers, and that it left nothing behind. */
async function refused(name: string, id: string, input: object, who?: Person) {
  const before = await itemsOf(office.stores.registry);
  const answer = await change(name, id, input, who);
  expect(await itemsOf(office.stores.registry)).toEqual(before);
  return answer;
}

const amount = { component: 'SD', rupiah: 250_000, per: 'QUARTERLY', from: tomorrow, source };
const decile = { decile: { max: 4 } };
const criteria = { tree: decile, from: tomorrow, source };

describe('who may change a programme', () => {
  const inputs = [
    ['setProgramAmount', amount],
    ['setProgramConditions', { conditions: ['Anak bersekolah'] }],
    ['setProgramCriteria', criteria],
    ['setProgramExclusion', { excludes: globalId('Program', 'other'), among: 'HOUSEHOLD', from: tomorrow, source }],
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

    expect(added(before, await count())).toEqual({ 'program history': inputs.length });
  });

  it.each(inputs)('nobody else, and nobody where there is no such programme: %s', async (name, input) => {
    const id = await program();

    for (const who of [officer, { role: 'auditor' }, { role: 'ministry' }, { role: 'camat', district: '64.02.06' }] as const)
      expect(await refused(name, id, input, who)).toMatchObject({ __typename: 'NotFound' });
    expect(await refused(name, 'no-such', input)).toMatchObject({ __typename: 'NotFound' });
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

describe('an amount from a day on', () => {
  it('follows the one before, which ends the day before and stays to be seen', async () => {
    const id = await program();

    const { program: after } = await change('setProgramAmount', id, { ...amount, component: ' sd ' });

    expect(after.amounts).toMatchObject([
      { component: 'SD', amount: 225_000, from: '2025-01-01', to: daysFromToday(0) },
      { component: 'sd', amount: 250_000, from: tomorrow, to: null },
    ]);
  });

  it('may hold from today on', async () => {
    const { program: after } = await change('setProgramAmount', await program(), { ...amount, from: today });

    expect(after.amounts).toMatchObject([{ to: yesterday }, { from: today }]);
  });

  it('ends one that was to go on longer than itself', async () => {
    const id = await program({ amounts: [{ ...sd, to: daysFromToday(400) }] });

    const { program: after } = await change('setProgramAmount', id, { ...amount, to: coming });

    expect(after.amounts).toMatchObject([{ to: today }, { from: tomorrow, to: coming }]);
  });

  it('is told with its goods, and for whom each is given', async () => {
    const each = { age: { min: 7, max: 12 }, pupil: true };
    const goods = { quantity: 2, unit: 'paket' };

    const { program: after } = await change('setProgramAmount', await program(), { ...amount, component: 'paket', goods, each });

    expect(after.amounts[1]).toEqual({ component: 'paket', amount: 250_000, per: 'QUARTERLY', goods, each, from: tomorrow, to: null });
  });

  it('may be of days that passed when none held then', async () => {
    const id = await program({ amounts: [{ ...sd, from: '2026-01-01' }] });

    const { program: after } = await change('setProgramAmount', id, { ...amount, from: '2025-01-01', to: '2025-12-31' });

    expect(after.amounts).toMatchObject([
      { from: '2026-01-01', to: null },
      { from: '2025-01-01', to: '2025-12-31' },
    ]);
  });

  it('takes the place of one that was to begin on the same coming day', async () => {
    const id = await program();
    await change('setProgramAmount', id, { ...amount, from: coming });

    const { program: after } = await change('setProgramAmount', id, { ...amount, from: coming, rupiah: 275_000 });

    expect(after.amounts).toMatchObject([{ to: daysFromToday(29) }, { from: coming, amount: 275_000 }]);
  });

  it.each([
    ['days that have passed', [sd], yesterday, today],
    ['days that have passed, of a row that ended then', [{ ...sd, to: yesterday }], yesterday, today],
    ['the first day of a row, when that has passed', [{ ...sd, from: yesterday }], yesterday, today],
    ['the first day of a row, when that is today', [{ ...sd, from: today }], today, tomorrow],
  ])('is refused for %s, and is told from when on it can be', async (_what, amounts, from, earliest) => {
    const id = await program({ amounts });

    const answer = await refused('setProgramAmount', id, { ...amount, from });

    expect(answer).toMatchObject({ __typename: 'PastIsSettled', code: 'PAST_IS_SETTLED' });
    expect(answer.message).toContain(`Mulai perubahan ini pada ${earliest}`);
    expect(answer.messageEn).toContain(`on ${earliest} or later`);
    expect(await change('setProgramAmount', id, { ...amount, from: earliest })).toMatchObject({ program: { code: id } });
  });

  it('is refused where another begins within its days, and is told which days those are', async () => {
    const id = await program();
    await change('setProgramAmount', id, { ...amount, from: coming });

    const answer = await refused('setProgramAmount', id, amount);

    expect(answer).toMatchObject({ __typename: 'AmountOverlaps', code: 'AMOUNT_OVERLAPS' });
    expect(answer.message).toContain(`dari ${coming} tanpa batas`);
    expect(await change('setProgramAmount', id, { ...amount, to: daysFromToday(29) })).toMatchObject({ program: { code: id } });
  });

  it.each([
    ['an end before the beginning', { to: yesterday }, 'to'],
    ['a day that there is not', { from: '2027-02-30' }, 'from'],
    ['no source', { source: '' }, 'source'],
    ['no component', { component: ' ' }, 'component'],
    ['no goods at all', { goods: { quantity: 0, unit: 'paket' } }, 'goods.quantity'],
    ['a test of nothing', { each: {} }, 'each'],
    ['members that there can’t be', { each: { sex: 'MALE', pregnant: true } }, 'each'],
  ])('is refused for %s, and nothing is written', async (_what, wrong, path) => {
    expect(await refused('setProgramAmount', await program(), { ...amount, ...wrong })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path, message: expect.any(String), messageEn: expect.any(String) }],
    });
  });

  it('is never below zero', async () => {
    expect(await refused('setProgramAmount', await program(), { ...amount, rupiah: -1 })).toMatchObject({
      errors: [{ extensions: { code: 'INVALID_INPUT', issues: [{ path: 'input.rupiah' }] } }],
    });
  });

  it('is decided anew when another change of the programme came in between: none is lost', async () => {
    const id = await program();
    const components = ['A', 'B', 'C', 'D'];

    await Promise.all(components.map((component) => change('setProgramAmount', id, { ...amount, component })));

    const { amounts, version } = await Program.byId(office.core(), { program: id });
    expect(amounts.map(({ component }) => component).toSorted()).toEqual([...components, 'SD']);
    expect(version).toBe(5);
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

describe('criteria from a day on', () => {
  it('count up, and the version before ends the day before', async () => {
    const id = await program();

    await change('setProgramCriteria', id, { ...criteria, from: '2023-01-01' });
    const { program: after } = await change('setProgramCriteria', id, { ...criteria, tree: { finding: ['POOR'] } });

    expect(after.criteria).toMatchObject([
      { version: 1, from: '2023-01-01', to: today, tests: [{ path: '', test: 'DECILE' }] },
      { version: 2, from: tomorrow, to: null, tests: [{ path: '', test: 'FINDING' }] },
    ]);
  });

  it('leave standing what is decided for later', async () => {
    const id = await program();
    for (const from of ['2023-01-01', coming, tomorrow]) await change('setProgramCriteria', id, { ...criteria, from });

    expect((await Program.byId(office.core(), { program: id })).criteria).toMatchObject([
      { version: 1, from: '2023-01-01', to: today },
      { version: 2, from: coming },
      { version: 3, from: tomorrow, to: daysFromToday(29) },
    ]);
  });

  it('take the place of those that were to begin on the same coming day, under a number of their own', async () => {
    const id = await program();
    for (const from of ['2023-01-01', coming, coming]) await change('setProgramCriteria', id, { ...criteria, from });

    expect((await Program.byId(office.core(), { program: id })).criteria).toMatchObject([
      { version: 1, to: daysFromToday(29) },
      { version: 3, from: coming },
    ]);
  });

  it.each([
    ['a day that has passed', '2023-01-01', yesterday, today],
    ['today, when some begin today already', today, today, tomorrow],
  ])('are refused for %s, unless they are the first', async (_what, first, from, earliest) => {
    const id = await program();
    await change('setProgramCriteria', id, { ...criteria, from: first });

    const answer = await refused('setProgramCriteria', id, { ...criteria, from });

    expect(answer).toMatchObject({ __typename: 'PastIsSettled' });
    expect(answer.messageEn).toContain(`on ${earliest} or later`);
  });

  it('may ask everything, and are told node by node, in words too', async () => {
    const other = await program();
    const everything = {
      all: [
        { any: [{ decile: { min: 1, max: 4 } }, { finding: ['POOR', 'EXTREME_POOR'] }] },
        { not: { aid: { programs: [other], funds: ['APBN'] } } },
        { residence: ['64.02.06', '64.02.12.2001'] },
        { size: { min: 2 } },
        { member: { test: { age: { max: 6 } }, atLeast: 2 } },
        {
          person: {
            age: { min: 18 },
            sex: 'FEMALE',
            relation: ['HEAD', 'WIFE'],
            marital: ['WIDOWED'],
            disability: ['NONE'],
            pregnant: false,
            education: ['PRIMARY'],
            pupil: false,
            working: true,
            breadwinner: true,
            wrse: { min: 18, max: 59 },
          },
        },
      ],
    };
    const id = await program({ target: 'person' });
    const NODES = `program { criteria { tests { path test asked askedEn decile { min max } findings places size { min max } programs funds atLeast
      person { age { min max } sex relation marital disability pregnant education pupil working breadwinner wrse { min max } } } } }`;

    const { program: after } = await office
      .as(dinsos)
      .mutate('setProgramCriteria', { program: globalId('Program', id), reason, ...criteria, tree: everything }, NODES);

    const [{ tests }] = after.criteria;
    const of = (path: string) => tests.find((node: { path: string }) => node.path === path);
    expect(tests.map(({ path, test }: { path: string; test: string }) => [path, test])).toEqual([
      ['', 'ALL'],
      ['0', 'ANY'],
      ['0.0', 'DECILE'],
      ['0.1', 'FINDING'],
      ['1', 'NOT'],
      ['1.0', 'AID'],
      ['2', 'RESIDENCE'],
      ['3', 'SIZE'],
      ['4', 'MEMBER'],
      ['5', 'PERSON'],
    ]);
    expect(of('0.0')).toMatchObject({ decile: { min: 1, max: 4 }, findings: null, person: null, atLeast: null });
    expect(of('0.1')).toMatchObject({ findings: ['POOR', 'EXTREME_POOR'] });
    expect(of('1.0')).toMatchObject({ programs: [other], funds: ['APBN'] });
    expect(of('2')).toMatchObject({ places: ['64.02.06', '64.02.12.2001'] });
    expect(of('3')).toMatchObject({ size: { min: 2, max: null } });
    expect(of('4')).toMatchObject({ atLeast: 2, person: { age: { min: null, max: 6 }, sex: null } });
    expect(of('5').person).toEqual({ ...everything.all[5]?.person, age: { min: 18, max: null } });
    for (const { asked, askedEn } of tests) expect([asked.length > 3, askedEn.length > 3]).toEqual([true, true]);
  });

  it.each<[string, object, string]>([
    ['nobody can meet', { all: [{ decile: { max: 2 } }, { not: { decile: { max: 4 } } }] }, 'tree'],
    ['a man would have to be pregnant for', { member: { test: { sex: 'MALE', pregnant: true } } }, 'tree'],
    ['ask of a person in a programme that is not for persons', { person: { sex: 'FEMALE' } }, 'tree'],
    ['name a programme that there is not', { not: { aid: { programs: ['no-such'] } } }, 'tree'],
    ['join nothing', { all: [] }, 'tree.all'],
    ['have a range that runs backwards', { decile: { min: 5, max: 4 } }, 'tree.decile'],
    ['have an empty range', { size: {} }, 'tree.size'],
    ['pass the tenth decile', { decile: { min: 11 } }, 'tree.decile.min'],
    ['name a place elsewhere', { residence: ['31.71.01'] }, 'tree.residence.0'],
    ['name no finding', { finding: [] }, 'tree.finding'],
    ['are nine levels deep', nested(9), 'tree'],
  ])('are refused that %s, and nothing is written', async (_what, tree, path) => {
    const id = await program();

    const answer = await refused('setProgramCriteria', id, { ...criteria, tree });

    expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    expect(answer.issues[0]).toMatchObject({ path, message: expect.stringMatching(/\w{4}/), messageEn: expect.stringMatching(/\w{4}/) });
  });

  it.each<[string, object]>([
    ['no test', {}],
    ['two tests at one branch', { decile: { max: 4 }, size: { max: 4 } }],
    ['a test of null', { decile: null }],
    ['a test that there is not', { income: { max: 4 } }],
  ])('are refused before anything is read: %s', async (_what, tree) => {
    const answer = await refused('setProgramCriteria', await program(), { ...criteria, tree });

    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
    expect(answer.extensions.cost.calls).toBe(0);
  });

  it('are refused without a fault when they are branches within branches by the thousand', async () => {
    const tree = `${'{"not":'.repeat(5_000)}{"decile":{"max":4}}${'}'.repeat(5_000)}`;
    const input = JSON.stringify({ program: globalId('Program', await program()), reason, ...criteria, tree: 0 });
    const variables = `{"input":${input.replace('"tree":0', `"tree":${tree}`)}}`;
    const body = `{"query":${JSON.stringify(mutation('setProgramCriteria', 'program { code }'))},"variables":${variables}}`;

    const { statusCode, body: answer = '' } = await office.handle(
      httpEvent('/graphql', body, { authorization: `Bearer ${await office.token(dinsos)}` }),
    );

    expect(statusCode).toBe(400);
    expect(JSON.parse(answer)).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }], extensions: { cost: { calls: 0 } } });
  });

  it('eight levels deep are kept whole, with the receipt of a request that may be repeated', async () => {
    const id = await program();
    const deepest = { ...criteria, tree: nested(8), clientMutationId: 'deep' };

    const [first, again] = [await change('setProgramCriteria', id, deepest), await change('setProgramCriteria', id, deepest)];

    expect(first.program.criteria[0].tests).toHaveLength(8);
    expect(again).toEqual(first);
  });

  it('are refused when the programme’s record would become too long for the table', async () => {
    const id = await program();
    const everywhere = { any: Array.from({ length: 10 }, () => ({ residence: Array(237).fill('64.02.06.1001') })) };
    const long = (days: number) => ({ ...criteria, tree: everywhere, from: daysFromToday(days) });
    for (const days of [1, 2]) expect(await change('setProgramCriteria', id, long(days))).toMatchObject({ program: { code: id } });

    const answer = await refused('setProgramCriteria', id, long(3));

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: '' }] });
    expect(await change('setProgramCriteria', id, { ...criteria, from: daysFromToday(3) })).toMatchObject({ program: { code: id } });
  });
});

/** `not` within `not`, so many levels in all. */
function nested(levels: number): object {
  let tree: object = decile;
  for (let level = 1; level < levels; level += 1) tree = { not: tree };
  return tree;
}

describe('a programme that may not be had together with another', () => {
  const excluding = (id: string, more: object = {}) => ({
    excludes: globalId('Program', id),
    among: 'PERSON',
    from: tomorrow,
    source,
    ...more,
  });

  it('is excluded from a day on, until a day, and again', async () => {
    const [id, other] = [await program(), await program()];

    await change('setProgramExclusion', id, excluding(other, { from: '2026-01-01' }));
    await change('endProgramExclusion', id, { excludes: globalId('Program', other), to: today });
    const { program: after } = await change('setProgramExclusion', id, excluding(other, { among: 'HOUSEHOLD' }));

    expect(after.excludes).toEqual([
      { program: { code: other }, among: 'PERSON', from: '2026-01-01', to: today },
      { program: { code: other }, among: 'HOUSEHOLD', from: tomorrow, to: null },
    ]);
    const ON = 'query($id: ID!, $on: Date) { node(id: $id) { ... on Program { excludes(on: $on) { among } } } }';
    const { data } = await office.as(dinsos).send(ON, { id: globalId('Program', id), on: today });
    expect(data.node.excludes).toEqual([{ among: 'PERSON' }]);
  });

  it('is excluded otherwise from a day on, and the row before ends', async () => {
    const [id, other] = [await program(), await program()];
    await change('setProgramExclusion', id, excluding(other, { from: '2026-01-01' }));

    const { program: after } = await change('setProgramExclusion', id, excluding(other, { among: 'HOUSEHOLD' }));

    expect(after.excludes).toMatchObject([{ to: today }, { among: 'HOUSEHOLD', from: tomorrow, to: null }]);
  });

  it('is not excluded after all when that was to begin later', async () => {
    const [id, other] = [await program(), await program()];
    await change('setProgramExclusion', id, excluding(other, { from: coming }));

    const { program: after } = await change('endProgramExclusion', id, { excludes: globalId('Program', other), to: today });

    expect(after.excludes).toEqual([]);
  });

  it('is refused where a day would hold two rows, or has passed', async () => {
    const [id, other] = [await program(), await program()];
    await change('setProgramExclusion', id, excluding(other, { from: coming }));

    const overlapping = await refused('setProgramExclusion', id, excluding(other));
    const past = await refused('endProgramExclusion', id, { excludes: globalId('Program', other), to: yesterday });
    await change('setProgramExclusion', id, excluding(other, { from: '2026-01-01', to: daysFromToday(29) }));
    const rewritten = await refused('setProgramExclusion', id, excluding(other, { from: yesterday, to: yesterday }));

    expect(overlapping).toMatchObject({ __typename: 'ExclusionOverlaps', message: expect.stringContaining(coming) });
    expect(past).toMatchObject({ __typename: 'PastIsSettled' });
    expect(rewritten).toMatchObject({ __typename: 'PastIsSettled' });
  });

  it('must be another, in the register, and excluded before that can end', async () => {
    const [id, other] = [await program(), await program()];
    const wrong = { __typename: 'InvalidInput', issues: [{ path: 'excludes' }] };

    expect(await refused('setProgramExclusion', id, excluding(id))).toMatchObject(wrong);
    expect(await refused('setProgramExclusion', id, excluding('no-such'))).toMatchObject(wrong);
    expect(await refused('endProgramExclusion', id, { excludes: globalId('Program', other), to: today })).toMatchObject(wrong);
    expect(await refused('setProgramExclusion', id, excluding(other, { to: today }))).toMatchObject({ ...wrong, issues: [{ path: 'to' }] });
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

    expect(closed).toMatchObject({ __typename: 'ProgramEnded', code: 'PROGRAM_ENDED', message: expect.stringContaining('2026-01-31') });
    expect(reopened).toMatchObject({ __typename: 'PastIsSettled', message: expect.stringContaining(today) });
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
    nodes { by role operation why state { version to amounts { amount to } } } pageInfo { hasNextPage endCursor } } } } }`;

  it('tells who changed what, when and why, latest first, page by page, each by one Query beside the programme', async () => {
    const id = globalId('Program', await program());
    await office.as(dinsos).mutate('setProgramAmount', { program: id, ...amount, reason: 'naik' }, 'program { code }');
    await office.as({ role: 'finance' }).mutate('closeProgram', { program: id, to: coming, reason: 'selesai' }, 'program { code }');

    const first = await office.as({ role: 'auditor' }).send(PAGE, { id });
    const { nodes, pageInfo } = first.data.node.history;
    const rest = (await office.as(dinsos).send(PAGE, { id, after: pageInfo.endCursor })).data.node.history;

    expect([...nodes, ...rest.nodes]).toEqual([
      {
        by: 'test-finance',
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
        by: 'test-dinsos',
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
        by: 'test',
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

describe('the programmes known to run', () => {
  it('are for somebody, and name in criteria and exclusions no programme but each other', async () => {
    const ids = knownPrograms.map(({ id }) => id);
    const office = await openOffice();
    for (const one of knownPrograms) await Program.add(office.core(), { ...one, criteria: [], excludes: [] });

    for (const { id, criteria, excludes } of knownPrograms) {
      for (const { tree, from, source } of criteria) await Change.setCriteria(office.core(), { program: id, tree, from, source, reason });
      for (const { program, ...row } of excludes) {
        expect(ids).toContain(program);
        await Change.setExclusion(office.core(), { ...row, program: id, excludes: program, reason });
      }
    }

    const kept = await Program.list(office.core(), {});
    for (const { id, criteria, excludes } of knownPrograms) {
      expect(kept.find((one) => one.id === id)).toMatchObject({ criteria, excludes });
      expect(criteria.length).toBeGreaterThan(0);
    }
    office.close();
  });
});
