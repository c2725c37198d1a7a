import * as Staff from '@puskesos/core/staff';
import { beforeAll, expect, it, vi } from 'vitest';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, officer } from '../support/register/people.ts';
import { drawing, listAll, PATIENCE, useLists } from '../support/scenes/listed.ts';

/** Whose engagement ends within some days, beside a look at everybody of the staff. */

const office = useOffice();
const draw = drawing(3);
const day = (n: number) => `2026-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
const people = new Map<string, string | undefined>();

beforeAll(async () => {
  for (let n = 0; n < 20; n += 1) {
    const [first, id] = [draw(250), `petugas-${n}`];
    const basis = 'SK contoh';
    const choices: Staff.Contract[][] = [
      [],
      [{ from: '2025-01-01', basis }],
      [{ from: '2025-01-01', to: day(first), basis }],
      [
        { from: '2025-01-01', to: day(first), basis },
        { from: day(first + 1), to: day(first + 30), basis },
      ],
    ];
    const contracts = choices[draw(4)] ?? [];
    await Staff.add(office.core(), { id, name: `Petugas ${draw(9)}`, contracts });
    people.set(id, contracts.at(-1)?.to);
  }
  await listAll(office);
});
useLists(office);

const { text, variables } = savedOperation('130-contracts-ending');
const asked = async (more: object, by: Parameters<typeof office.as>[0] = dinsos) => {
  const answer = await office.as(by).send(text, { ...variables, from: '2026-01-01', to: '2026-12-31', first: 100, ...more });
  const page = answer.data?.contractsEnding;
  const codes: string[] = page?.edges.map(({ node }: { node: { code: string } }) => node.code) ?? [];
  const pageInfo: { hasNextPage: boolean } | undefined = page?.pageInfo;
  return { pageInfo, codes, errors: answer.errors, calls: answer.extensions?.cost.calls };
};

const evaluated = (from: string, to: string): string[] =>
  [...people].flatMap(([code, until]) => (until !== undefined && from <= until && until <= to ? [code] : [])).toSorted();

it.each([
  ['2026-01-01', '2026-12-31'],
  ['2026-03-01', '2026-06-30'],
  ['2026-05-05', '2026-05-05'],
])('between %s and %s they are those that everybody’s contracts say, in the order of their last days', async (from, to) => {
  const [up, down] = [await asked({ from, to }), await asked({ from, to, orderBy: 'DESC' })];
  const days = up.codes.map((code) => people.get(code) ?? '');

  expect([up.codes.toSorted(), days]).toEqual([evaluated(from, to), days.toSorted()]);
  expect(down.codes).toEqual(up.codes.toReversed());
});

it('they are read from both ends by a Query and a BatchGet a page, by whoever sees the staff', async () => {
  const { codes } = await asked({});
  const [first, last] = [await asked({ first: 2 }), await asked({ first: null, last: 2 })];

  expect([first.codes, last.codes]).toEqual([codes.slice(0, 2), codes.slice(-2)]);
  expect([first.calls, last.calls, first.pageInfo?.hasNextPage]).toEqual([2, 2, true]);
  expect((await asked({}, { role: 'ministry' })).codes).toEqual(codes);
  expect((await asked({ from: '2026-02-01', to: '2026-01-01' })).errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  expect((await asked({}, officer)).errors).toBeUndefined();
});

it('whoever is engaged further is found by the new last day', async () => {
  const [staff = ''] = (await asked({})).codes;
  const contract = { from: '2027-01-01', to: '2027-06-30', basis: 'SK lanjutan' };
  await Staff.renewContract(office.core(), { staff, contract, reason: 'diperpanjang' });

  expect((await asked({})).codes).not.toContain(staff);
  await vi.waitFor(async () => expect((await asked({ from: '2027-06-30', to: '2027-06-30' })).codes).toEqual([staff]), PATIENCE);
});
