import { can } from '@puskesos/core/shared/actor';
import * as Survey from '@puskesos/core/survey';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { VisitRef } from './visit.ts';

const ContributionRef = builder.objectRef<Survey.Contribution>('SurveyAnswerGiven').implement({
  description: 'An answer as somebody gave it (jawaban).',
  fields: (t) => ({
    value: t.string({
      nullable: true,
      description: 'Jawaban; null where it is in somebody’s own words, for who may not see names.',
      resolve: ({ value, words }, _args, { core }) => (words && !can(core.actor, 'names.read') ? null : value),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When it was given, by the device’s clock.' }),
    by: t.field({ type: ActorRef, description: 'Who asked.', resolve: ({ by }) => by }),
    device: t.exposeString('device', { description: 'On which device (perangkat).' }),
    visit: t.field({
      type: VisitRef,
      nullable: true,
      description: 'At which visit; null: it came in a file.',
      resolve: ({ visit }) => visit,
    }),
    was: t.string({
      nullable: true,
      description: 'As `water = river (v2)` where it was given to an older version (jawaban asal).',
      resolve: ({ was, words }, _args, { core }) =>
        was && (words && !can(core.actor, 'names.read') ? `${was.item} (v${was.version})` : `${was.item} = ${was.value} (v${was.version})`),
    }),
    settles: t.boolean({ description: 'Given to settle what was in doubt (kroscek).', resolve: ({ settles }) => settles ?? false }),
  }),
});

interface Item {
  readonly code: string;
  /** The latest first. */
  readonly all: readonly Survey.Contribution[];
  readonly shown: Survey.Contribution | undefined;
}

export const AnswerRef = builder.objectRef<Item>('SurveyAnswer').implement({
  description: 'What is known of one item (butir).',
  fields: (t) => ({
    item: t.exposeString('code', { description: 'The question’s code (kode).' }),
    shown: t.expose('shown', {
      type: ContributionRef,
      nullable: true,
      description:
        'The latest; null where a later answer, to an older version, can’t be told in this one’s words: what it overtook is among the earlier ones.',
    }),
    conflicts: t.field({
      type: [ContributionRef],
      description: 'What others answered about that time that differs, until somebody settles it (jawaban bertentangan).',
      complexity: { field: 1, multiplier: 2 },
      resolve: async ({ all, shown }, _args, { personBehind }) => {
        if (!shown || Survey.conflictsOf(all).length === 0) return [];
        const people = new Map(await Promise.all(all.map(async ({ by }) => [by, await personBehind(by)] as const)));
        return [...Survey.conflictsOf(all, (login) => people.get(login) ?? login)];
      },
    }),
    earlier: t.field({
      type: [ContributionRef],
      description: 'What was answered before, latest first; four at most (jawaban sebelumnya).',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ all, shown }) => (shown ? all.slice(1) : [...all]),
    }),
  }),
});

const given = (answers: Survey.Survey['answers']) => Object.entries(answers).filter(([, all]) => all.length > 0);

export const items = (survey: Pick<Survey.Survey, 'answers' | 'checks'>): Item[] =>
  given(survey.answers).map(([code, all]) => ({ code, all, shown: Survey.shownAnswer(survey, code) }));

/** Of items that are no longer asked: as they were answered last. */
export const retiredItems = ({ retired }: Pick<Survey.Survey, 'retired'>): Item[] =>
  given(retired).map(([code, all]) => ({ code, all, shown: all[0] }));
