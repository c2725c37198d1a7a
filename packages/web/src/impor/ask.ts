import { exampleVillage } from '@puskesos/core/regency';
import prepareUpload from '../../../../schema/operations/140-prepare-upload.graphql?raw';
import startImport from '../../../../schema/operations/141-start-import.graphql?raw';
import oneImport from '../../../../schema/operations/142-import.graphql?raw';
import someImports from '../../../../schema/operations/143-imports.graphql?raw';
import undoImport from '../../../../schema/operations/144-undo-import.graphql?raw';
import stopImport from '../../../../schema/operations/146-stop-import.graphql?raw';
import { ask } from '../office/ask.ts';
import { Told } from '../office/told.ts';
import type { Kind, State } from './words.ts';

export type Report = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  warned: number;
  notes: number;
  unknownColumns: string[];
  sheets: { sheet: string | null; row: number | null; count: number | null; message: string; whatToDo: string }[];
  remarks: { code: string; count: number; message: string }[];
};

export type Listed = {
  id: string;
  file: string;
  kind: Kind | null;
  village: { name: string } | null;
  dryRun: boolean;
  state: State;
  startedAt: string;
  startedBy: { code: string; name: string | null };
};

export type Import = Listed & {
  done: number;
  total: number | null;
  report: Report | null;
  reportUrl: string | null;
  refusal: { code: string; message: string } | null;
  undoable: boolean;
  undo: { reason: string; done: number; left: number | null } | null;
  left: { nodes: { row: number; why: 'CHANGED' | 'USED' | 'IMPOSSIBLE' }[]; pageInfo: { hasNextPage: boolean } } | null;
  version: number;
};

export type Asked = { upload: string; kind?: string; village?: string; program?: string; date?: string; dryRun: boolean; sure?: boolean };
export type Page = { nodes: Listed[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** Announces the file and puts it where it is to lie. Gives what it is called there. */
export async function upload(file: File, onSent: (part: number) => void): Promise<string> {
  const { upload: made } = await mutate<{ upload: { id: string; address: { url: string } } }>(prepareUpload, 'prepareUpload', {
    name: file.name.slice(0, 200),
    size: file.size,
  });
  await put(made.address.url, file, onSent);
  return made.id;
}

/** By the older way of asking, which alone tells how much of it is gone. */
function put(url: string, file: File, onSent: (part: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Told('Berkas tidak sampai. Periksa sambungan internet Anda, lalu coba lagi.'));
    request.open('PUT', url);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(loaded / total));
    request.addEventListener('load', () => (request.status === 200 ? resolve() : fail()));
    request.addEventListener('error', fail);
    // As it is: what a browser takes it for is of no interest.
    request.send(file.slice());
  });
}

export const start = async (input: Asked): Promise<string> =>
  (await mutate<{ import: { id: string } }>(startImport, 'startImport', input)).import.id;

export async function look(id: string): Promise<Import> {
  const { import: found } = await ask<{ import: Import | null }>(oneImport, { id });
  if (!found) throw new Told('Impor ini tidak ada di wilayah tugas Anda.');
  return found;
}

/** A page of a village's, or of all. */
export async function list(village: string | undefined, after: string | null): Promise<Page | null> {
  const everywhere = village === undefined;
  const data = await ask<{ village?: { imports: Page | null }; imports?: Page | null }>(someImports, {
    village: village ?? exampleVillage,
    everywhere,
    after,
  });
  return (everywhere ? data.imports : data.village?.imports) ?? null;
}

export const undo = (one: string, reason: string, expectedVersion: number): Promise<unknown> =>
  mutate(undoImport, 'undoImport', { import: one, reason, expectedVersion });

export const stop = (one: string): Promise<unknown> => mutate(stopImport, 'stopImport', { import: one });

async function mutate<T>(text: string, name: string, input: object): Promise<T> {
  // A try after a lost answer is the same request.
  const asked = { ...input, clientMutationId: crypto.randomUUID() };
  const data = await ask<Record<string, { __typename: string; message?: string }>>(text, { input: asked });
  const answer = data[name];
  if (!answer || answer.message !== undefined) throw new Told(answer?.message ?? 'Belum ada jawaban. Coba lagi.');
  return answer as T;
}
