import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { type Actor, serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id, idOf } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import * as store from './delivery.store.ts';
import { parseLineId } from './line.rules.ts';
import { type Cycle, type Line, lineStates } from './shapes.ts';

export { lineId } from './line.rules.ts';

const Wanted = z.object({ cycle: Id, village: VillageCode.optional(), page: PageInput.prefault({}) });

export const servesAsked = (actor: Actor, { village }: { village?: string | undefined }): boolean =>
  village === undefined || serves(actor, village);

/** Where an actor's rows lie: in the village asked for, or all over their area. Each place is read by a Query of its own, one a page. */
export function placesOf({ scope }: Actor, village: string | undefined): readonly string[] {
  if (village !== undefined) return [village];
  if (scope.kind === 'regency') return [''];
  return scope.kind === 'district' ? [`${scope.district}.`] : scope.villages.toSorted();
}

/** A cycle's lines, in the villages the actor serves. One Query; with a state to choose by, a page may come out short. */
export const lines = query({
  input: Wanted.extend({ state: z.enum(lineStates).optional() }),
  right: 'household.read',
  may: servesAsked,
  run: ({ cycle, village, state, page }, context) =>
    store.listLines(context, {
      cycle,
      places: placesOf(context.actor, village),
      page,
      passes: state && ((line) => line.state === state),
    }),
});

/** Who receives the programme and is not on the list, and why. One Query. */
export const leftOut = query({
  input: Wanted,
  right: 'household.read',
  may: servesAsked,
  run: ({ cycle, village, page }, context) => store.listLeftOut(context, { cycle, places: placesOf(context.actor, village), page }),
});

export const LineId = idOf(1, 250);
const About = z.object({ line: LineId });

export async function findLine({ line }: { line: string }, context: Context): Promise<Stored<Line> | undefined> {
  const place = parseLineId(line);
  return place && store.getLine(context, place);
}

/** A line with its cycle. Two Gets. */
export async function findWithCycle(
  { line: id }: { line: string },
  context: Context,
): Promise<{ line: Stored<Line>; cycle: Cycle } | undefined> {
  const line = await findLine({ line: id }, context);
  const cycle = line && (await store.get(context, line.cycle));
  return cycle && { line, cycle };
}

export const lineById = query({
  input: About,
  find: findLine,
  right: 'household.read',
  may: (actor, _input, { village }) => serves(actor, village),
  run: (_input, _context, line) => line,
});

/** What happened to a line, latest first. It begins with the first change: the list as it was built is the line's frozen part. */
export const lineHistory = historyQuery({
  input: About.extend({ page: PageInput.prefault({}) }),
  find: findLine,
  may: (actor, _input, { village }) => serves(actor, village),
  list: ({ page }, context, line) => store.lineHistory(context, line, page),
});
