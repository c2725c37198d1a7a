import { wrongWith } from '@puskesos/core/survey/form.rules';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import type { Question } from '@puskesos/core/survey/question-shapes';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  codeAt,
  findingsOnPaper,
  instantOn,
  onlyIf,
  onPaper,
  outcomesOnPaper,
  typedOf,
  valueTyped,
} from '../../packages/web/src/kunjungan/paper-model.ts';

/** The questionnaire on paper: each answer has a number there, and comes back from it as what it was. */

const versions = knownQuestionnaires.map((known) => QuestionnaireInput.parse(known).questions);
const asked = (also: Partial<Question>): Question => ({
  ...{ code: 'x', section: 'Rumah', text: { id: 'x', en: 'x' }, type: 'yes_no', choices: [], askIf: [], source: 'unsourced' },
  ...also,
});

describe('a question on paper', () => {
  it.each(versions.map((questions, index) => [index + 1, questions] as const))(
    'of version %i comes back by its number as each answer it takes',
    (_version, questions) => {
      for (const question of questions) {
        const choices = choicesOf(question);
        expect(choices.map(({ n }) => n)).toEqual(choices.map((_one, index) => index + 1));
        expect(choices.length > 0).toBe(question.type === 'choice' || question.type === 'yes_no');
        for (const { code } of choices) {
          expect(wrongWith(question, code)).toBeUndefined();
          expect(valueTyped(question, ` ${typedOf(question, code)} `)).toBe(code);
        }
      }
    },
  );

  it('takes no number that stands for nothing, and nothing for no answer', () => {
    const question = asked({});

    expect(valueTyped(question, '3')).toBe('3');
    expect(wrongWith(question, valueTyped(question, '3'))).toBeDefined();
    expect(valueTyped(question, ' ')).toBe('');
    expect(valueTyped(asked({ type: 'number' }), ' 36,5 ')).toBe('36.5');
    expect([codeAt(outcomesOnPaper, '1'), codeAt(findingsOnPaper, '4'), codeAt(outcomesOnPaper, '5')]).toEqual([
      'ANSWERED',
      'NOT_POOR',
      undefined,
    ]);
  });

  it('says in numbers when it is asked', () => {
    const first = asked({
      code: 'lives',
      choices: [
        { code: 'own', text: { id: 'Sendiri', en: 'Own' } },
        { code: 'rent', text: { id: 'Sewa', en: 'Rent' } },
      ],
      type: 'choice',
    });
    const area = asked({ code: 'area', type: 'number' });
    const power = asked({ code: 'power' });
    const hung = asked({
      code: 'hung',
      askIf: [
        { question: 'lives', in: ['own', 'rent'] },
        { any: [{ question: 'area', atLeast: 8 }, { not: { question: 'power', in: ['no'] } }] },
      ],
    });
    const sheet = { questions: [first, area, power, hung] };

    expect(onlyIf(sheet, first)).toBeUndefined();
    expect(onlyIf(sheet, hung)).toEqual({
      id: 'Hanya bila no. 1 = 1 atau 2 dan (no. 2 ≥ 8 atau bukan (no. 3 = 2))',
      en: 'Only if no. 1 = 1 or 2 and (no. 2 ≥ 8 or not (no. 3 = 2))',
    });
  });

  it('keeps its number while others are not asked on that day', () => {
    const questions = [asked({ code: 'gone', to: '2026-01-31' }), asked({ code: 'always' }), asked({ code: 'coming', from: '2027-01-01' })];

    expect(onPaper({ questions }, '2026-12-01').map(({ number, question }) => [number, question.code])).toEqual([[2, 'always']]);
    expect(onPaper({ questions }, '2027-01-01').map(({ number }) => number)).toEqual([2, 3]);
  });
});

describe('the time on paper', () => {
  const now = '2026-12-01T04:00:00.000Z';

  it('is the office’s, and never to come', () => {
    expect(instantOn('2026-12-01', '08:15', now)).toBe('2026-12-01T00:15:00.000Z');
    expect(instantOn('2026-12-01', '12:00', now)).toBe('2026-12-01T04:00:00.000Z');
    expect(instantOn('2026-12-01', '12:01', now)).toBeUndefined();
    expect([instantOn('2026-02-30', '08:15', now), instantOn('', '08:15', now), instantOn('2026-11-30', '24:00', now)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
