import * as z from 'zod';
import * as Program from '../program/program.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { query } from '../shared/operation.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import { programStep } from './program-plan.ts';
import { questionnaireSteps } from './questionnaire-plan.ts';
import { type Doing, needsAHand, type ProgramFile, type QuestionnaireFile, type SetUpFile, type Step } from './shapes.ts';

export { setUpFolders } from '../regency/set-up-folders.ts';
export { filesIn } from './set-up-file.ts';
export type { SetUpFile, Step } from './shapes.ts';
export { needsAHand } from './shapes.ts';

/** What an office works by, brought from files: programmes with their rules, and the questionnaire's versions. */

/** Everything that files can set up, as it stands. Two Queries. Whoever may not change it all is refused before anything is looked at. */
export const standing = query({
  input: z.object({}),
  right: ['program.write', 'questionnaire.write', 'survey.read'],
  everywhere: true,
  run: async (_input, context) => ({ programs: await Program.list(context, {}), forms: await Questionnaire.list(context, {}) }),
});

/** What is to be done about each file. Programmes that are new come first, as others name them. */
export async function plan(context: Context, files: readonly SetUpFile[]): Promise<Step[]> {
  const { programs, forms } = await standing(context, {});
  const today = dayOf(context.now());
  const ofPrograms = files.filter((file): file is ProgramFile => file.kind === 'programs');
  const ofQuestionnaires = files.filter((file): file is QuestionnaireFile => file.kind === 'questionnaires');
  const known = new Set([...programs, ...ofPrograms.flatMap(({ content }) => content ?? [])].map(({ id }) => id));
  const steps = ofPrograms.map((file) => programStep(file, { programs, known, today }));
  const rank = ({ state }: Step) => (state === 'added' ? 0 : 1);
  return [...steps.toSorted((a, b) => rank(a) - rank(b)), ...questionnaireSteps(ofQuestionnaires, forms, today)];
}

/** Does one of them. What was done is the same when it is planned again, so that whoever was stopped goes on by doing all of it again. */
export async function take(context: Context, step: Step, doing: Doing): Promise<void> {
  if (needsAHand(step)) return;
  for (const deed of step.deeds) await deed(context, doing);
}
