import * as Household from '@puskesos/core/household';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { seed } from '@puskesos/sample/seed';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { type BenchOffice, openBench } from './bench-office.ts';
import { cpuSideBySide, print } from './measure.ts';

const village = '64.02.06.1001';

/** The saved questions about aid, people, training and proposals, each by the real handler on the sample's register, beside a village's first page. */
export async function benchLists(): Promise<void> {
  const office = await openBench();
  try {
    await seed(office.stores);
    await refreshDirtyVillages(office.context);
    const variables = await variablesIn(office);
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

async function variablesIn({ context }: BenchOffice): Promise<Record<string, object>> {
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
    '39-training-people': { id: 'tata-boga-berikut' },
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
  };
}
