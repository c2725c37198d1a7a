import * as Program from '@puskesos/core/program';
import { describe, expect, it } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { globalId } from '../support/office/input.ts';
import { mutation } from '../support/office/mutation.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos } from '../support/register/people.ts';
import { daysFromToday, today } from '../support/register/registered.ts';
import { coming, criteria, decile, programsOf, reason, tomorrow, yesterday } from '../support/scenes/changed-programs.ts';

/** Whom a programme is for, changed from a day on. */

const office = useOffice();
const { program, change, refused } = programsOf(office);

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
    const input = { program: globalId('Program', await program()), reason, ...criteria, tree };
    const { data, extensions } = await office.as(dinsos).send(mutation('setProgramCriteria', 'program { code }'), { input });

    expect(data.setProgramCriteria).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
    expect(extensions?.cost.calls).toBe(0);
  });

  it('are refused without a fault when they are branches within branches by the thousand', async () => {
    const tree = `${'{"not":'.repeat(5_000)}{"decile":{"max":4}}${'}'.repeat(5_000)}`;
    const input = JSON.stringify({ program: globalId('Program', await program()), reason, ...criteria, tree: 0 });
    const variables = `{"input":${input.replace('"tree":0', `"tree":${tree}`)}}`;
    const body = `{"query":${JSON.stringify(mutation('setProgramCriteria', 'program { code }'))},"variables":${variables}}`;

    const { statusCode, body: answer = '' } = await office.handle(
      httpEvent('/graphql', body, { authorization: `Bearer ${await office.token(dinsos)}` }),
    );

    expect(statusCode).toBe(200);
    expect(JSON.parse(answer)).toMatchObject({
      data: { setProgramCriteria: { __typename: 'InvalidInput', code: 'INVALID_INPUT' } },
      extensions: { cost: { calls: 0 } },
    });
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
