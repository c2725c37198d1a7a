import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { ProgramInput } from '@puskesos/core/program/shapes';
import { covers } from '@puskesos/core/shared/clock';
import { describe, expect, it } from 'vitest';
import { countItems } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer } from '../support/register/people.ts';

const office = useOffice();

const row = { component: 'SD', rupiah: 225_000, per: 'QUARTERLY', from: '2025-01-01', to: '2025-12-31', source: 'contoh' };
const pkh = {
  code: 'pkh',
  name: 'PKH',
  fund: 'APBN',
  kind: 'CASH',
  target: 'FAMILY',
  period: 'QUARTERLY',
  amounts: [row, { ...row, from: '2026-01-01', to: null, rupiah: 250_000 }],
  from: '2020-01-01',
  source: 'contoh',
};
const ADD = `mutation ($input: AddProgramInput!) { addProgram(input: $input) { __typename
  ... on AddProgramPayload { program { code name amounts(on: "2026-03-01") { component amount source } } }
  ... on InvalidInput { issues { path messageEn } } } }`;
const add = async (input: object, who: { role: 'dinsos' | 'finance' | 'officer' | 'auditor' } = dinsos) =>
  (await office.as(who).send(ADD, { input })).data?.addProgram;

describe('a programme', () => {
  it('that asks what nobody could meet is added by no way in', async () => {
    const tree = { all: [{ decile: { max: 4 } }, { decile: { min: 5 } }] };
    const asked = { ...knownPrograms[0], id: 'mustahil', criteria: [{ version: 1, tree, from: '2026-01-01', source: 'contoh' }] };
    await expect(Program.add(office.core(), asked as Parameters<typeof Program.add>[1])).rejects.toMatchObject({
      issues: [{ path: 'criteria.0.tree' }],
    });
  });

  it('is added with amounts that follow each other, and says what holds on a day', async () => {
    expect(await add(pkh)).toEqual({
      __typename: 'AddProgramPayload',
      program: { code: 'pkh', name: 'PKH', amounts: [{ component: 'SD', amount: 250_000, source: 'contoh' }] },
    });
    expect(await add(pkh)).toEqual({ __typename: 'ProgramExists' });
  });

  it.each([
    ['amounts of one component that overlap', { amounts: [row, { ...row, from: '2025-12-31', to: null }] }, 'amounts'],
    ['the same component, spelt otherwise', { amounts: [row, { ...row, component: ' sd ' }] }, 'amounts'],
    ['an amount that ends before it begins', { amounts: [{ ...row, to: '2024-12-31' }] }, 'amounts.0.to'],
    ['a programme that ends before it begins', { to: '2019-12-31' }, 'to'],
    ['a code with capitals', { code: 'PKH' }, 'code'],
    ['no source', { source: ' ' }, 'source'],
  ])('is refused for %s, and nothing is written', async (_what, change, path) => {
    const before = await countItems(office.stores.registry);

    const answer = await add({ ...pkh, code: 'another', ...change });

    expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path, messageEn: expect.any(String) }] });
    expect(await countItems(office.stores.registry)).toEqual(before);
  });

  it('takes no amount below zero and no part of a rupiah', async () => {
    for (const rupiah of [-1, 0.5]) {
      const answer = await add({ ...pkh, code: 'another', amounts: [{ ...row, rupiah }] });

      expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'amounts.0.rupiah' }] });
    }
  });

  it('is for Dinsos and its programme managers to add', async () => {
    expect(await add({ ...pkh, code: 'by-finance' }, { role: 'finance' })).toMatchObject({ __typename: 'AddProgramPayload' });
    expect(await add({ ...pkh, code: 'by-officer' }, officer)).toEqual({ __typename: 'Forbidden' });
    expect(await add({ ...pkh, code: 'by-auditor' }, { role: 'auditor' })).toEqual({ __typename: 'Forbidden' });
  });

  it('is listed by code, page by page, each by one Query', async () => {
    const list = `query ($after: String) { programs(first: 1, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }`;

    const first = await office.as({ role: 'ministry' }).send(list);
    const second = await office.as({ role: 'ministry' }).send(list, { after: first.data.programs.pageInfo.endCursor });

    expect([...first.data.programs.nodes, ...second.data.programs.nodes]).toEqual([{ code: 'by-finance' }, { code: 'pkh' }]);
    expect(second.extensions?.cost).toMatchObject({ calls: 1, writeUnits: 0 });
  });
});

describe('the programmes known to run', () => {
  it.each(knownPrograms.map((program) => [program.id, program] as const))('hold: %s', (_id, program) => {
    expect(ProgramInput.parse(program)).toEqual(program);
  });

  it('say nothing of a year that their source does not speak of', () => {
    const [known] = knownPrograms.filter(({ id }) => id === 'pkh');

    expect(known?.amounts.find((amount) => amount.component === 'SD' && covers(amount, '2025-07-01'))?.rupiah).toBe(225_000);
    expect(known?.amounts.some((amount) => covers(amount, '2026-01-01'))).toBe(false);
  });
});

it('takes no amount for a longer time than the programme’s period', () => {
  const known = knownPrograms.find(({ id }) => id === 'sembako');
  const [amount] = known?.amounts ?? [];

  const parsed = ProgramInput.safeParse({ ...known, amounts: [{ ...amount, per: 'yearly' }] });

  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['amounts']]);
});
