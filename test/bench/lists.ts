import * as Delivery from '@puskesos/core/delivery';
import * as Household from '@puskesos/core/household';
import { runImport } from '@puskesos/core/intake/import-run';
import * as Imports from '@puskesos/core/intake/imports';
import { ALL as LISTS, rebuildLists } from '@puskesos/core/lists/rebuild';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { ALL, rebuildNames } from '@puskesos/core/search/rebuild';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { runSimulation } from '@puskesos/core/targeting/simulation-run';
import { seed } from '@puskesos/sample/seed';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { numbers } from '../support/register/people.ts';
import { csv, residents, sheetOf } from '../support/register/workbooks.ts';
import { type BenchOffice, openBench } from './bench-office.ts';
import { cpuSideBySide, print } from './measure.ts';

const village = '64.02.06.1001';

/** The saved questions about aid, people, training and proposals, each by the real handler on the sample's register, beside a village's first page. */
export async function benchLists(): Promise<void> {
  const office = await openBench();
  try {
    await seed(office.stores);
    await refreshDirtyVillages(office.context);
    const taken = await imported(office);
    await rebuildNames(office.context, ALL, { signal: new AbortController().signal, onProgress: () => undefined });
    await rebuildLists(office.context, LISTS, { signal: new AbortController().signal, onProgress: () => undefined });
    const variables = await variablesIn(office, taken);
    const costs: Record<string, string> = {};
    const handlers: Record<string, () => Promise<unknown>> = {};
    for (const [name, asked] of Object.entries(variables)) {
      const saved = savedOperation(name);
      const handle = await office.handler('dinsos', { query: saved.text, variables: { ...saved.variables, ...asked } });
      const { errors, extensions } = await handle();
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      costs[name] = `${extensions.cost.calls} calls, ${extensions.cost.readUnits} read units`;
      handlers[name] = handle;
    }
    const measured = await cpuSideBySide(handlers, { rounds: 5, calls: 20 });
    const page = measured[0]?.cpu ?? Number.NaN;
    print(
      'The saved questions about aid, people, training and proposals, on the sample’s register',
      measured.map(({ name, cpu }) => ({
        what: name,
        cost: costs[name] ?? '',
        'CPU µs a call': Math.round(cpu),
        'times a village’s first page': (cpu / page).toFixed(2),
      })),
    );
  } finally {
    await office.close();
  }
}

/** Begins a what-if, and does its work. */
async function simulated({ context }: BenchOffice): Promise<string> {
  const criteria = { finding: ['extreme_poor' as const, 'poor' as const] };
  const { id } = await Simulation.start(context, { program: 'sembako-kukar', criteria, rupiah: 750_000, quota: 500 });
  await runSimulation(context, id, { signal: new AbortController().signal, onProgress: () => undefined });
  return globalId('Simulation', id);
}

/** A file of residents, taken in and undone. */
async function imported({ context }: BenchOffice): Promise<string> {
  const content = csv(sheetOf(residents(50, numbers(8_000))));
  const upload = await Imports.prepareUpload(context, { name: 'penduduk.csv', size: content.length });
  await context.files.put(upload.key, content);
  const { id } = await Imports.start(context, { upload: upload.id, village, dryRun: false });
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  await runImport(context, id, run);
  await Imports.undo(context, { import: id, reason: 'contoh' });
  await runImport(context, id, run);
  return globalId('Import', id);
}

async function variablesIn(office: BenchOffice, taken: string): Promise<Record<string, object>> {
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
    '113-search-households': { name: rows[0]?.value.members[0]?.name ?? '' },
    '114-search-staff': {},
    '121-village-households': {},
    '122-district-households': {},
    '123-regency-households': {},
    '124-not-visited': {},
    '125-district-cases': {},
    '126-enrollment-desk': { state: 'ACTIVE' },
    '127-district-proposals': {},
    '128-district-letters': {},
    '129-district-trainings': {},
    '142-import': { id: taken },
    '143-imports': { village, everywhere: false },
  };
}
