import * as z from 'zod';
import { VillageCode } from '../region/region.ts';
import { can, serves } from '../shared/actor.ts';
import { InstantText } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { Id } from '../shared/id.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery, pastQuery } from '../shared/past.ts';
import { newHousehold, type ShownAid, withAid } from './household.rules.ts';
import * as store from './household.store.ts';
import { rewritten } from './rewriting.ts';
import { checkRoom } from './room.rules.ts';
import { AddressInput, type Household, Registration } from './shapes.ts';
import { about, findHousehold, keepAtHand, lookAt, mayWrite, servesIt } from './subject.ts';

export { eachInVillage, eachKeptInVillage } from './household.store.ts';
export { HouseholdFull, NumberTaken, OlderNews } from './household-errors.ts';
export { byNumber, byTemporaryNumber, readingsOfNumber } from './look-up.ts';
export { type Numbers, readNumbers, readNumbersOfMany } from './reading-numbers.ts';
export { type Reading, readings, readingWays } from './readings.ts';
export type { Household, Member } from './shapes.ts';

/**
 * Adds a household to its village's register. Refuses a KK or NIK that a household in the actor's sight has; one that is taken elsewhere is
 * claimed, and Dinsos asked. Who has none yet gets a number of the register's own, and
 * whoever may be in it already is told of on a list.
 */
export const register = operation({
  name: 'registerHousehold',
  input: Registration,
  right: 'household.write',
  may: (actor, input) => serves(actor, input.village),
  run: async (input, context) => {
    const { values, changes } = await rewritten(context, [{ after: newHousehold(input, context.now(), context) }]);
    return { result: values[0] as Stored<Household>, changes };
  },
});

/** One household; absent and out of reach are the same NotFound. */
export const byId = query({
  input: z.object({ household: Id }),
  find: lookAt,
  right: 'household.read',
  may: servesIt,
  run: (_input, _context, household: Stored<Household>) => household,
});

/** Several households at once; those absent or out of the actor's reach are left out. One BatchGet. */
export const byIds = query({
  input: z.object({ households: z.array(Id).max(100) }),
  right: 'household.read',
  run: async ({ households }, context) => {
    const reached = (await store.getMany(context, households)).filter(({ village }) => serves(context.actor, village));
    if (reached.length < households.length) context.cost.withhold();
    keepAtHand(context, reached);
    return reached;
  },
});

/** The household as it was at an instant. One Query beside the check that it may be seen now. */
export const asOf = pastQuery({
  input: z.object({ household: Id, at: InstantText }),
  find: lookAt,
  may: servesIt,
  state: ({ household, at }, context) => store.asOf(context, household, new Date(at).toISOString()),
});

/** The households of a village, poorest first. One Query. */
export const inVillage = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  right: 'household.read',
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, page }, context) => store.listByVillage(context, village, page),
});

/** Who changed the household, when, how and why, latest first, each with the state it was left in. One Query beside the check of the right. */
export const history = historyQuery({
  input: z.object({ household: Id, page: PageInput.prefault({}) }),
  find: lookAt,
  may: servesIt,
  list: ({ household, page }, context) => store.history(context, household, page),
});

/** Corrects the address, as a whole; null says that a part of it is not known. */
export const correctAddress = operation({
  name: 'correctAddress',
  input: about.extend({ address: AddressInput }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ address, reason }, { now }, before) => {
    const change = store.replace(before, { ...before, address }, now());
    return { result: change.value, changes: [change], why: reason };
  },
});

export const maySeeNames = (context: Context): boolean => can(context.actor, 'names.read');

/** For slices that build on a household: the record itself, with no right judged yet. */
export const getUnchecked = store.get;

/** The change that writes nothing, and holds where the household is as it was read. */
export const asItIs = store.asItIs;

/** Several of them. One BatchGet for each hundred. */
export const getManyUnchecked = store.getMany;
/** The state that a household was in at that instant. */
export const asOfUnchecked = store.asOf;

/** For them too: a village's households that pass a test of theirs, page by page. */
export const filterByVillage = store.filterByVillage;
export const listByVillage = store.listByVillage;

/** The change by which a household shows one line of aid; commits together with the enrollment it tells of. Throws HouseholdFull. */
export function showAid(before: Stored<Household>, line: ShownAid, now: string) {
  const after = withAid(before, line);
  checkRoom(before, after);
  return store.replace(before, after, now);
}

/** For each NIK and KK number given by its fingerprint, which household (and member) holds it. */
export const holders = store.holders;

/** Under which id a household stands before the public, or one of its people: always the same, and nothing that leads back to it without the key. */
export const publicIdOf = ({ vault }: Pick<Context, 'vault'>, household: string, member?: string): string =>
  vault.fingerprint('entry', member === undefined ? household : `${household}/${member}`).split('.')[1] ?? '';
