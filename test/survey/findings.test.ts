import type { Contribution } from '@puskesos/core/survey/contribution-shapes';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import { mergedAnswers, mergedChecks, shownAnswer } from '@puskesos/core/survey/merge.rules';
import { migrateForm, migrateToLatest } from '@puskesos/core/survey/migrate.rules';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import type { Survey } from '@puskesos/core/survey/shapes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
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

describe('a version that codes anew what a finding rests on', () => {
  const ids: string[] = [];
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
