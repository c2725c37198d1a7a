import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { kindWords } from '@puskesos/core/intake/kind-errors';
import { exampleVillage } from '@puskesos/core/regency';
import { LocalError } from '@puskesos/local/local-error';
import { type Command, InvalidArgumentError } from 'commander';
import { day } from './days.ts';
import { exitCodes } from './exit-codes.ts';
import { Fault } from './faults.ts';
import { followed } from './follow-import.ts';
import { tell } from './import-outcome.ts';
import { given, type Office, type OfficeOptions, officeOf, onOffice } from './office.ts';

interface Options extends OfficeOptions {
  readonly village?: string;
  readonly program?: string;
  readonly date?: string;
  readonly kind?: string;
  readonly dryRun?: boolean;
  readonly sure?: boolean;
  readonly report?: string;
}

const kinds = Object.values(kindWords).map(({ word }) => word);

/** As the API calls it. */
function kindCalled(text: string): string {
  const [kind] = Object.entries(kindWords).find(([, { word }]) => word === text.toLowerCase()) ?? [];
  if (!kind) throw new InvalidArgumentError(`pilih ${kinds.join(', ')} / choose one of them`);
  return kind.toUpperCase();
}

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description(
      'Masukkan penduduk, penerima (OpenSID, BNBA), desil, DTKS, atau kunjungan dari .xlsx, .csv atau .json. Ctrl-C menghentikannya di antara dua keluarga; ' +
        'perintah yang sama melanjutkannya. / Take in residents, recipients, deciles, DTKS or visits. Ctrl-C stops it between two families; the same ' +
        'command goes on.',
    )
    .argument('<file>', 'berkas dari OpenSID, Kemensos, ODK atau KoboToolbox / a file from OpenSID, the ministry, ODK or KoboToolbox')
    .option('--village <code>', `desa asal daftar penduduk, mis. ${exampleVillage} / whose residents they are`)
    .option('--program <name>', 'program penerimanya, bila berkas tidak menyebutnya / the programme, where the file does not say')
    .option(
      '--date <day>',
      'hari berlakunya desil atau pendataan DTKS, bila berkas tidak menyebutnya / of which day deciles or DTKS are',
      day,
    )
    .option('--kind <kind>', `jenis berkasnya: ${kinds.join(', ')} / what the file is, where its columns do not tell`, kindCalled)
    .option('--dry-run', 'periksa saja, jangan simpan / only check, save nothing')
    .option('--sure', 'yakin, walau nomor KK dari wilayah lain / sure, though KK numbers are of another region')
    .option('--report <file>', 'laporan per baris sebagai CSV / the report row by row as CSV (<file>.laporan.csv)');
  onOffice(command).action(importFile);
}

async function importFile(path: string, { report = `${path}.laporan.csv`, dryRun = false, ...options }: Options): Promise<void> {
  const { at: _at, as: _as, folder: _folder, json, ...asked } = options;
  const content = await contentOf(path);
  const office = await officeOf(options);
  const upload = await put(office, basename(path), content);
  const { import: begun } = given((await office.ask('141-start-import', { input: { ...asked, upload, dryRun } })).startImport);
  const ended = await followed(office, begun.id);
  await tell(ended, { json, report });
  if (ended.state === 'STOPPED') process.exitCode = exitCodes.refused;
}

/** Stays on the disk until it is sent. */
async function contentOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch {
    throw new LocalError(`Berkas ${path} tidak ada atau tidak boleh dibaca / this file is missing or may not be read`);
  }
}

/** Announces the file and puts it where it is to lie, from the disk as it is. Answers with what it is called there. */
async function put(office: Office, name: string, content: Blob): Promise<string> {
  const announced = { name: name.slice(-200), size: content.size };
  const { upload } = given((await office.ask('140-prepare-upload', { input: announced })).prepareUpload);
  const answer = await fetch(upload.address.url, { method: 'PUT', body: content }).catch(() => undefined);
  if (!answer?.ok) throw new Fault(`Berkas tidak sampai (${answer?.status ?? '-'}) / the file did not arrive`);
  return upload.id;
}
