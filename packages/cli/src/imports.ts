import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalError } from '@puskesos/local/local-error';
import { progressBar } from '@puskesos/local/progress';
import type { Command } from 'commander';
import { given, type Office, officeAt } from './office.ts';
import { tableIn } from './table.ts';

interface Where {
  readonly at: string;
  readonly json?: boolean;
}

interface TakeOptions extends Where {
  readonly kind?: string;
  readonly village?: string;
  readonly program?: string;
  readonly date?: string;
  readonly dryRun?: boolean;
  readonly sure?: boolean;
  readonly report?: string;
}

export function addImports(program: Command): void {
  const imports = program
    .command('imports')
    .description(
      'Impor lewat API sebagai orang yang masuk; tokennya dalam PUSKESOS_TOKEN / imports through the API as a person who signed in, by the token in PUSKESOS_TOKEN',
    );
  onOffice(imports.command('take').description('Unggah satu berkas dan masukkan / upload a file and take it in').argument('<file>'))
    .option('--kind <kind>', 'residents, participants, deciles, dwellings')
    .option('--village <code>', 'desa asal daftar penduduk / whose residents they are')
    .option('--program <name>', 'program pesertanya / the programme')
    .option('--date <day>', 'tanggal data / of which day it is')
    .option('--dry-run', 'periksa saja, jangan simpan / only check, save nothing')
    .option('--sure', 'yakin, walau nomor KK dari wilayah lain / sure, though KK numbers are of another region')
    .option('--report <file>', 'simpan laporan per baris / save the report row by row')
    .action(take);
  onOffice(imports.command('list').description('Impor terakhir / the latest imports'))
    .option('--village <code>', 'satu desa saja / of one village')
    .action(list);
  onOffice(imports.command('undo').description('Batalkan satu impor / take back an import').argument('<id>'))
    .requiredOption('--reason <words>', 'alasannya / why')
    .action(undo);
}

const onOffice = (command: Command): Command =>
  command
    .option('--at <address>', 'alamat sistem / where the system is', 'http://localhost:3000')
    .option('--json', 'keluaran JSON / output as JSON');

const officeOf = ({ at }: Where): Office => {
  // As an option it would stand in the machine’s list of processes.
  const token = process.env['PUSKESOS_TOKEN'];
  if (!token) throw new LocalError('Isi PUSKESOS_TOKEN; lihat puskesos token / Set PUSKESOS_TOKEN; see puskesos token');
  return officeAt(at, token);
};

async function take(path: string, { at, json, report, dryRun = false, kind, ...asked }: TakeOptions): Promise<void> {
  const office = officeOf({ at });
  const content = await readFile(path).catch(() => {
    throw new LocalError(`Berkas ${path} tidak ada atau tidak boleh dibaca / this file is missing or may not be read`);
  });
  const announced = { name: basename(path), size: content.length };
  const { upload } = given((await office.ask('140-prepare-upload', { input: announced })).prepareUpload);
  const put = await fetch(upload.address.url, { method: 'PUT', body: content });
  if (!put.ok) throw new LocalError(`Berkas tidak sampai (${put.status}) / the file did not arrive`);
  const input = { ...asked, upload: upload.id, dryRun, ...(kind && { kind: kind.toUpperCase() }) };
  const { import: begun } = given((await office.ask('141-start-import', { input })).startImport);
  await told(await followed(office, begun.id), { at, ...(json && { json }) }, report);
}

async function undo(id: string, { reason, ...where }: Where & { readonly reason: string }): Promise<void> {
  const office = officeOf(where);
  given((await office.ask('144-undo-import', { input: { import: id, reason } })).undoImport);
  await told(await followed(office, id), where);
}

async function list({ village, ...where }: Where & { readonly village?: string }): Promise<void> {
  const data = await officeOf(where).ask('143-imports', { village: village ?? '64.02.06.1001', everywhere: village === undefined });
  const page = village === undefined ? data.imports : data.village?.imports;
  if (!page) throw new LocalError('Tidak terlihat bagi Anda; sebut --village / not yours to see; name a --village');
  if (where.json) return console.log(JSON.stringify(page.nodes));
  const rows = page.nodes.map((one: Listed) => [one.file, one.dryRun ? 'DRY RUN' : one.state, one.startedAt, one.startedBy.code, one.id]);
  console.log(tableIn([['berkas / file', 'keadaan / state', 'mulai / started', 'oleh / by', 'id'], ...rows]));
}

interface Listed {
  readonly id: string;
  readonly file: string;
  readonly state: string;
  readonly dryRun: boolean;
  readonly startedAt: string;
  readonly startedBy: { readonly code: string };
}

interface Followed extends Listed {
  readonly done: number;
  readonly total: number | null;
  readonly report: Record<string, unknown> | null;
  readonly reportUrl: string | null;
  readonly refusal: { readonly message: string; readonly messageEn: string } | null;
  readonly undo: { readonly done: number; readonly left: number | null } | null;
}

const EVERY = 500;
const underWay = ['QUEUED', 'RUNNING', 'STOPPING', 'UNDOING'];

/** Looks on until it has ended, under a bar on the other stream. */
async function followed(office: Office, id: string): Promise<Followed> {
  const bar = progressBar('Baris / rows');
  try {
    for (;;) {
      const { import: one } = (await office.ask('142-import', { id })) as { import: Followed };
      if (!underWay.includes(one.state)) return one;
      bar.of({ done: one.done, total: one.total ?? one.done });
      await sleep(EVERY);
    }
  } finally {
    bar.end();
  }
}

async function told(one: Followed, { json }: Where, saveAs?: string): Promise<void> {
  if (one.refusal) throw new LocalError(`${one.refusal.message} / ${one.refusal.messageEn}`);
  if (saveAs && one.reportUrl) await writeFile(saveAs, Buffer.from(await (await fetch(one.reportUrl)).arrayBuffer()));
  if (json) return console.log(JSON.stringify(one));
  const figures = ['rows', 'created', 'updated', 'unchanged', 'refused', 'warned'].map((name) => [name, String(one.report?.[name] ?? '-')]);
  const undone = one.undo
    ? [
        ['taken back', String(one.undo.done - (one.undo.left ?? 0))],
        ['left', String(one.undo.left)],
      ]
    : [];
  console.log(tableIn([['state', one.state], ['id', one.id], ...figures, ...undone]));
}
