import { exampleVillage } from '@puskesos/core/regency';
import { LocalError } from '@puskesos/local/local-error';
import type { Command } from 'commander';
import { followed } from './follow-import.ts';
import { tell } from './import-outcome.ts';
import { given, type OfficeOptions, officeOf, onOffice } from './office.ts';
import { tableIn } from './table.ts';

export function addImports(program: Command): void {
  const imports = program.command('imports').description('Berkas yang dimasukkan / files that were taken in');
  onOffice(
    imports.command('list', { isDefault: true }).description('Yang terakhir, ini bila tanpa kata lain / the latest; also without any word'),
  )
    .option('--village <code>', 'satu desa saja / of one village')
    .action(list);
  onOffice(imports.command('show').description('Satu impor, ditunggu sampai selesai / one import, waited for').argument('<id>'))
    .option('--report <file>', 'simpan laporan per baris / save the report row by row')
    .action(show);
  onOffice(imports.command('stop').description('Hentikan di antara dua keluarga / stop between two families').argument('<id>')).action(
    stop,
  );
  onOffice(imports.command('undo').description('Batalkan satu impor / take back an import').argument('<id>'))
    .requiredOption('--reason <words>', 'alasannya / why')
    .action(undo);
}

async function list({ village, ...options }: OfficeOptions & { readonly village?: string }): Promise<void> {
  const office = await officeOf(options);
  const data = await office.ask('143-imports', { village: village ?? exampleVillage, everywhere: village === undefined });
  const page = village === undefined ? data.imports : data.village?.imports;
  if (!page) throw new LocalError('Tidak terlihat bagi Anda; sebut --village / not yours to see; name a --village');
  if (options.json) return console.log(JSON.stringify(page.nodes));
  const rows = page.nodes.map((one: Listed) => [
    one.file,
    one.dryRun ? `${one.state} (dry run)` : one.state,
    one.startedAt,
    one.startedBy.code,
    one.id,
  ]);
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

async function show(id: string, { json, report, ...options }: OfficeOptions & { readonly report?: string }): Promise<void> {
  await tell(await followed(await officeOf(options), id), { json, ...(report !== undefined && { report }) });
}

async function stop(id: string, { json, ...options }: OfficeOptions): Promise<void> {
  const office = await officeOf(options);
  given((await office.ask('146-stop-import', { input: { import: id } })).stopImport);
  await tell(await followed(office, id), { json });
}

async function undo(id: string, { reason, json, ...options }: OfficeOptions & { readonly reason: string }): Promise<void> {
  const office = await officeOf(options);
  given((await office.ask('144-undo-import', { input: { import: id, reason } })).undoImport);
  await tell(await followed(office, id), { json });
}
