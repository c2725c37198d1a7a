import { setTimeout as sleep } from 'node:timers/promises';
import { runImport } from '@puskesos/core/intake/import-run';
import * as Imports from '@puskesos/core/intake/imports';
import { type Actor, systemActor } from '@puskesos/core/shared/actor';
import { type Day, dayOf, daysLater } from '@puskesos/core/shared/clock';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { csvRow } from '@puskesos/core/shared/csv';
import { completeJob, findJob } from '@puskesos/core/shared/job';
import { families } from '../population/families.ts';
import { residentColumns, residentRows } from '../population/resident-rows.ts';
import { showcase } from '../sign-in-people.ts';
import { idsFor } from './ids.ts';
import { actorCalled, attempt, dinsos } from './persona.ts';

/** Files that were handed in for Jahab: looked through, taken in, refused, and one that was of another village and was taken back. */

const [jahab] = showcase;
const rina: Actor = actorCalled('rina-wulandari', { kind: 'villages', villages: showcase });

interface Handed {
  readonly name: string;
  readonly by: Actor;
  /** Days before today; an upload waits for a week. */
  readonly ago: number;
  readonly content: string;
  readonly dryRun: boolean;
  /** Why it was taken back, on the day after. */
  readonly undone?: string;
}

type Row = readonly (string | number | undefined)[];
const fileOf = (rows: readonly Row[]): string => [residentColumns, ...rows].map(csvRow).join('');
const households = (seed: number, today: Day): Row[] =>
  [...families({ households: 3, villages: [jahab], seed, today })].flatMap(residentRows);

function files(today: Day): readonly Handed[] {
  const moved = households(41, today);
  const [first = []] = moved;
  const nik = residentColumns.indexOf('nik');
  const withMistake = [...moved, first.map((cell, at) => (at === nik ? String(cell).slice(0, 12) : cell))];
  return [
    { name: 'penduduk baru RT 004.csv', by: rina, ago: 6, content: fileOf(withMistake), dryRun: true },
    { name: 'penduduk baru RT 004.csv', by: rina, ago: 5, content: fileOf(moved), dryRun: false },
    { name: 'rekap penduduk.csv', by: rina, ago: 4, content: 'RT,Laki-laki,Perempuan\r\n001,41,39\r\n', dryRun: true },
    { name: 'penduduk.csv', by: dinsos, ago: 3, content: fileOf(households(42, today)), dryRun: false, undone: 'Berkas kelurahan lain' },
  ];
}

export async function seedImports(stores: Stores, today: Day, signal?: AbortSignal): Promise<void> {
  for (const [at, file] of files(today).entries()) {
    if (signal?.aborted) return;
    await handIn(stores, file, `import ${at + 1}`);
  }
}

/** What was begun before a stop is gone on with. */
async function handIn(stores: Stores, { name, by, ago, content, dryRun, undone }: Handed, ids: string): Promise<void> {
  const daysAgo = (days: number, what: string): Context =>
    contextFor(stores, by, {
      now: () => `${daysLater(dayOf(new Date().toISOString()), -days)}T02:00:00.000Z`,
      newId: idsFor(`${ids} ${what}`),
    });
  const id = idsFor(`${ids} begun`)();
  const begun = daysAgo(ago, 'begun');
  if (!(await attempt(Imports.byId(begun, { import: id })))) {
    const bytes = Buffer.from(content);
    const upload = await Imports.prepareUpload(daysAgo(ago, 'upload'), { name, size: bytes.length });
    await stores.files.put(upload.key, bytes);
    await Imports.start(begun, { upload: upload.id, village: jahab, dryRun });
  }
  const { state } = await ended(stores, begun, id);
  if (undone === undefined || state !== 'done') return;
  await Imports.undo(daysAgo(ago - 1, 'undone'), { import: id, reason: undone });
  await ended(stores, begun, id);
}

const underWay: readonly Imports.Import['state'][] = ['queued', 'running', 'undoing'];

/** Does it, or waits for the system that runs beside this and was faster. */
async function ended(stores: Stores, asking: Context, id: string): Promise<Imports.Import> {
  for (;;) {
    const one = await Imports.byId(asking, { import: id });
    if (!underWay.includes(one.state)) return one;
    const job = await findJob(stores.registry, { kind: 'import', id });
    if (!job || (job.attempts === 0 && (await completeJob(stores.registry, job))))
      await runImport(contextFor(stores, systemActor('work'), { now: asking.now }), id, {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
    else await sleep(200);
  }
}
