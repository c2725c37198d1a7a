import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { pendingJobs } from '@puskesos/core/shared/job';
import { knownQuestionnaires } from '@puskesos/core/survey/known-questionnaires';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { runJob } from '@puskesos/functions/job-runners';
import type { Office } from '../office/office.ts';
import { dinsos } from '../register/people.ts';
import { runPendingJobs } from './proposed.ts';

/** The questionnaire's versions, published from outside as Dinsos does it. */

const VERSION = 'questionnaire { version state weighed { households carried recoded retired tasks finishedAt } }';

/** As GraphQL takes a draft: its enumerations in capitals. */
export function draftInput(number: number): object {
  const known = knownQuestionnaires[number - 1];
  if (!known) throw new Error(`no version ${number}`);
  return {
    ...known,
    questions: known.questions.map((question) => ({ ...question, type: question.type.toUpperCase() })),
    findings: (known.findings ?? []).map((rule) => ({ ...rule, finding: rule.finding.toUpperCase() })),
    carry: (known.carry ?? []).map((rule) => ({
      ...rule,
      kind: rule.kind.toUpperCase(),
      ...(rule.unmapped && { unmapped: rule.unmapped.toUpperCase() }),
    })),
  };
}

export const weighed = async (office: Office, number: number) => {
  const drafted = await office.as(dinsos).mutate('draftQuestionnaire', draftInput(number), VERSION);
  if (drafted.questionnaire?.version !== number) throw new Error(JSON.stringify(drafted));
  await office.as(dinsos).mutate('weighQuestionnaire', { version: number }, VERSION);
  await runPendingJobs(office);
  const all = await Questionnaire.list(office.core(), {});
  return all.find((one) => one.number === number)?.weighed;
};

/** The version in force, with all answers carried over. */
export async function publishedForm(office: Office, number: number) {
  await weighed(office, number);
  const answer = await office.as(dinsos).mutate('publishQuestionnaire', { version: number }, VERSION);
  await runPendingJobs(office);
  return answer;
}

/** The fourth version, like the third but without a word for toilets of that kind: homes that answered it are asked anew. */
export async function republishedWithout(office: Office, toilet: string): Promise<void> {
  const map = ['own', 'shared', 'public', 'none'].filter((value) => value !== toilet);
  const recode = {
    ...{ item: 'toilet', kind: 'RECODE', to: ['toilet'], unmapped: 'CROSS_CHECK', why: { id: 'Kode berubah', en: 'Another code' } },
    map: map.map((value) => ({ value, answers: [{ item: 'toilet', value }] })),
  };
  const drafted = await office.as(dinsos).mutate('draftQuestionnaire', { ...draftInput(3), carry: [recode] }, 'questionnaire { version }');
  if (drafted.questionnaire?.version !== 4) throw new Error(JSON.stringify(drafted));
  for (const name of ['weighQuestionnaire', 'publishQuestionnaire']) {
    await office.as(dinsos).mutate(name, { version: 4 }, '__typename');
    await runPendingJobs(office);
  }
}

/** A visit's form; the answers an hour after it began unless told otherwise. */
export function form(
  household: string,
  answers: Record<string, string>,
  also: { version?: number; startedAt?: string; [other: string]: unknown } = {},
) {
  const { startedAt = '2026-11-09T02:00:00.000Z', ...rest } = also;
  const at = new Date(Date.parse(startedAt) + 3_600_000).toISOString();
  return {
    visit: `kunjungan-${Math.random().toString(36).slice(2, 12)}`,
    household,
    version: 3,
    device: 'hp-1',
    startedAt,
    outcome: 'ANSWERED',
    answers: Object.entries(answers).map(([item, value]) => ({ item, value, at })),
    ...rest,
  };
}

/** The versions up to one, published in a register without an office. */
export async function withForms(stores: Stores, upTo: number): Promise<void> {
  const context = contextFor(stores, systemActor('test'));
  const { signal } = new AbortController();
  const work = async () => {
    for await (const one of pendingJobs(stores.registry)) await runJob(context, one, { signal, onProgress: () => undefined });
  };
  for (const [place, known] of knownQuestionnaires.slice(0, upTo).entries()) {
    await Questionnaire.draft(context, known);
    await Questionnaire.weigh(context, { version: place + 1 });
    await work();
    await Questionnaire.publish(context, { version: place + 1 });
    await work();
  }
}
