import { markDirty } from '@puskesos/core/recipient/dirty';
import { villages as everyVillage } from '@puskesos/core/region';
import { namedBy } from '@puskesos/core/search/findable.rules';
import { followNames, type Renaming } from '@puskesos/core/search/follow';
import { newRequestId } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { namesEnv } from '@puskesos/core/shared/env';
import { openNames } from '@puskesos/core/shared/stores';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const { registry, vault } = await openNames(namesEnv());

/**
 * Marks the villages whose households changed or who deliberated; every village when a programme did, for what it now means may differ for each household.
 * A batch that comes twice or out of order marks the same villages. Keeps the index of names true beside it, by what a record named before and
 * names now.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const villages = new Set<string>();
  const renamings: Renaming[] = [];
  for (const { dynamodb } of event.Records) {
    for (const image of [dynamodb?.OldImage, dynamodb?.NewImage]) {
      for (const village of villagesOf(image)) villages.add(village);
    }
    renamings.push({ before: namedIn(dynamodb?.OldImage), after: namedIn(dynamodb?.NewImage) });
  }
  const billed = registry.billedTo(new Cost());
  await markDirty({ registry: billed, newId: newRequestId }, villages);
  await followNames({ registry: billed, vault }, renamings);
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

/** Whom a record itself names, not a state it was in. One that can't be read names nobody, and is told of wherever it is read. */
function namedIn(image: Record<string, AttributeValue> | undefined): Renaming['after'] {
  const [type = '', sk, data] = [image?.['type']?.S, image?.['sk']?.S, image?.['data']?.S];
  if (data === undefined || sk !== type) return [];
  try {
    return namedBy(type, JSON.parse(data));
  } catch {
    return [];
  }
}
