import { derivedFindings } from '@puskesos/core/household/seen-shapes';
import { seenIn } from '@puskesos/core/program/seen.rules';
import { derivedFrom, seenBy } from '@puskesos/core/survey/derived.rules';
import { FindingRule } from '@puskesos/core/survey/finding-shapes';
import { judgingIn } from '@puskesos/core/survey/judging.rules';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { household, member } from '../support/scenes/criteria.ts';

/** A household carries what follows from its answers with the answers put in: read later, it says what the rules themselves would say. */

const versions = knownQuestionnaires.slice(1).map(({ findings: rules = [] }, place) => ({
  number: place + 2,
  findings: rules.map((rule) => FindingRule.parse(rule)),
}));
const choices = {
  shelter: ['yes', 'no'],
  head_works: ['yes', 'no'],
  food_insecure: ['yes', 'no'],
  food_fear: ['yes', 'no'],
  food_share: ['0', '50', '51', '90'],
  clothes_bought: ['yes', 'no'],
  floor: ['earth', 'plaster', 'cement', 'finished'],
  wall: ['bamboo', 'brick', 'wood', 'brick_bare'],
  wall_condition: ['good', 'bad'],
  toilet: ['own', 'shared', 'public', 'none'],
  electricity: ['pln', 'none'],
  power_va: ['450', '900'],
  spending: ['300000', '1080000', '1500000', '4000000'],
  woman_earns: ['yes', 'no'],
  enough_income: ['yes', 'no'],
};
const answers = fc.record(Object.fromEntries(Object.entries(choices).map(([item, values]) => [item, fc.constantFrom(...values)])), {
  requiredKeys: [],
});
const people = fc.array(
  fc.record({ age: fc.constantFrom(3, 17, 18, 40, 59, 60), sex: fc.constantFrom('male' as const, 'female' as const) }),
  { maxLength: 4 },
);

it('says on any day, with whoever lives there then, what the rules say', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...versions),
      answers,
      people,
      fc.constantFrom('2022-12-22', '2022-12-23', '2024-12-31', '2025-01-01', '2026-11-24'),
      (version, given, living, day) => {
        const answer = (item: string) => given[item];
        const home = household(
          living.map((one, index) => member(`m${index}`, one)),
          { seen: seenBy(version, answer, '2026-01-01') },
        );
        const facts = { day, people: home.members };
        const expected = new Map(derivedFrom(version.findings, answer, facts).map((one) => [one.finding, one.answer]));

        for (const finding of derivedFindings) expect(seenIn(home, finding, day), finding).toBe(expected.get(finding) ?? 'unknown');
      },
    ),
  );
});

it('carries no more than the answers leave open', () => {
  const [, third = { number: 3, findings: [] }] = versions;
  const seen = seenBy(third, (item) => ({ toilet: 'none', woman_earns: 'no' })[item], undefined);

  expect(seen.rules.find(({ finding }) => finding === 'no_toilet')?.holds).toEqual({ is: 'yes' });
  expect(seen.rules.find(({ finding }) => finding === 'wrse')?.holds).toEqual({ is: 'no' });
  expect(JSON.stringify(seen).length).toBeLessThan(1_000);
});

it('of homes a version from before such rules tells what it asks, by what it asks', () => {
  type Version = ReturnType<typeof QuestionnaireInput.parse>;
  const homes = ['surface_water', 'no_power', 'earth_floor'];
  const known = knownQuestionnaires.map((version) => QuestionnaireInput.parse(version));
  const looked = (number: number, change: (version: Version) => Partial<Version> = () => ({})) => {
    const version = known[number - 1] as Version;
    const ofBefore = { ...version, findings: (version.findings ?? []).filter(({ finding }) => !homes.includes(finding)) };
    const rules = judgingIn({ ...ofBefore, ...change(version) }).filter(({ finding }) => homes.includes(finding));
    return Object.fromEntries(rules.map(({ finding, holds }) => [finding, [holds.question, holds.in]]));
  };
  const earth_floor = ['floor', ['earth']];
  const old = { surface_water: ['water', ['river']], no_power: ['lighting', ['none']], earth_floor };
  expect([looked(1), looked(2)]).toEqual([old, old]);
  const no_power = ['electricity', ['none']];
  expect(looked(3)).toEqual({ surface_water: ['water', ['surface']], no_power, earth_floor });
  expect(looked(3, ({ findings }) => ({ findings }))).toEqual(looked(3));
  const without = ({ questions }: Version) => ({ questions: questions.filter(({ code }) => code !== 'water' && code !== 'floor') });
  expect(looked(3, without)).toEqual({ no_power });
});
