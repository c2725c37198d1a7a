import { isDeepStrictEqual } from 'node:util';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput, type Message } from '../shared/error.ts';
import { checkDraft } from '../survey/draft.rules.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import type { QuestionnaireNow } from '../survey/questionnaire-shapes.ts';
import { type Doing, needsAHand, placed, type QuestionnaireFile, type Step, type StepState, type Version } from './shapes.ts';

/** What is to be done about the files of the questionnaire's versions, each after the one before. */

export function questionnaireSteps(files: readonly QuestionnaireFile[], forms: readonly QuestionnaireNow[], today: Day): Step[] {
  const published = Questionnaire.published(forms);
  const draft = forms.find(({ state }) => state === 'draft');
  const steps: Step[] = [];
  let before: Version | undefined = published.at(-1);
  let stoppedBy: Chain['stoppedBy'];
  for (const file of files.toSorted((a, b) => (a.content?.from ?? '').localeCompare(b.content?.from ?? ''))) {
    const step = stepOf(file, { published, draft, before, today, stoppedBy });
    steps.push(step);
    if (needsAHand(step) || step.state === 'waits') stoppedBy ??= step.state;
    if (step.state === 'added' && file.content) before = asked(file.content, before);
  }
  return steps;
}

interface Chain {
  readonly published: readonly QuestionnaireNow[];
  readonly draft: QuestionnaireNow | undefined;
  /** What the next is to follow. */
  readonly before: Version | undefined;
  readonly today: Day;
  /** How one before it stands that is not published. */
  readonly stoppedBy: StepState | undefined;
}

function stepOf({ path, content, amiss }: QuestionnaireFile, { published, draft, before, today, stoppedBy }: Chain): Step {
  if (!content || amiss.length > 0) return { path, what: content?.from ?? '', state: 'broken', told: amiss, deeds: [] };
  const about = { path, what: content.from, deeds: [] };
  const stands = published.find(({ from }) => from === content.from);
  if (stands) return { ...about, ...ofStanding(content, stands) };
  const last = published.at(-1);
  if (last && content.from < last.from) return { ...about, state: 'same', told: [overtaken(last)] };
  if (stoppedBy) return { ...about, state: stoppedBy === 'waits' ? 'waits' : 'differs', told: [afterThat] };
  if (draft && draft.from !== content.from) return { ...about, state: 'differs', told: [another(draft)] };
  try {
    checkDraft(asked(content, before), before && { ...before });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { ...about, state: 'broken', told: error.issues.map(({ path: at, message }) => placed(at, message)) };
  }
  const told = [{ id: `kuesioner ${content.title.id}`, en: `the questionnaire ${content.title.en}` }];
  if (content.from <= today) return { ...about, state: 'added', told, deeds: [(context, doing) => publish(context, content, doing)] };
  const isDrafted = draft !== undefined && isSame(content, draft);
  return {
    ...about,
    state: 'waits',
    told: [...told, onItsDay(content.from)],
    deeds: isDrafted ? [] : [(context) => Questionnaire.draft(context, content)],
  };
}

/** Left out, what follows from the answers is what followed under the version before. */
const asked = (content: Version, before: Version | undefined): Version => ({
  ...content,
  findings: content.findings ?? before?.findings ?? [],
});

function ofStanding(content: Version, stands: QuestionnaireNow): Pick<Step, 'state' | 'told' | 'deeds'> {
  if (!isSame(content, stands)) return { state: 'differs', told: [isPublished(stands)], deeds: [] };
  const { number: version, carriedOver } = stands;
  if (stands.state !== 'published' || !carriedOver || carriedOver.finishedAt) return { state: 'same', told: [], deeds: [] };
  const told = [{ id: 'jawaban lama belum semua dipindahkan', en: 'the old answers are not all carried over yet' }];
  return { state: 'changed', told, deeds: [(context, doing) => carryOver(context, version, doing)] };
}

const parts = ['title', 'from', 'basis', 'questions', 'carry', 'findings'] as const;

const isSame = (content: Version, form: Version): boolean =>
  parts.every((part) => (part === 'findings' && !content.findings) || isDeepStrictEqual(plain(content[part]), plain(form[part])));

const plain = (part: unknown): unknown => JSON.parse(JSON.stringify(part ?? null));

/** Drafts, weighs and publishes a version, from wherever it stands by then. */
export async function publish(context: Context, content: Version, { seenThrough }: Pick<Doing, 'seenThrough'>): Promise<void> {
  const standing = (await Questionnaire.list(context, {})).find(({ state }) => state === 'draft');
  const draft = standing && isSame(content, standing) ? standing : await Questionnaire.draft(context, content);
  const { number: version, weighed } = draft;
  if (weighed?.draft !== draft.version || !weighed.finishedAt) {
    await Questionnaire.weigh(context, { version });
    await seenThrough({ kind: 'weighed', version });
  }
  await carryOver(context, version, { seenThrough });
}

async function carryOver(context: Context, version: number, { seenThrough }: Pick<Doing, 'seenThrough'>): Promise<void> {
  await Questionnaire.publish(context, { version });
  await seenThrough({ kind: 'carriedOver', version });
}

const overtaken = ({ number, from }: QuestionnaireNow): Message => ({
  id: `versi ${number} yang berlaku sejak ${from} lebih baru`,
  en: `version ${number}, which holds since ${from}, is newer`,
});
const another = ({ number, from }: QuestionnaireNow): Message => ({
  id: `ada rancangan lain, versi ${number} sejak ${from}; terbitkan itu dulu`,
  en: `there is another draft, version ${number} from ${from}; publish that first`,
});
const afterThat: Message = {
  id: 'menunggu berkas kuesioner sebelumnya',
  en: 'comes after the questionnaire’s file before it',
};
const isPublished = ({ number }: QuestionnaireNow): Message => ({
  id: `versi ${number} sudah terbit dengan isi lain dan tidak ditulis ulang; buat berkas baru dengan \`from\` sesudahnya`,
  en: `version ${number} was published with other content and is not rewritten; make a new file with a later \`from\``,
});
const onItsDay = (from: Day): Message => ({
  id: `berlaku mulai ${from}: jalankan lagi pada hari itu`,
  en: `holds from ${from}: run this again on that day`,
});
