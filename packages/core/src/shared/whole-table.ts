import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { connect } from './connect.ts';
import type { RegistryEnv } from './env.ts';
import type { Item, Key } from './item.ts';
import { domainErrorOf } from './table-faults.ts';

/** A table from end to end, piece by piece, in no order. For a command of whoever looks after it: no function may, by a wall and by its role. */

export interface Piece {
  readonly items: readonly Item[];
  /** The last key of the piece; absent at the end. */
  readonly next?: Key;
  /** Read units that it took. */
  readonly units: number;
}

export interface WholeTable {
  /** What comes behind a key, `most` items of it. It may tell of a moment ago. */
  readonly pieceAfter: (key: Key | undefined, most: number) => Promise<Piece>;
  /** As DynamoDB counts them every six hours. */
  readonly about: () => Promise<number>;
  readonly close: () => void;
}

type Where = Pick<RegistryEnv, 'AWS_REGION' | 'DYNAMODB_ENDPOINT'>;

export const wholeRegistry = (env: Where & Pick<RegistryEnv, 'REGISTRY_TABLE'>): WholeTable => wholeTable(env, env.REGISTRY_TABLE);

/** Items as they lie, fingerprints covered. Read `strictly`, it tells of nothing older than the asking, for twice the units. */
export function wholeTable({ AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint }: Where, TableName: string, strictly = false): WholeTable {
  const { client, close } = connect({ region, endpoint });
  return {
    async pieceAfter(key, most) {
      const command = new ScanCommand({
        TableName,
        ConsistentRead: strictly,
        Limit: most,
        ...(key && { ExclusiveStartKey: { pk: key.pk, sk: key.sk } }),
        ReturnConsumedCapacity: 'TOTAL',
      });
      const {
        Items,
        LastEvaluatedKey: next,
        ConsumedCapacity,
      } = await (await client()).send(command).catch((error: unknown) => {
        throw domainErrorOf(error);
      });
      return { items: (Items ?? []) as Item[], ...(next && { next: next as Key }), units: ConsumedCapacity?.CapacityUnits ?? 0 };
    },
    about: async () => (await (await client()).send(new DescribeTableCommand({ TableName }))).Table?.ItemCount ?? 0,
    close,
  };
}
