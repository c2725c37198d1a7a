import * as z from 'zod';
import type * as Household from '../household/household.ts';
import { VillageCode } from '../region/region.ts';
import { type Actor, holds } from '../shared/actor.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, type Stored } from '../shared/entity.ts';
import { operation } from '../shared/operation.ts';
import { servedOn } from '../staff/assignments.ts';
import { everyLoginOf, loginsOf } from '../staff/hands.ts';
import type { Survey } from './shapes.ts';
import { findVisited, mayTell, type Visited } from './subject.ts';
import * as store from './survey.store.ts';
import { formsFor, same, Versions } from './survey.ts';
import { NoOfficer, NotAtWork, OthersVisit, SameVisitor, VisitDiffers } from './survey-errors.ts';
import { uploaded, visitOf, withVisit } from './uploading.ts';
import { type Visit, VisitForm } from './visit-shapes.ts';

/** Visits that one person hands in and others made: submissions of the form on their phones, in a file. */

/** What the survey came to, for whoever takes the file back; and what is to be written beside it. */
type Beside = (
  visit: Visit,
  after: Stored<Survey>,
  before: Stored<Survey> | undefined,
  household: Stored<Household.Household>,
) => readonly Change[];

const HandedIn = VisitForm.extend({
  /** Who visited, by the code of their sign-in. */
  officer: z.string().trim().toLowerCase().max(60).optional(),
  /** The file is of this village alone. */
  of: VillageCode.optional(),
  why: z.string(),
  versions: Versions,
  beside: z.custom<Beside>(),
});

/**
 * Takes one visit as `upload` does, as that of whoever made it. Who hands in others' work is the coordinator of the village, or serves the regency;
 * who made it served the village on that day. Tells whether it is new. Throws what `upload` throws; NoOfficer, OthersVisit, NotAtWork.
 */
export const importVisit = operation({
  name: 'importVisit',
  input: HandedIn,
  find: findVisited,
  record: ({ survey }) => survey,
  right: 'survey.write',
  may: (actor, input, found) =>
    mayTell(actor, input, found) && (input.of === undefined || (found.lay ?? found.household.village) === input.of),
  run: async ({ officer, of: _village, why, versions, beside, ...form }, context, found) => {
    const { asked, household, survey, lay } = found;
    const [all, known] = await Promise.all([formsFor(context, survey, versions), store.getVisit(context, form.visit)]);
    const { visitor, own } = await visitorOf(context, { officer, second: form.second, day: dayOf(form.startedAt) }, found);
    const acting: Context = { ...context, actor: visitor };
    const visit: Visit = {
      ...visitOf(acting, household, form, all),
      ...(visitor.id !== context.actor.id && { handedInBy: context.actor.id }),
    };
    if (known && !known.takenBack) {
      if (known.by !== visitor.id || !same(known, visit, asked)) throw new VisitDiffers();
      return { result: { visit: known, isNew: false }, changes: [] };
    }
    const after = withVisit(survey && dataOf(survey), household, visit, all, own);
    const { survey: now, changes } = await uploaded(acting, household, survey, after, { visit, lay, known, all, own });
    return { result: { visit, isNew: true }, changes: [...changes, ...beside(visit, now, survey, household)], why };
  },
});

interface Claim {
  readonly officer: string | undefined;
  readonly second: boolean;
  readonly day: string;
}

/** Whose visit it is, and all their sign-ins. */
async function visitorOf(
  context: Context,
  { officer, second, day }: Claim,
  { household, survey, lay }: Visited,
): Promise<{ readonly visitor: Actor; readonly own: ReadonlySet<string> }> {
  const { actor } = context;
  if (officer === undefined || officer === '') throw new NoOfficer();
  const handingIn = await loginsOf(context);
  if (handingIn.has(officer)) return { visitor: { ...actor, id: officer }, own: handingIn };
  const village = lay ?? household.village;
  if (actor.scope.kind !== 'regency' && !holds(actor, 'coordinator', village)) throw new OthersVisit();
  if (!(await servedOn(context, { staff: officer, village, day }))) throw new NotAtWork();
  // Who looked first does not say that somebody else looked again.
  if (second && survey?.first && handingIn.has(survey.first.by)) throw new SameVisitor();
  return { visitor: { ...actor, id: officer, role: 'officer' }, own: new Set(await everyLoginOf(context, [officer])) };
}
