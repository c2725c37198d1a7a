import { seenAt } from '../aid/seen.ts';
import type * as Household from '../household/household.ts';
import { isOlder } from '../household/news.rules.ts';
import type { FieldFinding } from '../household/shapes.ts';
import { laterVisit } from '../household/visited.rules.ts';
import type { Change } from '../shared/change.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { seenBy } from './derived.rules.ts';
import { judgingIn } from './judging.rules.ts';
import { shownAnswer } from './merge.rules.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';

type Whose = Stored<Household.Household>;

/** A household shows its latest finding, unless something newer was found otherwise, the day of its latest visit, and what follows from its answers as they are now. */
export async function shownWith(context: Context, household: Whose, survey: Survey, all: readonly QuestionnaireNow[]): Promise<Change[]> {
  const shown = { ...findingOf(household, survey), ...visitedOf(household, survey), ...seenOf(household, survey, all) };
  return Object.keys(shown).length > 0 ? (await seenAt(context, household, { ...household, ...shown })).changes : [];
}

function findingOf({ fieldFinding: held }: Whose, { finding }: Survey): { fieldFinding?: FieldFinding } {
  if (!finding) return {};
  const fieldFinding: FieldFinding = { finding: finding.finding, date: dayOf(finding.at), by: finding.by };
  const isNews = !isOlder(held, fieldFinding) && (fieldFinding.date !== held?.date || held.finding !== finding.finding);
  return isNews ? { fieldFinding } : {};
}

function visitedOf({ visited: held }: Whose, { last }: Survey): Pick<Household.Household, 'visited'> {
  const { visited } = laterVisit(held, last && dayOf(last.at));
  return visited === undefined || visited === held ? {} : { visited };
}

/** By the rules of the version whose words the answers are in. */
function seenOf({ seen: held }: Whose, survey: Survey, all: readonly QuestionnaireNow[]): Pick<Household.Household, 'seen'> {
  const form = all.find(({ number }) => number === survey.questionnaire);
  if (!form) return {};
  const shown = form.questions.flatMap(({ code }) => shownAnswer(survey, code) ?? []);
  const latest = shown
    .map(({ at }) => dayOf(at))
    .toSorted()
    .at(-1);
  const seen = seenBy({ number: form.number, findings: judgingIn(form) }, (item) => shownAnswer(survey, item)?.value, latest);
  return JSON.stringify(seen) === JSON.stringify(held) ? {} : { seen };
}
