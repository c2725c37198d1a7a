import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as Recipient from '@puskesos/core/recipient';
import { markedHouseholds, markHouseholds } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { DomainError } from '@puskesos/core/shared/error';
import type { Office } from '../support/office/office.ts';
import { recipients, type World } from './model/world.ts';
import type { Place } from './place.ts';
import { insisting, type Run, Wrong } from './run.ts';

/** What the stream and the schedule do beside the deeds, over the same faulty line: homes that changed are marked, and the village's list is made anew. */

const worker = async (run: Run): Promise<Context> => contextFor((await run.life()).stores, systemActor('refresh'));

/** As the stream does: again and again, until it is done. */
export async function marked(run: Run, { homes, village }: Place): Promise<void> {
  const changed = [...homes.values()].map(({ id: household }) => ({ household, village }));
  await insisting(async () => markHouseholds(await worker(run), changed));
}

/** As the schedule does: what is cut off, the next one ends. */
export async function refreshed(run: Run): Promise<void> {
  try {
    await refreshDirtyVillages(await worker(run), { everything: false });
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === 'busy')) throw new Wrong(`the refresh: ${error}`);
  }
}

/** Without faults, by whoever comes next, when the indexes have caught up if they were behind; others of the office may be at it in the same village. */
export async function lookAtList(office: Office, { village }: Place, world: World, isLater: boolean): Promise<void> {
  const core = office.core();
  for (let tries = 0; (await markedHouseholds(core.registry, village)).length > 0 || tries === 0; tries += 1) {
    if (tries === 20) throw new Wrong(`the marks of ${village} stay`);
    const { failed } = await refreshDirtyVillages(core, { everything: isLater });
    const own = failed.find((one) => one.village === village);
    if (own) throw new Wrong(`the refresh of ${village}: ${own.error}`);
  }
  const list = await Recipient.publishedList(core, village);
  const told = await fileOf(village);
  const counts = { list: list?.recipients ?? 0, file: told?.entries ?? 0 };
  const wanted = recipients(world);
  if (counts.list !== wanted || counts.file !== wanted)
    throw new Wrong(`${wanted} receive in ${village}; published are ${JSON.stringify(counts)}`);
}

/** What the pointer among the files leads to. */
async function fileOf(village: string): Promise<{ entries: number } | undefined> {
  const root = fileURLToPath(String(process.env['PUBLISHED']));
  const read = async (path: string) => JSON.parse(await readFile(join(root, 'penerima', `${path}.json`), 'utf8'));
  try {
    const { version } = await read(village);
    return { entries: (await read(`${village}/${version}`)).entries.length };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
