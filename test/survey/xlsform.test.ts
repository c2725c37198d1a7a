import { openFile, type Sheets } from '@puskesos/core/intake/sheet';
import { codeFrom, readCode } from '@puskesos/core/shared/short-code';
import { skippedBy, wrongWith } from '@puskesos/core/survey/form.rules';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import type { AskIf, Question } from '@puskesos/core/survey/question-shapes';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import { xlsFormAddress } from '@puskesos/core/survey/xlsform';
import { xlsFormSheets } from '@puskesos/core/survey/xlsform.rules';
import { codeConstraint } from '@puskesos/core/survey/xlsform-code.rules';
import { numberConstraint } from '@puskesos/core/survey/xpath.rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { officer, VILLAGE } from '../support/register/people.ts';
import { servedBy } from '../support/register/registered.ts';
import { source } from '../support/register/workbooks.ts';
import { askedBy, rowsOf, type SheetRow, takes } from '../support/scenes/phone-form.ts';
import { withForms } from '../support/scenes/surveyed.ts';

/** The questionnaire as a form for phones: read again as a workbook, and asking what the survey would count. */

const versions = knownQuestionnaires.map((known, place) => ({ number: place + 1, ...QuestionnaireInput.parse(known) }));
const [ID, EN] = ['Bahasa Indonesia (id)', 'English (en)'];

const opened = (address: string): Promise<Sheets> =>
  openFile(source('formulir.xlsx', Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')));

async function rowsIn(sheets: Sheets, name: string): Promise<SheetRow[]> {
  const rows: (string | undefined)[][] = [];
  for await (const { cells } of sheets.named(name)?.rows() ?? [])
    rows.push(Array.from(cells, (cell) => (cell === null || cell === undefined ? undefined : String(cell))));
  return rowsOf(rows);
}

describe.each(versions)('version $number', (version) => {
  it('asks every question of its own, in both languages and with its choices', async () => {
    const sheets = await opened(await xlsFormAddress(version));
    const [survey, choices, settings] = await Promise.all(['survey', 'choices', 'settings'].map((name) => rowsIn(sheets, name)));

    expect(sheets.shown.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings']);
    const asked = survey?.filter(({ name }) => version.questions.some(({ code }) => code === name)) ?? [];
    expect(asked.map((row) => [row['name'], row[`label::${ID}`], row[`label::${EN}`]])).toEqual(
      version.questions.map(({ code, text }) => [code, text.id, text.en]),
    );
    for (const { code, type, unit, choices: own } of version.questions) {
      const row = asked.find(({ name }) => name === code);
      expect(row?.[`hint::${ID}`]).toBe(unit);
      const list = /^select_one (.+)$/.exec(row?.['type'] ?? '')?.[1];
      const listed = choices?.filter((one) => one['list_name'] === list).map((one) => [one['name'], one[`label::${EN}`]]);
      if (type === 'choice') expect(listed).toEqual(own.map((choice) => [choice.code, choice.text.en]));
      else if (type === 'yes_no')
        expect(listed).toEqual([
          ['yes', 'Yes'],
          ['no', 'No'],
        ]);
      else expect(row?.['type']).toBe('decimal');
    }
    expect(settings).toEqual([
      expect.objectContaining({ form_id: 'puskesos_kunjungan', version: String(version.number), default_language: ID }),
    ]);
  });

  it('is well formed: groups end, names are one question’s each, and what is referred to stands before', () => {
    const rows = rowsOf(xlsFormSheets(version)['survey'] ?? []);
    const names = new Set<string>();
    let open = 0;
    for (const { type, name, relevant, calculation, constraint } of rows) {
      for (const [, referred] of `${relevant ?? ''} ${calculation ?? ''} ${constraint ?? ''}`.matchAll(/\$\{([^}]+)\}/g)) {
        expect(names).toContain(referred);
      }
      open += type === 'begin_group' ? 1 : type === 'end_group' ? -1 : 0;
      expect(open).toBeOneOf([0, 1]);
      if (name === undefined) continue;
      expect(names).not.toContain(name);
      expect(name).toMatch(/^[A-Za-z]\w*$/);
      names.add(name);
    }
    expect(open).toBe(0);
  });
});

const number = fc.constantFrom('0', '3', '5', '12.5', '100');
const words = fc.constantFrom('sungai', "pa'i", '"', `it's "so"`);

/** Any form, with answers to it as somebody may have typed them one after the other. */
const anyForm = fc
  .array(fc.tuple(fc.constantFrom<Question['type']>('yes_no', 'choice', 'number', 'text'), fc.infiniteStream(fc.nat()), number, words), {
    minLength: 2,
    maxLength: 9,
  })
  .map((drawn) => {
    const questions: Question[] = [];
    const answers = new Map<string, string>();
    for (const [place, [type, dice, figure, word]] of drawn.entries()) {
      const roll = (sides: number) => dice.next().value % sides;
      const valueFor = (one: Question['type']) =>
        ({ yes_no: ['yes', 'no'][roll(2)], choice: ['a', 'b', 'c'][roll(3)], number: figure, text: word })[one] ?? '';
      const test = (levels: number): AskIf => {
        const kind = roll(levels > 0 ? 6 : 3);
        if (kind === 3) return { all: [test(levels - 1), test(levels - 1)] };
        if (kind === 4) return { any: [test(levels - 1), test(levels - 1)] };
        if (kind === 5) return { not: test(levels - 1) };
        const of = questions[roll(questions.length)];
        if (!of) return { not: { question: 'q0', in: ['yes'] } };
        if (of.type === 'number' && roll(2) === 0) return { question: of.code, atLeast: [0, 3, 12.5][roll(3)] ?? 0 };
        return { question: of.code, in: Array.from({ length: 1 + roll(2) }, () => valueFor(of.type)) };
      };
      const choices = type === 'choice' ? ['a', 'b', 'c'].map((code) => ({ code, text: { id: code, en: code } })) : [];
      const askIf = place > 0 && roll(3) > 0 ? Array.from({ length: 1 + roll(2) }, () => test(3)) : [];
      const dated = [{}, {}, { from: '2026-11-10' }, { to: '2026-11-10' }, { from: '2026-11-11' }, { to: '2026-11-09' }][roll(6)];
      questions.push({
        code: `q${place}`,
        section: `S${roll(2)}`,
        text: { id: 'Apa', en: 'What' },
        type,
        choices,
        askIf,
        source: 'uji',
        ...dated,
      });
      if (roll(4) > 0) answers.set(`q${place}`, valueFor(type));
    }
    return { questions, answers };
  });

describe('what it asks', () => {
  it('is what the survey counts, whatever somebody answered and took back', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anyForm, ({ questions, answers }) => {
        const rows = rowsOf(xlsFormSheets({ number: 1, title: { id: 'Uji', en: 'Test' }, questions })['survey'] ?? []);
        // At noon there: the same day wherever this runs.
        const given = new Map([...answers, ['visitStart', '2026-11-10T04:00:00.000Z'], ['visitOutcome', 'answered']]);
        const asked = askedBy(rows, given);
        const skipped = skippedBy({ questions }, answers, '2026-11-10');
        hidden += skipped.size;
        expect(questions.map(({ code }) => [code, asked.has(code)])).toEqual(questions.map(({ code }) => [code, !skipped.has(code)]));
      }),
      { numRuns: 120 },
    );
    expect(hidden).toBeGreaterThan(50);
  });

  it('takes the numbers that the survey takes', () => {
    const bounds = fc.constantFrom({}, { min: 0, max: 100 }, { min: 2, max: 2000 }, { max: 1_000_000_000 });
    const text = fc.oneof(
      fc.constantFrom(
        '0',
        '1.5',
        '2.125',
        '12.3456',
        '-1',
        '100',
        '100.001',
        '2000',
        '1000000000',
        '1000000000.5',
        '0.001',
        '1.005',
        '4.35',
        '-0.5',
      ),
      fc.integer({ min: -5, max: 3_000 }).map(String),
      fc.integer({ min: 0, max: 3_000_000 }).map((thousandths) => String(thousandths / 1_000)),
    );
    fc.assert(
      fc.property(bounds, text, (limits, value) => {
        const question = { type: 'number', choices: [], ...limits } as unknown as Question;
        expect([value, takes(numberConstraint(limits), value)]).toEqual([value, wrongWith(question, value) === undefined]);
      }),
    );
  });

  it('takes a home’s code as it is typed, and none that is misspelt', () => {
    const typed = fc
      .tuple(fc.bigInt({ min: 0n, max: 2n ** 60n }), fc.nat(7), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTWXYZU'), fc.boolean())
      .map(([drawn, at, sign, isRight]) => {
        const plain = codeFrom('home', drawn).replaceAll('-', '');
        return isRight ? plain.toLowerCase().replaceAll('1', 'l') : plain.slice(0, at) + sign + plain.slice(at + 1);
      });
    fc.assert(
      fc.property(typed, (code) => {
        const written = code.length % 2 === 0 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
        expect([written, takes(codeConstraint.constraint, written)]).toEqual([written, readCode('home', written) !== undefined]);
      }),
    );
    expect(takes(codeConstraint.constraint, 'K7Q')).toBe(false);
  });
});

describe('the office', () => {
  const office = useOffice(servedBy(officer.sub, VILLAGE), ({ stores }) => withForms(stores, 2));

  it('hands any version out to who may read it, the one that is asked now where none is named', async () => {
    const query = 'query ($version: Int) { questionnaire(version: $version) { version xlsForm } }';
    const [first, now] = await Promise.all([1, undefined].map((version) => office.as(officer).send(query, { version })));
    const titles = await Promise.all(
      [first, now].map(async (answer) => rowsIn(await opened(answer?.data.questionnaire.xlsForm), 'settings')),
    );

    expect(first?.data.questionnaire.xlsForm).toMatch(
      /^data:application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet;base64,/,
    );
    expect(titles.map(([row]) => row?.['version'])).toEqual(['1', '2']);
  });
});
