import { isNew, transactWrite, versionConflict } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { listItems } from '../shared/entity.ts';
import type { PageInput } from '../shared/page.ts';
import type { Role } from '../shared/rights.ts';
import type { Item, TransactItem } from '../shared/table.ts';
import type { NumberKind } from './numbers.ts';

/** Who saw numbers, or asked after one: written before they are told, under the person and day and, where a household is known, under that. */

/** Shown in clear, or a household asked for by its number. */
export const readingWays = ['shown', 'looked_up'] as const;

export interface Reading {
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
  readonly way: (typeof readingWays)[number];
  readonly numbers: readonly NumberKind[];
  readonly purpose: string;
  readonly requestId: string;
  /** Whose numbers; absent where nobody in the reader's area holds the one that was asked after. */
  readonly household?: string | undefined;
}

type Told = Pick<Reading, 'way' | 'numbers' | 'purpose' | 'household'>;

const HOUSEHOLD_READINGS = '~reading@';
const ofPerson = (by: string) => `readings#${by}`;
const ofDay = (day: string) => `readings@${day}`;

/** A reading that is about to be told, and what notes it under its person and day. */
export interface Noted {
  readonly reading: Reading;
  readonly id: string;
  readonly item: Item;
}

export function noteOf({ actor, now, newId, requestId }: Context, told: Told, beside: object = {}): Noted {
  const reading: Reading = { at: now(), by: actor.id, role: actor.role, requestId, ...told };
  const id = `${reading.at}#${newId()}`;
  const index = { gsi1pk: ofDay(dayOf(reading.at)), gsi1sk: id };
  return { reading, id, item: { pk: ofPerson(actor.id), sk: id, ...index, type: 'reading', ...reading, ...beside } };
}

/** Notes, before a number is shown in clear, who reads it and why. */
export function logShown(context: Context, household: string, told: Pick<Told, 'numbers' | 'purpose'>): Promise<void> {
  const noted = noteOf(context, { ...told, way: 'shown', household });
  return transactWrite(context.registry, [newItem(context, noted.item), newItem(context, underHousehold(noted, household))]);
}

/** Notes whose household a number that was asked after led to, before it is told. */
export function logFound(context: Context, noted: Noted, household: string): Promise<void> {
  const { pk, sk } = noted.item;
  const found = {
    TableName: context.registry.name,
    Key: { pk, sk },
    UpdateExpression: 'SET household = :household',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':household': household },
  };
  const item = underHousehold({ ...noted, reading: { ...noted.reading, household } }, household);
  return transactWrite(context.registry, [{ item: { Update: found }, onConditionFailed: versionConflict }, newItem(context, item)]);
}

const underHousehold = ({ reading, id }: Noted, household: string): Item => ({
  pk: `household#${household}`,
  sk: `${HOUSEHOLD_READINGS}${id}`,
  type: 'household-reading',
  ...reading,
});

export function newItem({ registry }: Context, Item: Item): { item: TransactItem; onConditionFailed: typeof versionConflict } {
  return { item: { Put: { TableName: registry.name, Item, ...isNew } }, onConditionFailed: versionConflict };
}

/** Of one of the three, latest first. One Query. */
export type ReadingsOf = { readonly household: string } | { readonly person: string } | { readonly day: string };

export const list = ({ registry }: Context, of: ReadingsOf, page: PageInput) =>
  listItems(registry, { ...keysOf(of), descending: true, page }, read);

function keysOf(of: ReadingsOf) {
  if ('household' in of) return { partition: `household#${of.household}`, beginsWith: HOUSEHOLD_READINGS };
  return 'person' in of ? { partition: ofPerson(of.person) } : { partition: ofDay(of.day), index: 'gsi1' as const };
}

const read = (item: Item): Reading => item as unknown as Reading;
