import { isNew, versionConflict } from '../shared/change.ts';
import { dayOf, type Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { listItems } from '../shared/list-items.ts';
import type { PageInput } from '../shared/page.ts';
import type { Role } from '../shared/rights.ts';
import { listStrands } from '../shared/strands.ts';
import type { Item, Key, TransactItem } from '../shared/table.ts';
import { transactWrite } from '../shared/transaction.ts';
import type { NumberKind } from './numbers.ts';

/** Who saw numbers, or asked after one: written before they are told, under person and day, each of the numbers and, where it is known, the household. */

/** Shown in clear, taken out as a file, a household asked for by its number, or who else had asked after it or seen it. */
export const readingWays = ['shown', 'exported', 'looked_up', 'traced'] as const;

export interface Reading {
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
  readonly way: (typeof readingWays)[number];
  readonly numbers: readonly NumberKind[];
  readonly purpose: string;
  readonly requestId: string;
  /** Whose numbers; absent where nobody in the reader's area holds the one that was asked after, and of a file, which is of many. */
  readonly household?: string | undefined;
}

type Told = Pick<Reading, 'way' | 'numbers' | 'purpose' | 'household'>;

const READINGS = '~reading@';
const ofPerson = (by: string) => `readings#${by}`;
const ofDay = (day: string) => `readings@${day}`;

/** A number by its fingerprint. */
export interface Blind {
  readonly kind: NumberKind;
  readonly blind: string;
}

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

/** Notes, before the numbers of a household are shown in clear, who reads them and why. */
export function logShown(context: Context, household: string, purpose: string, numbers: readonly Blind[]): Promise<void> {
  const noted = noteOf(context, { way: 'shown', numbers: ['nik', 'kk'], purpose, household });
  const each = new Map(numbers.map((one) => [one.blind, underNumber(noted, one)]));
  return transactWrite(
    context.registry,
    [noted.item, underHousehold(noted, household), ...each.values()].map((item) => newItem(context, item)),
  );
}

/**
 * Notes, before a part of a file is given out, who takes which numbers and why: once under the person and the day, and under each household and
 * number. 25 lines a BatchWrite.
 */
export function logExported(context: Context, purpose: string, taken: readonly { household: string; numbers: readonly Blind[] }[]) {
  const noted = noteOf(context, { way: 'exported', numbers: ['nik', 'kk'], purpose });
  const items = taken.flatMap(({ household, numbers }) => {
    // A line of its own for each household: one number can stand in two of them, on one part of a file.
    const own = { id: `${noted.reading.at}#${context.newId()}`, item: noted.item, reading: { ...noted.reading, household } };
    const each = new Map(numbers.map((one) => [one.blind, underNumber(own, one)]));
    return [underHousehold(own, household), ...each.values()];
  });
  return context.registry.batchWrite([noted.item, ...items]);
}

/** Notes whose household a number that was asked after led to, before it is told. */
export function logFound(context: Context, noted: Noted, number: Blind, household: string): Promise<void> {
  const found = ({ pk, sk }: Key) => {
    const set = { UpdateExpression: 'SET household = :household', ExpressionAttributeValues: { ':household': household } };
    const Update = { TableName: context.registry.name, Key: { pk, sk }, ConditionExpression: 'attribute_exists(pk)', ...set };
    return { item: { Update }, onConditionFailed: versionConflict };
  };
  const item = underHousehold({ ...noted, reading: { ...noted.reading, household } }, household);
  return transactWrite(context.registry, [found(noted.item), found(underNumber(noted, number)), newItem(context, item)]);
}

const underHousehold = ({ reading, id }: Noted, household: string): Item => ({
  pk: `household#${household}`,
  sk: `${READINGS}${id}`,
  type: 'household-reading',
  ...reading,
});

/** Under the number, which goes from household to household. */
export const underNumber = ({ reading, id }: Noted, { kind, blind }: Blind): Item => ({
  pk: `number#${blind}`,
  sk: `${READINGS}${id}`,
  type: 'number-reading',
  ...reading,
  numbers: [kind],
});

export function newItem({ registry }: Context, Item: Item): { item: TransactItem; onConditionFailed: typeof versionConflict } {
  return { item: { Put: { TableName: registry.name, Item, ...isNew } }, onConditionFailed: versionConflict };
}

/** Of one of these, latest first. One Query. */
export type ReadingsOf = { readonly household: string } | { readonly blind: string } | { readonly day: string };

export const list = ({ registry }: Context, of: ReadingsOf, page: PageInput) =>
  listItems(registry, { ...keysOf(of), descending: true, page }, read);

function keysOf(of: ReadingsOf) {
  if ('day' in of) return { partition: ofDay(of.day), index: 'gsi1' as const };
  return { partition: 'blind' in of ? `number#${of.blind}` : `household#${of.household}`, beginsWith: READINGS };
}

/** Under these sign-ins, latest first. A Query a sign-in. */
export const listByPerson = ({ registry }: Context, logins: readonly string[], page: PageInput) =>
  listStrands(registry, { strands: logins.map((login) => ({ name: login, partition: ofPerson(login) })), page }, read);

const read = (item: Item): Reading => item as unknown as Reading;
