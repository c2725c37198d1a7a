import { prices } from '@puskesos/cli/cost/aws-prices';
import { measured } from '@puskesos/cli/cost/measured';
import { describe, expect, it } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';

const office = useOffice();
const asked = (...more: string[]) => puskesos('cost', '--households', '250000', '--officers', '800', '--lookups', '1e6', ...more);

describe('puskesos cost', () => {
  it('prints a month line by line, its sum, and all that it reckons with', async () => {
    const { code, out } = await asked();

    expect(code).toBe(0);
    expect(out).toMatch(/DynamoDB: write units +[\d,]+ +\S+ +\d+\.\d\d/);
    expect(out).toMatch(/together +\d+\.\d\d/);
    expect(out).toContain('households 250000, officers 800, lookups 1000000');
    expect(out).toMatch(/assumed: workDays 22, .*bytesALookup 30000/);
    expect(out).toMatch(/measured: readsAPage 13/);
    for (const [of, { source }] of Object.entries(prices)) expect(out).toContain(`${of}, `.concat(prices[of as 'waf'].of, `: ${source}`));
  });

  it('comes to its lines, and to more for more of each', async () => {
    const sums: number[] = [];
    for (const more of [[], ['--lookups', '2e6'], ['--officers', '1600'], ['--households', '500000']]) {
      const { rows, sum } = JSON.parse((await asked(...more, '--json')).out);
      expect(sum).toBeCloseTo(
        rows.reduce((all: number, { amount, price }: { amount: number; price: number }) => all + amount * price, 0),
        6,
      );
      sums.push(sum);
    }
    const [plain = 0, ...others] = sums;
    for (const other of others) expect(other).toBeGreaterThan(plain);
  });

  it('refuses what is no number of things', async () => {
    const { code, complaint } = await puskesos('cost', '--lookups', 'banyak');

    expect(code).not.toBe(0);
    expect(complaint).toContain('harus bilangan bulat, mis. 250000 atau 1e6 / must be a whole number, as 250000 or 1e6');
  });

  it('knows what a change takes', async () => {
    const { members, ...rest } = family(numbers(7_000));
    const people = members.map((member) => ({
      ...member,
      sex: member.sex.toUpperCase(),
      relation: member.relation.toUpperCase(),
      life: undefined,
    }));
    const text = 'mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { __typename } }';
    const { data, errors, extensions } = await office
      .as(dinsos)
      .send(text, { input: { ...rest, members: people, clientMutationId: 'biaya-1' } });

    expect([data?.registerHousehold.__typename, errors]).toEqual(['RegisterHouseholdPayload', undefined]);
    expect(extensions?.cost.writeUnits).toBe(measured.writesAChange);
    expect(extensions?.cost.readUnits).toBe(measured.readsAChange);
  });
});
