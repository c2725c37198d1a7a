import { MOST_MEMBERS } from './criteria.rules.ts';
import type { PersonTest } from './criteria.ts';
import type { StepBudget } from './step-budget.ts';
import { anybody, failing, holding, mustBeHead, mustEarnAsAdult, type Possible, type Sketch, sketchOf } from './witness-person.rules.ts';

/** What is demanded of those who live in a household. */
export interface Demand {
  /** Of the one person it is about. */
  readonly person?: { readonly holds: readonly PersonTest[]; readonly fails: readonly PersonTest[] };
  readonly needs: readonly { readonly test: PersonTest; readonly atLeast: number }[];
  /** Of all but so many it must be known that the test fails. */
  readonly limits: readonly { readonly test: PersonTest; readonly allBut: number }[];
  readonly size: (members: number) => boolean;
}

/** A sort of member, by what it does for the demand and how it gets on with other members. */
interface Sort {
  readonly possible: Possible;
  /** Which needs it helps to meet, in their order. */
  readonly meets: readonly boolean[];
  /** Which limits don't count it, in their order. */
  readonly spares: readonly boolean[];
  readonly head: boolean;
  readonly earner: boolean;
}

type Draft = Pick<Sort, 'possible' | 'meets' | 'spares'>;

/** The sorts of member these people may be; of two that differ only to the worse, the better. */
function sortsOf(people: readonly Possible[], { needs, limits }: Demand, budget: StepBudget): Sort[] {
  let drafts: Draft[] = people.map((possible) => ({ possible, meets: [], spares: [] }));
  const branch = (next: (draft: Draft) => Draft[]) => {
    drafts = drafts.flatMap(next);
    budget.spend(drafts.length);
  };
  for (const { test } of needs) {
    branch((draft) => [
      ...holding(test, draft.possible).map((possible) => ({ ...draft, possible, meets: [...draft.meets, true] })),
      { ...draft, meets: [...draft.meets, false] },
    ]);
  }
  for (const { test } of limits) {
    branch((draft) => [
      ...failing(test, draft.possible).map((possible) => ({ ...draft, possible, spares: [...draft.spares, true] })),
      { ...draft, spares: [...draft.spares, false] },
    ]);
  }
  const sorts = drafts.map((draft) => ({ ...draft, head: mustBeHead(draft.possible), earner: mustEarnAsAdult(draft.possible) }));
  const distinct = [...new Map(sorts.map((sort) => [signature(sort), sort])).values()];
  budget.spend(Math.ceil(distinct.length ** 2 / 20));
  return distinct.filter((sort) => !distinct.some((other) => other !== sort && servesBetter(other, sort)));
}

const signature = ({ possible, meets, spares, head, earner }: Sort): string =>
  [...meets, ...spares, possible.earnsAlone, head, earner].map(Number).join('');

const covers = (more: readonly boolean[], less: readonly boolean[]): boolean => less.every((yes, index) => !yes || more[index]);
const burdens = ({ possible, head, earner }: Sort): boolean[] => [possible.earnsAlone, head, earner];

const servesBetter = (one: Sort, other: Sort): boolean =>
  covers(one.meets, other.meets) && covers(one.spares, other.spares) && covers(burdens(other), burdens(one));

/**
 * Who earns so far. `several`: adults of whom none need be alone. `young`: some who must earn alone and are no adults, so that no adult
 * may. `settled`: one adult who must earn alone.
 */
type Earning = 'nobody' | 'several' | 'young' | 'settled';

/** Undefined where they can't live together. */
function earningWith(so: Earning, { possible: { earnsAlone }, earner }: Sort): Earning | undefined {
  if (!earnsAlone && !earner) return so;
  if (so === 'nobody') return earnsAlone ? (earner ? 'settled' : 'young') : 'several';
  if (so === 'several') return earnsAlone ? undefined : so;
  return so === 'young' && !earner ? so : undefined;
}

interface Gathered {
  /** Sorts before this place have had their turn. */
  readonly from: number;
  readonly open: readonly number[];
  readonly room: readonly number[];
  readonly count: number;
  readonly earning: Earning;
  readonly head: boolean;
}

const isMet = ({ open }: Gathered): boolean => open.every((left) => left === 0);
const isOfUse = ({ open }: Gathered, { meets }: Sort): boolean => meets.some((yes, index) => yes && (open[index] ?? 0) > 0);

/** With one more, of the sort in that place; undefined where there is no room for it. */
function joinedBy(before: Gathered, sort: Sort, place: number): Gathered | undefined {
  const earning = earningWith(before.earning, sort);
  const room = before.room.map((left, index) => (sort.spares[index] ? left : left - 1));
  if (!earning || (before.head && sort.head) || room.some((left) => left < 0)) return undefined;
  const open = before.open.map((left, index) => (sort.meets[index] ? Math.max(0, left - 1) : left));
  const after = { from: place, open, room, count: before.count + 1, earning, head: before.head || sort.head };
  // Whoever is needed comes first; then anybody may fill the house.
  return isMet(after) && !isMet(before) ? { ...after, from: 0 } : after;
}

/** Members who together meet the demand, the one it is about first. Undefined when there can be none such. */
export function membersFor(demand: Demand, budget: StepBudget): Sketch[] | undefined {
  const sorts = sortsOf([anybody], demand, budget);
  const dead = new Set<string>();

  const gather = (so: Gathered): Possible[] | undefined => {
    if (isMet(so) && demand.size(Math.min(so.count, MOST_MEMBERS))) return [];
    if (isMet(so) && so.count >= MOST_MEMBERS) return undefined;
    const key = JSON.stringify(so);
    if (dead.has(key)) return undefined;
    budget.spend();
    for (const [place, sort] of sorts.entries()) {
      if (place < so.from || (!isMet(so) && !isOfUse(so, sort))) continue;
      const after = joinedBy(so, sort, place);
      const others = after && gather(after);
      if (others) return [sort.possible, ...others];
    }
    dead.add(key);
    return undefined;
  };

  const empty: Gathered = {
    from: 0,
    open: demand.needs.map(({ atLeast }) => atLeast),
    room: demand.limits.map(({ allBut }) => allBut),
    count: 0,
    earning: 'nobody',
    head: false,
  };
  if (!demand.person) return gather(empty)?.map(sketchOf);
  for (const sort of sortsOf(personsFor(demand.person, budget), demand, budget)) {
    const alone = joinedBy(empty, sort, 0);
    const others = alone && gather(alone);
    if (others) return [sort.possible, ...others].map(sketchOf);
  }
  return undefined;
}

function personsFor({ holds, fails }: NonNullable<Demand['person']>, budget: StepBudget): readonly Possible[] {
  let people = holds.reduce<Possible[]>((left, test) => left.flatMap((one) => holding(test, one)), [anybody]);
  for (const test of fails) {
    people = people.flatMap((one) => failing(test, one));
    budget.spend(people.length);
  }
  return people;
}
