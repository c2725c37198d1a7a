import * as Survey from '@puskesos/core/survey';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { SAMPLE_DAY } from '@puskesos/sample/seed';
import { showcase } from '@puskesos/sample/sign-in-people';
import { seedSurveys } from '@puskesos/sample/stories/surveys';
import { beforeAll, expect, it } from 'vitest';
import { added, countItems } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { sample } from '../support/scenes/sample.ts';

/** The sample's homes: visited under each version, with conflicts and cross-checks left, and made once. */

const office = useOffice(sample(60));
const surveys: Survey.Survey[] = [];
beforeAll(async () => {
  for (const village of showcase) {
    const { rows } = await Survey.listIn(office.core(), { village, page: { first: 100 } });
    surveys.push(...rows.map(({ value }) => value));
  }
});

it('has three versions, the last in force and carried over in all villages as it was weighed', async () => {
  const all = await Questionnaire.list(office.core(), {});

  expect(all.map(({ state }) => state)).toEqual(['retired', 'retired', 'published']);
  const { weighed, carriedOver } = all[2] as Questionnaire.QuestionnaireNow;
  expect(carriedOver).toMatchObject({ households: weighed?.households, recoded: weighed?.recoded, tasks: weighed?.tasks });
  expect(carriedOver?.finishedAt).toBeDefined();
});

it('has homes with answers of each kind: coded anew, retired, settled, still in doubt, and told otherwise by two', () => {
  const some = (holds: (survey: Survey.Survey) => boolean) => surveys.filter(holds).length;

  expect(surveys.length).toBeGreaterThan(20);
  expect(surveys.every(({ questionnaire }) => questionnaire === 3)).toBe(true);
  expect(some(({ answers }) => Object.values(answers).some(([shown]) => shown?.was))).toBeGreaterThan(5);
  expect(some(({ retired }) => retired['motorcycle'] !== undefined)).toBeGreaterThan(5);
  expect(some(({ checks }) => checks.some(({ settled }) => settled))).toBeGreaterThan(2);
  expect(some((survey) => Survey.openChecks(survey).length > 0)).toBeGreaterThan(2);
  expect(some(({ answers }) => Object.values(answers).some((all) => Survey.conflictsOf(all).length > 0))).toBeGreaterThan(0);
});

it('shows the officer what waits in these homes', async () => {
  const answer = await office
    .as({ role: 'officer', sub: 'rina-wulandari' })
    .send('{ tasks(kinds: [CROSS_CHECK], first: 100) { nodes { household { id } } } }');
  const differ = ({ answers }: Survey.Survey) => Object.values(answers).some((all) => Survey.conflictsOf(all).length > 0);
  const open = surveys.filter((survey) => Survey.openChecks(survey).length > 0 || differ(survey));

  expect(answer.data.tasks.nodes.length).toBeGreaterThan(0);
  expect(answer.data.tasks.nodes.length).toBeLessThanOrEqual(open.length);
});

it('is made once', async () => {
  const before = await countItems(office.stores.registry);

  await seedSurveys(office.stores, SAMPLE_DAY);

  expect(added(before, await countItems(office.stores.registry))).toEqual({});
});
