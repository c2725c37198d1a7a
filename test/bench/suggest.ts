import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { seed } from '@puskesos/sample/seed';
import { savedOperation } from '../support/office/operations.ts';
import { fewestMoves } from '../support/scenes/fewest-moves.ts';
import { openBench } from './bench-office.ts';
import { cpuSideBySide, print } from './measure.ts';

interface Proposal {
  readonly village: { readonly name: string; readonly district: { readonly name: string } };
  readonly households: number;
  readonly now: readonly ({ readonly code: string } | null)[];
  readonly staff: { readonly code: string } | null;
}

interface Balance {
  readonly district?: { readonly name: string };
  readonly heaviest: number;
  readonly lightest: number;
  readonly lowerBound: number;
  readonly greedy: number;
  readonly kept: number;
  readonly moves: number;
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
    const { proposals, balances } = data.suggestAssignments as { proposals: Proposal[]; balances: Balance[] };
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
        kept: sum(({ kept }) => kept),
        moves: sum(({ moves }) => moves),
        'fewest moves at these loads': await fewestOf(proposals, balances),
        'at the lower bound': balances.filter(({ heaviest, lowerBound }) => heaviest === lowerBound).length,
      },
    ]);
  } finally {
    await office.close();
  }
}

/** The same by another programme, with whoever is named in a kecamatan. */
async function fewestOf(proposals: readonly Proposal[], balances: readonly Balance[]): Promise<number> {
  let fewest = 0;
  for (const { district, heaviest } of balances) {
    const own = proposals.filter(({ village }) => village.district.name === district?.name);
    const named = own.flatMap(({ now, staff }) => [...now, staff].flatMap((one) => (one ? [one.code] : [])));
    const places = own.filter(({ staff }) => staff !== null);
    const group = {
      places: places.map(({ village, households, now }) => ({
        village: village.name,
        households,
        now: now.flatMap((one) => (one ? [one.code] : [])),
        woman: false,
      })),
      workers: [...new Set(named)].map((staff) => ({ staff, languages: [] })),
      limits: { maxVillages: 6, maxHouseholds: 1_000_000 },
    };
    if (places.length > 0) fewest += await fewestMoves(group, heaviest);
  }
  return fewest;
}

/** Enough for villages to differ in size. */
const HOUSEHOLDS = 2_400;
