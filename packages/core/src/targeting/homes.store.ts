import * as Household from '../household/household.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { type HomeFilter, isFiltered, isMeant, mayBeMeant } from './home-filter.rules.ts';
import type { HomeMarks } from './home-marks.rules.ts';
import { homeListName, listingsOf } from './listed.rules.ts';

type Home = Stored<Household.Household>;

export interface HomesAsked {
  readonly place: string;
  readonly filter: HomeFilter;
  readonly direction: Direction;
  readonly page: PageInput;
  readonly day: Day;
}

const idIn = (pk: string): string => pk.slice(pk.indexOf('#') + 1);

/** Of a kecamatan or the regency: one Query, and one BatchGet where it finds any. */
export const homesIn = (context: Context, { place, filter, day, ...asked }: HomesAsked): Promise<Page<Home>> =>
  listRecords<Home>(
    context.registry,
    { list: homeListName(place), ...asked },
    {
      getMany: (keys) =>
        Household.getManyUnchecked(
          context,
          keys.map(({ pk }) => idIn(pk)),
        ),
      listingsOf,
      ...(isFiltered(filter) && {
        search: {
          may: (marks) => mayBeMeant(JSON.parse(marks) as HomeMarks, filter, day),
          is: (household) => isMeant(household, filter, day),
        },
      }),
    },
  );

/** The same of a village: one Query. */
export const homesInVillage = (context: Context, { place, filter, direction, page, day }: HomesAsked): Promise<Page<Home>> =>
  isFiltered(filter)
    ? Household.filterByVillage(context, place, page, (household) => isMeant(household, filter, day), direction)
    : Household.listByVillage(context, place, page, direction);
