import * as z from 'zod';
import { isReceiving } from '../aid/aid.rules.ts';
import { inForce } from '../household/aid-course.rules.ts';
import type { AidSummary } from '../household/aid-summary.ts';
import * as Household from '../household/household.ts';
import { derivedFindings } from '../household/seen-shapes.ts';
import { type Contradiction, contradictionsIn } from '../program/contradiction.rules.ts';
import { type Eligibility, eligibilityOf } from '../program/eligibility.rules.ts';
import { excludedBy } from '../program/exclusion.rules.ts';
import { answers } from '../program/kinds.ts';
import * as Program from '../program/program.ts';
import { seenIn } from '../program/seen.rules.ts';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { type Day, dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { type Page, PageInput, rowsThat } from '../shared/page.ts';
import { liesIn } from '../shared/region-code.ts';
import * as store from './figures.store.ts';
import {
  type GapRow,
  gapRowOf,
  isIn,
  isInGap,
  mistakeIn,
  mistakes,
  type Overlap,
  overlapsIn,
  runningOn,
  type Standing,
  standingsIn,
} from './standing.rules.ts';

export type { GapRow, Overlap, Standing } from './standing.rules.ts';

/**
 * Who is meant and not reached, reached and not meant: lists of a village's households, poorest first, each by one Query that looks
 * through 200 of them, beside one for the programmes. They judge what the register says now.
 */

type Found = Stored<Household.Household>;

const InVillage = z.object({ village: VillageCode, page: PageInput.prefault({}) });
const InProgram = InVillage.extend({ program: Id });
const servesIt = (actor: Context['actor'], { village }: { village: string }) => serves(actor, village);

const catalogue = async (context: Context) => runningOn(await Program.list(context, {}), dayOf(context.now()));

/** The programme asked for, beside all there are. */
async function programAsked({ program: id }: { program: string }, context: Context) {
  const programs = await Program.list(context, {});
  const program = programs.find((one) => one.id === id);
  return program && { program, programs, day: dayOf(context.now()) };
}

/** A programme that does not run reaches nobody, and misses nobody. */
const nobody = { rows: [], hasNext: false } as const;

/** The households of a village that a test passes, each with what the test saw. */
async function filterVillage<T>(
  context: Context,
  { village, page }: z.output<typeof InVillage>,
  look: (household: Found) => T | undefined,
): Promise<Page<T>> {
  const seen = new Map<string, T>();
  const found = await Household.filterByVillage(context, village, page, (household) => {
    const row = look(household);
    if (row !== undefined) seen.set(household.id, row);
    return row !== undefined;
  });
  return { ...found, rows: found.rows.map(({ value, cursor }) => ({ value: seen.get(value.id) as T, cursor })) };
}

/** Whoever a programme is for, and is in it in no state yet. */
export interface Candidate {
  readonly household: Found;
  /** One for the household, or one for each of its people who are meant. */
  readonly eligibilities: readonly Eligibility[];
}

/**
 * The households that a programme's criteria fit, that are not in it, and that receive nothing which may not be had together with it;
 * in a programme for persons, the households of such people. `unknown`: those nobody can tell of yet.
 */
export const candidates = query({
  input: InProgram.extend({ answer: z.enum(['yes', 'unknown']).default('yes') }),
  find: programAsked,
  right: 'household.read',
  may: servesIt,
  run: async (input, context, { program, programs, day }): Promise<Page<Candidate>> => {
    if (!Program.runsOn(program, day)) return nobody;
    return filterVillage(context, input, (household) => {
      const held = household.aid.filter(isReceiving);
      const eligibilities = standingsIn(program, household, day)
        .filter(({ member, answer }) => answer === input.answer && !isIn(household, program.id, member))
        .filter(({ member }) => excludedBy(program, programs, held, member, day).length === 0)
        .flatMap(({ eligibility }) => eligibility ?? []);
      return eligibilities.length > 0 ? { household, eligibilities } : undefined;
    });
  },
});

/** Verified poor without any aid, why, and which of the regency's programmes could close the gap. */
export const gapInVillage = query({
  input: InVillage,
  right: 'household.read',
  may: servesIt,
  run: async (input, context): Promise<Page<GapRow<Found>>> => {
    const today = await catalogue(context);
    return filterVillage(context, input, (household) => {
      const now = inForce(household, today.day);
      return isInGap(now, today) ? gapRowOf(now, today) : undefined;
    });
  },
});

/** The same for a kecamatan, the neediest of all its villages first: one Query over what the last refresh found, one BatchGet to judge anew. */
export const gapInDistrict = query({
  input: z.object({ district: DistrictCode, page: PageInput.prefault({}) }),
  right: 'household.read',
  may: (actor, { district }) => serves(actor, `${district}.`),
  run: async ({ district, page }, context): Promise<Page<GapRow<Found>>> => {
    const [today, listed] = await Promise.all([catalogue(context), store.gapOf(context, district, page)]);
    const households = await Household.byIds(context, { households: listed.rows.map(({ value }) => value) });
    const now = new Map(households.map((household) => [household.id, inForce(household, today.day)]));
    return rowsThat(listed, (id) => {
      const household = now.get(id);
      // The list may be as old as the last refresh: who is in no gap here any more is left out.
      const isHere = household && liesIn(household.village, district) && isInGap(household, today);
      return isHere ? gapRowOf(household, today) : undefined;
    });
  },
});

/** A household in programmes that may not be had together. */
export interface Overlapping {
  readonly household: Found;
  readonly overlaps: readonly Overlap[];
}

export const overlaps = query({
  input: InVillage,
  right: 'household.read',
  may: servesIt,
  run: async (input, context): Promise<Page<Overlapping>> => {
    const today = await catalogue(context);
    return filterVillage(context, input, (household) => {
      const found = overlapsIn(inForce(household, today.day), today);
      return found.length > 0 ? { household, overlaps: found } : undefined;
    });
  },
});

/** A household whose answers say otherwise than the register. */
export interface Contradicted {
  readonly household: Found;
  readonly contradictions: readonly Contradiction[];
}

/** Homes where what follows from the answers cannot well be true together with what the register says: for somebody to look. */
export const contradicted = query({
  input: InVillage,
  right: ['household.read', 'survey.read'],
  may: servesIt,
  run: (input, context): Promise<Page<Contradicted>> =>
    filterVillage(context, input, (household) => {
      const contradictions = contradictionsIn(household, dayOf(context.now()));
      return contradictions.length > 0 ? { household, contradictions } : undefined;
    }),
});

/** Homes of which a finding follows from the answers, or of which it is open. */
export const withFinding = query({
  input: InVillage.extend({ finding: z.enum(derivedFindings), answer: z.enum(answers).default('yes') }),
  right: ['household.read', 'survey.read'],
  may: servesIt,
  run: ({ finding, answer, ...input }, context): Promise<Page<Found>> => {
    const day = dayOf(context.now());
    return filterVillage(context, input, (household) => (seenIn(household, finding, day) === answer ? household : undefined));
  },
});

/** Whoever waits, verified, for a place in a programme. */
export interface Waiting {
  readonly household: Found;
  readonly lines: readonly AidSummary[];
}

/** A programme's waiting list in a village, the neediest first: verified, and not approved for want of a place or of money. */
export const waitingList = query({
  input: InProgram,
  right: 'household.read',
  may: servesIt,
  run: (input, context): Promise<Page<Waiting>> =>
    filterVillage(context, input, (household) => {
      const lines = household.aid.filter(({ program, state }) => program === input.program && state === 'verified');
      return lines.length > 0 ? { household, lines } : undefined;
    }),
});

/** A household that a programme reaches by mistake, or misses. */
export interface Mistaken {
  readonly household: Found;
  readonly standings: readonly Standing[];
}

/** Behind the figures: recipients whom the criteria don't fit, those they fit who don't receive, or recipients nobody can tell of. */
export const mistaken = query({
  input: InProgram.extend({ mistake: z.enum(mistakes) }),
  find: programAsked,
  right: 'household.read',
  may: servesIt,
  run: async (input, context, { program, day }): Promise<Page<Mistaken>> => {
    if (!Program.runsOn(program, day)) return nobody;
    return filterVillage(context, input, (household) => {
      const standings = standingsIn(program, inForce(household, day), day).filter((standing) => mistakeIn(standing) === input.mistake);
      return standings.length > 0 ? { household, standings } : undefined;
    });
  },
});

/** What each programme that runs on the day says of a household, or of its people: eligible or not, and why. Reads nothing. */
export const eligibilityIn = (household: Household.Household, programs: readonly Program.Program[], day: Day): readonly Eligibility[] =>
  programs.filter((program) => Program.runsOn(program, day)).flatMap((program) => eligibilityOf(program, household, day));
