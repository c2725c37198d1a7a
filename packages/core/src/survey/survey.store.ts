import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Item, Key } from '../shared/table.ts';
import type { MigrationRun, MigrationRuns } from './migration-shapes.ts';
import type { Questionnaire, QuestionnaireNow } from './questionnaire-shapes.ts';
import type { Survey } from './shapes.ts';
import type { Visit } from './visit-shapes.ts';

type Registry = Pick<Context, 'registry'>;

const FORM = 'questionnaire#verification';
const formKey = (version: number): Key => ({ pk: FORM, sk: `v${String(version).padStart(4, '0')}` });
const surveyKey = (household: string): Key => ({ pk: `survey#${household}`, sk: 'survey' });
const visitKey = (id: string): Key => ({ pk: `visit#${id}`, sk: 'visit' });

const form = entity<Questionnaire>('questionnaire', { key: ({ number }) => formKey(number) });

/** A village's surveys lie together, those visited longest ago first. */
const survey = entity<Survey>('survey', {
  key: ({ household }) => surveyKey(household),
  index: ({ household, village, last }) => ({ gsi1pk: `surveys#${village}`, gsi1sk: `${last?.at ?? ''}#${household}` }),
});

/** A household's visits lie together by the time they began. */
const visit = entity<Visit>('visit', {
  key: ({ visit: id }) => visitKey(id),
  index: ({ visit: id, household, startedAt, takenBack }) =>
    takenBack ? undefined : { gsi1pk: `visits#${household}`, gsi1sk: `${startedAt}#${id}` },
});

export const addForm = form.add;
export const replaceForm = form.replace;
export const formHistory = ({ registry }: Registry, number: number, page: PageInput) => form.history(registry, formKey(number), page);

export type RunKind = keyof MigrationRuns;
const runKey = (number: number, kind: RunKind): Key => ({ pk: FORM, sk: `pass#${kind}#${String(number).padStart(4, '0')}` });

/** How far a pass has come lies beside the form, without a history of its own. */
export const runChange = (number: number, kind: RunKind, pass: MigrationRun): Change => ({
  put: { ...runKey(number, kind), type: 'pass', number, kind, data: JSON.stringify(pass) },
  onConditionFailed: () => new VersionConflict(),
});
export const saveRun = ({ registry }: Registry, number: number, kind: RunKind, pass: MigrationRun): Promise<boolean> =>
  registry.put(runChange(number, kind, pass).put as Item);

/** Every version with its passes, oldest first: a handful in a decade. One Query. */
export async function forms({ registry }: Registry): Promise<QuestionnaireNow[]> {
  const { items } = await registry.query({ partition: FORM, between: ['pass#', 'v~'], consistent: true });
  const passes = new Map<unknown, MigrationRuns>();
  for (const { number, kind, data, type } of items) {
    if (type === 'pass') passes.set(number, { ...passes.get(number), [kind as RunKind]: JSON.parse(data as string) as MigrationRun });
  }
  return items
    .filter(({ type }) => type === 'questionnaire')
    .map((item) => {
      const read = form.read(item);
      return { ...read, ...passes.get(read.number) };
    });
}

export const addSurvey = survey.add;
export const replaceSurvey = survey.replace;
export const getSurvey = ({ registry }: Registry, household: string) => survey.get(registry, surveyKey(household));
export const surveyAsOf = ({ registry }: Registry, household: string, instant: Instant) =>
  survey.asOf(registry, surveyKey(household), instant);
export const surveyHistory = ({ registry }: Registry, household: string, page: PageInput) =>
  survey.history(registry, surveyKey(household), page);
export const listIn = ({ registry }: Registry, village: string, page: PageInput): Promise<Page<Stored<Survey>>> =>
  survey.list(registry, { partition: `surveys#${village}`, index: 'gsi1', page });

export async function* eachIn({ registry }: Registry, village: string): AsyncGenerator<Stored<Survey>> {
  for await (const item of registry.queryAll({ partition: `surveys#${village}`, index: 'gsi1' })) yield survey.read(item);
}

export const addVisit = (of: Visit, now: string): Change => visit.add(of, now);
export const replaceVisit = visit.replace;
export const getVisit = ({ registry }: Registry, id: string) => visit.get(registry, visitKey(id));
/** Latest first. */
export const visitsOf = ({ registry }: Registry, household: string, page: PageInput): Promise<Page<Stored<Visit>>> =>
  visit.list(registry, { partition: `visits#${household}`, index: 'gsi1', descending: true, page });
