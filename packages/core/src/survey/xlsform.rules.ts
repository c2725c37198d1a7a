import { regency } from '../regency/regency.ts';
import type { Message } from '../shared/error.ts';
import { rangeOf, testsIn } from './form.rules.ts';
import type { Question } from './question-shapes.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';
import { codeConstraint } from './xlsform-code.rules.ts';
import {
  choicesFor,
  findingChoices,
  groups,
  outcomeChoices,
  type Section,
  sectionsOf,
  type VisitField,
  visitFields,
  visitLabels,
  yesNo,
} from './xlsform-names.rules.ts';
import { numberConstraint, relevanceOf, textConstraint } from './xpath.rules.ts';

/** A version of the questionnaire as an XLSForm: the three sheets that ODK and KoboToolbox make a form of. */

const ID = 'Bahasa Indonesia (id)';
const EN = 'English (en)';

const surveyColumns = [
  ...['type', 'name', `label::${ID}`, `label::${EN}`, `hint::${ID}`, `hint::${EN}`, 'required', 'relevant', 'constraint'],
  ...[`constraint_message::${ID}`, `constraint_message::${EN}`, 'calculation', 'default', 'parameters'],
] as const;
const choiceColumns = ['list_name', 'name', `label::${ID}`, `label::${EN}`] as const;
const settingsColumns = ['form_title', 'form_id', 'version', 'default_language', 'instance_name'] as const;

/** The same for every version, so that a server takes a newer one in the place of the older. */
const FORM_ID = 'puskesos_kunjungan';

interface Line {
  readonly type: string;
  readonly name?: string;
  readonly label?: Message | undefined;
  readonly hint?: Message | undefined;
  readonly required?: boolean;
  readonly relevant?: string | undefined;
  readonly constraint?: string | undefined;
  readonly message?: Message | undefined;
  readonly calculation?: string;
  readonly default?: string;
  readonly parameters?: string;
}

type Row = readonly (string | undefined)[];

const rowOf = (line: Line): Row => [
  ...[line.type, line.name, line.label?.id, line.label?.en, line.hint?.id, line.hint?.en, line.required ? 'yes' : undefined, line.relevant],
  ...[line.constraint, line.message?.id, line.message?.en, line.calculation, line.default, line.parameters],
];

const field = (of: VisitField, type: string, rest: Omit<Line, 'type' | 'name'> = {}): Line => ({
  type,
  name: visitFields[of],
  label: visitLabels[of],
  ...rest,
});

const answered = `\${${visitFields.outcome}} = 'answered'`;

/** Where it is noted whether a question is asked, for those that hang on its answer. */
const flagOf = (code: string): string => `Asked_${code}`;

const beforeQuestions = (version: number): Line[] => [
  field('start', 'start'),
  field('device', 'deviceid'),
  field('version', 'calculate', { calculation: `'${version}'` }),
  { type: 'begin_group', ...groups.before },
  field('officer', 'text', {
    required: true,
    hint: { id: 'Seperti pada akun Anda, huruf kecil', en: 'As in your account, in lower case' },
    constraint: `regex(., '^[a-z0-9-]{3,40}$')`,
    message: { id: 'Huruf kecil, angka dan tanda -', en: 'Lower-case letters, digits and hyphens' },
  }),
  field('household', 'text', {
    required: true,
    hint: { id: 'Dari daftar kunjungan', en: 'From the list of visits' },
    ...codeConstraint,
  }),
  field('outcome', 'select_one visit_outcome', { required: true }),
  field('second', 'select_one yes_no', { required: true, relevant: answered, default: 'no' }),
  { type: 'end_group' },
];

const afterQuestions: readonly Line[] = [
  { type: 'begin_group', ...groups.after },
  field('finding', 'select_one visit_finding', { relevant: answered }),
  field('place', 'geopoint'),
  field('photo', 'image', { parameters: 'max-pixels=1280' }),
  field('note', 'text', {
    constraint: textConstraint(500),
    message: { id: 'Paling banyak 500 huruf, tanpa NIK atau nomor KK', en: 'At most 500 characters, without a NIK or a KK number' },
  }),
  { type: 'end_group' },
];

function typeOf({ type, code }: Question): string {
  if (type === 'yes_no') return 'select_one yes_no';
  if (type === 'choice') return `select_one choices_${code}`;
  return type === 'number' ? 'decimal' : 'text';
}

function boundsOf({ type, ...bounds }: Question): Pick<Line, 'constraint' | 'message'> {
  if (type === 'text') {
    const message = { id: 'Paling banyak 200 huruf, tanpa NIK atau nomor KK', en: 'At most 200 characters, without a NIK or a KK number' };
    return { constraint: textConstraint(200), message };
  }
  if (type !== 'number') return {};
  const range = rangeOf(bounds);
  return {
    constraint: numberConstraint(bounds),
    message: { id: `${range}, paling banyak 3 angka di belakang koma`, en: `${range}, at most 3 digits behind the point` },
  };
}

/** A section's questions, each that others hang on with its note before it. */
function linesOf({ name, title, questions }: Section, { flagged, relevance }: Relevance): Line[] {
  return [
    { type: 'begin_group', name, label: { id: title, en: title }, relevant: answered },
    ...questions.flatMap((question) => {
      const { code, text, unit } = question;
      const relevant = relevance(question);
      const note: Line[] = flagged.has(code) ? [{ type: 'calculate', name: flagOf(code), calculation: `if(${relevant}, '1', '0')` }] : [];
      const hint = unit === undefined ? undefined : { id: unit, en: unit };
      return [...note, { type: typeOf(question), name: code, label: text, hint, relevant, ...boundsOf(question) }];
    }),
    { type: 'end_group' },
  ];
}

interface Relevance {
  /** Those with a note. */
  readonly flagged: ReadonlySet<string>;
  readonly relevance: (question: Question) => string | undefined;
}

function relevanceIn(questions: readonly Question[]): Relevance {
  const hungOn = new Set(questions.flatMap(({ askIf }) => askIf.flatMap(testsIn).flatMap(({ question }) => question ?? [])));
  const isConditional = ({ askIf, from, to }: Question) => askIf.length > 0 || from !== undefined || to !== undefined;
  const flagged = new Set(questions.filter((question) => hungOn.has(question.code) && isConditional(question)).map(({ code }) => code));
  const asked = { nameOf: (code: string) => code, askedAt: (code: string) => (flagged.has(code) ? flagOf(code) : undefined) };
  return { flagged, relevance: (question) => relevanceOf(question, asked, visitFields.start) };
}

const listOf = (name: string, choices: readonly { readonly code: string; readonly text: Message }[]): Row[] =>
  choices.map(({ code, text }) => [name, code, text.id, text.en]);

/** The sheets by their names, the header first. */
export function xlsFormSheets({ number, title, questions }: Pick<Questionnaire, 'number' | 'title' | 'questions'>): Record<string, Row[]> {
  const relevance = relevanceIn(questions);
  const lines = [...beforeQuestions(number), ...sectionsOf(questions).flatMap((section) => linesOf(section, relevance)), ...afterQuestions];
  const lists = [
    ...listOf('yes_no', yesNo),
    ...listOf('visit_outcome', outcomeChoices),
    ...listOf('visit_finding', findingChoices),
    ...questions.filter(({ type }) => type === 'choice').flatMap((question) => listOf(`choices_${question.code}`, choicesFor(question))),
  ];
  const called = `concat(\${${visitFields.household}}, ' ', \${${visitFields.outcome}})`;
  return {
    survey: [surveyColumns, ...lines.map(rowOf)],
    choices: [choiceColumns, ...lists],
    settings: [settingsColumns, [`${title.id} – ${regency.name}`, FORM_ID, String(number), ID, called]],
  };
}
