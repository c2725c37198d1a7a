import * as z from 'zod';
import * as Indicator from '../indicator/indicator.ts';
import { monthBefore } from '../indicator/months.calendar.ts';
import { regency } from '../region/region.ts';
import { serves } from '../shared/actor.ts';
import { Id } from '../shared/id.ts';
import { monthOf } from '../shared/months.ts';
import { query } from '../shared/operation.ts';
import { type Driver, driverOf } from './drivers.rules.ts';
import * as store from './intervention.store.ts';
import { driversOf } from './sectors.rules.ts';

/**
 * Of an intervention that is done: what its sector's indicators came to in its villages in the month before it was contracted and in the latest
 * that was counted since it was finished, beside the regency. For who serves all of its villages. A Get, a Query and a BatchGet.
 */
export const drivers = query({
  input: z.object({ intervention: Id }),
  find: ({ intervention }, context) => store.get(context, intervention),
  right: ['intervention.read', 'names.read'],
  may: (actor, _input, { villages }) => villages.every((village) => serves(actor, village)),
  run: async (_input, context, { state, sector, villages, contract, ending }): Promise<readonly Driver[]> => {
    const codes = driversOf(sector);
    if (state !== 'done' || codes.length === 0 || !contract || !ending) return [];
    const latest = await Indicator.latestCounted(context);
    const since = latest && latest.month >= monthOf(ending.on) ? latest.month : undefined;
    const months = [monthBefore(monthOf(contract.on)), ...(since ? [since] : [])];
    const places = [...villages, regency.code];
    const found = await Indicator.monthsOf(
      context,
      months.flatMap((month) => places.map((place) => ({ place, month }))),
    );
    const counted = (n: number) => {
      const of = n < months.length ? found.slice(n * places.length, (n + 1) * places.length) : places.map(() => undefined);
      return { villages: of.slice(0, -1), regency: of.slice(-1) };
    };
    return codes.map((code) => driverOf(code, counted(0), counted(1)));
  },
});
