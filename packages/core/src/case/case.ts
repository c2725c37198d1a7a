import * as z from 'zod';
import { lookAt } from '../household/subject.ts';
import { VillageCode } from '../region/region.ts';
import { can, serves } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import type { CaseTransition } from './case.machine.ts';
import * as store from './case.store.ts';
import { CaseOrderBy, counted } from './desk.ts';
import { allowedTransitions, type FilledOffices, sees, seesAboutStaff, seesSensitive } from './roles.rules.ts';
import { type Case, type CaseNow, caseCategories, caseStates } from './shapes.ts';
import { openNote, openStatement } from './statement.ts';
import { find, maySee } from './transition.ts';

export { complainOf } from './about-staff.ts';
export { CaseMoveNotAllowed } from './case-errors.ts';
export { close, reopen } from './closing.ts';
export { aboutStaffInPlace, inHandOf, inPlace, sensitiveInPlace } from './desk.ts';
export { escalate, escalateOverdue } from './escalate.ts';
export { answer, decide, recommend, take } from './handling.ts';
export { register } from './register.ts';
export type { FilledOffices } from './roles.rules.ts';
export type { Case, CaseNow, Recommendation, Referral, Statement } from './shapes.ts';
export { officesFilled } from './transition.ts';

/** What people come to a Puskesos with, from the day they come until it is closed. */

/** All of a village's, for whoever lays them into lists. No right is judged here. */
export const eachInVillage = store.eachInVillage;

/** One case. One Get. */
export const byId = query({
  input: z.object({ case: Id }),
  find,
  right: 'case.read',
  may: maySee,
  run: (_input, _context, found) => found,
});

const ListInput = z.object({
  village: VillageCode,
  state: z.enum(caseStates).optional(),
  category: z.enum(caseCategories).optional(),
  orderBy: CaseOrderBy.optional(),
  page: PageInput.prefault({}),
});

/** A village's cases but for the sensitive ones: open ones by the day they are due, then those that are closed. One Query. */
export const inVillage = query({
  input: ListInput,
  right: 'case.read',
  may: (actor, { village }) => serves(actor, village),
  run: async ({ village, ...asked }, context) =>
    counted(context, await store.inVillage(context, village, { ...asked, list: 'cases' }), 'cases', { ...asked, place: village }),
});

/** Its sensitive ones, for those who may see all of them. One Query. */
export const sensitiveInVillage = query({
  input: ListInput,
  right: 'case.read',
  may: (actor, { village }) => serves(actor, village),
  office: (actor, { village }) => seesSensitive(actor, village),
  run: async ({ village, ...asked }, context) => {
    const list = 'sensitive-cases';
    return counted(context, await store.inVillage(context, village, { ...asked, list }), list, { ...asked, place: village });
  },
});

/** Those that complain of somebody who serves there, for the desks above. One Query; what complains of the reader is left out of its page. */
export const aboutStaffInVillage = query({
  input: ListInput,
  right: 'case.read',
  may: (actor, { village }) => serves(actor, village),
  office: (actor, { village }) => seesAboutStaff(actor, village),
  run: async ({ village, ...asked }, context) => {
    const { rows, ...page } = await store.inVillage(context, village, { ...asked, list: 'staff-cases' });
    return { ...page, rows: rows.filter(({ value }) => sees(context.actor, value)) };
  },
});

/** What came from a household or about it, latest first; sensitive ones for those who may see all of them. One Query beside the look at it. */
export const ofHousehold = query({
  input: z.object({ household: Id, page: PageInput.prefault({}) }),
  find: lookAt,
  right: 'case.read',
  may: (actor, _input, { village }) => serves(actor, village),
  run: async ({ household, page }, context, { village }) => {
    const { rows, ...rest } = await store.ofHousehold(context, household, seesSensitive(context.actor, village), page);
    // One that moved in brings along only what the actor may see where it was.
    return { rows: rows.filter(({ value }) => sees(context.actor, value)), ...rest };
  },
});

/** Who did what with it, when and why, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: z.object({ case: Id, page: PageInput.prefault({}) }),
  find,
  right: ['case.read'],
  may: maySee,
  list: ({ case: id, page }, context) => store.history(context, id, page),
});

/** A move, and whether it decides on what the actor recommended themselves: then only with a reason for standing in. */
export interface OwnMove extends CaseTransition {
  readonly standIn: boolean;
}

/** What the actor may make of a case that they see, given which offices are filled. `own`: all their sign-ins. */
export async function movesFor(
  { actor }: Pick<Context, 'actor'>,
  found: CaseNow,
  filled: FilledOffices,
  own: () => Promise<ReadonlySet<string>>,
): Promise<OwnMove[]> {
  const open = allowedTransitions(actor, found, filled);
  const { by } = found.recommendation ?? {};
  const looksOver = by !== undefined && open.some(({ move }) => decides(move)) && (await own()).has(by);
  return open.map((edge) => ({ ...edge, standIn: looksOver && decides(edge.move) }));
}

const decides = (move: CaseTransition['move']): boolean => move === 'resolve' || move === 'refer';

/** How often it was reported before, and the case before it: of a sensitive one for those alone who may know of the others. */
export const repeatsOf = ({ actor }: Pick<Context, 'actor'>, { village, sensitive, repeats, repeatOf }: Case) =>
  sensitive && !seesSensitive(actor, village) ? undefined : { repeats, repeatOf };

/** What was told, and the words of the last step, of a case that the actor sees: for whoever may see names. */
export const statementOf = (context: Context, found: Case) =>
  can(context.actor, 'names.read') ? openStatement(context, found) : undefined;
export const noteOf = (context: Context, found: Case) => (can(context.actor, 'names.read') ? openNote(context, found) : undefined);
