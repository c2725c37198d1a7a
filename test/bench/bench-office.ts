import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as Account from '@puskesos/core/account';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Context, contextFor, type Stores } from '@puskesos/core/shared/context';
import { officeEnv } from '@puskesos/core/shared/env';
import type { Role } from '@puskesos/core/shared/rights';
import { openStores } from '@puskesos/core/shared/stores';
import type { Item } from '@puskesos/core/shared/table';
import { localConnection } from '@puskesos/local/engine/connection';
import { openBackend, settingsOf } from '@puskesos/local/engine/local-backend';
import { mintToken, publicKeys } from '@puskesos/local/sign-in/token';
import { emailOf } from '@puskesos/sample/sign-in-people';
import { httpEvent } from '../support/office/http-event.ts';

export interface BenchOffice {
  readonly context: Context;
  readonly stores: Stores;
  /** The office's handler on one request, as somebody; answers what it answered. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary query
  readonly handler: (role: Exclude<Role, 'system'>, body: object) => Promise<() => Promise<any>>;
  /** What somebody of that role signs in with. */
  readonly tokenOf: (role: Exclude<Role, 'system'>) => Promise<string>;
  /** All items of the Registry: what a raw loop would have to write. */
  readonly everything: () => Promise<Item[]>;
  readonly close: () => Promise<void>;
}

/** A machine in memory, empty, with the real handler on it. What the handler logs is left out. */
export async function openBench(heap = '2g'): Promise<BenchOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'puskesos-bench-'));
  const machine = await openBackend({ folder, memory: true, heap });
  const keys = createServer((_request, response) => response.end(JSON.stringify(publicKeys(machine.keys.signing))));
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const { port } = keys.address() as AddressInfo;
  Object.assign(process.env, settingsOf(machine, port));
  const stores = await openStores(officeEnv());
  /** Roles that have their account. */
  const known = new Set<string>();
  const tokenOf: BenchOffice['tokenOf'] = async (role) => {
    const person = { sub: `bench-${role}`, name: 'Bench' };
    if (!known.has(role)) {
      await Account.add(contextFor(stores, systemActor('bench')), {
        id: person.sub,
        name: person.name,
        role,
        email: emailOf(person.sub),
      });
      known.add(role);
    }
    return `Bearer ${await mintToken(person, machine.keys.signing, port)}`;
  };
  return {
    stores,
    context: contextFor(stores, systemActor('bench')),
    async handler(role, body) {
      const { handler } = await import('@puskesos/functions/graphql');
      const authorization = await tokenOf(role);
      const event = httpEvent('/graphql', body, { authorization });
      return () =>
        quietly(async () =>
          JSON.parse((await handler({ ...event, requestContext: { ...event.requestContext, requestId: randomUUID() } })).body ?? ''),
        );
    },
    tokenOf,
    async everything() {
      const client = DynamoDBDocument.from(new DynamoDBClient(localConnection(machine.endpoint)));
      const items: Item[] = [];
      for await (const page of paginateScan({ client }, { TableName: machine.tables.registry }))
        items.push(...((page.Items ?? []) as Item[]));
      client.destroy();
      return items;
    },
    async close() {
      keys.close();
      await machine.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The request log of thousands of calls would bury the figures. It is written, only not shown. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}
