import * as z from 'zod';
import { dayOf, laterDay } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { said } from '../shared/said.ts';
import { dayInWords } from '../shared/written-date.ts';
import * as Task from '../task/task.ts';
import { dueWithin } from '../task/within.calendar.ts';
import { diffOf } from './diff.rules.ts';
import { checkDraft } from './draft.rules.ts';
import { migrationId, newRun } from './migration.ts';
import { type Questionnaire, QuestionnaireInput, type QuestionnaireNow } from './questionnaire-shapes.ts';
import * as store from './survey.store.ts';
import { NoDraft, NotWeighed } from './survey-errors.ts';

export type { ItemDifference } from './diff.rules.ts';
export { runMigration } from './migration.ts';
export type { MigrationRule, MigrationRun } from './migration-shapes.ts';
export type { Question } from './question-shapes.ts';
export type { Questionnaire, QuestionnaireNow } from './questionnaire-shapes.ts';

/** The questionnaire's versions: drafted, compared, weighed by what they would do to the answers that are there, and published. */

const Version = z.int().min(1).max(9_999);
const Target = z.object({ version: Version });

async function find({ version }: { version: number }, context: Context): Promise<QuestionnaireNow | undefined> {
  return (await store.forms(context)).find(({ number }) => number === version);
}

const withoutRuns = ({
  version: _record,
  updatedAt: _at,
  weighed: _weighed,
  carriedOver: _over,
  ...form
}: QuestionnaireNow): Questionnaire => form;

/** Drafts the next version, or drafts it anew. Throws InvalidInput that names all that does not hold together. */
export const draft = operation({
  name: 'draftQuestionnaire',
  input: QuestionnaireInput,
  right: 'questionnaire.write',
  everywhere: true,
  run: async ({ findings, ...asked }, context) => {
    const all = await store.forms(context);
    const last = all.at(-1);
    const before = all.findLast(({ state }) => state === 'published');
    const input = { ...asked, findings: findings ?? before?.findings ?? [] };
    checkDraft(input, before);
    if (before && input.from < before.from) {
      throw InvalidInput.at(
        'from',
        `Versi sebelumnya berlaku sejak ${dayInWords(before.from)}`,
        `the version before holds since ${before.from}`,
      );
    }
    const change =
      last?.state === 'draft'
        ? store.replaceForm(last, { ...input, number: last.number, state: 'draft' }, context.now())
        : store.addForm({ ...input, number: (last?.number ?? 0) + 1, state: 'draft' }, context.now());
    const since = laterDay(input.from, dayOf(context.now()));
    const waits = { kind: 'questionnaire', about: String(change.value.number), desk: 'dinsos', since } as const;
    const task = Task.openTask({ ...waits, due: dueWithin('questionnaire', since) });
    return { result: change.value as QuestionnaireNow, changes: [change, task] };
  },
});

/** Begins to count what a draft would do to the answers of how many households. Nothing else is written. Throws NoDraft. */
export const weigh = operation({
  name: 'weighQuestionnaire',
  input: Target,
  find,
  right: 'questionnaire.write',
  everywhere: true,
  run: (_input, context, form) => {
    if (form.state !== 'draft') throw new NoDraft();
    const weighed = newRun(form.version, context.now());
    const changes = [store.runChange(form.number, 'weighed', weighed), enqueueJob('questionnaire', migrationId('weighed', form.number))];
    return { result: { ...form, weighed }, changes };
  },
});

/** Publishes a draft that was weighed as it stands, and begins to carry the answers over. Throws NoDraft, NotWeighed. */
export const publish = operation({
  name: 'publishQuestionnaire',
  input: Target,
  find,
  right: 'questionnaire.write',
  everywhere: true,
  run: async (_input, context, form) => {
    // Stopped for good on its way, it is asked for again.
    if (form.state === 'published' && form.carriedOver && !form.carriedOver.finishedAt) {
      return { result: form, changes: [enqueueJob('questionnaire', migrationId('carriedOver', form.number))] };
    }
    if (form.state !== 'draft') throw new NoDraft();
    if (form.weighed?.draft !== form.version || !form.weighed.finishedAt) throw new NotWeighed();
    const now = context.now();
    // Published is what is asked at the door: a version whose day has not come would be asked today, and the answers carried over.
    if (form.from > dayOf(now)) {
      throw InvalidInput.at(
        'version',
        `Berlaku mulai ${form.from}; terbitkan pada hari itu`,
        `it holds from ${form.from}; publish it on that day`,
      );
    }
    const carriedOver = newRun(form.version, now);
    const earlier = (await store.forms(context)).find(({ state }) => state === 'published');
    const change = store.replaceForm(form, { ...withoutRuns(form), state: 'published', publishedAt: now }, now);
    return {
      result: { ...change.value, weighed: form.weighed, carriedOver },
      changes: [
        change,
        Task.closeTask('questionnaire', String(form.number)),
        ...(earlier ? [store.replaceForm(earlier, { ...withoutRuns(earlier), state: 'retired' }, now)] : []),
        store.runChange(form.number, 'carriedOver', carriedOver),
        enqueueJob('questionnaire', migrationId('carriedOver', form.number)),
      ],
    };
  },
});

/** Every version, oldest first. One Query. */
export const list = query({ input: z.object({}), right: 'survey.read', run: (_input, context) => store.forms(context) });

/** One version; left out: the one that is asked now. One Query. */
export const byVersion = query({
  input: z.object({ version: Version.optional() }),
  find: async ({ version }, context) => (version === undefined ? inForce(await store.forms(context)) : find({ version }, context)),
  right: 'survey.read',
  run: (_input, _context, form: QuestionnaireNow) => form,
});

export const published = (all: readonly QuestionnaireNow[]): QuestionnaireNow[] => all.filter(({ state }) => state !== 'draft');

export const inForce = (all: readonly QuestionnaireNow[]): QuestionnaireNow | undefined =>
  all.findLast(({ state }) => state === 'published');

/** What is different between two versions, item by item, by way of those in between. One Query. */
export const diff = query({
  input: z.object({ from: Version, to: Version }).refine(({ from, to }) => from < to, {
    ...said('Bandingkan sebuah versi dengan versi sesudahnya', 'compare a version with a later one'),
    path: ['to'],
  }),
  right: 'survey.read',
  run: async ({ from, to }, context) => {
    const all = await store.forms(context);
    const [before, ...steps] = all.filter(({ number }) => from <= number && number <= to);
    if (before?.number !== from || steps.at(-1)?.number !== to)
      throw InvalidInput.at('to', 'Versi ini tidak ada', 'there is no such version');
    return diffOf([before, ...steps]);
  },
});

/** Who changed a version, when, latest first. One Query beside the look at it. */
export const history = historyQuery({
  input: Target.extend({ page: PageInput.prefault({}) }),
  find,
  everywhere: true,
  list: ({ version, page }, context) => store.formHistory(context, version, page),
});
