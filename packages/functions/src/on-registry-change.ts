import { markDirty } from '@puskesos/core/recipient/dirty';
import { newRequestId } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { registryTableEnv } from '@puskesos/core/shared/env';
import { openRegistry } from '@puskesos/core/shared/stores';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const registry = openRegistry(registryTableEnv());

/** Marks the villages whose households changed. A batch that comes twice or out of order marks the same villages. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const villages = new Set<string>();
  for (const { dynamodb } of event.Records) {
    for (const image of [dynamodb?.OldImage, dynamodb?.NewImage]) {
      const village = villageOf(image);
      if (village !== undefined) villages.add(village);
    }
  }
  await markDirty({ registry: registry.billedTo(new Cost()), newId: newRequestId }, villages);
  return { batchItemFailures: [] };
}

/**
 * Aid is carried on the household, so its item alone tells of every change that the public list can show. Its place in the village's
 * list says which village; a household that is merged away has none, but its old image does.
 */
function villageOf(image: Record<string, AttributeValue> | undefined): string | undefined {
  if (image?.['type']?.S !== 'household' || image['sk']?.S !== 'household') return undefined;
  return image['gsi1pk']?.S?.replace('village#', '');
}
