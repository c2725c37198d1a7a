import * as z from 'zod';
import { DistrictCode, districts, VillageCode } from '../region/region.ts';
import { covers, type Day, DayText, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Message } from '../shared/error.ts';
import { query } from '../shared/operation.ts';
import * as Staff from '../staff/staff.ts';
import { languages, type StaffMember } from '../staff/staff.ts';
import * as Figures from '../targeting/figures.ts';
import { WRSE } from '../training/wrse.rules.ts';
import { coverageOf, type DistrictCoverage } from './district.ts';
import { lent } from './lending.rules.ts';
import {
  type Group,
  greedy,
  heaviest,
  lightest,
  loadsIn,
  lowerBound,
  movesIn,
  type Place,
  type Plan,
  reasonAgainst,
  reasonsFor,
  type Worker,
} from './suggest.rules.ts';
import { mostEven } from './suggest.solver.ts';

/** A balanced proposal of who serves which village. It is looked at and decided on by people, and never applied by itself. */

const OFFICE = 'facilitator';
/** For all that is asked for together: an answer that comes too late is none. */
const SECONDS = 12;

export interface AssignmentProposal {
  readonly village: string;
  readonly households: number;
  /** Who serves it now. */
  readonly now: readonly string[];
  /** Who is proposed; undefined where nobody can take it. */
  readonly staff?: string;
  readonly because: readonly Message[];
}

export interface ProposedLoad {
  readonly staff: string;
  readonly villages: number;
  readonly households: number;
  readonly householdsNow: number;
}

/** How even the proposal is, in households a person: of neighbouring villages, or of all. */
export interface Balance {
  readonly district?: string;
  readonly heaviest: number;
  readonly lightest: number;
  /** No plan that serves these villages with these people and has one person for each is lighter at its heaviest. */
  readonly lowerBound: number;
  /** The heaviest load of the plain way: the largest village first, to whoever carries least. */
  readonly greedy: number;
  readonly greedyUnplaced: number;
  /** Villages that go on with whoever serves them now, and those that are to have another. */
  readonly kept: number;
  readonly moves: number;
}

export interface Suggestion {
  readonly day: Day;
  readonly proposals: readonly AssignmentProposal[];
  readonly loads: readonly ProposedLoad[];
  readonly balances: readonly Balance[];
  readonly overall: Balance;
}

/** Proposes for a kecamatan, or for all of them. Two Queries for each, and those for the people. Nothing is written. */
export const suggest = query({
  input: z.object({
    district: DistrictCode.optional(),
    day: DayText.optional(),
    maxVillages: z.int().min(1).max(40).default(5),
    maxHouseholds: z.int().min(1).max(1_000_000).default(1_000_000),
    /** Villages in which a certain language is asked for. */
    languages: z
      .array(z.object({ village: VillageCode, language: z.enum(languages) }))
      .max(237)
      .default([]),
    /** Where women may be WRSE, a woman. */
    womenForWrse: z.boolean().default(false),
  }),
  right: 'staff.write',
  everywhere: true,
  run: async (input, context): Promise<Suggestion> => {
    const day = input.day ?? dayOf(context.now());
    const asked = input.district === undefined ? districts.map(({ code }) => code) : [input.district];
    const leaves = Staff.leavesOn(context, day);
    const coverages = await Promise.all(asked.map((district) => coverageOf(context, { district, day, leaves })));
    const women = input.womenForWrse ? await withWomen(context, asked) : new Set<string>();
    const spoken = new Map(input.languages.map(({ village, language }) => [village, language]));
    const people = await workersBy(context, coverages, await leaves);
    const parts: Part[] = [];
    const began = performance.now();
    for (const coverage of coverages) {
      const places = coverage.villages.map(({ village, households, roles }): Place => {
        const now = roles.find(({ role }) => role === OFFICE)?.staff ?? [];
        return { village, households, now, language: spoken.get(village), woman: women.has(village) };
      });
      const limits = { maxVillages: input.maxVillages, maxHouseholds: input.maxHouseholds };
      const group: Group = { places, workers: people.get(coverage.district) ?? [], limits };
      parts.push({ coverage, group, plan: await mostEven(group, SECONDS - (performance.now() - began) / 1_000) });
    }
    return { day, ...suggestionOf(parts) };
  },
});

interface Part {
  readonly coverage: DistrictCoverage;
  readonly group: Group;
  readonly plan: Plan;
}

/** Villages in which the last refresh counted somebody whom the programme for women is meant for. */
async function withWomen(context: Context, asked: readonly string[]): Promise<Set<string>> {
  const figures = (await Promise.all(asked.map((district) => Figures.countedIn(context, district)))).flat();
  const fits = figures.filter(({ programs }) => programs.some(({ program, eligible }) => program === WRSE && eligible > 0));
  return new Set(fits.map(({ village }) => village));
}

/**
 * Whom each kecamatan may have: its own facilitators, and of those who are engaged and serve nowhere each one where a person has most to carry
 * by then; where that is nobody, one whom a kecamatan beside it lends.
 */
async function workersBy(
  context: Context,
  coverages: readonly DistrictCoverage[],
  away: readonly Staff.Leave[],
): Promise<Map<string, readonly Worker[]>> {
  const day = coverages[0]?.day ?? dayOf(context.now());
  const everywhere = await servingAnywhere(context, coverages, day);
  const absent = new Set(away.map(({ staff }) => staff));
  const found = new Map<string, Worker[]>(coverages.map(({ district }) => [district, []]));
  const free: Worker[] = [];
  for await (const person of Staff.allStaff(context)) {
    if (person.position !== 'puskesos' || absent.has(person.id)) continue;
    const worker = workerOf(person);
    const home = coverages.find(({ facilitators }) => facilitators.some(({ staff }) => staff === person.id))?.district;
    if (home !== undefined) found.get(home)?.push(worker);
    else if (!everywhere.has(person.id) && isEngaged(person, day)) free.push(worker);
  }
  for (const worker of free) neediest(coverages, found)?.push(worker);
  const teams = coverages.map(({ district, villages }) => ({
    district,
    households: villages.reduce((sum, { households }) => sum + households, 0),
    workers: found.get(district) ?? [],
  }));
  return new Map(lent(teams, carriedBy(coverages)).map(({ district, workers }) => [district, workers]));
}

/** What each facilitator carries now, in households; of several kecamatan in the first, where they are counted on. */
const carriedBy = (coverages: readonly DistrictCoverage[]): ReadonlyMap<string, number> =>
  new Map(coverages.toReversed().flatMap(({ facilitators }) => facilitators.map(({ staff, households }) => [staff, households] as const)));

const workerOf = ({ id, sex, languages: spoken }: StaffMember): Worker => ({ staff: id, sex, languages: spoken });
const isEngaged = ({ contracts }: StaffMember, day: Day): boolean => contracts.some((contract) => covers(contract, day));

async function servingAnywhere(context: Context, coverages: readonly DistrictCoverage[], day: Day): Promise<Set<string>> {
  const others = districts.filter(({ code }) => !coverages.some(({ district }) => district === code));
  const there = (await Promise.all(others.map(({ code }) => Staff.assignmentsInDistrict(context, code)))).flat();
  const elsewhere = there.flatMap((one) => (covers(one, day) ? [one.staff] : []));
  return new Set([...coverages.flatMap(({ serving }) => [...serving]), ...elsewhere]);
}

function neediest(coverages: readonly DistrictCoverage[], found: ReadonlyMap<string, Worker[]>): Worker[] | undefined {
  const carried = coverages.map(({ district, villages }) => {
    const workers = found.get(district) ?? [];
    return { workers, each: villages.reduce((sum, { households }) => sum + households, 0) / Math.max(0.5, workers.length) };
  });
  return carried.toSorted((a, b) => b.each - a.each)[0]?.workers;
}

function suggestionOf(parts: readonly Part[]): Omit<Suggestion, 'day'> {
  const balances = parts.map(({ coverage, group, plan }) => ({ district: coverage.district, ...balanceOf(group, plan) }));
  const overall = {
    heaviest: Math.max(0, ...balances.map((one) => one.heaviest)),
    lightest: Math.min(...balances.map((one) => one.lightest)),
    lowerBound: Math.max(0, ...balances.map((one) => one.lowerBound)),
    greedy: Math.max(0, ...balances.map((one) => one.greedy)),
    greedyUnplaced: balances.reduce((sum, one) => sum + one.greedyUnplaced, 0),
    kept: balances.reduce((sum, one) => sum + one.kept, 0),
    moves: balances.reduce((sum, one) => sum + one.moves, 0),
  };
  const carried = carriedBy(parts.map(({ coverage }) => coverage));
  return { proposals: parts.flatMap(proposalsOf), loads: parts.flatMap((part) => loadsOf(part, carried)), balances, overall };
}

function balanceOf(group: Group, plan: Plan): Omit<Balance, 'district'> {
  const plain = greedy(group);
  return {
    heaviest: heaviest(group, plan),
    lightest: lightest(group, plan),
    lowerBound: lowerBound(group, plan),
    greedy: heaviest(group, plain),
    greedyUnplaced: group.places.length - plain.size,
    kept: group.places.filter(({ village, now }) => now.includes(plan.get(village) ?? '')).length,
    moves: movesIn(group, plan),
  };
}

const proposalsOf = ({ group, plan }: Part): AssignmentProposal[] =>
  group.places.map((place) => {
    const worker = group.workers.find(({ staff }) => staff === plan.get(place.village));
    const { village, households, now } = place;
    const because = worker ? reasonsFor(group, plan, place, worker) : [reasonAgainst(place, group)];
    return { village, households, now, ...(worker && { staff: worker.staff }), because };
  });

const loadsOf = ({ group, plan }: Part, carried: ReadonlyMap<string, number>): ProposedLoad[] =>
  [...loadsIn(group, plan)].map(([staff, load]) => ({ staff, ...load, householdsNow: carried.get(staff) ?? 0 }));
