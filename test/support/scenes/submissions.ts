import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import { QuestionnaireInput } from '@puskesos/core/survey/questionnaire-shapes';
import { findingChoices, groups, outcomeChoices, sectionsOf, visitLabels, yesNo } from '@puskesos/core/survey/xlsform-names.rules';
import { csv, workbook } from '../register/workbooks.ts';

/**
 * Visits as they were filled in on a phone, and as the servers of ODK and KoboToolbox export them: columns, orders and ways of writing are those of
 * ODK Central's CSV and OData and of KoboToolbox's exports and API.
 */

export interface Submission {
  readonly id: string;
  readonly household: string;
  readonly officer: string;
  readonly outcome: 'answered' | 'no_contact' | 'refused' | 'moved';
  /** As the phone wrote it, with its zone. */
  readonly start: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly second?: boolean;
  readonly finding?: string;
  readonly place?: readonly [latitude: string, longitude: string];
  readonly note?: string;
  readonly photo?: string | undefined;
  readonly version?: string;
}

const { questions } = QuestionnaireInput.parse(knownQuestionnaires[2]);
const sections = sectionsOf(questions);

/** The form's columns in its order: the group, the name, what stands in it. */
type Column = readonly [group: string, name: string, value: (one: Submission) => string | undefined];

const columns: readonly Column[] = [
  ['', 'visitStart', ({ start }) => start],
  ['', 'visitDevice', () => 'collect:Ab12Cd34'],
  ['', 'visitVersion', ({ version = '3' }) => version],
  ['visitBefore', 'visitOfficer', ({ officer }) => officer],
  ['visitBefore', 'visitHousehold', ({ household }) => household],
  ['visitBefore', 'visitOutcome', ({ outcome }) => outcome],
  ['visitBefore', 'visitSecond', ({ outcome, second }) => (outcome === 'answered' ? (second ? 'yes' : 'no') : undefined)],
  ...sections.flatMap(({ name, questions: asked }) => asked.map(({ code }): Column => [name, code, ({ answers = {} }) => answers[code]])),
  ['visitAfter', 'visitFinding', ({ finding }) => finding],
  ['visitAfter', 'visitPlace', ({ place }) => place && `${place.join(' ')} 12.5 4.9`],
  ['visitAfter', 'visitPhoto', ({ photo }) => photo],
  ['visitAfter', 'visitNote', ({ note }) => note],
];

const numbered = new Set(questions.filter(({ type }) => type === 'number').map(({ code }) => code));
/** Collect writes a decimal with its point, and a large one with an exponent. */
const asJava = (name: string, value: string | undefined) => {
  if (value === undefined || !numbered.has(name)) return value;
  const number = Number(value);
  return number >= 1e7
    ? number
        .toExponential()
        .replace('e+', 'E')
        .replace(/^(\d)E/, '$1.0E')
    : Number.isInteger(number)
      ? `${number}.0`
      : value;
};

const uuid = (id: string) => `uuid:${id}`;
const path = (group: string, name: string, mark: string) => (group === '' ? name : `${group}${mark}${name}`);

/** The newest first, groups before the names, four columns for a place. */
export function odkCsv(all: readonly Submission[], { groups: withGroups = true } = {}): Buffer {
  const parts = ['Latitude', 'Longitude', 'Altitude', 'Accuracy'];
  const header = columns.flatMap(([group, name]) => {
    const column = withGroups ? path(group, name, '-') : name;
    return name === 'visitPlace' ? parts.map((part) => `${column}-${part}`) : [column];
  });
  const rows = all
    .toReversed()
    .map((one) => [
      '2026-11-12T01:02:03.000Z',
      ...columns.flatMap(([, name, value]) =>
        name === 'visitPlace' ? [...(one.place ?? ['', '']), ...(one.place ? ['12.5', '4.9'] : ['', ''])] : [asJava(name, value(one))],
      ),
      ...[
        uuid(one.id),
        '',
        uuid(one.id),
        '7',
        'HP desa',
        one.photo ? '1' : '0',
        one.photo ? '1' : '0',
        '',
        '',
        'collect:Ab12Cd34',
        '0',
        one.version ?? '3',
      ],
    ]);
  const [id, ...rest] = [
    'meta-instanceID',
    'meta-instanceName',
    'KEY',
    'SubmitterID',
    'SubmitterName',
    'AttachmentsPresent',
    'AttachmentsExpected',
    'Status',
    'ReviewState',
    'DeviceID',
    'Edits',
    'FormVersion',
  ];
  return csv([['SubmissionDate', ...header, id, ...rest], ...rows]);
}

const nested = (one: Submission) => {
  const record: Record<string, unknown> = {};
  for (const [group, name, value] of columns) {
    if (group !== '' && !(group in record)) record[group] = {};
    const at = group === '' ? record : (record[group] as Record<string, unknown>);
    const text = value(one) ?? null;
    const point = one.place && {
      type: 'Point',
      coordinates: [Number(one.place[1]), Number(one.place[0]), 12.5],
      properties: { accuracy: 4.9 },
    };
    at[name] = name === 'visitPlace' ? (point ?? null) : text !== null && numbered.has(name) ? Number(text) : text;
  }
  return record;
};

/** OData, the newest first. */
export const odkJson = (all: readonly Submission[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      value: all.toReversed().map((one) => ({
        __id: uuid(one.id),
        __system: {
          submissionDate: '2026-11-12T01:02:03.000Z',
          updatedAt: null,
          submitterId: '7',
          submitterName: 'HP desa',
          attachmentsPresent: 0,
          attachmentsExpected: 0,
          status: null,
          reviewState: null,
          deviceId: 'collect:Ab12Cd34',
          edits: 0,
          formVersion: '3',
        },
        ...nested(one),
        meta: { instanceID: uuid(one.id), instanceName: null },
      })),
      '@odata.context': 'https://odk.contoh.id/v1/projects/1/forms/puskesos_kunjungan.svc/$metadata#Submissions',
    }),
  );

interface KoboOptions {
  readonly groups?: boolean;
  /** Headed by what the questions say, and answered by what the choices say. */
  readonly labels?: 'id' | 'en';
}

const listed = new Map<string, readonly { code: string; text: { id: string; en: string } }[]>([
  ...questions.map(({ code, type, choices }) => [code, type === 'yes_no' ? yesNo : choices] as const),
  ...([
    ['visitOutcome', outcomeChoices],
    ['visitSecond', yesNo],
    ['visitFinding', findingChoices],
  ] as const),
]);
const fieldOf = (name: string) => name.replace(/^visit/, '').toLowerCase() as keyof typeof visitLabels;
const labelOf = (name: string, language: 'id' | 'en') =>
  questions.find(({ code }) => code === name)?.text[language] ?? visitLabels[fieldOf(name)]?.[language] ?? name;
const groupLabel = (name: string, language: 'id' | 'en') =>
  Object.values(groups).find((group) => group.name === name)?.label[language] ??
  sections.find((section) => section.name === name)?.title ??
  name;

function koboRows(all: readonly Submission[], { groups: withGroups = false, labels }: KoboOptions): (string | undefined)[][] {
  const header = columns.flatMap(([group, name]) => {
    const [own, above] = labels ? [labelOf(name, labels), groupLabel(group, labels)] : [name, group];
    const column = withGroups && group !== '' ? `${above}/${own}` : own;
    if (name === 'visitPhoto') return [column, `${column}_URL`];
    return name === 'visitPlace'
      ? [column, ...['latitude', 'longitude', 'altitude', 'precision'].map((part) => `_${column}_${part}`)]
      : [column];
  });
  const said = (name: string, value: string | undefined) =>
    (labels && listed.get(name)?.find(({ code }) => code === value)?.text[labels]) ?? value;
  const rows = all.map((one, at) => [
    ...columns.flatMap(([, name, value]) => {
      if (name === 'visitPhoto') return [one.photo, one.photo && `https://kobo.contoh.id/media/${one.photo}`];
      if (name === 'visitPlace') return [value(one), ...(one.place ?? ['', '']), one.place ? '12.5' : '', one.place ? '4.9' : ''];
      return [said(name, asJava(name, value(one)))];
    }),
    ...[String(41 + at), one.id, '2026-11-12T01:02:03', '', '', 'submitted_via_web', '', 'vQ7wXtp3', uuid(one.id), '', String(at + 1)],
  ]);
  return [
    [
      ...header,
      '_id',
      '_uuid',
      '_submission_time',
      '_validation_status',
      '_notes',
      '_status',
      '_submitted_by',
      '__version__',
      'meta/rootUuid',
      '_tags',
      '_index',
    ],
    ...rows,
  ];
}

export const koboCsv = (all: readonly Submission[], options: KoboOptions = {}): Buffer => csv(koboRows(all, options), ';');
export const koboXlsx = (all: readonly Submission[], options: KoboOptions = {}): Promise<Buffer> =>
  workbook({ 'Kunjungan rumah': koboRows(all, options) });

/** The API's answer: paths for names, text for numbers, and nothing of what is empty. */
export const koboJson = (all: readonly Submission[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      count: all.length,
      next: null,
      previous: null,
      results: all.map((one, at) => ({
        _id: 41 + at,
        'formhub/uuid': 'ab12cd34ef',
        ...Object.fromEntries(
          columns.flatMap(([group, name, value]) => (value(one) === undefined ? [] : [[path(group, name, '/'), asJava(name, value(one))]])),
        ),
        __version__: 'vQ7wXtp3',
        'meta/instanceID': uuid(one.id),
        'meta/rootUuid': uuid(one.id),
        _xform_id_string: 'aXyZ',
        _uuid: one.id,
        _attachments: [],
        _status: 'submitted_via_web',
        _geolocation: one.place ? one.place.map(Number) : [null, null],
        _submission_time: '2026-11-12T01:02:03',
        _tags: [],
        _notes: [],
        _validation_status: {},
        _submitted_by: null,
      })),
    }),
  );
