import { createReadStream } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importParticipants, importResidents } from '@puskesos/core/intake';
import { type FileKind, kindOf } from '@puskesos/core/intake/file-kind';
import { kindWords } from '@puskesos/core/intake/kind-errors';
import { importDeciles, importDwellings } from '@puskesos/core/intake/ministry';
import { byPlace, csvHeader, csvOf, csvOfSheets, type Report, type ReportLine, tableOf } from '@puskesos/core/intake/report';
import type { Source } from '@puskesos/core/intake/sheet';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { villages } from '@puskesos/core/region';
import { type Context, contextFor } from '@puskesos/core/shared/context';
import { LocalError } from '@puskesos/local/local-error';
import { progressBar } from '@puskesos/local/progress';
import { type Command, InvalidArgumentError } from 'commander';
import { actorCalled } from './acting.ts';
import { day } from './days.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';

interface Options extends DataOptions {
  readonly village?: string;
  readonly program?: string;
  readonly date?: string;
  readonly kind?: FileKind;
  readonly dryRun?: boolean;
  readonly sure?: boolean;
  readonly report?: string;
  readonly as: string;
}

const kinds = Object.values(kindWords).map(({ word }) => word);

function kindCalled(text: string): FileKind {
  const [kind] = Object.entries(kindWords).find(([, { word }]) => word === text.toLowerCase()) ?? [];
  if (!kind) throw new InvalidArgumentError(`pilih ${kinds.join(', ')} / choose one of them`);
  return kind as FileKind;
}

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description(
      'Masukkan penduduk, penerima (OpenSID, BNBA), desil, atau DTKS dari .xlsx atau .csv / take in residents, recipients, deciles or DTKS',
    )
    .argument('<file>', 'berkas dari OpenSID atau Kemensos / a file from OpenSID or the ministry')
    .option('--village <code>', 'desa asal daftar penduduk, mis. 64.02.06.1001 / whose residents they are')
    .option('--program <name>', 'program penerimanya, bila berkas tidak menyebutnya / the programme, where the file does not say')
    .option(
      '--date <day>',
      'hari berlakunya desil atau pendataan DTKS, bila berkas tidak menyebutnya / of which day deciles or DTKS are',
      day,
    )
    .option('--kind <kind>', `jenis berkasnya: ${kinds.join(', ')} / what the file is, where its columns do not tell`, kindCalled)
    .option('--dry-run', 'periksa saja, jangan simpan / only check, save nothing')
    .option('--sure', 'yakin, walau nomor KK dari wilayah lain / sure, though KK numbers are of another region')
    .option('--report <file>', 'laporan per baris sebagai CSV / the report row by row as CSV (<file>.laporan.csv)')
    .option('--as <id>', 'siapa yang memasukkan / who takes it in', 'dinsos-kukar');
  onFolder(command).action(importFile);
}

async function importFile(path: string, options: Options): Promise<void> {
  const file = await sourceAt(path);
  const kind = options.kind ?? (await kindOf(file, options));
  const village = kind === 'residents' ? options.village : undefined;
  if (kind === 'residents' && !village) {
    throw new LocalError('Sebut desanya dengan --village, mis. 64.02.06.1001 / Say which village by --village, as 64.02.06.1001');
  }
  await onDatabase(options, async (stores) => {
    const context = contextFor(stores, await actorCalled(stores, options.as));
    const csv = reportAt(options.report ?? `${path}.laporan.csv`);
    const bar = progressBar('Baris / rows');
    const handling = { file, dryRun: options.dryRun ?? false, onLine: csv.line, onProgress: bar.of };
    const take = {
      participants: () => importParticipants(context, { ...handling, program: options.program }),
      residents: () => importResidents(context, { ...handling, village: village ?? '', sure: options.sure ?? false }),
      deciles: () => importDeciles(context, { ...handling, asOf: options.date }),
      dwellings: () => importDwellings(context, { ...handling, asOf: options.date }),
    }[kind];
    const report = await take().finally(bar.end);
    await csv.write(report);
    // What a dwelling is like is on no list.
    if (!report.dryRun && kind !== 'dwellings') await markTouched(context, report, village);
    console.log(`${tableOf(report)}\n\nLaporan / report: ${csv.path}`);
  });
}

export async function sourceAt(path: string): Promise<Source> {
  await access(path).catch(() => {
    throw new LocalError(`Berkas ${path} tidak ada atau tidak boleh dibaca / this file is missing or may not be read`);
  });
  return { name: basename(path), open: () => createReadStream(path) };
}

/** In the order of the file's own rows, for whoever mends it beside the report. A file refused as a whole leaves no report. */
export function reportAt(path: string) {
  const lines: ReportLine[] = [];
  return {
    path,
    line: (line: ReportLine): void => void lines.push(line),
    async write(report: Report): Promise<void> {
      await writeFile(path, [csvHeader, csvOfSheets(report), ...lines.toSorted(byPlace).map(csvOf)]);
    },
  };
}

/** What is of the whole regency touches households anywhere, and people who moved came from anywhere: then every village is looked at, and most stay as they are. */
async function markTouched(context: Context, report: Report, village: string | undefined): Promise<void> {
  if (report.created + report.updated === 0) return;
  await markDirty(context, village && !report.remarks.moved ? [village] : villages.map(({ code }) => code));
}
