import type { Change } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { dataOf, entity, type Stored } from '../shared/entity.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { districtOf } from '../shared/region-code.ts';
import type { Key } from '../shared/table.ts';
import { stepped, stepsOf } from './aid.rules.ts';
import { type EnrollmentsAsked, enrollmentListName, listingsOf } from './listed.rules.ts';
import type { AidState, Beneficiary, Enrollment } from './shapes.ts';

/** One enrollment for each household and programme, or member and programme: the key itself forbids a second. */
const keyOf = ({ household, program, member }: Beneficiary): Key => ({
  pk: `household#${household}`,
  sk: `enrollment#${program}${member === undefined ? '' : `#${member}`}`,
});

/** A programme's enrollments of a state lie together, kecamatan by kecamatan and village by village, each village's in the order of their days. */
const partitionOf = (program: string, state: AidState): string => `recipients#${program}#${state}`;

const record = entity<Enrollment>('enrollment', {
  key: keyOf,
  index: ({ id, program, state, since, listedIn }) =>
    listedIn === undefined ? undefined : { gsi1pk: partitionOf(program, state), gsi1sk: `${listedIn}#${since}#${id}` },
});

interface Home {
  readonly village: string;
}

/** Whatever writes an enrollment, the step that brought it there is kept, and the village in whose lists it is. */
export const add = (enrollment: Enrollment, { village: listedIn }: Home, now: Instant) =>
  record.add({ ...stepped(enrollment, enrollment.steps ?? []), listedIn }, now);
export const replace = (before: Stored<Enrollment>, after: Enrollment, { village: listedIn }: Home, now: Instant) =>
  record.replace(before, { ...stepped(after, after.steps ?? stepsOf(before)), listedIn }, now);

/** Its household went to live in another village: nothing of it changes but in whose lists it is. */
export const relist = (before: Stored<Enrollment>, { village: listedIn }: Home): Change =>
  record.relist(before, { ...dataOf(before), listedIn });

interface Asked {
  readonly program: string;
  readonly state: AidState;
  /** A village or a kecamatan by its code; undefined: the regency. */
  readonly place: string | undefined;
  readonly page: PageInput;
}

/** A programme's enrollments of a state, village by village, the longest there first. One Query. */
export const listByPlace = ({ registry }: Context, { program, state, place, page }: Asked): Promise<Page<Stored<Enrollment>>> =>
  record.list(registry, { partition: partitionOf(program, state), index: 'gsi1', beginsWith: place && placesIn(place), page });

/** A place's enrollments of a state, the longest there first, of a programme or of all. One Query, and a BatchGet. */
export const listByDay = (
  { registry }: Context,
  { direction, page, ...asked }: EnrollmentsAsked & { readonly direction: Direction; readonly page: PageInput },
): Promise<Page<Stored<Enrollment>>> =>
  listRecords(
    registry,
    { list: enrollmentListName(asked), direction, page },
    { getMany: (keys) => record.getMany(registry, keys), listingsOf },
  );

/** All of a programme's of a state, for whoever lays them into lists. */
export const eachOf = ({ registry }: Pick<Context, 'registry'>, program: string, state: AidState): AsyncGenerator<Kept> =>
  eachKept(registry, { partition: partitionOf(program, state), index: 'gsi1' });

/** A kecamatan's code begins that of each of its villages; a village's is followed by the days. */
const placesIn = (place: string): string => (districtOf(place) === place ? `${place}.` : `${place}#`);
export const get = ({ registry }: Context, beneficiary: Beneficiary) => record.get(registry, keyOf(beneficiary));
export const getMany = ({ registry }: Context, who: readonly Beneficiary[]) => record.getMany(registry, who.map(keyOf));
export const asOf = ({ registry }: Context, beneficiary: Beneficiary, instant: Instant) =>
  record.asOf(registry, keyOf(beneficiary), instant);

export const history = ({ registry }: Context, beneficiary: Beneficiary, page: PageInput) =>
  record.history(registry, keyOf(beneficiary), page);

/** All enrollments a household has or had. One Query. */
export async function ofHousehold({ registry }: Context, household: string): Promise<Stored<Enrollment>[]> {
  const { items } = await registry.query({ partition: `household#${household}`, beginsWith: 'enrollment#' });
  return items.map(record.read);
}
