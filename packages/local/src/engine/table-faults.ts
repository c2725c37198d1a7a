import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { type TableKind, tables } from '@puskesos/core/shared/tables';

/** What of a table is other than the shared definition has it, so that what relies on it fails sooner or later. */
export type TableFault = 'absent' | 'not active' | 'other keys' | 'no stream' | 'no expiry' | 'not restorable' | `no index ${string}`;

interface Named {
  readonly kind: TableKind;
  readonly name: string;
}

export async function tableFaults(client: DynamoDBClient, { kind, name }: Named): Promise<readonly TableFault[]> {
  try {
    const { Table: table = {} } = await client.send(new DescribeTableCommand({ TableName: name }));
    return [...shapeFaults(table, kind), ...(await expiryFaults(client, name, kind)), ...(await backupFaults(client, name))];
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return ['absent'];
    throw error;
  }
}

function shapeFaults(table: TableDescription, kind: TableKind): TableFault[] {
  const { primaryIndex, globalIndexes } = tables[kind];
  const keys = (table.KeySchema ?? []).map(({ AttributeName }) => AttributeName);
  const there = new Set((table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName));
  const hasStream = table.StreamSpecification?.StreamViewType === 'NEW_AND_OLD_IMAGES';
  return [
    ...(table.TableStatus === 'ACTIVE' || table.TableStatus === 'UPDATING' ? [] : (['not active'] as const)),
    ...(keys.join() === [primaryIndex.hashKey, primaryIndex.rangeKey].join() ? [] : (['other keys'] as const)),
    ...Object.keys(globalIndexes).flatMap((index) => (there.has(index) ? [] : ([`no index ${index}`] as const))),
    ...('stream' in tables[kind] && !hasStream ? (['no stream'] as const) : []),
  ];
}

async function expiryFaults(client: DynamoDBClient, name: string, kind: TableKind): Promise<TableFault[]> {
  const { TimeToLiveDescription: expiry } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  const isOn = expiry?.AttributeName === tables[kind].ttl && /ENABL/.test(expiry.TimeToLiveStatus ?? '');
  return isOn ? [] : ['no expiry'];
}

/** The emulator knows no backups: there this is nobody's fault. */
async function backupFaults(client: DynamoDBClient, name: string): Promise<TableFault[]> {
  try {
    const { ContinuousBackupsDescription: backups } = await client.send(new DescribeContinuousBackupsCommand({ TableName: name }));
    return backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED' ? [] : ['not restorable'];
  } catch (error) {
    if ((error as Error).name === 'UnknownOperationException') return [];
    throw error;
  }
}
