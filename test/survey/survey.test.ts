import { pendingJobs } from '@puskesos/core/shared/job';
import * as Staff from '@puskesos/core/staff';
import { runMigration } from '@puskesos/core/survey/questionnaire';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { keyOf } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { draftInput, form, withForms } from '../support/scenes/surveyed.ts';
import { answerTo, SURVEY, surveysOf } from '../support/scenes/surveys.ts';

/** Visits that come in any order, the second look, and what is told of a home. */

const from = numbers(5_000);
const colleague: Person = { role: 'officer', sub: 'officer-2' };
const [second, third]: [Person, Person] = [
  { role: 'officer', sub: 'officer-7' },
  { role: 'officer', sub: 'officer-8' },
];
useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(
  withPrograms,
  servedBy(officer.sub, VILLAGE, NEIGHBOUR),
  servedBy('officer-2', VILLAGE),
  servedBy('officer-7', VILLAGE),
  servedBy('officer-8', VILLAGE),
  servedBy('elsewhere', ELSEWHERE),
  ({ stores }) => withForms(stores, 3),
);
const { upload, household, surveyOf, tasksOf } = surveysOf(office, from);

describe('visits', () => {
  const morning = '2026-11-09T01:00:00.000Z';
  const noon = '2026-11-09T05:00:00.000Z';
  /** Letters alone: sixteen digits in a row would be taken for a NIK. */
  const tail = (id: string) =>
    Buffer.from(id)
      .toString('hex')
      .slice(-24)
      .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  const two = (id: string) => [
    {
      who: officer,
      sent: form(
        id,
        { toilet: 'own', floor: 'earth', food_insecure: 'yes' },
        { device: 'hp-a', startedAt: morning, finding: 'POOR', visit: `pagi-${tail(id)}` },
      ),
    },
    {
      who: colleague,
      sent: form(
        id,
        { toilet: 'shared', floor: 'earth', head_works: 'no' },
        { device: 'hp-b', startedAt: noon, finding: 'EXTREME_POOR', visit: `siang-${tail(id)}` },
      ),
    },
  ];
  const shape = (survey: { answers: object[] }, id: string) =>
    JSON.parse(JSON.stringify(survey, (key, value) => (key === 'id' ? keyOf(value) : value)).replaceAll(tail(id), 'ID'));

  it('two officers’, offline, in either order, give the same record, with their conflict shown', async () => {
    const [one, other] = [await household(), await household()];
    for (const { who, sent } of two(one)) await upload(who, sent);
    for (const { who, sent } of two(other).toReversed()) await upload(who, sent);

    const [inOrder, reversed] = [await surveyOf(one), await surveyOf(other)];

    expect(shape(reversed, other)).toEqual(shape(inOrder, one));
    expect(inOrder.answers.find(({ item }: { item: string }) => item === 'toilet')).toMatchObject({
      shown: { value: 'shared', by: { code: 'officer-2' } },
      conflicts: [{ value: 'own', by: { code: officer.sub } }],
      earlier: [{ value: 'own' }],
    });
    expect(inOrder.answers.find(({ item }: { item: string }) => item === 'floor').conflicts).toEqual([]);
    const findings = await Promise.all(
      [one, other].map(async (id) => (await office.as(officer).send(SURVEY, { id })).data.household.fieldFinding.finding),
    );
    expect(findings).toEqual(['EXTREME_POOR', 'EXTREME_POOR']);
  });

  it('a conflict stays until somebody settles it', async () => {
    const id = await household();
    for (const { who, sent } of two(id)) await upload(who, sent);
    const settle = (value: string, item = 'toilet') =>
      office.as(officer).mutate('settleConflict', { household: id, item, value, reason: 'dilihat bersama' }, 'survey { version }');

    const asked = await tasksOf(officer);
    const nobodys = await settle('450', 'power');
    const wrong = await settle('sungai');
    await settle('own');

    expect([nobodys, wrong].map(({ __typename }) => __typename)).toEqual(['NothingToCrossCheck', 'InvalidInput']);
    // Who has to settle it is told, until it is.
    expect([asked, await tasksOf(officer)].map((homes) => homes.includes(id))).toEqual([true, false]);
    expect((await surveyOf(id)).answers.find(({ item }: { item: string }) => item === 'toilet')).toMatchObject({
      shown: { value: 'own' },
      conflicts: [],
    });
  });

  it('of one person in two logins contradict nobody', async () => {
    const id = await household();
    for (const { sent } of two(id)) await upload(sent.device === 'hp-a' ? second : third, sent);
    const conflicts = async () => (await surveyOf(id)).answers.find(({ item }: { item: string }) => item === 'toilet').conflicts;
    const before = await conflicts();

    const nik = from.nik('1980-03-03', 'female');
    for (const { sub } of [second, third]) {
      await Staff.update(office.core(), { staff: sub ?? '', nik, secondLogin: 'petugas pengganti di desa', reason: 'sesuai KTP' });
    }

    expect(before).toMatchObject([{ value: 'own', by: { code: second.sub } }]);
    expect(await conflicts()).toEqual([]);
  });

  it('sent again, by a lost answer or another day, are taken once', async () => {
    const id = await household();
    const sent = form(id, { toilet: 'none' });
    const visits = async () => (await itemsOf(office.stores.registry)).filter(({ type, sk }) => type === 'visit' && sk === 'visit').length;
    await upload(officer, sent);
    const [count, before] = [await visits(), await surveyOf(id)];

    const again = await upload(officer, sent);
    const differs = await upload(officer, { ...sent, answers: [{ ...sent.answers[0], value: 'own' }] });

    const noted = await upload(officer, { ...sent, note: 'Rumahnya pindah ke belakang' });

    expect(again.taken).toBe(1);
    expect(noted.results[0].refusal.code).toBe('VISIT_DIFFERS');
    expect(differs.results[0].refusal.code).toBe('VISIT_DIFFERS');
    expect(await visits()).toBe(count);
    expect(await surveyOf(id)).toEqual(before);
  });

  it('of a clock that runs ahead are flagged, and count as of when they came', async () => {
    const id = await household();
    const answer = await upload(officer, form(id, { toilet: 'none' }, { startedAt: '2026-12-24T02:00:00.000Z' }));

    expect(answer.results[0]).toMatchObject({ clockAhead: true, refusal: null });
    const survey = await surveyOf(id);
    expect(survey.answers[0].shown.at).toBe('2026-11-10T03:00:00.000Z');
    expect(survey.visits.edges[0].node.clockAhead).toBe(true);
  });

  it('keep, but don’t count, answers to questions that the others skip', async () => {
    const id = await household();
    const answer = await upload(officer, form(id, { electricity: 'none', power_va: '900' }));

    expect(answer.results[0].skipped).toEqual(['power_va']);
    expect(answerTo(await surveyOf(id), 'power_va')).toBeUndefined();
  });

  it('where nobody was met, or who was refused, are kept too', async () => {
    const id = await household();
    await upload(officer, form(id, {}, { outcome: 'NO_CONTACT' }));
    await upload(officer, form(id, {}, { outcome: 'REFUSED', startedAt: '2026-11-10T01:00:00.000Z' }));

    const survey = await surveyOf(id);
    expect(survey.last).toEqual({ by: { code: officer.sub }, outcome: 'REFUSED' });
    expect(survey.visits.edges.map(({ node }: { node: { outcome: string } }) => node.outcome)).toEqual(['REFUSED', 'NO_CONTACT']);
    expect(survey.answers).toEqual([]);
  });

  it('count for the officer, each once', async () => {
    const service = async () =>
      (await office.as(officer).send(`{ village(code: "${NEIGHBOUR}") { service(from: "2026-11", to: "2026-11") { visits } } }`)).data
        .village.service.visits;
    const before = await service();
    const sent = form(await household(NEIGHBOUR), { toilet: 'own' });
    await upload(officer, sent);
    await upload(officer, sent);

    expect(await service()).toBe(before + 1);
  });

  it.each<[string, object, string, string]>([
    ['a question that is none', { answers: [{ item: 'atap_emas', value: 'yes', at: morning }] }, 'INVALID_INPUT', 'tidak ada pertanyaan'],
    ['a choice that is none', { answers: [{ item: 'toilet', value: 'emas', at: morning }] }, 'INVALID_INPUT', 'own, shared, public, none'],
    ['a number out of range', { answers: [{ item: 'food_share', value: '140', at: morning }] }, 'INVALID_INPUT', '0–100 %'],
    [
      'the same question twice',
      { answers: [1, 2].map(() => ({ item: 'toilet', value: 'own', at: morning })) },
      'INVALID_INPUT',
      'dua kali',
    ],
    ['a visit that was answered without an answer', { answers: [] }, 'INVALID_INPUT', 'paling sedikit satu jawaban'],
    ['answers where nobody was met', { outcome: 'NO_CONTACT' }, 'INVALID_INPUT', 'hanya untuk kunjungan'],
    ['a version never published', { version: 9 }, 'UNKNOWN_VERSION', 'belum pernah'],
    ['a number in the note', { note: 'NIK 6402060101010001' }, 'INVALID_INPUT', 'NIK'],
    ['a digest that is none', { photos: [{ reference: 'foto/1.jpg', sha256: 'abc' }] }, 'INVALID_INPUT', '64'],
  ])('refuse %s, and take the others of the same request', async (_what, change, code, says) => {
    const [id, fine] = [await household(), await household()];
    const answer = await upload(officer, form(id, { toilet: 'own' }, change as never), form(fine, { toilet: 'own' }));

    expect(answer.taken).toBe(1);
    expect(answer.results[0].refusal.code).toBe(code);
    expect(answer.results[0].refusal.message).toContain(says);
    expect(await surveyOf(id)).toBeNull();
  });

  it.each<[string, Person]>([
    ['an officer of another village', { role: 'officer', sub: 'elsewhere' }],
    ['the head of the village', { role: 'village_head', village: VILLAGE }],
    ['the ministry', { role: 'ministry' }],
  ])('are not %s’s to send', async (_who, person) => {
    const id = await household();
    const answer = await upload(person, form(id, { toilet: 'own' }));

    expect(answer.results?.[0].refusal.code ?? 'NOT_FOUND').toBe('NOT_FOUND');
    expect(await surveyOf(id)).toBeNull();
  });
});

describe('the second look', () => {
  const drawnHousehold = async () => {
    for (let tries = 0; tries < 150; tries += 1) {
      const id = await household();
      await upload(officer, form(id, { toilet: 'own', floor: 'earth' }));
      if ((await tasksOf(colleague, '[SECOND_VISIT]')).includes(id)) return id;
    }
    throw new Error('the sample drew nobody');
  };

  it('is asked of somebody else, at a sample of homes, and tells what was answered otherwise', async () => {
    const id = await drawnHousehold();
    const own = await tasksOf(officer, '[SECOND_VISIT]');
    const second = { second: true, startedAt: '2026-11-10T01:00:00.000Z', device: 'hp-b' };

    const bySame = await upload(officer, form(id, { toilet: 'none', floor: 'earth' }, second));
    const byOther = await upload(colleague, form(id, { toilet: 'none', floor: 'earth' }, second));

    expect(own).not.toContain(id);
    expect(bySame.results[0].refusal.code).toBe('SAME_VISITOR');
    expect(byOther.taken).toBe(1);
    expect((await surveyOf(id)).second).toEqual({ by: { code: 'officer-2' }, differences: ['toilet'] });
    expect(await tasksOf(colleague, '[SECOND_VISIT]')).not.toContain(id);
  });

  it('is of a home that was visited before', async () => {
    const answer = await upload(colleague, form(await household(), { toilet: 'own' }, { second: true }));

    expect(answer.results[0].refusal.code).toBe('NO_FIRST_VISIT');
  });
});

describe('what follows from the answers', () => {
  const derived = async (answers: Record<string, string>) => {
    const id = await household();
    await upload(officer, form(id, answers));
    const survey = await surveyOf(id);
    return Object.fromEntries(survey.derived.map(({ finding, answer }: { finding: string; answer: string }) => [finding, answer]));
  };

  it('is yes, no, or unknown as long as it can’t be told', async () => {
    expect(await derived({ toilet: 'none' })).toEqual({
      FAKIR_MISKIN: 'UNKNOWN',
      EXTREME_POOR: 'UNKNOWN',
      WRSE: 'UNKNOWN',
      NO_TOILET: 'YES',
      UNFIT_HOUSE: 'UNKNOWN',
      SURFACE_WATER: 'UNKNOWN',
      NO_POWER: 'UNKNOWN',
      EARTH_FLOOR: 'UNKNOWN',
    });
    expect(await derived({ shelter: 'no' })).toMatchObject({ FAKIR_MISKIN: 'YES' });
    expect(
      await derived({
        shelter: 'yes',
        head_works: 'no',
        food_insecure: 'yes',
        food_share: '60',
        clothes_bought: 'no',
        floor: 'earth',
        spending: '900000',
      }),
    ).toMatchObject({ FAKIR_MISKIN: 'YES', EXTREME_POOR: 'YES' });
    expect(
      await derived({
        shelter: 'yes',
        head_works: 'yes',
        food_insecure: 'no',
        clothes_bought: 'yes',
        floor: 'finished',
        spending: '4000000',
        woman_earns: 'no',
      }),
    ).toMatchObject({ FAKIR_MISKIN: 'NO', EXTREME_POOR: 'NO', WRSE: 'NO', NO_TOILET: 'UNKNOWN', UNFIT_HOUSE: 'NO', EARTH_FLOOR: 'NO' });
    expect(await derived({ water: 'surface', electricity: 'none', floor: 'earth' })).toMatchObject({
      SURFACE_WATER: 'YES',
      NO_POWER: 'YES',
      EARTH_FLOOR: 'YES',
    });
    expect(await derived({ water: 'rain', electricity: 'shared' })).toMatchObject({ SURFACE_WATER: 'NO', NO_POWER: 'NO' });
    expect(await derived({ woman_earns: 'yes', enough_income: 'no' })).toMatchObject({ WRSE: 'YES' });
  });
});

describe('carrying over', () => {
  it('stopped half-way goes on, and comes to the same', async () => {
    const ids = [await household(), await household(NEIGHBOUR)];
    for (const id of ids) await upload(officer, form(id, { spending: '500000', toilet: 'own' }));
    const next = {
      ...(draftInput(3) as { questions: { code: string }[]; findings: { finding: string }[] }),
      carry: [{ item: 'spending', kind: 'RETIRE', crossCheck: true, why: { id: 'diganti survei lain', en: 'another survey asks it' } }],
    };
    await office.as(dinsos).mutate(
      'draftQuestionnaire',
      {
        ...next,
        questions: next.questions.filter(({ code }) => code !== 'spending'),
        findings: next.findings.filter(({ finding }) => finding !== 'EXTREME_POOR'),
      },
      'questionnaire { version }',
    );
    await office.as(dinsos).mutate('weighQuestionnaire', { version: 4 }, 'questionnaire { version }');
    await runPendingJobs(office);
    await office.as(dinsos).mutate('publishQuestionnaire', { version: 4 }, 'questionnaire { version }');
    const stop = new AbortController();
    await runMigration(office.core(), 'carriedOver.4', { signal: stop.signal, onProgress: ({ done }) => done === 12 && stop.abort() });
    const half = (await office.as(dinsos).send('{ questionnaire { carriedOver { villages finishedAt } } }')).data.questionnaire.carriedOver;

    await runPendingJobs(office);
    const { weighed: before, carriedOver: after } = (
      await office
        .as(dinsos)
        .send('{ questionnaire { weighed { households carried retired tasks } carriedOver { households carried retired tasks } } }')
    ).data.questionnaire;

    expect(half).toEqual({ villages: 12, finishedAt: null });
    expect(after).toEqual(before);
    expect(after.households).toBeGreaterThan(20);
    for (const id of ids) expect((await surveyOf(id)).checks).toMatchObject([{ item: 'spending', open: true }]);
    for await (const work of pendingJobs(office.stores.registry)) expect(work.kind).not.toBe('questionnaire');
  });
});

describe('lists', () => {
  it('a village’s surveys and a household’s visits: one Query each beside what they hang on', async () => {
    const id = await household();
    await upload(officer, form(id, { toilet: 'own' }));
    const list = await office
      .as(dinsos)
      .send(`{ village(code: "${VILLAGE}") { surveys(first: 10) { edges { node { version last { at } answers { item } } } } } }`);
    const one = await office
      .as(dinsos)
      .send('query ($id: ID!) { household(id: $id) { survey { version answers { item shown { value } } } } }', { id });

    expect(list.data.village.surveys.edges).toHaveLength(10);
    expect(list.extensions?.cost.calls).toBe(1);
    expect(list.extensions?.cost.readUnits).toBeLessThanOrEqual(8);
    const seen = list.data.village.surveys.edges.map(({ node }: { node: { last: { at: string } } }) => node.last.at);
    expect(seen).toEqual(seen.toSorted());
    // The household itself, again as what the right hangs on, its survey, the versions.
    expect(one.extensions?.cost.calls).toBe(4);
    expect(one.extensions?.cost.readUnits).toBeLessThanOrEqual(25);
  });

  it('the ministry sees answers, and no words about people', async () => {
    const id = await household();
    await upload(officer, form(id, { toilet: 'own' }, { note: 'ibu Siti sakit', geotag: { latitude: -0.4, longitude: 117.0 } }));
    const answer = await office
      .as({ role: 'ministry' })
      .send('query ($id: ID!) { household(id: $id) { survey { answers { item } visits { edges { node { note latitude } } } } } }', { id });

    expect(answer.data.household.survey).toEqual({
      answers: [{ item: 'toilet' }],
      visits: { edges: [{ node: { note: null, latitude: null } }] },
    });
  });
});
