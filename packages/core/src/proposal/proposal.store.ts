import { villagesOf } from '../region/region.ts';
import type { Change } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { VersionConflict } from '../shared/error.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Item, Key } from '../shared/table.ts';
import { listingsOf, orderOf, type ProposalsAsked, proposalListName, stretchOf } from './listed.rules.ts';
import './proposal.shape.ts';
import { type Proposal, type ProposalState, proposalStates } from './shapes.ts';

type Registry = Pick<Context, 'registry'>;

export const idOf = (household: string, subject: string, member?: string): string =>
  [household, subject, ...(member ? [member] : [])].join('.');

export function parseId(id: string): { household: string; subject: string; member?: string } {
  const [household = '', subject = '', member] = id.split('.');
  return { household, subject, ...(member !== undefined && { member }) };
}

/** In its household's partition; the key itself forbids a second one for the same subject. */
function keyOf(id: string): Key {
  const [household = '', ...subject] = id.split('.');
  return { pk: `household#${household}`, sk: `proposal#${subject.join('.')}` };
}

/** In a village's list by state, and in each by the day they should go on. */
const record = entity<Proposal>('proposal', {
  key: ({ id }) => keyOf(id),
  index: (proposal) => ({ gsi1pk: `proposals#${proposal.village}`, gsi1sk: orderOf(proposal) }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Registry, id: string) => record.get(registry, keyOf(id));
export const getMany = ({ registry }: Registry, ids: readonly string[]) => record.getMany(registry, [...new Set(ids)].map(keyOf));
export const history = ({ registry }: Registry, id: string, page: PageInput) => record.history(registry, keyOf(id), page);

export const listIn = (
  { registry }: Registry,
  village: string,
  { state, purse, direction = 'asc', page }: Omit<Asked, 'place' | 'direction'> & { readonly direction?: Direction | undefined },
): Promise<Page<Stored<Proposal>>> =>
  purse
    ? inPlace({ registry }, { place: village, state, purse, direction, page })
    : record.list(registry, {
        partition: `proposals#${village}`,
        index: 'gsi1',
        ...(state && { beginsWith: stretchOf(state) }),
        descending: direction === 'desc',
        page,
      });

interface Asked extends ProposalsAsked {
  readonly state?: ProposalState | undefined;
  readonly direction: Direction;
  readonly page: PageInput;
}

/** Of a village, a kecamatan or the regency, of a purse or of all. One Query, and a BatchGet. */
export const inPlace = ({ registry }: Registry, { state, direction, page, ...asked }: Asked): Promise<Page<Stored<Proposal>>> =>
  listRecords(
    registry,
    { list: proposalListName(asked), beginsWith: state && stretchOf(state), direction, page },
    { getMany: (keys) => record.getMany(registry, keys), listingsOf },
  );

/** All of a village's, for whoever lays them into lists. */
export const eachInVillage = ({ registry }: Registry, village: string): AsyncGenerator<Kept> =>
  eachKept(registry, { partition: `proposals#${village}`, index: 'gsi1' });

/** All that a household was ever proposed for: one for each subject. */
export async function ofHousehold({ registry }: Registry, household: string): Promise<Stored<Proposal>[]> {
  const { items } = await registry.query({ partition: `household#${household}`, beginsWith: 'proposal#' });
  return items.map(record.read);
}

const never = () => new VersionConflict();

/** A village's proposals by state, as numbers that each move adds to. */
export const addCounts = (village: string, amounts: Readonly<Partial<Record<ProposalState, number>>>): Change => ({
  add: {
    key: { pk: `proposal-counts#${districtOf(village)}`, sk: village },
    amounts: amounts as Readonly<Record<string, number>>,
    initial: { type: 'proposal_counts', village },
  },
  onConditionFailed: never,
});

export const countTransition = (village: string, from: ProposalState | undefined, to: ProposalState): Change =>
  addCounts(village, { ...(from && from !== to && { [from]: -1 }), [to]: 1 });

export interface VillageCounts {
  readonly village: string;
  readonly counts: Readonly<Record<ProposalState, number>>;
}

const countsOf = (item: Item | undefined): VillageCounts['counts'] =>
  Object.fromEntries(proposalStates.map((state) => [state, (item?.[state] as number | undefined) ?? 0])) as VillageCounts['counts'];

export const countsOfVillage = async ({ registry }: Registry, village: string): Promise<VillageCounts['counts']> =>
  countsOf(await registry.get({ pk: `proposal-counts#${districtOf(village)}`, sk: village }));

/** Every village of a kecamatan, those without a proposal too. One Query. */
export async function countsIn({ registry }: Registry, district: string): Promise<VillageCounts[]> {
  const { items } = await registry.query({ partition: `proposal-counts#${district}` });
  const known = new Map(items.map((item) => [item.sk, item]));
  return villagesOf(district).map(({ code }) => ({ village: code, counts: countsOf(known.get(code)) }));
}
