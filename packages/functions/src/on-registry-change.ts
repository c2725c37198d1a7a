import { markDirty } from '@puskesos/core/recipient/dirty';
import { villages as everyVillage } from '@puskesos/core/region';
import { newRequestId } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { registryTableEnv } from '@puskesos/core/shared/env';
import { openRegistry } from '@puskesos/core/shared/stores';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const registry = openRegistry(registryTableEnv());

/**
 * Marks the villages whose households changed or who deliberated; every village when a programme did, for what it now means may differ for each household.
 * A batch that comes twice or out of order marks the same villages.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const villages = new Set<string>();
  for (const { dynamodb } of event.Records) {
    for (const image of [dynamodb?.OldImage, dynamodb?.NewImage]) {
      for (const village of villagesOf(image)) villages.add(village);
    }
  }
  await markDirty({ registry: registry.billedTo(new Cost()), newId: newRequestId }, villages);
  return { batchItemFailures: [] };
}

/**
 * Aid is carried on the household, so its item alone tells of every change in what its people receive. Its place in the village's list
 * says which village; a household that is merged away has none, but its old image does.
 */
function villagesOf(image: Record<string, AttributeValue> | undefined): string[] {
  const [type, sk] = [image?.['type']?.S, image?.['sk']?.S];
  if (type === 'program' && sk === 'program') return everyVillage.map(({ code }) => code);
  const place = image?.['gsi1pk']?.S;
  const inList = (type === 'household' || type === 'deliberation') && sk === type && place;
  return inList ? [place.replace(/^.*#/, '')] : [];
}
