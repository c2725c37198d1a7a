import * as Survey from '@puskesos/core/survey';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { measure } from '@puskesos/core/training/measures';
import * as Wrse from '@puskesos/core/training/wrse';
import { DAY, type Deeds, livelihood, NothingThere, placeOf, reason, type Walk } from './any-walk.ts';

/** Whatever may be told at a door: what homes answer, what women live from. */

interface Asked {
  readonly code: string;
  readonly type: string;
  readonly choices: readonly { readonly code: string }[];
}
interface Form {
  readonly number: number;
  readonly state: string;
  readonly questions: readonly Asked[];
}

const formsOf = (walk: Walk) => walk.records.of('questionnaire') as unknown as Form[];

function saidTo(walk: Walk, { type, choices }: Asked): string {
  if (type === 'number') return String(1 + walk.dice(9));
  if (type === 'yes_no') return walk.dice(2) === 0 ? 'yes' : 'no';
  return choices[walk.dice(choices.length)]?.code ?? 'lain';
}

export const visitDeeds: Deeds = {
  visitedHome: (walk) => {
    const home = walk.home();
    const outcome = (['answered', 'answered', 'no_contact', 'refused', 'moved'] as const)[walk.dice(5)] ?? 'answered';
    const published = formsOf(walk).filter(({ state }) => state !== 'draft');
    const form = walk.dice(4) === 0 ? published[walk.dice(published.length)] : published.find(({ state }) => state === 'published');
    if (!form) throw new NothingThere();
    const startedAt = new Date(walk.time - walk.dice(4) * DAY).toISOString();
    const first = walk.dice(form.questions.length);
    const asked = form.questions.slice(first, first + 4).filter(({ type }) => type !== 'text');
    const answers = asked.map((question) => ({ item: question.code, value: saidTo(walk, question), at: startedAt }));
    return Survey.upload(walk.officer, {
      visit: `kunjungan-${walk.time}`,
      household: home.id,
      version: form.number,
      device: `hp-${walk.dice(2) + 1}`,
      startedAt,
      outcome,
      answers: outcome === 'answered' ? answers : [],
      ...(outcome === 'answered' && walk.dice(3) === 0 && { finding: (['poor', 'not_poor'] as const)[walk.dice(2)] ?? 'poor' }),
      second: outcome === 'answered' && walk.dice(3) === 0,
    });
  },
  seenAgain: (walk) => {
    const waiting = walk.pick('task', (task) => task['kind'] === 'second_visit');
    const startedAt = new Date(walk.time).toISOString();
    const form = formsOf(walk).find(({ state }) => state === 'published');
    const question = form?.questions.find(({ type }) => type === 'choice');
    if (!form || !question) throw new NothingThere();
    return Survey.upload(walk.officer, {
      visit: `kunjungan-${walk.time}`,
      household: waiting.about,
      version: form.number,
      device: 'hp-3',
      startedAt,
      outcome: 'answered',
      answers: [{ item: question.code, value: saidTo(walk, question), at: startedAt }],
      second: true,
    });
  },
  crossChecked: (walk) => {
    const { household, checks } = walk.pick('survey', ({ checks: some }) => (some as unknown[]).length > 0);
    const check = checks[walk.dice(checks.length)];
    const form = formsOf(walk).find(({ state }) => state === 'published');
    const asked = (form?.questions ?? []).filter(({ code }) => check.ask.includes(code));
    const answers = asked.map((question) => ({ item: question.code, value: saidTo(walk, question) }));
    return Survey.crossCheck(walk.officer, { household, item: check.item, answers, reason });
  },
  conflictSettled: (walk) => {
    const { household, answers } = walk.pick('survey');
    const items = Object.keys(answers).filter((item) => Survey.conflictsOf(answers[item]).length > 0);
    const item = items[walk.dice(items.length || 1)];
    if (item === undefined) throw new NothingThere();
    return Survey.settleConflict(walk.officer, { household, item, value: answers[item][0].value, reason });
  },
  published: async (walk) => {
    const { number: version } = walk.pick('questionnaire', ({ state }) => state === 'draft');
    await Questionnaire.weigh(walk.dinsos, { version: Number(version) });
    await walk.work();
    return Questionnaire.publish(walk.dinsos, { version: Number(version) });
  },
  measured: (walk) =>
    measure(walk.officer, {
      enrollment: walk.pick('training_enrollment', ({ state }) => state === 'completed').id,
      at: (['month_3', 'month_6', 'month_12'] as const)[walk.dice(3)] ?? 'month_3',
      ...livelihood(walk),
    }),
  measuredBefore: (walk) => measure(walk.officer, { enrollment: walk.pick('training_enrollment').id, at: 'before', ...livelihood(walk) }),
  women: (walk) => Wrse.findIn(walk.system, placeOf(walk)),
  assessed: (walk) => Wrse.assess(walk.officer, { path: walk.pick('wrse_path').id, needs: 'modal usaha', ...livelihood(walk) }),
  visited: (walk) => Wrse.visit(walk.officer, { path: walk.pick('wrse_path').id, ...livelihood(walk) }),
  livesFromIt: (walk) => Wrse.graduate(walk.officer, { path: walk.pick('wrse_path').id, on: walk.day(), reason }),
  pathClosed: (walk) => Wrse.close(walk.officer, { path: walk.pick('wrse_path').id, on: walk.day(), reason, because: 'declined' }),
  pathAgain: (walk) => Wrse.reassess(walk.officer, { path: walk.pick('wrse_path').id, reason }),
};
