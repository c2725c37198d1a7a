import { describe, expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { added, countItems } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, ELSEWHERE, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { draftInput, form, publishedForm, weighed } from '../support/scenes/surveyed.ts';
import { answerTo, surveysOf } from '../support/scenes/surveys.ts';

/** Three versions of the questionnaire, one after the other: what becomes of answers, and what an officer is to cross-check. */

const from = numbers(5_000);
useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(
  withPrograms,
  servedBy(officer.sub, VILLAGE, NEIGHBOUR),
  servedBy('officer-2', VILLAGE),
  servedBy('elsewhere', ELSEWHERE),
);
const { upload, household, surveyOf, tasksOf } = surveysOf(office, from);

describe('three versions', () => {
  let surveyed: string;
  let other: string;
  const old = { floor: 'cement', water: 'river', lighting: 'pln', power: '900', motorcycle: 'yes', toilet: 'shared', gas_3kg: 'no' };

  it('the first is drafted, weighed, published, and asked', async () => {
    const published = await publishedForm(office, 1);
    surveyed = await household();
    other = await household();
    const answer = await upload(
      officer,
      form(surveyed, old, { version: 1, finding: 'POOR' }),
      form(other, { ...old, power: 'no_meter' }, { version: 1 }),
    );

    expect(published.questionnaire).toMatchObject({ version: 1, state: 'PUBLISHED' });
    expect(answer).toMatchObject({ taken: 2 });
    expect(answerTo(await surveyOf(surveyed), 'water')).toBe('river');
  });

  it('the second retires an item: its answer is kept, shown as retired, and asks nothing of anybody', async () => {
    await publishedForm(office, 2);

    const survey = await surveyOf(surveyed);

    expect(survey.questionnaireVersion).toBe(2);
    expect(answerTo(survey, 'gas_3kg')).toBeUndefined();
    expect(survey.retired).toEqual([{ item: 'gas_3kg', shown: { value: 'no', was: null } }]);
    expect(await tasksOf(officer)).toEqual([]);
  });

  it('the third is compared with the second before it is published, item by item', async () => {
    await office.as(dinsos).mutate('draftQuestionnaire', draftInput(3), 'questionnaire { version }');

    const { data } = await office.as(dinsos).send('{ questionnaireDiff(from: 2, to: 3) { kind item to rules { why { text } } } }');
    const of = (kind: string) =>
      data.questionnaireDiff
        .filter((one: { kind: string }) => one.kind === kind)
        .map((one: { item: string | null; to: string[] }) => one.item ?? one.to[0]);

    expect(of('RETIRED')).toEqual(['motorcycle']);
    expect(of('RENAMED')).toEqual(['food_fear']);
    expect(of('SPLIT')).toEqual(['power']);
    expect(of('RECODED')).toEqual(['floor', 'water', 'lighting']);
    expect(of('ADDED')).toEqual(['spending', 'woman_earns', 'enough_income']);
    expect(of('KEPT')).toContain('shelter');
  });

  it('and weighed: how many households, answers and cross-checks, with nothing written but the count', async () => {
    const before = await countItems(office.stores.registry);
    const unweighed = await office.as(dinsos).mutate('publishQuestionnaire', { version: 3 }, 'questionnaire { state }');

    const effect = await weighed(office, 3);

    expect(unweighed.__typename).toBe('NotWeighed');
    // power = no_meter has no parts to follow from: 'electricity' and 'power_va' are to be asked; both own a motorcycle.
    expect(effect).toMatchObject({ households: 2, carried: 2, recoded: 5, retired: 5, tasks: 2, villages: 237, of: 237 });
    // The second version had no rule for what is spent and who earns; of both homes too little was seen to tell more than of single things. Whose the
    // connection without a meter is, the third asks anew.
    const findings = [
      { finding: 'fakir_miskin', was: 'unknown', becomes: 'unknown', households: 2 },
      { finding: 'extreme_poor', becomes: 'unknown', households: 2 },
      { finding: 'wrse', becomes: 'unknown', households: 2 },
      { finding: 'no_toilet', was: 'yes', becomes: 'yes', households: 2 },
      { finding: 'unfit_house', was: 'unknown', becomes: 'unknown', households: 2 },
      { finding: 'surface_water', was: 'yes', becomes: 'yes', households: 2 },
      { finding: 'no_power', was: 'no', becomes: 'no', households: 1 },
      { finding: 'no_power', was: 'no', becomes: 'unknown', households: 1 },
      { finding: 'earth_floor', was: 'no', becomes: 'no', households: 2 },
    ];
    expect(new Set(effect?.findings)).toEqual(new Set(findings));
    const after = added(before, await countItems(office.stores.registry));
    expect(Object.keys(after).filter((kind) => !/^(pass|questionnaire)/.test(kind))).toEqual([]);
    expect((await surveyOf(surveyed)).questionnaireVersion).toBe(2);
  });

  it('a draft that changed since is to be weighed anew', async () => {
    await office.as(dinsos).mutate('draftQuestionnaire', { ...draftInput(3), basis: 'dasar lain' }, 'questionnaire { version }');
    const answer = await office.as(dinsos).mutate('publishQuestionnaire', { version: 3 }, 'questionnaire { state }');

    expect(answer.__typename).toBe('NotWeighed');
  });

  it('published, it retires, splits and codes anew, and what is in doubt becomes tasks of the village’s officer', async () => {
    await weighed(office, 3);
    await office.as(dinsos).mutate('publishQuestionnaire', { version: 3 }, 'questionnaire { state }');
    await runPendingJobs(office);

    const [survey, unmetered] = [await surveyOf(surveyed), await surveyOf(other)];
    const { data } = await office.as(dinsos).send('{ questionnaire { version state carriedOver { households tasks finishedAt } } }');

    expect(data.questionnaire).toMatchObject({ version: 3, state: 'PUBLISHED', carriedOver: { households: 2, tasks: 2 } });
    expect(data.questionnaire.carriedOver.finishedAt).not.toBeNull();
    // Coded anew, split, retired.
    expect(survey.answers.find(({ item }: { item: string }) => item === 'water').shown).toMatchObject({
      value: 'surface',
      was: 'water = river (v2)',
    });
    expect([answerTo(survey, 'electricity'), answerTo(survey, 'power_va'), answerTo(survey, 'floor')]).toEqual([
      'own_meter',
      '900',
      'plaster',
    ]);
    expect(survey.retired.map(({ item }: { item: string }) => item)).toEqual(['gas_3kg', 'lighting', 'motorcycle']);
    expect(survey.checks).toMatchObject([{ item: 'motorcycle', version: 2, kind: 'RETIRED', ask: [], was: 'yes', open: true }]);
    expect(unmetered.checks).toMatchObject([
      { item: 'lighting', kind: 'RECODED', ask: ['electricity'], open: true },
      { item: 'motorcycle', kind: 'RETIRED', open: true },
      { item: 'power', kind: 'SPLIT', ask: ['electricity', 'power_va'], was: 'no_meter', open: true },
    ]);
    expect((await tasksOf(officer)).toSorted()).toEqual([surveyed, other].toSorted());
    expect(await tasksOf({ role: 'officer', sub: 'elsewhere' })).toEqual([]);
  });

  it('a cross-check settles them: by what was found, or by answers to what is asked now', async () => {
    const check = (input: object) =>
      office
        .as(officer)
        .mutate('crossCheck', { household: other, reason: 'ditanyakan di rumah', ...input }, 'survey { checks { item open } }');

    const missing = await check({ item: 'power', answers: [{ item: 'electricity', value: 'own_meter' }] });
    const tooMuch = await check({
      item: 'power',
      answers: [
        { item: 'electricity', value: 'none' },
        { item: 'power_va', value: '450' },
      ],
    });
    const wrong = await check({
      item: 'power',
      answers: [
        { item: 'electricity', value: 'pln' },
        { item: 'power_va', value: '450' },
      ],
    });
    await check({ item: 'motorcycle', reason: 'motor sudah dijual' });
    const still = await tasksOf(officer);
    const done = await check({
      item: 'power',
      answers: [
        { item: 'electricity', value: 'own_meter' },
        { item: 'power_va', value: '450' },
      ],
    });
    const again = await check({ item: 'motorcycle' });

    expect(missing.issues[0].message).toContain('power_va');
    expect(tooMuch.issues[0].path).toBe('answers.1.item');
    expect(wrong.issues[0].path).toBe('answers.0.value');
    expect(still).toContain(other);
    expect(done.survey.checks.every(({ open }: { open: boolean }) => !open)).toBe(true);
    expect(await tasksOf(officer)).toEqual([surveyed]);
    expect(again.__typename).toBe('NothingToCrossCheck');
    expect((await surveyOf(other)).checks.find(({ item }: { item: string }) => item === 'motorcycle')).toMatchObject({
      settledBy: { code: officer.sub },
      reason: 'motor sudah dijual',
    });
  });

  it('a later visit that answers what is asked settles it as well', async () => {
    const id = await household();
    await upload(officer, form(id, { lighting: 'pln', power: 'no_meter' }, { version: 2 }));
    const before = await tasksOf(officer);
    vi.setSystemTime('2026-11-11T03:00:00.000Z');
    await upload(officer, form(id, { electricity: 'own_meter' }, { startedAt: '2026-11-11T01:00:00.000Z' }));
    const half = await tasksOf(officer);
    await upload(officer, form(id, { electricity: 'own_meter', power_va: '450' }, { startedAt: '2026-11-11T01:30:00.000Z' }));

    expect([before, half, await tasksOf(officer)].map((tasks) => tasks.includes(id))).toEqual([true, true, false]);
    vi.setSystemTime('2026-11-10T03:00:00.000Z');
  });
});

describe('what an answer leaves out', () => {
  const unmetered = async () => {
    const id = await household();
    await upload(officer, form(id, { lighting: 'pln', power: 'no_meter' }, { version: 2 }));
    return { id, waits: async () => (await tasksOf(officer)).includes(id) };
  };

  it('need not be answered by a visit', async () => {
    const { id, waits } = await unmetered();
    const before = await waits();
    await upload(officer, form(id, { electricity: 'shared' }, { startedAt: '2026-11-09T05:00:00.000Z' }));

    expect([before, await waits()]).toEqual([true, false]);
  });

  it('nor in a cross-check', async () => {
    const { id, waits } = await unmetered();
    const input = { household: id, item: 'power', answers: [{ item: 'electricity', value: 'none' }], reason: 'ditanyakan di rumah' };
    const { survey } = await office.as(officer).mutate('crossCheck', input, 'survey { checks { item open } }');

    expect(survey.checks).toEqual([{ item: 'power', open: false }]);
    expect(await waits()).toBe(false);
  });
});

describe('a form of a retired version', () => {
  it('is taken and mapped', async () => {
    const id = await household();
    const answer = await upload(officer, form(id, { floor: 'wood', water: 'bottled', gas_3kg: 'yes' }, { version: 1 }));

    const survey = await surveyOf(id);
    expect(answer.taken).toBe(1);
    expect([answerTo(survey, 'floor'), answerTo(survey, 'water')]).toEqual(['finished', 'piped']);
    expect(survey.retired).toEqual([{ item: 'gas_3kg', shown: { value: 'yes', was: null } }]);
    expect(survey.visits.edges[0].node.questionnaireVersion).toBe(1);
  });

  it('is refused, whole, with the question that can’t be mapped', async () => {
    const id = await household();
    const before = await countItems(office.stores.registry);

    const answer = await upload(officer, form(id, { floor: 'other', water: 'river' }, { version: 1 }));

    expect(answer.results[0].refusal).toMatchObject({ code: 'UNMAPPABLE_ANSWER' });
    expect(answer.results[0].refusal.message).toContain('"other" untuk floor (versi 1)');
    expect(added(before, await countItems(office.stores.registry))).toEqual({});
    expect(await surveyOf(id)).toBeNull();
  });
});

describe('a draft', () => {
  it.each<[string, (draft: { questions: Record<string, unknown>[]; carry: Record<string, unknown>[] }) => void, string]>([
    ['a code used twice', ({ questions }) => questions.push({ ...questions[0] }), 'dipakai dua kali'],
    [
      'a condition on a later question',
      ({ questions }) => Object.assign(questions[0] as object, { askIf: [{ question: 'toilet', in: ['own'] }] }),
      'bukan pertanyaan sebelumnya',
    ],
    [
      'an item that vanished without a word',
      ({ questions }) =>
        questions.splice(
          questions.findIndex(({ code }) => code === 'spending'),
          1,
        ),
      'spending',
    ],
    [
      'a rule about an item that was not there',
      ({ carry }) => carry.push({ item: 'antah', kind: 'RETIRE', why: { id: 'alasan', en: 'reason' } }),
      'tidak punya antah',
    ],
    [
      'a split into one',
      ({ carry }) => carry.push({ item: 'toilet', kind: 'SPLIT', to: ['toilet'], why: { id: 'alasan', en: 'reason' } }),
      'jumlah pertanyaan',
    ],
    [
      'a mapping to an answer that is none',
      ({ carry }) =>
        carry.push({
          item: 'toilet',
          kind: 'RECODE',
          to: ['toilet'],
          map: [{ value: 'own', answers: [{ item: 'toilet', value: 'emas' }] }],
          why: { id: 'alasan', en: 'reason' },
        }),
      'tidak punya jawaban emas',
    ],
  ])('with %s is refused, and says so', async (_what, bend, says) => {
    const draft = JSON.parse(JSON.stringify({ ...draftInput(3), carry: [] }));
    bend(draft);
    const answer = await office.as(dinsos).mutate('draftQuestionnaire', draft, 'questionnaire { version }');

    expect(answer.__typename).toBe('InvalidInput');
    expect(answer.issues.map(({ message }: { message: string }) => message).join()).toContain(says);
  });

  it('is Dinsos’ alone', async () => {
    const answer = await office.as(officer).mutate('draftQuestionnaire', { ...draftInput(3), carry: [] }, 'questionnaire { version }');

    expect(answer.questionnaire).toBeUndefined();
  });
});
