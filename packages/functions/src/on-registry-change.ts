import { toldAnew } from '@puskesos/core/answer/follow.rules';
import { keepCodes } from '@puskesos/core/household/home-code';
import { followLists, type Relisting } from '@puskesos/core/lists/follow';
import { markAnswers, markDirty, markHouseholds, markSettling } from '@puskesos/core/recipient/dirty';
import { villages as everyVillage } from '@puskesos/core/region';
// Records of whatever kind come by.
import '@puskesos/core/rewriting/every-shape';
import { namedBy } from '@puskesos/core/search/findable.rules';
import { followNames, type Renaming } from '@puskesos/core/search/follow';
import { HISTORY } from '@puskesos/core/shared/change';
import { systemClock } from '@puskesos/core/shared/clock';
import { newRequestId } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { namesEnv } from '@puskesos/core/shared/env';
import { BrokenRecord, NewerShape } from '@puskesos/core/shared/error';
import { keptIn } from '@puskesos/core/shared/listed';
import { openNames } from '@puskesos/core/shared/stores';
import type { Table } from '@puskesos/core/shared/table';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { faultOf, log, millisecondsSoFar, within } from './log.ts';
import { secondsSince } from './stream-age.ts';

const { registry, vault } = await openNames(namesEnv());

/**
 * Marks the households that changed or are to be told something else, and the villages that deliberated; every village when a programme changed, for what it now means may
 * differ for each household. A batch that comes twice or out of order marks the same villages. Keeps the index of names, the homes’ codes and the lists true beside it, by what a record said
 * before and says now.
 */
export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  within({ function: 'OnRegistryChange' }, async () => {
    const bill = new Cost();
    try {
      await follow(event, registry.billedTo(bill));
    } catch (error) {
      log('error', 'not followed', { failed: 1, records: event.Records.length, ...faultOf(error) });
      throw error;
    }
    const { calls, readUnits, writeUnits } = bill;
    const oldest = Math.max(0, ...event.Records.map(secondsSince));
    log('info', 'followed', { records: event.Records.length, oldest, milliseconds: millisecondsSoFar(), calls, readUnits, writeUnits });
    return { batchItemFailures: [] };
  });

async function follow(event: DynamoDBStreamEvent, billed: Table): Promise<void> {
  const villages = new Set<string>();
  const households: { village: string; household: string }[] = [];
  const answers: { village: string; household: string }[] = [];
  const renamings: Renaming[] = [];
  const relistings: Relisting[] = [];
  for (const record of event.Records) {
    // Fingerprints lie covered where a second key is in use, and are written anew as they were made.
    const dynamodb = vault.cover ? vault.cover.lift(record.dynamodb) : record.dynamodb;
    for (const image of [dynamodb?.OldImage, dynamodb?.NewImage]) {
      for (const village of villagesOf(image)) villages.add(village);
      households.push(...householdIn(image));
    }
    const [before, after] = [recordIn(dynamodb?.OldImage), recordIn(dynamodb?.NewImage)];
    relistings.push({ before, after });
    answers.push(...toldAnew({ before, after }));
    renamings.push({ before: namedIn(before), after: namedIn(after) });
  }
  const marking = { registry: billed, newId: newRequestId, now: systemClock };
  await markDirty(marking, villages);
  await markSettling(marking, villages);
  await markHouseholds(marking, households);
  await markAnswers(marking, answers);
  await followNames({ registry: billed, vault }, renamings);
  await keepCodes({ registry: billed }, registeredIn(relistings));
  await followLists({ registry: billed }, relistings);
}

/** Villages of which all may differ: of a programme that changed every one, of a deliberation its own. */
function villagesOf(image: Record<string, AttributeValue> | undefined): string[] {
  const [type, sk] = [image?.['type']?.S, image?.['sk']?.S];
  if (type === 'program' && sk === 'program') return everyVillage.map(({ code }) => code);
  const place = image?.['gsi1pk']?.S;
  return type === 'deliberation' && sk === type && place ? [place.replace(/^.*#/, '')] : [];
}

/**
 * Aid is carried on the household, so its item alone tells of every change in what its people receive. Its place in the village's list
 * says which village; a household that is merged away has none, but its old image does.
 */
function householdIn(image: Record<string, AttributeValue> | undefined): { village: string; household: string }[] {
  const [type, pk = '', sk, place] = [image?.['type']?.S, image?.['pk']?.S, image?.['sk']?.S, image?.['gsi1pk']?.S];
  const isOne = type === 'household' && sk === type && place !== undefined;
  return isOne ? [{ village: place.replace(/^.*#/, ''), household: pk.replace(/^household#/, '') }] : [];
}

/**
 * A record itself, not a state it was in. One that can't be read is told of wherever it is read; one that a later version wrote is for that version
 * to follow, and stops the batch until it is there.
 */
function recordIn(image: Record<string, AttributeValue> | undefined): Relisting['after'] {
  const [type = '', pk = '', sk = '', data] = [image?.['type']?.S, image?.['pk']?.S, image?.['sk']?.S, image?.['data']?.S];
  if (data === undefined || sk.startsWith(HISTORY)) return undefined;
  const shape = image?.['shape']?.N;
  try {
    return keptIn({ type, key: { pk, sk }, data, ...(shape && { shape: Number(shape) }) });
  } catch (error) {
    if (error instanceof BrokenRecord && !(error instanceof NewerShape)) return undefined;
    throw error;
  }
}

/** Households that were not there before: their codes lead to them from now on. */
const registeredIn = (relistings: readonly Relisting[]): string[] =>
  relistings.flatMap(({ before, after }) => (after?.type === 'household' && !before ? [(after.data as { id: string }).id] : []));

/** Whom it names; nobody, where it is not whole. */
function namedIn(record: Relisting['after']): Renaming['after'] {
  try {
    return record ? namedBy(record.type, record.data) : [];
  } catch {
    return [];
  }
}
