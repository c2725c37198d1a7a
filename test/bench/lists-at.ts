import { countAll as countStaff, ALL as STAFFING } from '@puskesos/core/coverage/regency';
import * as Delivery from '@puskesos/core/delivery';
import * as Household from '@puskesos/core/household';
import { homeCodeOf } from '@puskesos/core/household/home-code';
import { runImport } from '@puskesos/core/intake/import-run';
import * as Imports from '@puskesos/core/intake/imports';
import { ALL as LISTS, rebuildLists } from '@puskesos/core/lists/rebuild';
import { countAll as countLists, ALL as TOTALS } from '@puskesos/core/lists/totals';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { ALL as NAMES, rebuildNames } from '@puskesos/core/search/rebuild';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { runSimulation } from '@puskesos/core/targeting/simulation-run';
import { seed } from '@puskesos/sample/seed';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { numbers } from '../support/register/people.ts';
import { csv, residents, sheetOf } from '../support/register/workbooks.ts';
import { type BenchOffice, openBench } from './bench-office.ts';
import { found } from './goals.ts';
import type { Taken } from './lists.ts';
import { cpuSideBySide } from './measure.ts';

const village = '64.02.06.1001';
const run = { signal: new AbortController().signal, onProgress: () => undefined };

/** Tells what each of the saved questions takes on the sample's register of so many households. */
export async function listsAt(households: number): Promise<Record<string, Taken>> {
  const office = await openBench(households > 20_000 ? '10g' : '3g');
  const say = (what: string) => {
    const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
    process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${households}: ${what} (${megabytes} MB of this process)\n`);
  };
  try {
    say('seeding');
    const began = performance.now();
    await seed(office.stores, households);
    const seconds = (performance.now() - began) / 1000;
    say(`seeded in ${Math.round(seconds)} s`);
    if (households === 20_000) found('sample', seconds);
    say('refreshing');
    await refreshDirtyVillages(office.context);
    const file = await imported(office);
    say('names');
    await rebuildNames(office.context, NAMES, run);
    say('lists');
    await rebuildLists(office.context, LISTS, run);
    await countLists(office.context, TOTALS, run);
    await countStaff(office.context, STAFFING, run);
    say('asking');
    const taken: Record<string, Omit<Taken, 'cpu'>> = {};
    const handlers: Record<string, () => Promise<unknown>> = {};
    for (const [name, asked] of Object.entries(await variablesIn(office, file))) {
      const saved = savedOperation(name);
      const handle = await office.handler('dinsos', { query: saved.text, variables: { ...saved.variables, ...asked } });
      const { data, errors, extensions } = await handle();
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      taken[name] = { calls: extensions.cost.calls, readUnits: extensions.cost.readUnits, rows: rowsIn(data) };
      handlers[name] = handle;
    }
    say('measuring');
    const measured = await cpuSideBySide(handlers, { rounds: 3, calls: 5 });
    return Object.fromEntries(measured.map(({ name, cpu }) => [name, { ...(taken[name] as Omit<Taken, 'cpu'>), cpu }]));
  } finally {
    await office.close();
  }
}

/** All that lie in any list of it, lists within lists too. */
const rowsIn = (data: unknown): number =>
  typeof data !== 'object' || data === null
    ? 0
    : Object.values(data).reduce((sum: number, inner) => sum + rowsIn(inner), Array.isArray(data) ? data.length : 0);

/** Begins a what-if, and does its work. */
async function simulated({ context }: BenchOffice): Promise<string> {
  const criteria = { finding: ['extreme_poor' as const, 'poor' as const] };
  const { id } = await Simulation.start(context, { program: 'sembako-kukar', criteria, rupiah: 750_000, quota: 500 });
  await runSimulation(context, id, run);
  return globalId('Simulation', id);
}

/** A file of residents, taken in and undone. */
async function imported({ context }: BenchOffice): Promise<string> {
  const content = csv(sheetOf(residents(50, numbers(8_000))));
  const upload = await Imports.prepareUpload(context, { name: 'penduduk.csv', size: content.length });
  await context.files.put(upload.key, content);
  const { id } = await Imports.start(context, { upload: upload.id, village, dryRun: false });
  await runImport(context, id, run);
  await Imports.undo(context, { import: id, reason: 'contoh' });
  await runImport(context, id, run);
  return globalId('Import', id);
}

async function variablesIn(office: BenchOffice, file: string): Promise<Record<string, object>> {
  const { context } = office;
  const [cycle] = (await Delivery.cyclesOf(context, { page: { first: 1 } })).rows;
  const [code, simulation] = [cycle?.value.id ?? '', await simulated(office)];
  const { rows } = await Household.inVillage(context, { village, page: { first: 1 } });
  return {
    '01-village-page': { village },
    '11-funds': {},
    '23-gap-list': { village },
    '25-eligibility': { id: globalId('Household', rows[0]?.value.id ?? '') },
    '26-candidates': { village, program: globalId('Program', 'sembako-kukar') },
    '27-overlaps': { village },
    '28-on-target': {},
    '29-staff': {},
    '33-service': { village },
    '34-coverage': { village },
    '36-socialisation': {},
    '38-trainings': {},
    '39-training-people': { code: 'tata-boga-berikut' },
    '46-wrse': { village },
    '50-training-outcome': {},
    '51-proposals': { village },
    '56-questionnaire-diff': {},
    '61-survey': { id: globalId('Household', rows[0]?.value.id ?? '') },
    '67-village-cases': { village },
    '69-objections': { village },
    '72-reviews': {},
    '76-proposal-progress': {},
    '78-tasks': {},
    '79-village-surveys': { village },
    '16-simulation': { id: simulation },
    '17-payment-cycle': { code },
    '92-stand-ins': {},
    '96-changed-lines': { code },
    '98-household-due': { id: globalId('Household', rows[0]?.value.id ?? '') },
    '100-doubles': { place: village },
    '103-simulation-moves': { id: simulation, area: null },
    '104-findings': { district: village.slice(0, 8), village },
    '105-contradicted': { village },
    '198-field-tasks': { district: village.slice(0, 8) },
    '199-field-cards': { households: rows.map(({ value }) => globalId('Household', value.id)) },
    '200-field-settled': { households: rows.map(({ value }) => globalId('Household', value.id)) },
    '202-find-by-code': { code: homeCodeOf(rows[0]?.value.id ?? '') },
    '113-search-households': { name: rows[0]?.value.members[0]?.name ?? '' },
    '114-search-staff': {},
    '115-program-recipients': {},
    '116-regency-figures': {},
    '121-village-households': {},
    '122-district-households': {},
    '123-regency-households': {},
    '124-not-visited': {},
    '125-district-cases': {},
    '126-enrollment-desk': { state: 'ACTIVE' },
    '127-district-proposals': {},
    '128-district-letters': {},
    '129-district-trainings': {},
    '130-contracts-ending': {},
    '131-household-file': { id: globalId('Household', rows[0]?.value.id ?? '') },
    '132-officer-home': { village },
    '133-district-staff': {},
    '134-regency-staff': {},
    '135-regency-totals': {},
    '136-village-objections': {},
    '142-import': { id: file },
    '143-imports': { village, everywhere: false },
    '150-months': { village },
    '151-district-month': {},
    '154-ranking': {},
    '155-pockets': {},
    '162-interventions': {},
    '165-road-to-zero': {},
    '166-who-is-left': {},
    '170-published-months': { village },
    '171-briefs': {},
    '172-exact-figures': {},
    '173-own-exact-figures': {},
  };
}
