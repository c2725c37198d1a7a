import * as z from 'zod';
import { monthBefore } from '../indicator/months.calendar.ts';
import { DistrictCode, regency, VillageCode, villageOf } from '../region/region.ts';
import { type Actor, mayEverywhere, serves, servesAll } from '../shared/actor.ts';
import { type Day, DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { edgeOf } from '../shared/machine.ts';
import { Month, monthOf } from '../shared/months.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { said } from '../shared/said.ts';
import * as Task from '../task/task.ts';
import { dueWithin } from '../task/within.calendar.ts';
import { edges } from './pocket.machine.ts';
import * as store from './pocket.store.ts';
import { PocketClosed, VillagesApart } from './pocket-errors.ts';
import { type Beside, besideOf, monthsUntilUnchecked, RatedIndicator, talliesIn } from './ranking.ts';
import { Paper, type Pocket, PocketVillages, pocketLists, pocketOutcomes, type Review } from './shapes.ts';
import { piecesOf } from './touching.rules.ts';

export { PocketClosed, PocketOverlaps, VillagesApart } from './pocket-errors.ts';
export type { Paper, Pocket, Review } from './shapes.ts';

/** Pockets of poverty: declared on a month's figures, looked at again, changed and closed by people, each time with a reason. */

const find = ({ pocket }: { pocket: string }, context: Context) => store.get(context, pocket);
const lies = (actor: Actor, _input: unknown, { villages }: Pocket) => villages.some((village) => serves(actor, village));
const Reason = freeText(3, 500);
const NOTHING = said('Sebut yang diubah: nama, desa atau surat', 'say what is changed: the name, the villages or the paper');

function checkTouch(villages: readonly string[]): void {
  const [, ...others] = piecesOf(villages).toSorted((a, b) => b.length - a.length);
  const apart = others[0]?.[0];
  if (apart !== undefined) throw new VillagesApart(villageOf(apart).name);
}

function checkNext(nextReview: Day, { now }: Context): void {
  if (nextReview > dayOf(now())) return;
  throw InvalidInput.at('nextReview', 'Peninjauan berikutnya harus sesudah hari ini', 'the next review has to be after today');
}

/** The state that a move leads to. Throws PocketClosed. */
function movedBy(move: (typeof edges)[number]['move'], { state }: Pocket): Pocket['state'] {
  const edge = edgeOf(edges, move, state);
  if (!edge) throw new PocketClosed();
  return edge.to;
}

const taskFor = ({ id, nextReview }: Pocket) =>
  Task.openTask({
    kind: 'pocket_review',
    about: id,
    desk: 'dinsos',
    since: nextReview,
    due: dueWithin('pocketReview', nextReview),
  });

/** Declares villages that touch a pocket. Throws VillagesApart, PocketOverlaps, MonthNotCounted. */
export const declare = operation({
  name: 'declarePocket',
  input: z.object({
    name: freeText(3, 120),
    villages: PocketVillages,
    indicator: RatedIndicator,
    month: Month,
    paper: Paper,
    nextReview: DayText,
    reason: Reason,
  }),
  right: 'pocket.write',
  everywhere: true,
  run: async ({ indicator, month, reason, ...given }, context) => {
    const { now, newId } = context;
    notInFuture('paper.date', given.paper.date, now());
    checkNext(given.nextReview, context);
    checkTouch(given.villages);
    const basis = besideOf(await talliesIn(context, month, indicator), given.villages);
    const data: Pocket = { ...given, id: newId(), state: 'declared', declaredOn: dayOf(now()), basis, reviews: 0 };
    const { value, changes } = store.add(data, now());
    return { result: value, changes: [...changes, taskFor(value)], why: reason };
  },
});

/** Dinsos, and the camat of all its villages. */
const reviews = (actor: Actor) => actor.role === 'camat' || mayEverywhere(actor, 'pocket.write');

/** Records what was found when it was looked at again. Throws PocketClosed. */
export const review = operation({
  name: 'reviewPocket',
  input: z.object({ pocket: Id, finding: freeText(3, 2_000), next: freeText(3, 1_000), nextReview: DayText }),
  find,
  right: 'household.read',
  role: reviews,
  may: (actor, _input, { villages }) => villages.every((village) => serves(actor, village)),
  run: ({ finding, next, nextReview }, context, before) => {
    const state = movedBy('review', before);
    checkNext(nextReview, context);
    const { actor, now } = context;
    const number = before.reviews + 1;
    const { value, changes } = store.replace(before, { ...dataOf(before), state, nextReview, reviews: number }, now());
    const written: Review = { pocket: before.id, on: dayOf(now()), by: actor.id, finding, next, nextReview };
    return { result: value, changes: [...changes, store.addReview({ ...written, number }, now()), taskFor(value)] };
  },
});

/** Gives it another name, or other villages. Throws PocketClosed, VillagesApart, PocketOverlaps. */
export const change = operation({
  name: 'changePocket',
  input: z
    .object({ pocket: Id, name: freeText(3, 120).optional(), villages: PocketVillages.optional(), paper: Paper.optional(), reason: Reason })
    .refine(({ name, villages, paper }) => [name, villages, paper].some((one) => one !== undefined), NOTHING),
  find,
  right: 'pocket.write',
  everywhere: true,
  run: ({ reason, ...given }, { now }, before) => {
    const state = movedBy('change', before);
    const { name = before.name, villages = before.villages, paper = before.paper } = given;
    notInFuture('paper.date', paper.date, now());
    checkTouch(villages);
    const { value, changes } = store.replace(before, { ...dataOf(before), name, villages, paper, state }, now());
    return { result: value, changes, why: reason };
  },
});

/** Closes it. Throws PocketClosed. */
export const close = operation({
  name: 'closePocket',
  input: z.object({ pocket: Id, outcome: z.enum(pocketOutcomes), paper: Paper, reason: Reason }),
  find,
  right: 'pocket.write',
  everywhere: true,
  run: ({ outcome, paper, reason }, { now }, before) => {
    const state = movedBy('close', before);
    notInFuture('paper.date', paper.date, now());
    const closing = { on: dayOf(now()), outcome, paper };
    const { value, changes } = store.replace(before, { ...dataOf(before), state, closing }, now());
    return { result: value, changes: [...changes, Task.closeTask('pocket_review', before.id)], why: reason };
  },
});

/** One pocket. One Get. */
export const byId = query({
  input: z.object({ pocket: Id }),
  find,
  right: 'household.read',
  may: lies,
  run: (_input, _context, pocket) => pocket,
});

/** Those of the regency, or of a kecamatan. One Query. */
export const list = query({
  input: z.object({
    place: z.union([DistrictCode, z.literal(regency.code)]),
    which: z.enum(pocketLists).default('open'),
    page: PageInput.prefault({}),
  }),
  right: 'household.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: ({ place, which, page }, context) => store.list(context, place, which, page),
});

/** The open one that a village lies in; undefined where it lies in none. Two Gets. */
export const around = query({
  input: z.object({ village: VillageCode }),
  right: 'household.read',
  may: (actor, { village }) => serves(actor, village),
  run: ({ village }, context): Promise<Stored<Pocket> | undefined> => store.openAround(context, village),
});

/** What was found each time it was looked at again, latest first. One Query beside the look at it. */
export const reviewsOf = query({
  input: z.object({ pocket: Id, page: PageInput.prefault({}) }),
  find,
  right: 'household.read',
  may: lies,
  run: ({ page }, context, { id }) => store.listReviews(context, id, page),
});

/**
 * An indicator in all its villages as one, in the twelve months until the last that has ended, as far as they are counted. One BatchGet beside
 * the look at it; for who serves all of its villages.
 */
export const figures = query({
  input: z.object({ pocket: Id, indicator: RatedIndicator.optional() }),
  find,
  right: 'names.read',
  may: (actor, _input, { villages }) => villages.every((village) => serves(actor, village)),
  run: async ({ indicator }, context, { villages, basis }): Promise<Beside[]> => {
    const months = await monthsUntilUnchecked(context, monthBefore(monthOf(dayOf(context.now()))), indicator ?? basis.indicator);
    return months.map((month) => besideOf(month, villages));
  },
});

/** What became of it, when, by whom and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ pocket: Id, page: PageInput.prefault({}) }),
  find,
  may: lies,
  list: ({ pocket, page }, context) => store.history(context, pocket, page),
});
