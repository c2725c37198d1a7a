import { districtCalled } from '../region/region.ts';
import type { Message } from '../shared/error.ts';
import type { StaffMember } from '../staff/staff.ts';

/** Who might serve which village: the problem, a plain way through it, and how even an answer is. No I/O. */

type Language = StaffMember['languages'][number];

export interface Place {
  readonly village: string;
  readonly households: number;
  /** Who serves it now in this office. */
  readonly now: readonly string[];
  /** What families there speak, where that was said. */
  readonly language?: Language | undefined;
  /** Women are visited there, by a woman. */
  readonly woman: boolean;
}

export interface Worker {
  readonly staff: string;
  readonly sex?: 'male' | 'female' | undefined;
  readonly languages: readonly Language[];
  /** The kecamatan that lends them to this one, which has nobody. */
  readonly lentBy?: string;
}

export interface Limits {
  readonly maxVillages: number;
  readonly maxHouseholds: number;
}

/** The villages of a kecamatan, and who may work there. */
export interface Group {
  readonly places: readonly Place[];
  readonly workers: readonly Worker[];
  readonly limits: Limits;
}

/** By village, the person; a village that nobody can take is not in it. */
export type Plan = ReadonlyMap<string, string>;

export const mayServe = (place: Place, worker: Worker): boolean =>
  (!place.woman || worker.sex === 'female') && (place.language === undefined || worker.languages.includes(place.language));

export function loadsIn({ places, workers }: Group, plan: Plan): Map<string, { villages: number; households: number }> {
  const loads = new Map(workers.map(({ staff }) => [staff, { villages: 0, households: 0 }]));
  for (const { village, households } of places) {
    const load = loads.get(plan.get(village) ?? '');
    if (!load) continue;
    load.villages += 1;
    load.households += households;
  }
  return loads;
}

/** The largest village first, to whoever may serve it and carries the least: what a person would do with a pencil. */
export function greedy(group: Group): Plan {
  const { places, workers, limits } = group;
  const loads = new Map(workers.map(({ staff }) => [staff, { villages: 0, households: 0 }]));
  const plan = new Map<string, string>();
  for (const place of places.toSorted((a, b) => b.households - a.households || (a.village < b.village ? -1 : 1))) {
    const [lightest] = workers
      .filter((worker) => mayServe(place, worker))
      .map(({ staff }) => ({ staff, load: loads.get(staff) as { villages: number; households: number } }))
      .filter(({ load }) => load.villages < limits.maxVillages && load.households + place.households <= limits.maxHouseholds)
      .toSorted((a, b) => a.load.households - b.load.households || (a.staff < b.staff ? -1 : 1));
    if (!lightest) continue;
    plan.set(place.village, lightest.staff);
    lightest.load.villages += 1;
    lightest.load.households += place.households;
  }
  return plan;
}

/** The heaviest load of a plan, in households. */
export const heaviest = (group: Group, plan: Plan): number =>
  Math.max(0, ...[...loadsIn(group, plan).values()].map(({ households }) => households));
export const lightest = (group: Group, plan: Plan): number => {
  const loads = [...loadsIn(group, plan).values()].map(({ households }) => households);
  return loads.length > 0 ? Math.min(...loads) : 0;
};

/** No plan that places these villages has a lighter heaviest load: somebody takes the largest, and somebody at least the mean. */
export function lowerBound({ places, workers }: Group, plan: Plan): number {
  const placed = places.filter(({ village }) => plan.has(village)).map(({ households }) => households);
  if (placed.length === 0 || workers.length === 0) return 0;
  const sum = placed.reduce((total, households) => total + households, 0);
  return Math.max(Math.ceil(sum / workers.length), ...placed);
}

/** Villages that somebody serves now and another is to serve. */
export const movesIn = ({ places }: Group, plan: Plan): number => places.filter((place) => movesTo(place, plan.get(place.village))).length;

const movesTo = ({ now }: Place, staff: string | undefined): boolean => staff !== undefined && now.length > 0 && !now.includes(staff);

/** Is the one plan better: more villages placed, or as many with a lighter heaviest load, or alike in both with fewer moves? */
export function isBetter(group: Group, one: Plan, other: Plan): boolean {
  const worth = (plan: Plan) => [-plan.size, heaviest(group, plan), movesIn(group, plan)];
  const [ones, others] = [worth(one), worth(other)];
  const at = ones.findIndex((figure, n) => figure !== others[n]);
  return at >= 0 && (ones[at] as number) < (others[at] as number);
}

/**
 * The plan without what it could do without: whoever could keep a village, alone, and leave the heaviest load as it is, keeps it; a village
 * left out goes to whoever has room. So each move has its reason.
 */
export function settled(group: Group, plan: Plan): Plan {
  const most = Math.min(group.limits.maxHouseholds, heaviest(group, plan));
  const after = new Map(plan);
  for (const place of group.places) {
    const placed = after.get(place.village);
    if (placed !== undefined && !movesTo(place, placed)) continue;
    const loads = loadsIn(group, after);
    const room = placed === undefined ? group.limits.maxHouseholds : most;
    const can = group.workers.filter((worker) => {
      const load = loads.get(worker.staff);
      const fits = load && load.villages < group.limits.maxVillages && load.households + place.households <= room;
      return fits && mayServe(place, worker) && (placed === undefined || place.now.includes(worker.staff));
    });
    const weight = ({ staff }: Worker) => loads.get(staff)?.households ?? 0;
    const [next] = can.toSorted(
      (a, b) => Number(place.now.includes(b.staff)) - Number(place.now.includes(a.staff)) || weight(a) - weight(b),
    );
    if (next) after.set(place.village, next.staff);
  }
  return after;
}

/** Keeps to every limit, and sends nobody where they may not serve. */
export function isAllowed(group: Group, plan: Plan): boolean {
  const workers = new Map(group.workers.map((worker) => [worker.staff, worker]));
  const fits = group.places.every((place) => {
    const staff = plan.get(place.village);
    const worker = staff === undefined ? undefined : workers.get(staff);
    return staff === undefined || (worker !== undefined && mayServe(place, worker));
  });
  const { maxVillages, maxHouseholds } = group.limits;
  return fits && [...loadsIn(group, plan).values()].every((load) => load.villages <= maxVillages && load.households <= maxHouseholds);
}

/** Why this person for this village; of a settled plan. */
export function reasonsFor(group: Group, plan: Plan, place: Place, worker: Worker): Message[] {
  const reasons: Message[] = [reasonOfMove(group, plan, place, worker)];
  if (worker.lentBy !== undefined) {
    const { name } = districtCalled(worker.lentBy);
    reasons.push({ id: `Dipinjam dari kecamatan ${name}, yang berbatasan`, en: `Lent by ${name}, which touches this kecamatan` });
  }
  if (place.woman) reasons.push({ id: 'Perempuan, untuk kunjungan WRSE', en: 'A woman, for visits to women' });
  if (place.language) reasons.push({ id: 'Menguasai bahasa setempat', en: 'Speaks what families there speak' });
  return reasons;
}

function reasonOfMove(group: Group, plan: Plan, place: Place, worker: Worker): Message {
  if (place.now.includes(worker.staff)) return { id: 'Sudah bertugas di desa ini', en: 'Serves this village already' };
  if (place.now.length === 0) return { id: 'Belum ada petugas di desa ini', en: 'Nobody serves this village yet' };
  const there = group.workers.filter(({ staff }) => place.now.includes(staff));
  if (there.length === 0)
    return { id: 'Petugasnya sekarang tidak dapat bertugas di sini', en: 'Whoever serves it now is not there to serve it' };
  if (!there.some((one) => mayServe(place, one))) {
    return { id: 'Petugasnya sekarang bukan yang diminta desa ini', en: 'Whoever serves it now is not whom it asks for' };
  }
  const loads = loadsIn(group, plan);
  const [first] = there;
  const load = loads.get(first?.staff ?? '') ?? { villages: 0, households: 0 };
  if (load.villages >= group.limits.maxVillages) {
    return { id: 'Petugasnya sekarang sudah sampai batas jumlah desa', en: 'Whoever serves it now has as many villages as they may have' };
  }
  const [would, most] = [load.households + place.households, heaviest(group, plan)];
  return {
    id: `Bila tetap, petugasnya sekarang memikul ${would} rumah tangga, lebih dari beban terberat ${most}`,
    en: `If it stayed, whoever serves it now would have ${would} households, more than the heaviest load of ${most}`,
  };
}

/** Why nobody can take the village. */
export function reasonAgainst(place: Place, { workers, limits }: Group): Message {
  if (workers.length === 0) return { id: 'Tidak ada petugas di wilayah ini', en: 'Nobody works in this area' };
  if (place.woman && !workers.some(({ sex }) => sex === 'female')) {
    return { id: 'Perlu petugas perempuan untuk kunjungan WRSE', en: 'It needs a woman for visits to women' };
  }
  if (!workers.some((worker) => mayServe(place, worker))) {
    return { id: 'Tidak ada yang menguasai bahasa setempat', en: 'Nobody who may serve it speaks what families there speak' };
  }
  if (place.households > limits.maxHouseholds) {
    return { id: 'Lebih banyak rumah tangga daripada batas satu petugas', en: 'It has more households than one person may have' };
  }
  return { id: 'Tak seorang pun yang boleh bertugas di sini masih punya ruang', en: 'Nobody who may serve it has room left for it' };
}
