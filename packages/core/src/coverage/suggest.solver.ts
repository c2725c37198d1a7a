import type { Highs } from 'highs';
import { type Group, greedy, heaviest, isAllowed, isBetter, lowerBound, mayServe, type Plan, settled } from './suggest.rules.ts';

/**
 * Two mixed-integer programmes for HiGHS, one after the other: the heaviest load as light as can be; then, none heavier than that, as few
 * moves as can be. In one, a move would have to weigh less than a household, and is lost in how near to the best the solver stops. Loaded
 * only when it is asked for: most requests never are.
 */

/** How long each may take, for a kecamatan; the whole regency is twenty. Near to the best will do for a load, and is not enough for moves. */
const LOADS = { time_limit: 0.18, mip_rel_gap: 0.005 };
const MOVES = { time_limit: 2, mip_rel_gap: 0 };
const LEAST = 0.1;

let loading: Promise<Highs> | undefined;

async function loadSolver(): Promise<Highs> {
  const { default: loadHighs } = await import('highs');
  return loadHighs();
}

const column = (place: number, worker: number): string => `x_${place}_${worker}`;

/**
 * Never worse than the plain way through, which is taken where the solver found nothing better in its time. `secondsLeft`: of the whole
 * request.
 */
export async function mostEven(group: Group, secondsLeft = Number.POSITIVE_INFINITY): Promise<Plan> {
  const plain = settled(group, greedy(group));
  if (group.workers.length < 2) return plain;
  loading ??= loadSolver();
  const highs = await loading;
  const even = best(group, plain, readPlan(group, highs.solve(evenLoads(group, plain), { ...LOADS, random_seed: 1 })));
  const time_limit = Math.min(MOVES.time_limit, Math.max(LEAST, secondsLeft));
  const most = { placed: even.size, heaviest: heaviest(group, even) };
  return best(group, even, readPlan(group, highs.solve(fewestMoves(group, most), { ...MOVES, time_limit, random_seed: 1 })));
}

function best(group: Group, plan: Plan, found: Plan | undefined): Plan {
  const other = found && isAllowed(group, found) ? settled(group, found) : plan;
  return isBetter(group, other, plan) ? other : plan;
}

const sum = (terms: readonly string[]): string => (terms.length > 0 ? terms.join(' + ') : '0 heaviest');

/** A village left out costs more than any load. */
function evenLoads(group: Group, plain: Plan): string {
  const { places } = group;
  const total = places.reduce((all, { households }) => all + households, 0) + 1;
  return programOf(group, {
    least: ['heaviest', ...places.map((_place, p) => `${10 * total} out_${p}`)],
    rules: [],
    bounds: ` heaviest >= ${plain.size === places.length ? lowerBound(group, plain) : 0}`,
  });
}

function fewestMoves(group: Group, { placed, heaviest: most }: { placed: number; heaviest: number }): string {
  const { places } = group;
  const moves = pairsOf(group).filter(({ place, worker }) => place.now.length > 0 && !place.now.includes(worker.staff));
  return programOf(group, {
    least: moves.map(({ p, w }) => column(p, w)),
    rules: [` left: ${sum(places.map((_place, p) => `out_${p}`))} = ${places.length - placed}`],
    bounds: ` heaviest <= ${most}`,
  });
}

const pairsOf = ({ places, workers }: Group) =>
  places.flatMap((place, p) => workers.flatMap((worker, w) => (mayServe(place, worker) ? [{ place, p, worker, w }] : [])));

interface Asked {
  readonly least: readonly string[];
  readonly rules: readonly string[];
  readonly bounds: string;
}

function programOf(group: Group, { least, rules, bounds }: Asked): string {
  const { places, workers, limits } = group;
  const pairs = pairsOf(group);
  const lines = [
    'Minimize',
    ` least: ${sum(least)}`,
    'Subject To',
    ...rules,
    ...places.map((_place, p) => {
      const takers = pairs.filter((pair) => pair.p === p).map(({ w }) => column(p, w));
      return ` village_${p}: ${[...takers, `out_${p}`].join(' + ')} = 1`;
    }),
    ...workers.flatMap((_worker, w) => {
      const own = pairs.filter((pair) => pair.w === w);
      if (own.length === 0) return [];
      const load = sum(own.map(({ place, p }) => `${place.households} ${column(p, w)}`));
      return [
        ` load_${w}: ${load} - heaviest <= 0`,
        ` most_${w}: ${load} <= ${limits.maxHouseholds}`,
        ` villages_${w}: ${sum(own.map(({ p }) => column(p, w)))} <= ${limits.maxVillages}`,
      ];
    }),
    'Bounds',
    bounds,
    'Binary',
    ...places.map((_place, p) => ` out_${p}`),
    ...pairs.map(({ p, w }) => ` ${column(p, w)}`),
    'End',
  ];
  return lines.join('\n');
}

function readPlan({ places, workers }: Group, answer: ReturnType<Highs['solve']>): Plan | undefined {
  const columns = answer.Columns as Record<string, { readonly Primal?: number }>;
  const taken = (p: number, w: number): boolean => (columns[column(p, w)]?.Primal ?? 0) > 0.5;
  const plan = places.flatMap(({ village }, p) => {
    const w = workers.findIndex((_worker, index) => taken(p, index));
    return w < 0 ? [] : [[village, workers[w]?.staff ?? ''] as const];
  });
  return plan.length > 0 ? new Map(plan) : undefined;
}
