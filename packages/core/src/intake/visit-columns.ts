import type { Question } from '../survey/question-shapes.ts';
import type { QuestionnaireNow } from '../survey/questionnaire-shapes.ts';
import { groups, sectionsOf, type VisitField, visitFields, visitLabels } from '../survey/xlsform-names.rules.ts';
import { type Layout, plainName } from './columns.ts';

/**
 * The columns of ODK's and KoboToolbox's exports of the form: with the groups' names before them or without, or headed by what the questions say in
 * one of the two languages. No I/O.
 */

/** What the servers call a submission, the most lasting first: it stays when somebody mends what is in it. */
export const idColumns = ['KEY', '__id', 'meta/rootUuid', '_uuid', 'meta/instanceID'] as const;

export const placeColumns = { latitude: `${visitFields.place}-Latitude`, longitude: `${visitFields.place}-Longitude` } as const;

/** Of the servers, and told elsewhere or to nobody here. */
const serverColumns = [
  ...['SubmissionDate', 'SubmitterID', 'SubmitterName', 'AttachmentsPresent', 'AttachmentsExpected', 'Status', 'ReviewState', 'DeviceID'],
  ...[
    'Edits',
    'FormVersion',
    'isValidated',
    'meta-instanceName',
    'meta/deprecatedID',
    'formhub/uuid',
    '_xform_id_string',
    '_validation_status',
  ],
  ...['_submission_time', '_notes', '_status', '_submitted_by', '__version__', '_tags', '_index', '_attachments', '_geolocation'],
  ...[
    'submissionDate',
    'updatedAt',
    'deletedAt',
    'submitterId',
    'submitterName',
    'attachmentsPresent',
    'attachmentsExpected',
    'status',
  ].map((name) => `__system/${name}`),
  ...['reviewState', 'deviceId', 'edits', 'formVersion'].map((name) => `__system/${name}`),
  ...['timestamp', 'uid', 'color', 'label', 'by_whom'].map((name) => `_validation_status/${name}`),
];

/** How a field may be headed that stands in a group: names first. */
function headings(
  name: string,
  label: Partial<Record<'id' | 'en', string>> | undefined,
  group?: { name: string; id: string; en: string },
): string[] {
  const { id, en } = label ?? {};
  return [
    ...[name, ...(group ? [`${group.name}/${name}`] : [])],
    ...(id === undefined ? [] : [id, ...(group ? [`${group.id}/${id}`] : [])]),
    ...(en === undefined ? [] : [en, ...(group ? [`${group.en}/${en}`] : [])]),
  ];
}

interface Group {
  readonly name: string;
  readonly id: string;
  readonly en: string;
}
const before: Group = { name: groups.before.name, ...groups.before.label };
const after: Group = { name: groups.after.name, ...groups.after.label };
const groupOf: Readonly<Record<VisitField, Group | undefined>> = {
  ...{ start: undefined, device: undefined, version: undefined },
  ...{ officer: before, household: before, outcome: before, second: before },
  ...{ finding: after, place: after, photo: after, note: after },
};

const allFields = Object.keys(visitFields) as VisitField[];
const visitAliases = Object.fromEntries(
  allFields.map((field) => [visitFields[field], headings(visitFields[field], visitLabels[field], groupOf[field]).slice(1)]),
);

const aliases: Readonly<Record<string, readonly string[]>> = {
  ...visitAliases,
  [placeColumns.latitude]: [`${after.name}-${placeColumns.latitude}`],
  [placeColumns.longitude]: [`${after.name}-${placeColumns.longitude}`],
  'meta/rootUuid': ['rootUuid'],
  'meta/instanceID': ['instanceID'],
};

/** Without these no submission is understood. */
const required = [visitFields.household, visitFields.outcome, visitFields.version, visitFields.start];

/** By these columns alone the file is known for what it is. */
export const visitsSignature: Layout<string> = { required, optional: [], aliases: visitAliases };

export interface VisitColumns {
  readonly layout: Layout<string>;
  /** Which of a version's questions a column is of. */
  readonly questionOf: (version: number, column: string) => Question | undefined;
}

/** Of all versions, since one server's export may hold submissions of several. */
export function visitColumns(versions: readonly Pick<QuestionnaireNow, 'number' | 'questions'>[]): VisitColumns {
  const own = new Set(
    [...required, ...allFields.map((field) => visitFields[field])].flatMap((name) => [name, ...(aliases[name] ?? [])]).map(plainName),
  );
  const columns = new Map<string, string>();
  const byVersion = new Map<number, Map<string, Question>>();
  for (const { number, questions } of versions) {
    const known = new Map<string, Question>();
    for (const section of sectionsOf(questions)) {
      const group = { name: section.name, id: section.title, en: section.title };
      for (const question of section.questions) {
        for (const heading of headings(question.code, question.text, group)) {
          const plain = plainName(heading);
          if (own.has(plain)) continue;
          if (!columns.has(plain)) columns.set(plain, heading);
          if (!known.has(plain)) known.set(plain, question);
        }
      }
    }
    byVersion.set(number, known);
  }
  const optional = [...allFields.map((field) => visitFields[field]), ...Object.values(placeColumns), ...idColumns].filter(
    (name) => !(required as string[]).includes(name),
  );
  // KoboToolbox has a place's two numbers beside it under nearly the names by which ODK has them alone.
  const read = new Set([...columns.keys(), ...optional.flatMap((name) => [name, ...(aliases[name] ?? [])]).map(plainName)]);
  const ignored = [...serverColumns, ...notes(versions), ...photoLinks].filter((name) => !read.has(plainName(name)));
  return {
    layout: { required, optional: [...optional, ...columns.values()], aliases, ignored },
    questionOf: (version, column) => byVersion.get(version)?.get(plainName(column)),
  };
}

/** Where the form itself noted what it asks. */
const notes = (versions: readonly Pick<QuestionnaireNow, 'questions'>[]): string[] =>
  versions
    .flatMap(({ questions }) => sectionsOf(questions))
    .flatMap(({ name, questions }) => questions.flatMap(({ code }) => [`Asked_${code}`, `${name}/Asked_${code}`]));

const [photo, place] = [visitAliases[visitFields.photo] ?? [], visitAliases[visitFields.place] ?? []];
/** What KoboToolbox lays beside a photo and a place; ODK a place's height. */
const photoLinks = [
  ...[visitFields.photo, ...photo].map((name) => `${name}_URL`),
  ...[visitFields.place, ...place].flatMap((name) => ['latitude', 'longitude', 'altitude', 'precision'].map((part) => `_${name}_${part}`)),
  ...['Altitude', 'Accuracy'].flatMap((part) => [`${visitFields.place}-${part}`, `${after.name}-${visitFields.place}-${part}`]),
];
