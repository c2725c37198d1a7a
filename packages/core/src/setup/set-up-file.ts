import { basename } from 'node:path';
import { ProgramInput } from '../program/shapes.ts';
import { type SetUpText, textsIn } from '../regency/set-up-folders.ts';
import { InvalidInput, type Message } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { QuestionnaireInput } from '../survey/questionnaire-shapes.ts';
import { placed, type SetUpFile } from './shapes.ts';

/** Files of a set-up: read, and held against what the operations take. What is amiss is told by its place in the file. */

export const filesIn = (folder: string): SetUpFile[] => textsIn(folder).map(readAs);

export function readAs({ kind, path, text }: SetUpText): SetUpFile {
  try {
    const raw: unknown = JSON.parse(text);
    const content = kind === 'programs' ? parse(ProgramInput, raw) : parse(QuestionnaireInput, raw);
    const amiss = [...strangersIn(raw, content).map(stranger), ...misnamed(path, content)];
    return { kind, path, content, amiss } as SetUpFile;
  } catch (error) {
    if (error instanceof SyntaxError)
      return { kind, path, amiss: [{ id: `bukan JSON: ${error.message}`, en: `no JSON: ${error.message}` }] };
    if (!(error instanceof InvalidInput)) throw error;
    return { kind, path, amiss: error.issues.map(({ path: at, message: { id, en } }) => placed(at, { id, en })) };
  }
}

const stranger = (at: string): Message => placed(at, { id: 'tidak dikenal; periksa ejaannya', en: 'unknown; check its spelling' });

/** What was written and means nothing: a word misspelt would go by unseen. */
function strangersIn(raw: unknown, read: unknown, at = ''): string[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const place = at === '' ? key : `${at}.${key}`;
    return key in read ? strangersIn(value, (read as Record<string, unknown>)[key], place) : [place];
  });
}

/** Whoever looks for a programme looks for its file. */
function misnamed(path: string, content: { readonly id?: string; readonly from: string }): Message[] {
  const name = `${content.id ?? content.from}.json`;
  return basename(path) === name ? [] : [{ id: `berkas ini seharusnya bernama ${name}`, en: `this file should be called ${name}` }];
}
