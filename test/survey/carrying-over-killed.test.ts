import * as Household from '@puskesos/core/household';
import type { Stores } from '@puskesos/core/shared/context';
import { pendingJobs } from '@puskesos/core/shared/job';
import * as Survey from '@puskesos/core/survey';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { uploadMany } from '@puskesos/core/survey/upload-many';
import { runJob } from '@puskesos/functions/job-runners';
import { beforeEach, describe, expect, it } from 'vitest';
import { failing, Killed } from '../support/engine/failing.ts';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { family, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { system } from '../support/scenes/published.ts';
import { withForms } from '../support/scenes/surveyed.ts';

/** A version is published while machines stop and people go on visiting. */

const stores = useStoresForEach((own) => withForms(own, 2));
let households: Household.Household[];
const at = '2026-11-09T02:00:00.000Z';
const formOf = (household: string, place: number, version: number, answers: Record<string, string>) => ({
  visit: `kunjungan-${version}-${place}`,
  household,
  version,
  device: 'hp-1',
  startedAt: at,
  outcome: 'answered' as const,
  answers: Object.entries(answers).map(([item, value]) => ({ item, value, at })),
});

beforeEach(async () => {
  const from = numbers();
  households = [];
  for (const village of [VILLAGE, VILLAGE, VILLAGE, VILLAGE, NEIGHBOUR]) {
    households.push(await Household.register(system(stores), family(from, { village })));
  }
  for (const [place, { id }] of households.entries()) {
    const answers = { floor: 'cement', water: 'river', lighting: 'pln', power: place % 2 ? 'no_meter' : '900', motorcycle: 'yes' };
    await Survey.upload(system(stores), formOf(id, place, 2, answers));
  }
});

const run = { signal: new AbortController().signal, onProgress: () => undefined };
const carriedOver = async () => (await Questionnaire.list(system(stores), {})).at(-1)?.carriedOver;
const third = knownQuestionnaires[2] as (typeof knownQuestionnaires)[number];

async function weighed() {
  await Questionnaire.draft(system(stores), third);
  await Questionnaire.weigh(system(stores), { version: 3 });
  for await (const work of pendingJobs(stores.registry)) await runJob(system(stores), work, run);
  return (await Questionnaire.list(system(stores), {})).at(-1)?.weighed;
}

/** What the publication came to, but for moments and ids. */
async function outcome() {
  const surveys = await Promise.all(households.map(({ id }) => Survey.ofHousehold(system(stores), { household: id })));
  const items = await itemsOf(stores.registry);
  const carries = items.filter(({ type, sk, operation }) => type === 'survey' && sk.startsWith('~') && operation === 'carryOver');
  return {
    surveys: surveys.map((known) => {
      const { answers, retired, checks, questionnaire } = known?.survey ?? expect.fail('no survey');
      return { questionnaire, answers, retired, open: checks.map(({ item, ask }) => [item, ask]) };
    }),
    tasks: items.filter(({ pk, type }) => type === 'task' && pk.startsWith('task#cross_check#')).map(({ pk }) => pk.split('#')[2]),
    carries: carries.length,
  };
}

describe.each(['before', 'after'] as const)('carrying over, killed again and again, each time %s a call is made', (when) => {
  it('goes on from where it was, carries each home once, and comes to what was weighed', async () => {
    const expected = await weighed();
    await Questionnaire.publish(system(stores), { version: 3 });

    let kills = 0;
    for (let done = false; !done; ) {
      const broken = failing(stores, { at: (call) => call >= 20 + (kills % 5), when });
      const fault = await Questionnaire.runMigration(system(broken), 'carriedOver.3', run).catch((error: unknown) => error);
      done = fault === undefined;
      if (!done) {
        expect(fault).toBeInstanceOf(Killed);
        kills += 1;
      }
    }

    const { households: counted, carried, recoded, retired, tasks } = expected ?? expect.fail('not weighed');
    expect(kills).toBeGreaterThan(15);
    expect(await carriedOver()).toMatchObject({ households: counted, carried, recoded, retired, tasks });
    const came = await outcome();
    expect(came.carries).toBe(5);
    expect(came.tasks.toSorted()).toEqual(households.map(({ id }) => id).toSorted());
    expect(came.surveys.map(({ questionnaire }) => questionnaire)).toEqual([3, 3, 3, 3, 3]);
    expect(came.surveys[1]?.open).toEqual([
      ['lighting', ['electricity']],
      ['motorcycle', []],
      ['power', ['electricity', 'power_va']],
    ]);
  });
});

describe('a visit that comes while a version is published', () => {
  /** Publishes and carries everything over between the forms being read and the visit being written. */
  function publishing(): Stores {
    let isDone = false;
    return failing(stores, {
      at: async (_call, command) => {
        if (isDone || !command.startsWith('TransactWrite')) return false;
        isDone = true;
        await Questionnaire.publish(system(stores), { version: 3 });
        await Questionnaire.runMigration(system(stores), 'carriedOver.3', run);
        return false;
      },
    });
  }
  const answers = { floor: 'earth', power: 'no_meter', lighting: 'pln' };

  it('to a home that nobody had visited, is carried over all the same, with its cross-check', async () => {
    await weighed();
    const { id } = await Household.register(system(stores), family(numbers(100)));

    const taken = await uploadMany(system(publishing()), { forms: [formOf(id, 90, 2, answers)] });

    expect(taken).toMatchObject([{ household: id }]);
    const items = await itemsOf(stores.registry);
    const survey = items.find(({ type, sk, pk }) => type === 'survey' && sk === 'survey' && pk.endsWith(id));
    expect(JSON.parse(String(survey?.['data']))).toMatchObject({ questionnaire: 3, answers: { floor: [{ value: 'earth' }] } });
    expect((await outcome()).tasks).toContain(id);
  });

  it('to one that was, is merged in the words of the version that it was carried into', async () => {
    await weighed();
    const [{ id }] = households as [Household.Household];

    await uploadMany(system(publishing()), { forms: [formOf(id, 91, 2, { floor: 'cement', water: 'rain', motorcycle: 'no' })] });

    const known = await Survey.ofHousehold(system(stores), { household: id });
    expect(known?.survey).toMatchObject({ questionnaire: 3, answers: { floor: [{ value: 'plaster' }, { value: 'plaster' }] } });
    expect(known?.survey.answers['motorcycle']).toBeUndefined();
    expect(known?.survey.retired['motorcycle']).toHaveLength(2);
  });
});
