import * as z from 'zod';
import { PlaceCode, regency } from '../region/region.ts';
import { type Actor, serves, servesAll } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { states } from './intervention.machine.ts';
import * as store from './intervention.store.ts';
import { sectors } from './sectors.rules.ts';
import type { Intervention } from './shapes.ts';

export { type Agency, agencies, agencyCalled } from './agencies.ts';
export type { Driver, Figure, ThenAndNow } from './drivers.rules.ts';
export { drivers } from './drivers.ts';
export { percentOf, spentOf } from './intervention.rules.ts';
export { InterventionMoveNotAllowed, InterventionOverlaps, OverItsMoney, TooManyReports } from './intervention-errors.ts';
export { change, plan } from './planning.ts';
export { contract, finish, report, stop } from './progress.ts';
export type { Contract, Ending, Intervention, InterventionNow, Reached, Report } from './shapes.ts';

/** What the regency's offices do for places: planned, paid for, finished, looked up. */

const find = ({ intervention }: { intervention: string }, context: Context) => store.get(context, intervention);
const reaches = (actor: Actor, { villages }: Pick<Intervention, 'villages'>): boolean => villages.some((village) => serves(actor, village));

/** One of them, for who serves one of its villages at least. One Get. */
export const byId = query({
  input: z.object({ intervention: Id }),
  find,
  right: 'intervention.read',
  may: (actor, _input, intervention) => reaches(actor, intervention),
  run: (_input, _context, intervention) => intervention,
});

/** Several at once; one that is not there, or out of reach, is left out. One BatchGet. */
export const byIds = query({
  input: z.object({ interventions: z.array(z.string()).max(100) }),
  right: 'intervention.read',
  run: async ({ interventions }, context) => (await store.getMany(context, interventions)).filter((one) => reaches(context.actor, one)),
});

/** Those of a village, a kecamatan or the regency, by state and sector, the latest year first. One Query, and a BatchGet. */
export const inPlace = query({
  input: z.object({
    place: PlaceCode.default(regency.code),
    state: z.enum(states).optional(),
    sector: z.enum(sectors).optional(),
    direction: Direction.default('desc'),
    page: PageInput.prefault({}),
  }),
  right: 'intervention.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: (input, context) => store.inPlace(context, input),
});

/** All of them, for whoever lays them into lists, or tells of them by their papers. No right is judged here. */
export const { eachAsKept, each } = store;

/** Who changed it, when and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ intervention: Id, page: PageInput.prefault({}) }),
  find,
  right: ['intervention.read'],
  may: (actor, _input, intervention) => reaches(actor, intervention),
  list: ({ intervention, page }, context) => store.history(context, intervention, page),
});
