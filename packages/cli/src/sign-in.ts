import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { loadKeys } from '@puskesos/local/engine/keys';
import { joinBackend, settingsOf } from '@puskesos/local/engine/local-backend';
import { LocalError } from '@puskesos/local/local-error';
import type { Running } from '@puskesos/local/running';
import { type Person, peopleIn } from '@puskesos/local/sign-in/people';
import { mintToken } from '@puskesos/local/sign-in/token';

/** How a command signs in: by what the environment holds (as an option it would stand in the machine's list of processes), or as anybody on this machine. */

interface Who {
  readonly as?: string;
  readonly folder: string;
}

/** Whom a command stands for on a machine of its own, where nobody is named. Everywhere else somebody is to be. */
export const SAMPLE_DINSOS = 'dinsos-kukar';

export async function tokenFor(address: string, { as, folder }: Who, running: Running | undefined): Promise<string> {
  const { PUSKESOS_TOKEN: token, PUSKESOS_CLIENT_ID: id, PUSKESOS_CLIENT_SECRET: secret } = process.env;
  if (as === undefined && token) return token;
  if (as === undefined && id && secret) return (await import('./script-token.ts')).scriptToken(address, { id, secret });
  if (running && isOf(address, running)) return signHere(as ?? SAMPLE_DINSOS, folder, running);
  throw new LocalError(
    `Di ${address} tidak ada yang boleh masuk sebagai siapa saja; isi PUSKESOS_TOKEN, atau PUSKESOS_CLIENT_ID dan PUSKESOS_CLIENT_SECRET / ` +
      'There nobody may be just anybody; Set PUSKESOS_TOKEN, or PUSKESOS_CLIENT_ID and PUSKESOS_CLIENT_SECRET',
  );
}

function isOf(address: string, { port }: Running): boolean {
  const { hostname, port: named } = new URL(address);
  return /^(localhost|127\.0\.0\.1)$/.test(hostname) && Number(named) === port;
}

/** By the key of the system that runs on this folder: who may read it may be anybody of its register. */
async function signHere(id: string, folder: string, { port }: Running): Promise<string> {
  const person = await personIn(folder, id);
  if (!person)
    throw new LocalError(
      `Tidak ada akun ${id} di register mesin ini; lihat halaman masuk / No such account here; see the page that signs in`,
    );
  return mintToken(person, (await loadKeys(folder)).signing, port);
}

/** Of the register of the system that runs on this folder. */
export async function personIn(folder: string, id: string): Promise<Person | undefined> {
  const machine = await joinBackend(folder);
  try {
    return await peopleIn(await openStores(registryEnv({ ...process.env, ...settingsOf(machine, 0) }))).called(id);
  } finally {
    await machine.stop();
  }
}
