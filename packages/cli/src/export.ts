import { recipientsCsv, recipientsWorkbook } from '@puskesos/core/aid/export-recipients';
import { aidStates } from '@puskesos/core/household/aid-shapes';
import { exportLayouts, residentsCsv, residentsWorkbook } from '@puskesos/core/intake/export-residents';
import { exampleVillage, regency } from '@puskesos/core/regency';
import { contextFor } from '@puskesos/core/shared/context';
import { xlsForm } from '@puskesos/core/survey/xlsform';
import { type Command, Option } from 'commander';
import { actorCalled } from './acting.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { writeOut, writePieces } from './write-file.ts';

interface Options extends DataOptions {
  readonly out: string;
  readonly as?: string;
}

interface ResidentsOptions extends Options {
  readonly purpose: string;
  readonly layout: (typeof exportLayouts)[number];
}

interface RecipientsOptions extends Options {
  readonly place: string;
  readonly state: (typeof aidStates)[number];
}

export function addExport(program: Command): void {
  const parent = program.command('export').description('Ekspor ke berkas .xlsx atau .csv / take out as a .xlsx or .csv file');
  const residents = parent
    .command('residents')
    .description('Penduduk satu desa menurut susunan OpenSID, dengan NIK dan nomor KK / the residents of a village, with their numbers')
    .argument('<village>', `desanya, mis. ${exampleVillage} / the village`)
    .requiredOption('--purpose <why>', 'untuk apa nomornya; dicatat / what the numbers are for; logged')
    .addOption(
      new Option('--layout <name>', 'kode OpenSID, atau kata / OpenSID’s codes, or words').choices(exportLayouts).default('opensid'),
    );
  toFile(residents).action((village: string, { purpose, layout, ...to }: ResidentsOptions) =>
    onDatabase(to, async (stores) => {
      const [context, about] = [contextFor(stores, await actorCalled(stores, to.as)), { village, purpose, layout }];
      await writeOut(to.out, { csv: () => residentsCsv(context, about), workbook: () => residentsWorkbook(context, about) });
    }),
  );
  const recipients = parent
    .command('recipients')
    .description('Penerima satu program, tanpa NIK / the recipients of a programme, without any number')
    .argument('<program>', `programnya, mis. ${regency.examples.program} / the programme`)
    .option('--place <code>', 'desa, kecamatan atau kabupaten / a village, a kecamatan or the regency', regency.code)
    .addOption(new Option('--state <state>', 'keadaannya / in which state').choices(aidStates).default('active'));
  toFile(recipients).action((program_: string, { place, state, ...to }: RecipientsOptions) =>
    onDatabase(to, async (stores) => {
      const [context, about] = [contextFor(stores, await actorCalled(stores, to.as)), { program: program_, place, state }];
      await writeOut(to.out, { csv: () => recipientsCsv(context, about), workbook: () => recipientsWorkbook(context, about) });
    }),
  );
  const form = parent
    .command('xlsform')
    .description('Kuesioner sebagai XLSForm untuk ODK atau KoboToolbox / the questionnaire as an XLSForm for ODK or KoboToolbox')
    .argument('[version]', 'versinya; tanpa itu yang sedang berlaku / the version; left out: the one that is asked now', Number);
  toFile(form, 'berkas .xlsx / a .xlsx file').action((version: number | undefined, { out, as, ...where }: Options) =>
    onDatabase(where, async (stores) => {
      const context = contextFor(stores, await actorCalled(stores, as));
      await writePieces(out, xlsForm(context, { version }));
    }),
  );
}

const toFile = (command: Command, file = 'berkas .csv atau .xlsx / a .csv or .xlsx file'): Command =>
  onFolder(command.requiredOption('--out <file>', file).option('--as <id>', 'siapa yang mengekspor / who exports'));
