import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { seed } from '@puskesos/sample/seed';
import { savedOperation } from '../support/office/operations.ts';
import { openBench } from './bench-office.ts';
import { cpuSideBySide, print } from './measure.ts';

interface Balance {
  readonly district?: { readonly name: string };
  readonly heaviest: number;
  readonly lightest: number;
  readonly lowerBound: number;
  readonly greedy: number;
}

/** The suggestion for all 237 villages, by the real handler on the sample's register: how long it takes, and how even it is. */
export async function benchSuggest(): Promise<void> {
  const office = await openBench();
  try {
    await seed(office.stores, HOUSEHOLDS);
    await refreshDirtyVillages(office.context);
    const { text, variables } = savedOperation('35-suggest-assignments');
    const suggest = await office.handler('dinsos', { query: text, variables });
    const page = savedOperation('01-village-page');
    const first = await office.handler('dinsos', { query: page.text, variables: page.variables });
    await suggest();
    const began = performance.now();
    const { data, extensions, errors } = await suggest();
    const seconds = (performance.now() - began) / 1000;
    if (errors) throw new Error(JSON.stringify(errors));
    const { proposals, balances } = data.suggestAssignments as { proposals: { staff: string | null }[]; balances: Balance[] };
    const sum = (pick: (one: Balance) => number) => balances.reduce((total, one) => total + pick(one), 0);
    const measured = await cpuSideBySide({ page: first, suggest }, { rounds: 1, calls: 1 });
    const [pageCpu = Number.NaN, suggestCpu = Number.NaN] = measured.map(({ cpu }) => cpu);
    print('Suggested assignments of the 237 villages, by the real handler', [
      {
        villages: proposals.length,
        placed: proposals.filter(({ staff }) => staff !== null).length,
        seconds: seconds.toFixed(2),
        cost: `${extensions.cost.calls} calls, ${extensions.cost.readUnits} read units`,
        'times a village’s first page': Math.round(suggestCpu / pageCpu),
        'heaviest, summed': sum(({ heaviest }) => heaviest),
        'by hand (greedy)': sum(({ greedy }) => greedy),
        'lower bound': sum(({ lowerBound }) => lowerBound),
        'kecamatan more even than by hand': balances.filter(({ heaviest, greedy }) => heaviest < greedy).length,
        'at the lower bound': balances.filter(({ heaviest, lowerBound }) => heaviest === lowerBound).length,
      },
    ]);
  } finally {
    await office.close();
  }
}

/** Enough for villages to differ in size. */
const HOUSEHOLDS = 2_400;
