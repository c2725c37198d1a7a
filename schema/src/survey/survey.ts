import { villageOf } from '@puskesos/core/region';
import { can } from '@puskesos/core/shared/actor';
import * as Survey from '@puskesos/core/survey';
import type { VisitSummary } from '@puskesos/core/survey/shapes';
import { HouseholdRef } from '../household/household.ts';
import { Answer } from '../program/enums.ts';
import { VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { historyField, historyOf } from '../shared/history.ts';
import { ReasonRef } from '../shared/reason.ts';
import { CheckKind, DerivedFinding, VisitOutcome } from './enums.ts';
import { QuestionnaireRef } from './questionnaire.ts';
import { VisitConnection } from './visit.ts';

const ContributionRef = builder.objectRef<Survey.Contribution>('SurveyAnswerGiven').implement({
  description: 'An answer as somebody gave it (jawaban).',
  fields: (t) => ({
    value: t.string({
      nullable: true,
      description: 'Jawaban; null where it is in somebody’s own words, for who may not see names.',
      resolve: ({ value, words }, _args, { core }) => (words && !can(core.actor, 'names.read') ? null : value),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When it was given, by the device’s clock.' }),
    by: t.exposeString('by', { description: 'Who asked: the id they signed in with.' }),
    device: t.exposeString('device', { description: 'On which device (perangkat).' }),
    visit: t.exposeString('visit', { description: 'At which visit.' }),
    was: t.string({
      nullable: true,
      description: 'As `water = river (v2)` where it was given to an older version (jawaban asal).',
      resolve: ({ was, words }, _args, { core }) =>
        was && (words && !can(core.actor, 'names.read') ? `${was.item} (v${was.version})` : `${was.item} = ${was.value} (v${was.version})`),
    }),
    settles: t.boolean({ description: 'Given to settle what was in doubt (kroscek).', resolve: ({ settles }) => settles ?? false }),
  }),
});

type Item = readonly [code: string, contributions: readonly Survey.Contribution[]];

const AnswerRef = builder.objectRef<Item>('SurveyAnswer').implement({
  description: 'What is known of one item (butir).',
  fields: (t) => ({
    item: t.string({ description: 'The question’s code (kode).', resolve: ([code]) => code }),
    shown: t.field({ type: ContributionRef, description: 'The latest.', resolve: ([, all]) => all[0] as Survey.Contribution }),
    conflicts: t.field({
      type: [ContributionRef],
      description: 'What others answered about that time that differs, until somebody settles it (jawaban bertentangan).',
      complexity: { field: 1, multiplier: 2 },
      resolve: ([, all]) => [...Survey.conflictsOf(all)],
    }),
    earlier: t.field({
      type: [ContributionRef],
      description: 'What was answered before, latest first; three at most (jawaban sebelumnya).',
      complexity: { field: 1, multiplier: 3 },
      resolve: ([, all]) => all.slice(1),
    }),
  }),
});

const items = (answers: Survey.Survey['answers']): Item[] => Object.entries(answers).filter(([, all]) => all.length > 0);

const CheckRef = builder.objectRef<Survey.SurveyCheck>('SurveyCheck').implement({
  description: 'Something of an older version that is to be asked again, or looked at (kroscek).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'The item as it was called.' }),
    version: t.exposeInt('version', { description: 'The version that last asked it.' }),
    kind: t.expose('kind', { type: CheckKind, description: 'Sebab.' }),
    ask: t.field({
      type: ['String'],
      description: 'What to ask now; nothing where the item is retired: then tell what was found.',
      resolve: ({ ask }) => [...ask],
    }),
    was: t.string({
      nullable: true,
      description: 'The answer that is in doubt, as it was given; null where it is in words, for who may not see names (jawaban lama).',
      resolve: ({ doubt }, _args, { core }) => (doubt.words && !can(core.actor, 'names.read') ? null : doubt.value),
    }),
    why: t.expose('why', { type: ReasonRef, description: 'Alasan.' }),
    since: t.field({
      type: 'Instant',
      description: 'When the version that asks otherwise was published (sejak).',
      resolve: ({ since }) => since,
    }),
    open: t.boolean({ description: 'Not settled yet (terbuka).', resolve: (check) => Survey.isOpen(check) }),
    settledBy: t.string({
      nullable: true,
      description: 'Who settled it: the id they signed in with.',
      resolve: ({ settled }) => settled?.by,
    }),
    reason: t.string({
      nullable: true,
      description: 'What was found; null for who may not see names (hasil kroscek).',
      resolve: ({ settled }, _args, { core }) => (can(core.actor, 'names.read') ? settled?.reason : null),
    }),
  }),
});

const GroundRef = builder.objectRef<Survey.Derived['grounds'][number]>('DerivedGround').implement({
  description: 'One thing that a rule looks at (dasar temuan).',
  fields: (t) => ({
    what: t.expose('what', { type: ReasonRef, description: 'What.' }),
    answer: t.field({ type: Answer, description: 'Terpenuhi?', resolve: ({ answer }) => answer }),
    items: t.field({ type: ['String'], description: 'The answers it was told from.', resolve: ({ items: codes }) => [...codes] }),
  }),
});

const DerivedRef = builder.objectRef<Survey.Derived>('Derived').implement({
  description: 'What follows from the answers, or does not, or can’t be told yet (temuan turunan).',
  fields: (t) => ({
    finding: t.expose('finding', { type: DerivedFinding, description: 'Which.' }),
    answer: t.field({ type: Answer, description: 'Yes, no or unknown.', resolve: ({ answer }) => answer }),
    grounds: t.field({ type: [GroundRef], description: 'Each with its answers.', resolve: ({ grounds }) => [...grounds] }),
    source: t.exposeString('source', { description: 'The decree, and where thresholds come from (sumber).' }),
  }),
});

const SeenRef = builder.objectRef<VisitSummary>('SurveyVisitSeen').implement({
  description: 'A visit in short (kunjungan).',
  fields: (t) => ({
    visit: t.exposeString('visit', { description: 'Its id.' }),
    by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it began.' }),
    outcome: t.expose('outcome', { type: VisitOutcome, description: 'Hasil.' }),
  }),
});

const SecondRef = builder.objectRef<NonNullable<Survey.Survey['second']>>('SecondVisit').implement({
  description: 'The second look by somebody else (kunjungan ulang).',
  fields: (t) => ({
    by: t.exposeString('by', { description: 'Who: the id they signed in with.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it began.' }),
    differences: t.field({
      type: ['String'],
      description: 'The items that were answered otherwise than the first time (perbedaan).',
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

interface Shown extends Partial<Pick<NonNullable<Awaited<ReturnType<typeof Survey.ofHousehold>>>, 'form' | 'derived'>> {
  readonly survey: Survey.Survey;
}

export const SurveyRef = builder.objectRef<Shown>('Survey').implement({
  description: 'What is known of a household by its answers: the merge of its visits, in whatever order they came (hasil survei).',
  fields: (t) => ({
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'The household as it is now; null where it has moved out of your area (rumah tangga).',
      resolve: ({ survey }) => survey.household,
    }),
    village: t.field({
      type: VillageRef,
      description: 'Where it was when somebody last asked (desa/kelurahan).',
      resolve: ({ survey }) => villageOf(survey.village),
    }),
    version: t.int({ description: 'Of the questionnaire its items are of.', resolve: ({ survey }) => survey.questionnaire }),
    questionnaire: t.field({
      type: QuestionnaireRef,
      nullable: true,
      description: 'What is asked now; null in a list.',
      resolve: ({ form }) => form,
    }),
    answers: t.field({
      type: [AnswerRef],
      description: 'Item by item.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ survey }) => items(survey.answers),
    }),
    retired: t.field({
      type: [AnswerRef],
      description: 'Answers to items that are no longer asked: kept, shown as retired (butir yang dihapus).',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ survey }) => items(survey.retired),
    }),
    checks: t.field({
      type: [CheckRef],
      description: 'What is, or was, to be cross-checked (kroscek).',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ survey }) => [...survey.checks],
    }),
    derived: t.field({
      type: [DerivedRef],
      nullable: true,
      description: 'What follows from the answers; null in a list (temuan turunan).',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ derived }) => derived && [...derived],
    }),
    last: t.field({
      type: SeenRef,
      nullable: true,
      description: 'The latest visit (kunjungan terakhir).',
      resolve: ({ survey }) => survey.last,
    }),
    answered: t.field({
      type: SeenRef,
      nullable: true,
      description: 'The latest visit at which somebody answered (terakhir dijawab).',
      resolve: ({ survey }) => survey.answered,
    }),
    nextDue: t.field({
      type: 'Date',
      nullable: true,
      description: 'When to try again, where the latest visit met nobody or was refused (jadwal datangi lagi).',
      resolve: ({ survey }) => Survey.nextDue(survey),
    }),
    second: t.field({ type: SecondRef, nullable: true, description: 'Kunjungan ulang.', resolve: ({ survey }) => survey.second }),
    visits: t.field({
      type: VisitConnection,
      description: 'Its visits, latest first (daftar kunjungan). One Query beside the household.',
      args: pageArgs,
      complexity: pageComplexity,
      resolve: async ({ survey }, page, { core }) => connectionOf(await Survey.visitsOf(core, { household: survey.household, page })),
    }),
  }),
});

const changes = historyOf<Survey.Survey>('Survey', 'a survey', 'riwayat survei');
builder.objectField(changes.change, 'state', (t) =>
  t.field({ type: SurveyRef, description: 'The survey after it.', resolve: ({ value }) => ({ survey: value }) }),
);
builder.objectField(SurveyRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ survey }, page, { core }) => connectionOf(await Survey.history(core, { household: survey.household, page })),
  }),
);

builder.objectField(HouseholdRef, 'survey', (t) =>
  t.field({
    type: SurveyRef,
    nullable: true,
    description: 'What is known of it by its answers; null while nobody asked (hasil survei). Two Gets and a Query.',
    complexity: 5,
    authScopes: { right: 'survey.read' },
    unauthorizedResolver: () => null,
    resolve: ({ id }, _args, { core }) => Survey.ofHousehold(core, { household: id }),
  }),
);

const SurveyConnection = builder.connectionObject(
  { type: SurveyRef, name: 'SurveyConnection', description: 'A page of surveys.' },
  { name: 'SurveyEdge', description: 'A survey and its cursor.' },
);

builder.objectField(VillageRef, 'surveys', (t) =>
  t.field({
    type: SurveyConnection,
    nullable: true,
    description: 'What is known of its households by their answers, those visited longest ago first (daftar survei). One Query.',
    args: pageArgs,
    complexity: pageComplexity,
    authScopes: { right: 'survey.read' },
    unauthorizedResolver: () => null,
    resolve: async ({ code }, page, { core }) =>
      connectionOf(await Survey.listIn(core, { village: code, page }), (survey): Shown => ({ survey })),
  }),
);
