import * as Setup from '@puskesos/core/setup';
import type { SeenThrough, StepState } from '@puskesos/core/setup/shapes';
import { writeSetUp } from '@puskesos/core/setup/written';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { both } from '@puskesos/core/shared/error';
import * as Questionnaire from '@puskesos/core/survey/questionnaire';
import { LocalError } from '@puskesos/local/local-error';
import type { Command } from 'commander';
import { actorCalled } from './acting.ts';
import { exitCodes } from './exit-codes.ts';
import { followJob, jobFailed } from './follow-job.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly dryRun?: true;
  readonly as?: string;
  readonly reason: string;
  readonly export?: string;
  readonly json?: true;
}

export function addSetup(program: Command): void {
  const command = program
    .command('setup')
    .description(
      'Program dengan syarat dan besarannya, dan kuesioner, dari berkas JSON di programs/ dan questionnaires/. Diulang, hanya yang baru yang ' +
        'dikerjakan; yang sudah berlaku tidak ditulis ulang. / Programmes with their rules and amounts, and the questionnaire, from files of JSON ' +
        'in programs/ and questionnaires/. Done again, only what is new is done; what holds already is not rewritten.',
    )
    .argument('[folders...]', 'foldernya; bila tidak disebut, yang ikut terpasang / the folders; left out: those that come along')
    .option('--dry-run', 'tunjukkan saja, jangan simpan / only tell, save nothing')
    .option('--as <account>', 'siapa: kode, surel atau klien akunnya / who: the code, e-mail address or client of their account')
    .option('--reason <words>', 'alasannya / why', 'puskesos setup')
    .option(
      '--export <folder>',
      'tulis yang berlaku sekarang ke folder, tanpa mengubah apa pun / write what stands into a folder, and change nothing',
    )
    .option('--json', 'keluaran JSON / output as JSON');
  onFolder(command).action(setUp);
}

async function setUp(named: readonly string[], options: Options): Promise<void> {
  const files = options.export === undefined ? filesOf(named.length > 0 ? named : Setup.setUpFolders) : [];
  await onDatabase(options, async (stores, served) => {
    const context = contextFor(stores, await actorCalled(stores, options.as));
    if (options.export !== undefined) {
      const written = await writeSetUp(context, options.export);
      return console.log(options.json ? JSON.stringify(written) : written.map((path) => `Tersimpan / saved: ${path}`).join('\n'));
    }
    const steps = await Setup.plan(context, files);
    for (const step of steps) {
      if (!options.dryRun) await Setup.take(context, step, { reason: options.reason, seenThrough: seenThroughOn(stores, served) });
      if (!options.json) console.log(linesOf(step));
    }
    if (options.json) console.log(JSON.stringify(steps.map(({ deeds, ...step }) => step)));
    else console.log(summaryOf(steps, options.dryRun));
    if (steps.some(Setup.needsAHand)) process.exitCode = exitCodes.refused;
  });
}

function filesOf(folders: readonly string[]): Setup.SetUpFile[] {
  const files = folders.flatMap((folder) => {
    try {
      return Setup.filesIn(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      throw new LocalError(`Folder ${folder} tidak ada atau tidak boleh dibaca / this folder is missing or may not be read`);
    }
  });
  if (files.length > 0) return files;
  throw new LocalError(
    `Tidak ada programs/*.json atau questionnaires/*.json di ${folders.join(', ')} / There are no such files in that folder`,
  );
}

/** What publishing a version asks for is done by the functions that serve the database, or here where none do. */
const seenThroughOn =
  (stores: Stores, served: boolean): SeenThrough =>
  async ({ kind, version }) => {
    const context = contextFor(stores, systemActor('setup'));
    const look = async () => {
      const run = (await Questionnaire.list(context, {})).find(({ number }) => number === version)?.[kind];
      if (!run) throw jobFailed();
      return { state: run.finishedAt ? 'done' : 'running', done: run.villages, of: run.of };
    };
    await followJob(stores, served, {
      kind: 'questionnaire',
      id: `${kind}.${version}`,
      label: 'Desa / villages',
      look,
      unfinished: 'running',
    });
  };

const signs: Readonly<Record<StepState, string>> = { same: '=', added: '+', changed: '~', waits: '…', differs: '!', broken: '✗' };
const words: Readonly<Record<StepState, string>> = {
  same: 'tetap / the same',
  added: 'ditambah / added',
  changed: 'diubah / changed',
  waits: 'menunggu harinya / waits for its day',
  differs: 'berbeda, perlu ditangani / differs, needs a hand',
  broken: 'salah / broken',
};

const linesOf = ({ path, what, state, told }: Setup.Step): string =>
  [`${signs[state]} ${what === '' ? path : `${what} (${path})`}`, ...told.map((message) => `    ${both(message)}`)].join('\n');

function summaryOf(steps: readonly Setup.Step[], dryRun: true | undefined): string {
  const counts = Object.entries(words).flatMap(([state, said]) => {
    const count = steps.filter((step) => step.state === state).length;
    return count > 0 ? [`${signs[state as StepState]} ${said}: ${count}`] : [];
  });
  return ['', ...counts, ...(dryRun ? ['Uji coba, tidak ada yang tersimpan / dry run, nothing saved'] : [])].join('\n');
}
