import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import { VillageCode } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { commit } from '../shared/change.ts';
import { DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { type CallOptions, operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import { notOneOf } from '../staff/hands.ts';
import { tallyService } from '../staff/service.ts';
import { checkState, findCycle } from './cycle.ts';
import * as lineStore from './delivery.store.ts';
import { parseLineId, placeOf } from './line.rules.ts';
import { LineId, placesOf } from './lines.ts';
import { receivedBy, SampleDraw } from './sample.rules.ts';
import * as store from './sample.store.ts';
import { NothingToCheck, SampleDrawn } from './sample-errors.ts';
import { type Arrival, arrivals, type Sample, type SampleCheck, type SampleCounts } from './sample-shapes.ts';
import { arrivalAsked, checkTasks, oneChecked } from './sample-tasks.ts';
import type { Line } from './shapes.ts';

const About = z.object({ cycle: Id });
const Size = z.int().min(1, said('Paling sedikit 1', 'at least 1')).max(2_000, said('Paling banyak 2.000', 'at most 2,000'));

const Asked = About.extend({ size: Size, reason: Reason });

/** So many fit into one transaction with their history. */
const CHECKS_AT_ONCE = 45;

/**
 * Draws a cycle’s sample from the lines that have received something, by a seed that is recorded. Once for a cycle; a drawing that was
 * interrupted is finished by asking again. Reads all lines. Throws SampleDrawn, NothingToCheck.
 */
export async function drawSample(context: Context, input: z.input<typeof Asked>, call: CallOptions = {}): Promise<Stored<Sample>> {
  const { seed, size, drawnAt, cycle } = await seedSample(context, input, call);
  const draw = new SampleDraw<Line>(seed, size);
  for await (const line of lineStore.eachLine(context, cycle, true)) if (receivedBy(line, drawnAt)) draw.add(line);
  const { drawn, from } = draw;
  for (let first = 0; first < drawn.length; first += CHECKS_AT_ONCE) {
    await addChecks(context, { cycle, drawn: drawn.slice(first, first + CHECKS_AT_ONCE).map(checkOf) });
  }
  // Nothing is recorded of a sample before it is sealed, so nobody is behind this.
  for (const tasks of checkTasks(cycle, drawn, dayOf(drawnAt))) await commit(context, tasks, { operation: 'drawSample' });
  return sealSample(context, { cycle, from, drawn: drawn.length });
}

const checkOf = ({ code, household, payee, ...line }: Line): SampleCheck => ({ ...placeOf(line), code, household, payee });

const addChecks = operation({
  name: 'drawSample',
  input: About.extend({ drawn: z.array(z.custom<SampleCheck>()).max(CHECKS_AT_ONCE) }),
  right: 'delivery.write',
  everywhere: true,
  run: async ({ drawn }, context) => {
    const there = new Set((await store.getChecks(context, drawn)).map(({ code }) => code));
    const missing = drawn.filter(({ code }) => !there.has(code));
    return { result: undefined, changes: missing.map((check) => store.addCheck(check, context.now())) };
  },
});

const seedSample = operation({
  name: 'drawSample',
  input: Asked,
  find: async ({ cycle: id }, context) => {
    const cycle = await findCycle({ cycle: id }, context);
    return cycle && { cycle, before: await store.get(context, id) };
  },
  right: 'delivery.write',
  everywhere: true,
  run: async ({ size, reason }, context, { cycle, before }) => {
    checkState(cycle, 'approved', 'closed');
    if (before?.from !== undefined) throw new SampleDrawn();
    if (before) return { result: before, changes: [] };
    const tallies = await lineStore.tallies(context, cycle.id);
    if (tallies.every(({ paid, delivered, partly }) => paid + delivered + partly === 0)) throw new NothingToCheck();
    const { now, newId, actor } = context;
    const change = store.add({ cycle: cycle.id, seed: newId(), size, drawnAt: now(), drawnBy: actor.id }, now());
    return { result: change.value, changes: [change], why: reason };
  },
});

const sealSample = operation({
  name: 'sealSample',
  input: About.extend({ from: z.int(), drawn: z.int() }),
  find: ({ cycle }, context) => store.get(context, cycle),
  right: 'delivery.write',
  everywhere: true,
  run: ({ cycle, from, drawn }, { now }, before) => {
    if (before.from !== undefined) return { result: before, changes: [] };
    const change = store.replace(before, { ...before, from }, now());
    return { result: change.value, changes: [change, store.setCount(cycle, { drawn, checked: 0, arrived: 0, partly: 0, missing: 0 })] };
  },
});

/**
 * Records what a recipient of the sample says of what was to arrive. For whoever works in the village, but not who handed it over; a later
 * check takes the place of an earlier one, which stays in the history.
 */
export const recordCheck = operation({
  name: 'recordCheck',
  input: z.object({ line: LineId, found: z.enum(arrivals), on: DayText, note: freeText(3, 500).optional() }),
  find: async ({ line: id }, context) => {
    const place = parseLineId(id);
    if (!place) return undefined;
    const [check, line, sample] = await Promise.all([
      store.getCheck(context, place),
      lineStore.getLine(context, place),
      store.get(context, place.cycle),
    ]);
    return check && line && sample?.from !== undefined ? { check, line } : undefined;
  },
  right: 'aid.write',
  may: (actor, _input, { check }) => serves(actor, check.village),
  run: async ({ found, on, note }, context, { check: before, line }) => {
    const { actor, now } = context;
    notInFuture('on', on, now());
    await notOneOf(
      context,
      line.handovers.map(({ by }) => by),
    );
    if (before.found === found && before.on === on && before.by === actor.id && before.note === note)
      return { result: before, changes: [] };
    const { note: _earlier, ...rest } = before;
    const change = store.replaceCheck(before, { ...rest, found, on, by: actor.id, ...(note && { note }) }, now());
    const counted = before.found === undefined ? { checked: 1, [found]: 1 } : movedFrom(before.found, found);
    const counts = Object.keys(counted).length > 0 ? [store.moveCount(before.cycle, counted)] : [];
    const asked = await arrivalAsked(context, before, { found, line });
    const waiting = before.found === undefined ? await oneChecked(context, before) : [];
    const visited = tallyService(context, { village: before.village, visits: 1 });
    return { result: change.value, changes: [change, ...counts, ...visited, ...asked, ...waiting], why: note };
  },
});

const movedFrom = (before: Arrival, after: Arrival): Partial<SampleCounts> => (before === after ? {} : { [before]: -1, [after]: 1 });

/** One who was drawn. One Get. */
export const checkById = query({
  input: z.object({ line: LineId }),
  find: async ({ line }, context) => {
    const place = parseLineId(line);
    return place && store.getCheck(context, place);
  },
  right: 'household.read',
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, check) => check,
});

/** What was drawn, in the villages the actor serves. One Query. */
export const checks = query({
  input: About.extend({ village: VillageCode.optional(), page: PageInput.prefault({}) }),
  right: 'household.read',
  may: (actor, { village }) => village === undefined || serves(actor, village),
  run: ({ cycle, village, page }, context) => store.listByPlace(context, { cycle, places: placesOf(context.actor, village), page }),
});

/** A cycle’s sample and what was found so far; undefined while none is drawn. Two Gets. */
export const sampleOf = query({
  input: About,
  right: 'household.read',
  run: async ({ cycle }, context) => {
    const [sample, counts] = await Promise.all([store.get(context, cycle), store.counts(context, cycle)]);
    return sample && counts && { ...sample, counts };
  },
});
