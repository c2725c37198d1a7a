import * as z from 'zod';
import * as Household from '../household/household.ts';
import { DistrictCode, VillageCode } from '../region/region.ts';
import { type Actor, serves } from '../shared/actor.ts';
import type { Stored } from '../shared/entity.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { query } from '../shared/operation.ts';
import { ForwardInput, type Page } from '../shared/page.ts';
import { liesIn } from '../shared/region-code.ts';
import { said } from '../shared/said.ts';
import * as Staff from '../staff/staff.ts';
import * as Training from '../training/training.ts';
import { type Likeness, likenessOf } from './likeness.rules.ts';
import type { Found } from './line.store.ts';
import { pageOf } from './page.ts';

export { likenesses } from './likeness.rules.ts';

/** Who and what is found by a name, however it is spelt, among those whom the actor may see. */

const Name = freeText(2, 100).regex(/\p{L}/u, said('Nama harus memuat huruf', 'a name must hold letters'));
const Place = z.union([VillageCode, DistrictCode]);

export interface FoundPerson {
  readonly household: Stored<Household.Household>;
  readonly member: string;
  readonly likeness: Likeness;
}

/** So many villages are looked through one by one; whoever serves more says which. */
const MOST_VILLAGES = 8;

/** What begins the keys of the villages that the actor reaches in that place, in the order of their codes; none out of reach. */
function placesOf(actor: Actor, place: string | undefined): string[] {
  const { scope } = actor;
  if (scope.kind === 'villages') {
    const villages = scope.villages.filter((village) => place === undefined || village === place || liesIn(village, place));
    return [...new Set(villages)].toSorted().map((village) => `${village}#`);
  }
  const wanted = place ?? (scope.kind === 'district' ? scope.district : '');
  return [wanted === '' ? '' : VillageCode.safeParse(wanted).success ? `${wanted}#` : `${wanted}.`];
}

const reaches = (actor: Actor, place: string): boolean =>
  serves(actor, place) ||
  (actor.scope.kind === 'district' && actor.scope.district === place) ||
  (actor.scope.kind === 'villages' && actor.scope.villages.some((village) => liesIn(village, place)));

/**
 * People who live in a household, by their name: as it is written, in another spelling, or with one letter wrong, the words in any order. In the
 * actor's area, or the part of it that is named. For one place at most seven Queries and two BatchGets, for several villages at most sixteen Queries, however many households there are.
 */
export const households = query({
  input: z.object({ name: Name, place: Place.optional(), page: ForwardInput.prefault({}) }),
  right: ['household.read', 'names.read'],
  may: (actor, { place }) => place === undefined || reaches(actor, place),
  run: async ({ name, place, page }, context): Promise<Page<FoundPerson>> => {
    const places = placesOf(context.actor, place);
    if (places.length > MOST_VILLAGES) throw tooManyPlaces();
    const found = await pageOf(context, { kind: 'person', name, places, page });
    const ids = [...new Set(found.rows.map(({ value }) => value.record))];
    const known = new Map(ids.length > 0 ? (await Household.byIds(context, { households: ids })).map((one) => [one.id, one]) : []);
    return withRecords(found, ({ record, member }) => {
      const household = known.get(record);
      const likeness = household && likenessIn(household, member, name);
      return household && likeness && { household, member, likeness };
    });
  },
});

/** The index may be some seconds behind: what the household says of itself is what counts. */
function likenessIn(household: Household.Household, id: string, name: string): Likeness | undefined {
  const member = household.status === 'active' ? household.members.find((one) => one.id === id) : undefined;
  return member && likenessOf(name, member.name);
}

/** People of the staff by their name, the likest first. */
export const staff = query({
  input: z.object({ name: Name, page: ForwardInput.prefault({}) }),
  right: 'staff.read',
  run: async ({ name, page }, context) => {
    const found = await pageOf(context, { kind: 'staff', name, places: [''], page });
    const known = await Staff.byIds(context, { staff: found.rows.map(({ value }) => value.record) });
    return namedSo(found, known, name);
  },
});

/** Trainings by their name, the likest first. */
export const trainings = query({
  input: z.object({ name: Name, page: ForwardInput.prefault({}) }),
  right: 'training.read',
  run: async ({ name, page }, context) => {
    const found = await pageOf(context, { kind: 'training', name, places: [''], page });
    const known = await Training.byIds(context, { trainings: found.rows.map(({ value }) => value.record) });
    return namedSo(found, known, name);
  },
});

function namedSo<T extends { readonly id: string; readonly name: string }>(found: Page<Found>, known: readonly T[], name: string): Page<T> {
  const byId = new Map(known.map((one) => [one.id, one]));
  return withRecords(found, ({ record }) => {
    const one = byId.get(record);
    return one && likenessOf(name, one.name) ? one : undefined;
  });
}

/** The rows whose record is there and says the same. Where the last of them is not, the page goes on behind it all the same. */
function withRecords<T>({ rows, hasNext, end = rows.at(-1)?.cursor }: Page<Found>, recordOf: (line: Found) => T | undefined): Page<T> {
  const kept = rows.flatMap(({ value, cursor }) => {
    const record = recordOf(value);
    return record === undefined ? [] : [{ value: record, cursor }];
  });
  return { rows: kept, hasNext, ...(end !== undefined && { end }) };
}

const tooManyPlaces = () => InvalidInput.at('place', `Sebutkan desa/kelurahan atau kecamatannya`, `name the village or kecamatan`);
