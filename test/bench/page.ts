import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { getIntrospectionQuery } from 'graphql';
import { httpEvent } from '../support/office/http-event.ts';
import { savedOperation } from '../support/office/operations.ts';
import { openBench, quietly } from './bench-office.ts';
import { begin } from './child.ts';
import { found } from './goals.ts';
import { cpuSideBySide, print, ratio, times } from './measure.ts';
import { fillVillage, VILLAGE } from './village.ts';
import { alone } from './yardsticks/alone.ts';

/** CPU of the real handler on a village's first page, its database replayed, beside servers that hold the same answer in memory. */
export async function benchPage(): Promise<void> {
  const office = await openBench();
  const replay = await begin(join(import.meta.dirname, 'replay.ts'), [String(process.env['DYNAMODB_ENDPOINT'])]);
  try {
    await fillVillage(office.context);
    process.env['DYNAMODB_ENDPOINT'] = replay.address;
    const { text: query } = savedOperation('01-village-page');
    const variables = { village: VILLAGE, first: 20 };
    const page = await office.handler('officer', { query, variables });
    const nothing = await office.handler('officer', { query: '{ __typename }' });
    const { data, extensions } = await page();
    const { rows: first } = await Household.inVillage(office.context, { village: VILLAGE, page: { first: 1 } });
    const household = first[0]?.value.id ?? '';
    const constant = JSON.stringify({ data });

    const measured = await cpuSideBySide(
      {
        ...(await alone({ query, variables, data })),
        'ours, the real handler': page,
        'ours, `{ __typename }` signed in': nothing,
        'core alone, the page (1 Query)': () => Household.inVillage(office.context, { village: VILLAGE, page: { first: 20 } }),
        'core alone, one household (1 Get)': () => Household.byId(office.context, { household }),
        'a constant answer, read': async () => JSON.parse(constant),
      },
      { rounds: 9, calls: 60 },
    );
    const rows = times(measured);
    print(`A village's first page of 20 households: ${constant.length} bytes, cost ${JSON.stringify(extensions.cost)}`, rows);
    found('page', ratio(measured, 'ours, the real handler', 'graphql-js alone'), rows);
    found('bytes of the schema', (await bytesOfSchema(await office.tokenOf('officer'))) / 1000);
    found('nothing', ratio(measured, 'ours, `{ __typename }` signed in', 'graphql-js alone'));
  } finally {
    replay.stop();
    await office.close();
  }
}

/** As a browser asks. */
async function bytesOfSchema(authorization: string): Promise<number> {
  const { handler } = await import('@puskesos/functions/graphql');
  const event = httpEvent('/graphql', { query: getIntrospectionQuery() }, { authorization, 'accept-encoding': 'gzip, br' });
  const { body = '' } = await quietly(() => handler(event));
  return Buffer.from(body, 'base64').length;
}
