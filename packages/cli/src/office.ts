import { readFile } from 'node:fs/promises';
import { LocalError } from '@puskesos/local/local-error';
import { localFolder } from '@puskesos/local/local-folder';
import { findRunning } from '@puskesos/local/running';
import type { Command } from 'commander';
import { Fault } from './faults.ts';

/** The office's endpoint, asked as somebody who signed in: with their rights and no others. */

export interface OfficeOptions {
  readonly at?: string;
  readonly as?: string;
  readonly folder: string;
  readonly json?: boolean;
}

export interface Office {
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary operation
  readonly ask: (operation: string, variables: object) => Promise<any>;
}

export const onOffice = (command: Command): Command =>
  command
    .option('--at <address>', 'alamat sistem, bila bukan yang berjalan di mesin ini / where the system is, if not the one that runs here')
    .option('--as <id>', 'siapa, di mesin ini; di tempat lain PUSKESOS_TOKEN / who, on this machine; elsewhere PUSKESOS_TOKEN')
    .option('--folder <path>', 'folder data mesin ini / where this machine keeps its data', localFolder)
    .option('--json', 'keluaran JSON / output as JSON');

const saved = (name: string) => readFile(new URL(`../../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

/** By the token in PUSKESOS_TOKEN (as an option it would stand in the machine's list of processes), or signed in where anybody may be anybody. */
export async function officeOf(options: OfficeOptions): Promise<Office> {
  const address = await addressOf(options);
  const token = (options.as === undefined && process.env['PUSKESOS_TOKEN']) || (await signIn(address, options.as ?? 'dinsos-kukar'));
  return {
    async ask(operation, variables) {
      const response = await post(address, '/graphql', { query: await saved(operation), variables }, { authorization: `Bearer ${token}` });
      const { data, errors } = (await response.json().catch(() => ({}))) as Answer;
      const [error] = errors ?? [];
      if (data && !error) return data;
      const told = error?.message ?? `${address}: ${response.status}`;
      throw response.status < 500 && error?.extensions?.code !== 'INTERNAL_SERVER_ERROR' ? new LocalError(told) : new Fault(told);
    },
  };
}

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function addressOf({ at = process.env['PUSKESOS_AT'], folder }: OfficeOptions): Promise<string> {
  if (at) return at;
  const running = await findRunning(folder);
  if (running) return `http://localhost:${running.port}`;
  throw new LocalError('Tidak ada sistem yang berjalan di sini; npm start, atau sebut --at / No system runs here; npm start, or say --at');
}

async function signIn(address: string, person: string): Promise<string> {
  const response = await post(address, '/sign-in', { person });
  const { token, message } = (await response.json().catch(() => ({}))) as { token?: string; message?: string };
  if (token) return token;
  throw new LocalError(
    `${message ?? `Tidak bisa masuk di ${address} sebagai ${person}.`} Isi PUSKESOS_TOKEN (lihat puskesos token) / Set PUSKESOS_TOKEN (see puskesos token)`,
  );
}

const post = (address: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Fault(`${address} tidak menjawab; periksa --at / does not answer; check --at`);
  });

/** What a mutation gave. Throws its typed refusal, in both languages. */
export function given<T extends { message?: string; messageEn?: string }>(answer: T): T {
  if (answer.messageEn !== undefined) throw new LocalError(`${answer.message} / ${answer.messageEn}`);
  return answer;
}
