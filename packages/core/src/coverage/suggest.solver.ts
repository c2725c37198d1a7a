import type { Highs } from 'highs';
import { type Group, greedy, isAllowed, isBetter, lowerBound, mayServe, type Plan } from './suggest.rules.ts';

/**
 * The most even plan, as a mixed-integer programme for HiGHS: the heaviest load as light as can be, and of plans alike in that, the one that
 * moves fewest. Loaded only when it is asked for: most requests never are.
 */

/** Seconds a group may take, and how near to the best will do. The whole regency is twenty groups. */
const SECONDS = 0.18;
const NEAR = 0.005;

let loading: Promise<Highs> | undefined;

async function loadSolver(): Promise<Highs> {
  const { default: loadHighs } = await import('highs');
  return loadHighs();
}

const column = (place: number, worker: number): string => `x_${place}_${worker}`;

/** Never worse than the plain way through, which is taken where the solver found nothing better in its time. */
export async function mostEven(group: Group): Promise<Plan> {
  const plain = greedy(group);
  if (group.workers.length < 2) return plain;
  loading ??= loadSolver();
  const highs = await loading;
  const solved = readPlan(group, highs, linearProgram(group, plain));
  return solved && isAllowed(group, solved) && isBetter(group, solved, plain) ? solved : plain;
}

function linearProgram(group: Group, plain: Plan): string {
  const { places, workers, limits } = group;
  const pairs = places.flatMap((place, p) => workers.flatMap((worker, w) => (mayServe(place, worker) ? [{ place, p, worker, w }] : [])));
  const total = places.reduce((sum, { households }) => sum + households, 0) + 1;
  const ofWorker = (w: number) => pairs.filter((pair) => pair.w === w);
  const sum = (terms: readonly string[]): string => (terms.length > 0 ? terms.join(' + ') : '0 heaviest');
  // A village left out costs more than any load; a move, less than one household for all of them together.
  const moves = pairs.filter(({ place, worker }) => !place.now.includes(worker.staff));
  const move = 0.5 / (places.length + 1);
  const objective = [
    'heaviest',
    ...places.map((_place, p) => `${10 * total} out_${p}`),
    ...moves.map(({ p, w }) => `${move} ${column(p, w)}`),
  ];
  const lines = [
    'Minimize',
    ` even: ${objective.join(' + ')}`,
    'Subject To',
    ...places.map((_place, p) => {
      const takers = pairs.filter((pair) => pair.p === p).map(({ w }) => column(p, w));
      return ` village_${p}: ${[...takers, `out_${p}`].join(' + ')} = 1`;
    }),
    ...workers.flatMap((_worker, w) => {
      const own = ofWorker(w);
      if (own.length === 0) return [];
      const load = sum(own.map(({ place, p }) => `${place.households} ${column(p, w)}`));
      return [
        ` load_${w}: ${load} - heaviest <= 0`,
        ` most_${w}: ${load} <= ${limits.maxHouseholds}`,
        ` villages_${w}: ${sum(own.map(({ p }) => column(p, w)))} <= ${limits.maxVillages}`,
      ];
    }),
    'Bounds',
    ` heaviest >= ${plain.size === places.length ? lowerBound(group, plain) : 0}`,
    'Binary',
    ...places.map((_place, p) => ` out_${p}`),
    ...pairs.map(({ p, w }) => ` ${column(p, w)}`),
    'End',
  ];
  return lines.join('\n');
}

function readPlan({ places, workers }: Group, highs: Highs, text: string): Plan | undefined {
  const answer = highs.solve(text, { time_limit: SECONDS, mip_rel_gap: NEAR, random_seed: 1 });
  const columns = answer.Columns as Record<string, { readonly Primal?: number }>;
  const taken = (p: number, w: number): boolean => (columns[column(p, w)]?.Primal ?? 0) > 0.5;
  const plan = places.flatMap(({ village }, p) => {
    const w = workers.findIndex((_worker, index) => taken(p, index));
    return w < 0 ? [] : [[village, workers[w]?.staff ?? ''] as const];
  });
  return plan.length > 0 ? new Map(plan) : undefined;
}
