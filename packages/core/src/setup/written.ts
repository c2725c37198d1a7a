import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProgramInput } from '../program/shapes.ts';
import type { Context } from '../shared/context.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import { QuestionnaireInput } from '../survey/questionnaire-shapes.ts';
import { standing } from './setup.ts';

/** Writes what stands as files of a set-up, in which it is found to be the same. Answers with their paths. */
export async function writeSetUp(context: Context, folder: string): Promise<string[]> {
  const { programs, forms } = await standing(context, {});
  const files = [
    ...programs.map((program) => ['programs', program.id, ProgramInput.parse(program)] as const),
    ...Questionnaire.published(forms).map((form) => ['questionnaires', form.from, QuestionnaireInput.parse(form)] as const),
  ];
  const paths = [];
  for (const [kind, name, content] of files) {
    const path = join(folder, kind, `${name}.json`);
    await mkdir(join(folder, kind), { recursive: true });
    await writeFile(path, `${JSON.stringify(content, withoutEmpty, 2)}\n`);
    paths.push(path);
  }
  return paths;
}

/** What is empty is what is left out. */
const withoutEmpty = (_key: string, value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? undefined : value);
