import type { Actor } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { DomainError } from '../shared/error.ts';
import { FileGone } from '../shared/files.ts';
import type { JobRun } from '../shared/job.ts';
import { type FileKind, kindOf } from './file-kind.ts';
import { NotUploaded, VillageMissing } from './import-errors.ts';
import type { Import, Refusal } from './import-shapes.ts';
import * as store from './imports.store.ts';
import { reportKey, saveProgress } from './imports.ts';
import { type ImportOptions, importParticipants, importResidents } from './intake.ts';
import { importDeciles, importDwellings } from './ministry.ts';
import type { Report } from './report.ts';
import { ReportLines } from './report-lines.ts';
import type { Source } from './sheet.ts';
import { type Track, trackOf } from './touched.ts';
import { undoImport } from './undo.ts';
import { importVisits } from './visit-file.ts';

/** The same context, for whoever asked for it: what is done in their name is what they may do. */
export const as = (context: Context, id: string, asker: Pick<Actor, 'role' | 'scope'>): Context => ({
  ...context,
  actor: { id, name: id, ...asker },
});

/** Does what an import asks for, or goes on where it stopped: takes the file in, or takes back what it did. */
export async function runImport(context: Context, id: string, run: JobRun): Promise<void> {
  const found = await store.get(context, id);
  if (found?.state === 'undoing') await undoImport(context, found, run);
  else if (found && under.includes(found.state)) await takeIn(context, found, run);
}

const under: readonly Import['state'][] = ['queued', 'running', 'stopping'];
const before = [...under];

async function takeIn(context: Context, found: Import, run: JobRun): Promise<void> {
  const end = async (next: Partial<Import>) =>
    void (await saveProgress(context, { import: found.id, from: before, next: { ...next, endedAt: context.now() } }));
  const stopping = new AbortController();
  const progress = progressOf(context, found.id, stopping, run);
  const lines = new ReportLines();
  const file: Source = { name: found.upload.file, open: () => context.files.open(found.upload.key) };
  try {
    const kind = found.kind ?? (await kindOf(file, found));
    const state = await saveProgress(context, {
      import: found.id,
      from: before,
      next: { kind, state: found.state === 'stopping' ? 'stopping' : 'running' },
    });
    if (state === 'stopping') return await end({ state: 'stopped' });
    const track = await trackOf(context, found.id);
    const report = await take(
      as(context, found.startedBy, found.asker),
      { ...found, kind },
      {
        file,
        track,
        onLine: (line) => lines.add(line),
        onProgress: progress.of,
        signal: AbortSignal.any([run.signal, stopping.signal]),
      },
    );
    await progress.settled();
    await context.files.put(reportKey(found.id), await lines.whole(report));
    await end({ state: 'done', done: report.rows, total: report.rows, report, touched: track.count() });
  } catch (error) {
    await progress.settled();
    if (run.signal.aborted) return;
    if (stopping.signal.aborted) return end({ state: 'stopped', touched: (await trackOf(context, found.id)).count() });
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    await end({ state: 'refused', refusal });
  } finally {
    await lines.end();
  }
}

interface Taking extends ImportOptions {
  readonly file: Source;
  readonly track: Track;
}

function take(context: Context, asked: Import & { readonly kind: FileKind }, taking: Taking): Promise<Report> {
  const { kind, village, program, date, dryRun, sure } = asked;
  const on = { ...taking, dryRun };
  switch (kind) {
    case 'participants':
      return importParticipants(context, { ...on, program });
    case 'deciles':
      return importDeciles(context, { ...on, asOf: date });
    case 'dwellings':
      return importDwellings(context, { ...on, asOf: date });
    case 'visits':
      return importVisits(context, { ...on, village });
    case 'residents':
      if (village === undefined) throw new VillageMissing();
      return importResidents(context, { ...on, village, sure });
  }
}

/** What somebody has to mend in the file, or in what they said of it. What is amiss with the system is no answer to them. */
function refusalIn(error: unknown): Refusal | undefined {
  const told = error instanceof FileGone ? new NotUploaded() : error;
  if (!(told instanceof DomainError) || told.kind === 'busy' || told.kind === 'broken') return undefined;
  return { code: told.code, messages: told.messages };
}

const ROWS_BETWEEN = 400;

/** Notes in the record how far it is, every few hundred rows, and hears there whether somebody wants it stopped. */
function progressOf(context: Context, id: string, stopping: AbortController, run: JobRun) {
  let noted = 0;
  let saving: Promise<unknown> = Promise.resolve();
  return {
    of({ done, total }: { done: number; total: number }): void {
      run.onProgress({ done, total });
      if (done < noted + ROWS_BETWEEN) return;
      noted = done;
      saving = saving
        .then(() => saveProgress(context, { import: id, from: before, next: { done, total } }))
        .then((state) => state === 'stopping' && stopping.abort())
        // The next one tells as much.
        .catch(() => undefined);
    },
    settled: () => saving,
  };
}

/** Says in the record that it failed again and again. What it has done by then may be undone. */
export async function giveUpImport(context: Context, id: string): Promise<void> {
  const found = await store.get(context, id);
  const touched = found?.undo ? found.touched : (await trackOf(context, id)).count();
  await saveProgress(context, { import: id, from: [...before, 'undoing'], next: { state: 'failed', touched, endedAt: context.now() } });
}
