import { readFileSync } from 'node:fs';
import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import type { Context } from '@puskesos/core/shared/context';
import * as Staff from '@puskesos/core/staff';
import { buildSchema, execute, graphql, parse } from 'graphql';
import { openBench } from './bench-office.ts';
import { cpuSideBySide, print } from './measure.ts';

/** CPU of the real handler on a village's first page, beside graphql-js alone on the same answer held in memory. */
export async function benchPage(): Promise<void> {
  const office = await openBench();
  try {
    await fill(office.context);
    const query = readFileSync(new URL('../../schema/operations/01-village-page.graphql', import.meta.url), 'utf8');
    const variables = { village: '64.02.06.1001', first: 20 };
    const handle = await office.handler('officer', { query, variables });
    const { data, extensions } = await handle();
    const { household } = await firstHousehold(office.context);
    const viewer = await office.handler('officer', { query: '{ viewer { id } }' });

    const sdl = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
    const document = parse(query);
    const alone = async () => execute({ schema: sdl, document, rootValue: { village: data.village }, variableValues: variables });
    const check = await graphql({ schema: sdl, source: query, rootValue: { village: data.village }, variableValues: variables });
    if (JSON.stringify(check.data) !== JSON.stringify(data)) throw new Error('the two did not answer the same');

    const measured = await cpuSideBySide(
      {
        'graphql-js alone, data in memory': alone,
        'real handler: who am I (1 call)': viewer,
        'real handler: first page (3 calls)': handle,
        'core alone: first page (1 Query)': () => Household.inVillage(office.context, { village: variables.village, page: { first: 20 } }),
        'core alone: one household (1 Get)': () => Household.byId(office.context, { household }),
      },
      { rounds: 9, calls: 60 },
    );
    const base = measured[0]?.cpu ?? Number.NaN;
    print(
      `A village's first page of 20 households: ${JSON.stringify(data).length} bytes, cost ${JSON.stringify(extensions.cost)}`,
      measured.map(({ name, cpu }) => ({
        what: name,
        'CPU µs a call': Math.round(cpu),
        'times graphql-js alone': (cpu / base).toFixed(2),
      })),
    );
  } finally {
    await office.close();
  }
}

const village = '64.02.06.1001';

async function firstHousehold(context: Context): Promise<{ household: string }> {
  const { rows } = await Household.inVillage(context, { village, page: { first: 1 } });
  return { household: rows[0]?.value.id ?? '' };
}

async function fill(context: Context): Promise<void> {
  const period = { from: '2025-01-01', source: 'bench' };
  await Program.add(context, { id: 'pkh', name: 'PKH', fund: 'apbn', kind: 'cash', target: 'family', period: 'quarterly', ...period });
  await Program.add(context, {
    id: 'sembako',
    name: 'Sembako',
    fund: 'apbn',
    kind: 'cash',
    target: 'family',
    period: 'quarterly',
    ...period,
  });
  await Staff.add(context, { id: 'bench-officer', name: 'Petugas Bench' });
  await Staff.assign(context, { staff: 'bench-officer', villages: [village], role: 'facilitator', from: '2025-01-01' });
  const { families } = await import('@puskesos/sample/population/families');
  for (const { members, kk, address, officialDecile } of families({ households: 60, villages: [village], today: '2026-11-24' })) {
    const household = await Household.register(context, { village, kk, address, members });
    if (officialDecile) await receiveDecile(context, { household: household.id, ...officialDecile });
    for (const program of ['pkh', 'sembako']) {
      await Aid.enroll(context, { household: household.id, program, state: 'active', since: '2026-01-01', reason: 'bench' });
    }
  }
}
