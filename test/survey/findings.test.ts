import * as Program from '@puskesos/core/program';
import { markDirty } from '@puskesos/core/recipient/dirty';
import type { Contribution } from '@puskesos/core/survey/contribution-shapes';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import { mergedAnswers, mergedChecks, shownAnswer } from '@puskesos/core/survey/merge.rules';
import { migrateForm, migrateToLatest } from '@puskesos/core/survey/migrate.rules';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import type { Survey } from '@puskesos/core/survey/shapes';
import * as Targeting from '@puskesos/core/targeting';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, NEIGHBOUR, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { runPendingJobs } from '../support/scenes/proposed.ts';
import { draftInput, form, publishedForm } from '../support/scenes/surveyed.ts';
import { surveysOf } from '../support/scenes/surveys.ts';

/** Findings rest on the codes of their version: what codes them anew says how they are judged from then on, and what that changes. */

const from = numbers(7_000);
useStoppedClock('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE, NEIGHBOUR));
const { upload, household, surveyOf } = surveysOf(office, from);

interface Draft {
  questions: { code: string; choices?: { code: string; text: { id: string; en: string } }[] }[];
  findings: { finding: string; holds: object }[];
  carry: object[];
}

const toilets = [
  ['private', 'Sendiri'],
  ['other_peoples', 'Bersama atau umum'],
  ['no_toilet', 'Tidak ada'],
] as const;
const became: Record<string, string | undefined> = { own: 'private', shared: 'other_peoples', public: 'other_peoples', none: 'no_toilet' };

/** The third version with its toilets under other codes. */
function recoded(findings?: (rules: Draft['findings']) => Draft['findings']): object {
  const third = draftInput(3) as Draft;
  return {
    ...third,
    questions: third.questions.map((one) =>
      one.code === 'toilet' ? { ...one, choices: toilets.map(([code, id]) => ({ code, text: { id, en: id } })) } : one,
    ),
    carry: [
      {
        item: 'toilet',
        kind: 'RECODE',
        to: ['toilet'],
        map: Object.entries(became).map(([value, now]) => ({ value, answers: [{ item: 'toilet', value: now }] })),
        why: { id: 'pilihan baru', en: 'new choices' },
      },
    ],
    findings: findings?.(third.findings),
  };
}

/** The rule with other answers in place of those about a toilet. */
const aboutToilets = (node: unknown, values: readonly string[]): unknown => {
  if (Array.isArray(node)) return node.map((one) => aboutToilets(one, values));
  if (typeof node !== 'object' || node === null) return node;
  if ((node as { question?: string }).question === 'toilet') return { ...node, in: values };
  return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, aboutToilets(part, values)]));
};
const judging = (values: readonly string[]) => (rules: Draft['findings']) => aboutToilets(rules, values) as Draft['findings'];

const draft = (input: object) => office.as(dinsos).mutate('draftQuestionnaire', input, 'questionnaire { version }');

/** By hand: how many of what was seen make a home one of the very poor. */
function veryPoor(given: Record<string, string>): string {
  const seen: (boolean | undefined)[] = [
    given['head_works'] === undefined ? undefined : given['head_works'] === 'no',
    given['food_insecure'] === undefined ? undefined : given['food_insecure'] === 'yes',
    given['food_share'] === undefined ? undefined : Number(given['food_share']) > 50,
    given['clothes_bought'] === undefined ? undefined : given['clothes_bought'] === 'no',
    given['floor'] === undefined ? undefined : given['floor'] !== 'finished',
    given['wall'] === 'bamboo' ? true : undefined,
    given['toilet'] === undefined ? undefined : given['toilet'] !== 'own',
    given['electricity'] === 'none' ? true : undefined,
  ];
  const met = seen.filter((one) => one === true).length;
  const open = seen.filter((one) => one === undefined).length;
  const counted = met >= 5 ? 'YES' : met + open < 5 ? 'NO' : 'UNKNOWN';
  // Nobody said that there is no shelter.
  return counted === 'NO' && given['shelter'] === undefined ? 'UNKNOWN' : counted;
}

const homes: Record<string, string>[] = [
  { head_works: 'no', food_insecure: 'yes', food_share: '70', clothes_bought: 'no', toilet: 'none' },
  { head_works: 'no', food_insecure: 'yes', food_share: '70', clothes_bought: 'no', toilet: 'own', shelter: 'yes' },
  { shelter: 'yes', head_works: 'yes', food_insecure: 'no', food_share: '30', clothes_bought: 'yes', floor: 'finished', toilet: 'shared' },
  { head_works: 'no', wall: 'bamboo', electricity: 'none', floor: 'earth', toilet: 'public' },
];

/** The homes in the order in which they were visited. */
const surveyed: string[] = [];

describe('a version that codes anew what a finding rests on', () => {
  const ids = surveyed;
  const judged = async (id: string) => {
    const { data } = await office
      .as(dinsos)
      .send('query ($id: ID!) { household(id: $id) { survey { derived { finding answer } } } }', { id });
    const all = data.household.survey.derived as { finding: string; answer: string }[];
    return all.find(({ finding }) => finding === 'FAKIR_MISKIN')?.answer;
  };

  it('is refused as long as its rules look for answers that it has no more', async () => {
    await publishedForm(office, 1);
    await publishedForm(office, 2);
    await publishedForm(office, 3);
    for (const given of homes) {
      const id = await household();
      ids.push(id);
      await upload(officer, form(id, given));
    }
    const refused = await draft(recoded());

    expect(refused.issues.map((one: { message: string }) => one.message)).toContain('toilet tidak punya jawaban none');
    for (const [n, given] of homes.entries()) expect(await judged(ids[n] as string), `home ${n}`).toBe(veryPoor(given));
  });

  it('is weighed by what becomes of the findings: none changes where it is judged as before', async () => {
    await draft(recoded(judging(['other_peoples', 'no_toilet'])));
    await office.as(dinsos).mutate('weighQuestionnaire', { version: 4 }, 'questionnaire { version }');
    await runPendingJobs(office);
    const { data } = await office
      .as(dinsos)
      .send('{ questionnaire(version: 4) { weighed { findings { finding was becomes households } } } }');
    const found = (data.questionnaire.weighed.findings as { finding: string; was: string; becomes: string; households: number }[]).filter(
      ({ finding }) => finding === 'FAKIR_MISKIN',
    );

    expect(found.every(({ was, becomes }) => was === becomes)).toBe(true);
    expect(found.reduce((sum, { households }) => sum + households, 0)).toBe(homes.length);
  });

  it('and told before it is published where it would be judged otherwise', async () => {
    await draft(recoded(judging(['no_toilet'])));
    await office.as(dinsos).mutate('weighQuestionnaire', { version: 4 }, 'questionnaire { version }');
    await runPendingJobs(office);
    const { data } = await office
      .as(dinsos)
      .send('{ questionnaire(version: 4) { weighed { findings { finding was becomes households } } } }');

    expect(data.questionnaire.weighed.findings).toContainEqual({ finding: 'FAKIR_MISKIN', was: 'YES', becomes: 'UNKNOWN', households: 1 });
  });

  it('published with its rules, it judges every home as before', async () => {
    await draft(recoded(judging(['other_peoples', 'no_toilet'])));
    await office.as(dinsos).mutate('weighQuestionnaire', { version: 4 }, 'questionnaire { version }');
    await runPendingJobs(office);
    await office.as(dinsos).mutate('publishQuestionnaire', { version: 4 }, 'questionnaire { version }');
    await runPendingJobs(office);

    for (const [n, given] of homes.entries()) {
      expect(await judged(ids[n] as string), `home ${n}`).toBe(veryPoor(given));
      const toilet = (await surveyOf(ids[n] as string)).answers.find(({ item }: { item: string }) => item === 'toilet');
      expect(toilet?.shown?.value).toBe(became[given['toilet'] ?? '']);
    }
  });
});

describe('a version that splits one thing and retires another that findings rest on', () => {
  /** The toilet asked as two questions, the floor no longer. */
  function split(): object {
    const fourth = recoded(judging(['other_peoples', 'no_toilet'])) as Draft;
    const [shelter] = fourth.questions.filter(({ code }) => code === 'shelter');
    const ask = (code: string) => ({ ...shelter, code });
    const own = (value: string, own_: string, ...shared: string[]) => ({
      value,
      answers: [{ item: 'toilet_own', value: own_ }, ...shared.map((one) => ({ item: 'toilet_shared', value: one }))],
    });
    return {
      ...fourth,
      questions: [
        ...fourth.questions.filter(({ code }) => code !== 'toilet' && code !== 'floor'),
        ask('toilet_own'),
        { ...ask('toilet_shared'), askIf: [{ question: 'toilet_own', in: ['no'] }] },
      ],
      carry: [
        {
          item: 'toilet',
          kind: 'SPLIT',
          to: ['toilet_own', 'toilet_shared'],
          map: [own('private', 'yes'), own('other_peoples', 'no', 'yes'), own('no_toilet', 'no', 'no')],
          why: { id: 'dua pertanyaan', en: 'two questions' },
        },
        { item: 'floor', kind: 'RETIRE', why: { id: 'tidak ditanyakan lagi', en: 'no longer asked' } },
      ],
      findings: withoutFloor(fourth.findings.filter(({ finding }) => finding !== 'EARTH_FLOOR')),
    };
  }
  const withoutFloor = (node: unknown): never => {
    const changed = (one: unknown): unknown => {
      if (Array.isArray(one)) return one.filter((part) => (part as { question?: string }).question !== 'floor').map(changed);
      if (typeof one !== 'object' || one === null) return one;
      if ((one as { question?: string }).question === 'toilet') return { ...one, question: 'toilet_own', in: ['no'] };
      return Object.fromEntries(Object.entries(one).map(([name, part]) => [name, changed(part)]));
    };
    return changed(node) as never;
  };

  /** By hand, of each home: under the fourth version, and under the fifth. */
  const toilet = (given: Record<string, string>) => (given['toilet'] === undefined ? 'UNKNOWN' : given['toilet'] === 'own' ? 'NO' : 'YES');
  const walls = (given: Record<string, string>) => (given['wall'] === 'bamboo' ? 'YES' : 'UNKNOWN');
  const unfit = (given: Record<string, string>, floorCounts: boolean) => {
    const floor = !floorCounts ? 'YES' : given['floor'] === undefined ? 'UNKNOWN' : given['floor'] === 'finished' ? 'NO' : 'YES';
    const both = floor === 'NO' ? 'NO' : floor === 'YES' ? walls(given) : 'UNKNOWN';
    return both === 'NO' && given['shelter'] === undefined ? 'UNKNOWN' : both;
  };

  const ids: string[] = [];
  beforeAll(async () => {
    const { data } = await office.as(dinsos).send(`{ village(code: "${VILLAGE}") { households(first: 100) { edges { node { id } } } } }`);
    expect(data.village.households.edges.length).toBe(homes.length);
    for (const [n, program] of ['NO_TOILET', 'UNFIT_HOUSE'].entries()) {
      const tree = { derived: [program.toLowerCase() as 'no_toilet'] };
      await Program.add(office.core(), {
        id: `perumahan-${n}`,
        name: `Perumahan ${n}`,
        fund: 'apbd',
        kind: 'goods',
        target: 'household',
        period: 'once',
        criteria: [{ version: 1, tree, from: '2025-01-01', source: 'contoh' }],
        from: '2025-01-01',
        source: 'contoh',
      });
    }
    // In the order of their visits, as `homes` has them.
    ids.push(...surveyed);
  });

  const judgedBy = async (id: string, n: number) => {
    const { data } = await office
      .as(dinsos)
      .send('query ($id: ID!, $program: ID!) { household(id: $id) { eligibility(program: $program) { answer } } }', {
        id,
        program: globalId('Program', `perumahan-${n}`),
      });
    return data.household.eligibility[0].answer as string;
  };
  const figures = async () => {
    await markDirty(office.core(), [VILLAGE]);
    await office.refresh();
    const { data } = await office
      .as(dinsos)
      .send(`{ village(code: "${VILLAGE}") { figures { findings { finding households unknown } } } }`);
    return data.village.figures.findings as { finding: string; households: number; unknown: number }[];
  };
  const counted = (answers: readonly string[]) => ({
    households: answers.filter((one) => one === 'YES').length,
    unknown: answers.filter((one) => one === 'UNKNOWN').length,
  });

  it.each([
    ['before', true],
    ['after', false],
  ] as const)('%s it, criteria and figures say of every home what a rule written apart says', async (when, floorCounts) => {
    if (when === 'after') {
      await draft(split());
      await office.as(dinsos).mutate('weighQuestionnaire', { version: 5 }, 'questionnaire { version }');
      await runPendingJobs(office);
      const { data } = await office
        .as(dinsos)
        .send('{ questionnaire(version: 5) { weighed { findings { finding was becomes households } } } }');
      const told = data.questionnaire.weighed.findings as { finding: string; was: string; becomes: string; households: number }[];
      const changes = told.filter(({ was, becomes }) => was !== becomes && becomes !== null);
      const expected = homes.filter((given) => unfit(given, true) !== unfit(given, false));
      expect(changes.filter(({ finding }) => finding === 'UNFIT_HOUSE').reduce((sum, { households }) => sum + households, 0)).toBe(
        expected.length,
      );
      expect(changes.filter(({ finding }) => finding === 'NO_TOILET')).toEqual([]);
      await office.as(dinsos).mutate('publishQuestionnaire', { version: 5 }, 'questionnaire { version }');
      await runPendingJobs(office);
    }

    for (const [n, given] of homes.entries()) {
      expect(await judgedBy(ids[n] as string, 0), `toilet ${n}`).toBe(toilet(given));
      expect(await judgedBy(ids[n] as string, 1), `house ${n}`).toBe(unfit(given, floorCounts));
    }
    const all = await figures();
    expect(all.find(({ finding }) => finding === 'NO_TOILET')).toMatchObject(counted(homes.map(toilet)));
    expect(all.find(({ finding }) => finding === 'UNFIT_HOUSE')).toMatchObject(counted(homes.map((given) => unfit(given, floorCounts))));
  });

  it('an answer of later turns the criterion, and the homes are listed by what is found', async () => {
    const last = ids[0] as string;
    await upload(officer, form(last, { toilet_own: 'yes' }, { version: 5, startedAt: '2026-11-09T22:00:00.000Z' }));
    const { data } = await office
      .as(officer)
      .send(`{ village(code: "${VILLAGE}") { withFinding(finding: NO_TOILET, first: 50) { edges { node { id } } } } }`);

    expect(await judgedBy(last, 0)).toBe('NO');
    expect(data.village.withFinding.edges.map(({ node }: { node: { id: string } }) => node.id).toSorted()).toEqual(
      ids.filter((_, n) => n > 0 && toilet(homes[n] ?? {}) === 'YES').toSorted(),
    );
  });

  it('what contradicts the register is listed, in words, by one Query', async () => {
    const poor = ids[3] as string;
    await office.as(officer).mutate('recordFinding', { household: poor, finding: 'NOT_POOR', date: '2026-11-10' });
    const context = office.core();
    const page = await Targeting.contradicted(context, { village: VILLAGE });

    expect(context.cost.byCommand).toEqual({ 'Query registry': 1 });
    const told = page.rows.flatMap(({ value: { household, contradictions } }) =>
      contradictions.map(({ finding, against }) => [globalId('Household', household.id), finding, against[0]?.en]),
    );
    expect(told).toEqual([[poor, 'unfit_house', 'Not poor, seen on 10 November 2026']]);
    const hidden = await office
      .as({ role: 'village_head', village: NEIGHBOUR })
      .send(`{ village(code: "${VILLAGE}") { contradicted { edges { node { household { id } } } } } }`);
    expect(hidden.data.village?.contradicted ?? null).toBeNull();
  });
});

describe('an answer that a later one overtook', () => {
  const versions = knownQuestionnaires.map((known, place) => ({
    ...QuestionnaireInput.parse(known),
    number: place + 1,
    publishedAt: `2026-11-${10 + place}T00:00:00.000Z`,
  }));
  const empty: Survey = { household: 'h', village: 'v', questionnaire: 2, answers: {}, retired: {}, checks: [] };
  const floors = ['wood', 'earth', 'cement', 'other'];
  const told = fc.uniqueArray(fc.nat(900), { minLength: 1, maxLength: 4 }).chain((hours) =>
    fc.tuple(
      ...hours.map((hour) =>
        fc.constantFrom(...floors).map(
          (value): Contribution => ({
            value,
            at: new Date(Date.UTC(2026, 9, 1) + hour * 3_600_000).toISOString(),
            by: `p${hour % 3}`,
            device: 'hp-1',
            visit: `v${hour}`,
          }),
        ),
      ),
    ),
  );

  it('never comes back: shown is the latest that was given, in the new words, or nothing', () => {
    fc.assert(
      fc.property(told, fc.boolean(), (given, early) => {
        const latest = given.toSorted((a, b) => b.at.localeCompare(a.at))[0]?.value ?? '';
        const expected = { wood: 'finished', earth: 'earth', cement: 'plaster', other: undefined }[latest];
        const forms = given.map((one) => ({ floor: [one] }));
        let survey = migrateToLatest(empty, versions);
        if (early) survey = migrateToLatest({ ...empty, answers: forms.reduce<Survey['answers']>(mergedAnswers, {}) }, versions);
        else {
          for (const one of forms) {
            const { answers, retired, checks } = migrateForm(one, 2, versions);
            survey = {
              ...survey,
              answers: mergedAnswers(survey.answers, answers),
              retired: mergedAnswers(survey.retired, retired),
              checks: mergedChecks(survey.checks, checks),
            };
          }
        }
        expect(shownAnswer(survey, 'floor')?.value).toBe(expected);
      }),
    );
  });
});
