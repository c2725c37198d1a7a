import { readFile } from 'node:fs/promises';
import { LocalError } from '@puskesos/local/local-error';
import { localFolder } from '@puskesos/local/local-folder';
import { findRunning, type Running } from '@puskesos/local/running';
import type { Command } from 'commander';
import { Fault } from './faults.ts';
import { tokenFor } from './sign-in.ts';

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
    .option(
      '--as <id>',
      'siapa, di mesin ini; di tempat lain PUSKESOS_TOKEN atau PUSKESOS_CLIENT_ID / who, on this machine; elsewhere PUSKESOS_TOKEN or PUSKESOS_CLIENT_ID',
    )
    .option('--folder <path>', 'folder data mesin ini / where this machine keeps its data', localFolder)
    .option('--json', 'keluaran JSON / output as JSON');

const saved = (name: string) => readFile(new URL(`../../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

/** Signed in by what `tokenFor` finds. */
export async function officeOf(options: OfficeOptions): Promise<Office> {
  const running = await findRunning(options.folder);
  const address = addressOf(options, running);
  const token = await tokenFor(address, options, running);
  const endpoint = await endpointOf(address);
  return {
    async ask(operation, variables) {
      const response = await post(endpoint, { query: await saved(operation), variables }, { authorization: `Bearer ${token}` });
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

function addressOf({ at = process.env['PUSKESOS_AT'] }: OfficeOptions, running: Running | undefined): string {
  if (at) return at;
  if (running) return `http://localhost:${running.port}`;
  throw new LocalError('Tidak ada sistem yang berjalan di sini; npm start, atau sebut --at / No system runs here; npm start, or say --at');
}

/** On AWS the office has an address of its own, which the site tells. */
async function endpointOf(address: string): Promise<URL> {
  const told = await fetch(new URL('/sign-in.json', address))
    .then((response) => response.json() as Promise<{ office?: string }>)
    .catch(() => ({ office: undefined }));
  return new URL(told.office ?? '/graphql', address);
}

const post = (address: URL, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Fault(`${address.origin} tidak menjawab; periksa --at / does not answer; check --at`);
  });

/** What a mutation gave. Throws its typed refusal, in both languages. */
export function given<T extends { message?: string; messageEn?: string }>(answer: T): T {
  if (answer.messageEn !== undefined) throw new LocalError(`${answer.message} / ${answer.messageEn}`);
  return answer;
}
