import { followLists, type Relisting } from '@puskesos/core/lists/follow';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { villages as everyVillage } from '@puskesos/core/region';
import { namedBy } from '@puskesos/core/search/findable.rules';
import { followNames, type Renaming } from '@puskesos/core/search/follow';
import { HISTORY } from '@puskesos/core/shared/change';
import { newRequestId } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { namesEnv } from '@puskesos/core/shared/env';
import { keptIn } from '@puskesos/core/shared/listed';
import { openNames } from '@puskesos/core/shared/stores';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

const { registry, vault } = await openNames(namesEnv());

/**
 * Marks the villages whose households changed or who deliberated; every village when a programme did, for what it now means may differ for each household.
 * A batch that comes twice or out of order marks the same villages. Keeps the index of names and the lists true beside it, by what a record said
 * before and says now.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const villages = new Set<string>();
  const renamings: Renaming[] = [];
  const relistings: Relisting[] = [];
  for (const { dynamodb } of event.Records) {
    for (const image of [dynamodb?.OldImage, dynamodb?.NewImage]) {
      for (const village of villagesOf(image)) villages.add(village);
    }
    const [before, after] = [recordIn(dynamodb?.OldImage), recordIn(dynamodb?.NewImage)];
    relistings.push({ before, after });
    renamings.push({ before: namedIn(before), after: namedIn(after) });
  }
  const billed = registry.billedTo(new Cost());
  await markDirty({ registry: billed, newId: newRequestId }, villages);
  await followNames({ registry: billed, vault }, renamings);
  await followLists({ registry: billed }, relistings);
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

/** A record itself, not a state it was in. One that can't be read is told of wherever it is read. */
function recordIn(image: Record<string, AttributeValue> | undefined): Relisting['after'] {
  const [type = '', pk = '', sk = '', data] = [image?.['type']?.S, image?.['pk']?.S, image?.['sk']?.S, image?.['data']?.S];
  return data === undefined || sk.startsWith(HISTORY) ? undefined : keptIn({ type, key: { pk, sk }, data });
}

/** Whom it names; nobody, where it is not whole. */
function namedIn(record: Relisting['after']): Renaming['after'] {
  try {
    return record ? namedBy(record.type, record.data) : [];
  } catch {
    return [];
  }
}
