import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, filterItems, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Vault } from '../shared/vault.ts';
import { needRank } from './household.rules.ts';
import { NumberTaken } from './household-errors.ts';
import type { NumberKind } from './numbers.ts';
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
export const getMany = ({ registry }: Context, ids: readonly string[]) => record.getMany(registry, ids.map(keyOf));
export const asOf = ({ registry }: Context, id: string, instant: string) => record.asOf(registry, keyOf(id), instant);
export const history = ({ registry }: Context, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

const inVillage = (village: string) => ({ partition: `village#${village}`, index: 'gsi1', beginsWith: 'household#' }) as const;

/** A village's households, poorest first. */
export const listByVillage = ({ registry }: Context, village: string, page: PageInput): Promise<Page<Stored<Household>>> =>
  record.list(registry, { ...inVillage(village), page });

const READ_LIMIT = 200;

/**
 * A village's households that pass, poorest first: one Query, which looks through 200 at most. A page may come out short, or empty,
 * while there is more.
 */
export const filterByVillage = (
  { registry }: Context,
  village: string,
  page: PageInput,
  passes: (household: Stored<Household>) => boolean,
): Promise<Page<Stored<Household>>> => filterItems(registry, { ...inVillage(village), page, readLimit: READ_LIMIT }, record.read, passes);

/** All of them that can be read, whoever asks being told of each that can't; a page is read only when the one before is used up. */
export const eachInVillage = ({ registry }: Context, village: string, onBroken?: () => void): AsyncGenerator<Stored<Household>> =>
  record.each(registry, inVillage(village), onBroken);

/** Who holds a number: found by its fingerprint, never by itself. */
export interface Holder {
  readonly fingerprint: string;
  readonly household: string;
  /** Absent for a family card. */
  readonly member?: string;
}

const claimKey = (blind: string): Key => ({ pk: `number#${blind}`, sk: 'holder' });

/** A number that is somebody's, by its fingerprint. */
export interface Booked {
  readonly kind: NumberKind;
  readonly blind: string;
  readonly household: string;
  readonly member?: string;
}

/** The numbers of a household's cards and people; of who has no NIK, the register's own. */
export const numbersOf = (vault: Vault, { id: household, cards, members }: Household): Booked[] => [
  ...cards.map(({ number }) => ({ kind: 'kk' as const, blind: number.blind, household })),
  ...members.flatMap(({ id: member, nik, temporary }) => {
    const blind = nik?.blind ?? (temporary && vault.fingerprint('nik', temporary));
    return blind ? [{ kind: 'nik' as const, blind, household, member }] : [];
  }),
];

/** Books a number for a household; refused when another has it. */
export function claim({ kind, blind, household, member }: Booked): Change {
  return {
    put: { ...claimKey(blind), type: 'holder', household, member },
    condition: { ConditionExpression: 'attribute_not_exists(pk)' },
    onConditionFailed: () => new NumberTaken(kind),
  };
}

/** Hands a number over from another household. */
export function transferClaim({ kind, blind, household, member }: Booked, from: string): Change {
  return {
    put: { ...claimKey(blind), type: 'holder', household, member },
    condition: { ConditionExpression: 'household = :from', ExpressionAttributeValues: { ':from': from } },
    onConditionFailed: () => new NumberTaken(kind),
  };
}

/** Frees a number that turned out to be somebody else's. */
export function release({ kind, blind, household }: Booked): Change {
  return {
    delete: claimKey(blind),
    condition: { ConditionExpression: 'household = :household', ExpressionAttributeValues: { ':household': household } },
    onConditionFailed: () => new NumberTaken(kind),
  };
}

export const claimAll = (vault: Vault, household: Household): Change[] => numbersOf(vault, household).map(claim);

/** The holders of those fingerprints, in no order; a number nobody holds is left out. */
export async function holders({ registry }: Context, blinds: readonly string[]): Promise<Holder[]> {
  const items = await registry.batchGet([...new Set(blinds)].map(claimKey));
  return items.map(({ pk, household, member }) => ({
    fingerprint: pk.slice('number#'.length),
    household: household as string,
    ...(member !== undefined && { member: member as string }),
  }));
}

/** Notes, before a number is shown in clear, who reads it and why. */
export function logReading(context: Context, household: string, reading: { numbers: string[]; purpose: string }): Promise<unknown> {
  const at = context.now();
  return context.registry.put({
    ...keyOf(household),
    sk: `~reading@${at}#${context.newId()}`,
    type: 'reading',
    at,
    by: context.actor.id,
    role: context.actor.role,
    requestId: context.requestId,
    ...reading,
  });
}
