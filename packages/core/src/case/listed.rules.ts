import { placesAround } from '../region/region.ts';
import { type Day, daysBetween } from '../shared/clock.ts';
import { type Listing, listName, listNames } from '../shared/listed.ts';
import { hasReached } from './roles.rules.ts';
import { type Case, type CaseCategory, type CaseState, isAboutStaff } from './shapes.ts';

/** In which lists a case lies, and in what order. */

/** Who may know of them: everybody who sees cases, few, or the desks above the village alone. */
export type CaseList = 'cases' | 'sensitive-cases' | 'staff-cases';

/** The same of a kecamatan and the regency, where a camat knows less than Dinsos: what came up to them, and what does not complain of a camat. */
export type DeskList = CaseList | 'raised-cases' | 'staff-cases-below';

/** Each lies in a list of its own, so that nobody's page is cut short by what they may not know of. */
export const listHolding = (one: Case): CaseList => (isAboutStaff(one) ? 'staff-cases' : one.sensitive ? 'sensitive-cases' : 'cases');

function deskListsHolding(one: Case): DeskList[] {
  const list = listHolding(one);
  if (list === 'staff-cases') return one.aboutCamat ? [list] : [list, 'staff-cases-below'];
  return list === 'sensitive-cases' && hasReached(one.level, 'district') ? [list, 'raised-cases'] : [list];
}

/** Open ones by the day they are due, then those that are closed, the latest first. */
export const OPEN = '0#';
export const CLOSED = '1#';
const LAST_DAY = '9999-12-31';
const descendingDay = (day: Day): string => String(daysBetween(day, LAST_DAY)).padStart(7, '0');
export const rank = ({ id, state, due, closedOn }: Case): string =>
  state === 'closed' ? `${CLOSED}${descendingDay(closedOn ?? due)}#${id}` : `${OPEN}${due}#${id}`;

/** By when it is to go on, or by when it came. */
export const caseOrders = ['due', 'registered'] as const;
export type CaseOrder = (typeof caseOrders)[number];

const orderOf: Readonly<Record<CaseOrder, (one: Case) => string>> = {
  due: rank,
  registered: ({ registeredAt, id }) => `${registeredAt}#${id}`,
};

export interface CasesAsked {
  readonly list: DeskList;
  readonly place: string;
  readonly category?: CaseCategory | undefined;
  readonly state?: CaseState | undefined;
}

export const caseListName = ({ list, place, category, state }: CasesAsked, order: CaseOrder): string =>
  listName('case', order, list, place, category, state);

/** What somebody has in hand, whoever may know of it. */
export const handledListName = (handler: string, state: CaseState | undefined, order: CaseOrder): string =>
  listName('case', order, 'handled', handler, state);

export const listingsOf = (one: Case): Listing[] =>
  caseOrders.flatMap((order) => {
    const ofPlaces = deskListsHolding(one).flatMap((list) =>
      listNames('case', [order], [list], placesAround(one.village), [undefined, one.category], [undefined, one.state]),
    );
    const ofHandler = one.handler === undefined ? [] : listNames('case', [order], ['handled'], [one.handler], [undefined, one.state]);
    return [...ofPlaces, ...ofHandler].map((list) => ({ list, order: orderOf[order](one) }));
  });
