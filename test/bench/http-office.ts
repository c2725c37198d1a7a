import { join } from 'node:path';
import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { ALL as NAMES, rebuildNames } from '@puskesos/core/search/rebuild';
import { openBench } from './bench-office.ts';
import { begin } from './child.ts';
import { fillVillage, VILLAGE } from './village.ts';

/** An office with one village, its lists published and its names indexed, that answers over HTTP in a process of its own. */
export interface HttpOffice {
  readonly village: string;
  readonly household: string;
  /** A name that somebody there has. */
  readonly name: string;
  /** Where its process tells its CPU. */
  readonly told: string;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary query
  readonly ask: (body: object, path?: string) => Promise<any>;
  readonly close: () => Promise<void>;
}

export const PER_PAGE = 20;
const run = { signal: new AbortController().signal, onProgress: () => undefined };

export async function openHttpOffice(): Promise<HttpOffice> {
  const office = await openBench();
  await fillVillage(office.context);
  await markDirty(office.context, [VILLAGE]);
  await refreshDirtyVillages(office.context);
  await rebuildNames(office.context, NAMES, run);
  const { rows } = await Household.inVillage(office.context, { village: VILLAGE, page: { first: 1 } });
  const { members = [], id = '' } = rows[0]?.value ?? {};
  const token = await office.tokenOf('officer');
  const served = await begin(join(import.meta.dirname, 'serve-ours.ts'));
  const [address = '', told = ''] = served.address.split(' ');
  return {
    village: VILLAGE,
    household: id,
    name: members[0]?.name ?? '',
    told,
    async ask(body, path = 'query' in body && String(body.query).includes('recipients(') ? '/public/graphql' : '/graphql') {
      const headers = { 'content-type': 'application/json', ...(path === '/graphql' && { authorization: token }) };
      const response = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      served.stop();
      await office.close();
    },
  };
}
