import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { DomainError, InvalidInput, NotFound } from '../shared/error.ts';
import { holdsPersonalNumber } from '../shared/personal-number.ts';
import { importVisit } from '../survey/handed-in.ts';
import type { QuestionnaireNow } from '../survey/questionnaire-shapes.ts';
import { migrateMissed } from '../survey/upload-many.ts';
import { visitFields } from '../survey/xlsform-names.rules.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';
import type { ReportLine } from './report.ts';
import type { Track } from './touched.ts';
import type { VisitInFile } from './visits.ts';

interface About {
  /** Kept in the history of each survey. */
  readonly name: string;
  readonly village?: string | undefined;
  readonly versions: readonly QuestionnaireNow[];
  readonly dryRun: boolean;
  readonly track?: Track | undefined;
}

const AT_ONCE = 8;

/** Takes the visits of one file into the surveys of their homes, each in a transaction of its own; of one home one after the other. */
export class VisitImporter {
  readonly #context: Context;
  readonly #about: About;
  readonly #written: { readonly household: string }[] = [];
  /** In a dry run, who would have looked first at a home by a row of this file. */
  readonly #firsts = new Map<string, string | undefined>();

  constructor(context: Context, about: About) {
    this.#context = context;
    this.#about = about;
  }

  async take(visits: readonly VisitInFile[]): Promise<ReportLine[]> {
    const lines: ReportLine[] = [];
    const homes = Map.groupBy(visits, ({ form }) => form.household).values();
    const work = async () => {
      for (const home of homes) for (const visit of home) lines.push(await this.#takeOne(visit));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await migrateMissed(this.#context, this.#about.versions, this.#written.splice(0));
    return lines;
  }

  async #takeOne(read: VisitInFile): Promise<ReportLine> {
    const { name: why, village: of, versions, dryRun, track } = this.#about;
    const { row, form, officer, remarks } = read;
    const beside: Parameters<typeof importVisit>[1]['beside'] = (visit, after, before, household): readonly Change[] =>
      track?.remember({
        row,
        households: [{ id: household.id, before: household.updatedAt }],
        rows: [[row, 'created']],
        part: {
          of: 'answers',
          visit: visit.visit,
          version: after.version,
          at: after.updatedAt,
          ...(before && { before: before.updatedAt }),
        },
      }) ?? [];
    try {
      const { visit, isNew } = await importVisit(this.#context, { ...form, officer, of, why, versions, beside }, { dryRun });
      if (isNew && !dryRun) this.#written.push(visit);
      if (dryRun && form.outcome === 'answered' && !form.second) this.#firsts.set(form.household, officer);
      const ahead = isNew && visit.clockAhead ? [remark('clockRanAhead', visitFields.start)] : [];
      return { row, outcome: isNew ? 'created' : 'unchanged', remarks: [...remarks, ...ahead] };
    } catch (error) {
      const why = remarksOn(error, read);
      if (!why) throw error;
      const isFirstHere = why[0]?.code === 'firstMissing' && this.#firsts.has(form.household);
      if (!isFirstHere) return { row, outcome: 'refused', remarks: [...remarks, ...why] };
      const isSame = this.#firsts.get(form.household) === officer;
      return isSame ? refusedBy(read, 'visitorAgain') : { row, outcome: 'created', remarks };
    }
  }
}

const refusedBy = ({ row, remarks, officer }: VisitInFile, code: RemarkCode): ReportLine => ({
  row,
  outcome: 'refused',
  remarks: [...remarks, remark(code, visitFields.officer, officer)],
});

/** What refuses a visit, by its code, and which column has to do with it. */
const refusals: Readonly<Record<string, readonly [RemarkCode, keyof typeof visitFields]>> = {
  NO_OFFICER: ['officerMissing', 'officer'],
  OTHERS_VISIT: ['othersVisit', 'officer'],
  NOT_AT_WORK: ['officerNotThere', 'officer'],
  VISIT_DIFFERS: ['visitDiffers', 'household'],
  SAME_VISITOR: ['visitorAgain', 'officer'],
  NO_FIRST_VISIT: ['firstMissing', 'second'],
  UNKNOWN_VERSION: ['visitVersionUnclear', 'version'],
  UNMAPPABLE_ANSWER: ['answerOfOldWords', 'version'],
};

/** What is the matter with the line; undefined for what is none of its fault. */
function remarksOn(error: unknown, read: VisitInFile): Remark[] | undefined {
  if (error instanceof NotFound) return [remark('homeUnknown', visitFields.household, read.form.household)];
  if (error instanceof InvalidInput) return error.issues.map(({ path }) => wrongAt(path, read));
  const [code, field] = (error instanceof DomainError && refusals[error.code]) || [];
  if (code === undefined || field === undefined) return undefined;
  const said = { officer: read.officer, household: read.form.household, version: read.form.version, second: undefined }[field as 'officer'];
  return [remark(code, visitFields[field], said)];
}

const fieldOf: Readonly<Record<string, keyof typeof visitFields>> = {
  ...{ visit: 'device', device: 'device', household: 'household', version: 'version', startedAt: 'start', outcome: 'outcome' },
  ...{ officer: 'officer', finding: 'finding', geotag: 'place', note: 'note', second: 'second' },
};

function wrongAt(path: string, { form, columns, officer }: VisitInFile): Remark {
  const [first = '', place] = path.split('.');
  const answer = first === 'answers' && place !== undefined ? form.answers?.[Number(place)] : undefined;
  if (answer) return wrongIn(columns[Number(place)] ?? answer.item, answer.value, 'answerWrong');
  if (first === 'answers') return remark('nothingTold', visitFields.outcome, form.outcome);
  const said = first === 'officer' ? officer : (form as Readonly<Record<string, unknown>>)[first];
  const text = typeof said === 'string' || typeof said === 'number' ? String(said) : '';
  return first === 'household'
    ? remark('homeUnknown', visitFields.household, text)
    : wrongIn(visitFields[fieldOf[first] ?? 'note'], text, 'visitFieldWrong');
}

const wrongIn = (column: string, value: string, code: RemarkCode): Remark =>
  remark(holdsPersonalNumber(value) ? 'numberInAnswer' : code, column, value);
