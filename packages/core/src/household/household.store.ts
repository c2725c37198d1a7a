import { type Change, isNew } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { filterItems } from '../shared/list-items.ts';
import { eachKept, type Kept } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Vault } from '../shared/vault.ts';
import { needRank } from './household.rules.ts';
import type { NumberKind, SealedNumber } from './numbers.ts';
import type { Household } from './shapes.ts';

const keyOf = (id: string): Key => ({ pk: `household#${id}`, sk: 'household' });

const record = entity<Household>('household', {
  key: ({ id }) => keyOf(id),
  index: (household) =>
    household.status === 'active'
      ? { gsi1pk: `village#${household.village}`, gsi1sk: `household#${needRank(household)}#${household.id}` }
      : undefined,
  isWhole: ({ members, cards, aid }) => [members, cards, aid].every(Array.isArray),
});

export const add = record.add;
export const replace = record.replace;

export const get = ({ registry }: Context, id: string) => record.get(registry, keyOf(id));
/** That it is as it was read, for what is written beside it alone. */
export const asItIs = record.unchanged;
export const getMany = ({ registry }: Context, ids: readonly string[]) => record.getMany(registry, ids.map(keyOf));
export const asOf = ({ registry }: Context, id: string, instant: string) => record.asOf(registry, keyOf(id), instant);
export const history = ({ registry }: Context, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

const inVillage = (village: string) => ({ partition: `village#${village}`, index: 'gsi1', beginsWith: 'household#' }) as const;

/** A village's households, poorest first or last. */
export const listByVillage = (
  { registry }: Context,
  village: string,
  page: PageInput,
  direction: Direction = 'asc',
): Promise<Page<Stored<Household>>> => record.list(registry, { ...inVillage(village), page, descending: direction === 'desc' });

const READ_LIMIT = 200;

/**
 * A village's households that pass, poorest first or last: one Query, which looks through 200 at most. A page may come out short, or empty,
 * while there is more.
 */
export const filterByVillage = (
  { registry }: Context,
  village: string,
  page: PageInput,
  passes: (household: Stored<Household>) => boolean,
  direction: Direction = 'asc',
): Promise<Page<Stored<Household>>> => {
  const options = { ...inVillage(village), page, readLimit: READ_LIMIT, descending: direction === 'desc' };
  return filterItems(registry, options, record.read, passes);
};

/** All of them that can be read, whoever asks being told of each that can't; a page is read only when the one before is used up. */
export const eachInVillage = ({ registry }: Context, village: string, onBroken?: () => void): AsyncGenerator<Stored<Household>> =>
  record.each(registry, inVillage(village), onBroken);

/** The same, for whoever lays them into lists. */
export const eachKeptInVillage = ({ registry }: Context, village: string): AsyncGenerator<Kept> => eachKept(registry, inVillage(village));

/** Who has a number: a household, and the member of whom it is; no member for a family card. */
export interface Taker {
  readonly household: string;
  readonly member?: string;
}

/** Who says that a number is theirs, and in which suspected double somebody is asked about it. */
export interface Claim extends Taker {
  readonly double?: string;
}

/** Whose a number is: found by its fingerprint, never by itself. */
export interface Bookings {
  readonly fingerprint: string;
  /** Nobody, where who held it gave it up and others only claim it. */
  readonly holder?: Taker;
  /** Who says that it is theirs, while somebody out of their sight has it. */
  readonly claims: readonly Claim[];
  /** How often it was written since it was first booked. */
  readonly revision: number;
}

export interface Holder extends Taker {
  readonly fingerprint: string;
}

export const allOf = (line: Bookings | undefined): readonly Taker[] =>
  line ? [...(line.holder ? [line.holder] : []), ...line.claims] : [];

const bookingKey = (blind: string): Key => ({ pk: `number#${blind}`, sk: 'holder' });
const changedSince = () => new VersionConflict();

/** Whose a number is from now on; refused where that has changed since it was read. */
export function putBookings(before: Bookings | undefined, { fingerprint, holder, claims }: Omit<Bookings, 'revision'>): Change[] {
  const condition = before ? unchanged(before.revision) : isNew;
  if (!holder && claims.length === 0) {
    return before ? [{ delete: bookingKey(fingerprint), condition, onConditionFailed: changedSince }] : [];
  }
  const revision = (before?.revision ?? 0) + 1;
  const put = { ...bookingKey(fingerprint), type: 'holder', ...holder, ...(claims.length > 0 && { claims: [...claims] }), revision };
  return [{ put, condition, onConditionFailed: changedSince }];
}

const unchanged = (revision: number) =>
  ({ ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } }) as const;

/** A number that a household has, by its fingerprint. */
export interface Has extends Taker {
  readonly kind: NumberKind;
  readonly number: Pick<SealedNumber, 'blind' | 'claimed'>;
}

/** The numbers of a household's cards and people; of who has no NIK, the register's own. */
export const numbersOf = (vault: Vault, { id: household, cards, members }: Household): Has[] => [
  ...cards.map(({ number }) => ({ kind: 'kk' as const, number, household })),
  ...members.flatMap(({ id: member, nik, temporary }) => {
    const number = nik ?? (temporary && { blind: vault.fingerprint('nik', temporary) });
    return number ? [{ kind: 'nik' as const, number, household, member }] : [];
  }),
];

/** What a register begins with. */
export const claimAll = (vault: Vault, household: Household): Change[] =>
  numbersOf(vault, household).flatMap(({ kind: _kind, number, ...holder }) =>
    putBookings(undefined, { fingerprint: number.blind, holder, claims: [] }),
  );

/** Whose those numbers are, in no order; a number that nobody has is left out. */
export async function bookingsOf({ registry }: Context, blinds: readonly string[], consistent = false): Promise<Bookings[]> {
  const items = await registry.batchGet([...new Set(blinds)].map(bookingKey), consistent);
  return items.map(({ pk, household, member, claims, revision }) => ({
    fingerprint: pk.slice('number#'.length),
    ...(household !== undefined && { holder: { household, ...(member !== undefined && { member }) } as Taker }),
    claims: (claims ?? []) as Claim[],
    revision: revision as number,
  }));
}

/** The holders of those numbers, wherever they are. */
export async function holders(context: Context, blinds: readonly string[]): Promise<Holder[]> {
  const lines = await bookingsOf(context, blinds);
  return lines.flatMap(({ fingerprint, holder }) => (holder ? [{ fingerprint, ...holder }] : []));
}
