import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localConnection } from './connection.ts';
import { type TableFault, tableFaults } from './table-faults.ts';

interface At {
  readonly region: string;
  /** Without one AWS' own of the region. */
  readonly endpoint: string | undefined;
  readonly registry: string;
  readonly publicIndex: string;
}

/** What is wrong with both tables, wherever they are. */
export async function faultsOfTables({
  region,
  endpoint,
  registry,
  publicIndex,
}: At): Promise<readonly (readonly [string, readonly TableFault[]])[]> {
  const client = new DynamoDBClient(endpoint ? localConnection(endpoint) : { region });
  try {
    return [
      [registry, await tableFaults(client, { kind: 'registry', name: registry })],
      [publicIndex, await tableFaults(client, { kind: 'publicIndex', name: publicIndex })],
    ];
  } finally {
    client.destroy();
  }
}
