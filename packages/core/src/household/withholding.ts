import * as z from 'zod';
import { dayOf } from '../shared/clock.ts';
import { dataOf } from '../shared/entity.ts';
import { operation } from '../shared/operation.ts';
import * as store from './household.store.ts';
import { NotWithheld } from './household-errors.ts';
import { type Household, withholdingGrounds } from './shapes.ts';
import { about, findHousehold, mayWrite } from './subject.ts';

/** What a public list never tells: where somebody lives whom another looks for. The reason stands in the record alone, for who serves the village. */

/**
 * Takes a household off the public lists from the next one on, whatever it receives; withheld already, it is for this ground from now on.
 * The officers of its village and Dinsos.
 */
export const withholdFromPublic = operation({
  name: 'withholdFromPublic',
  input: about.extend({ ground: z.enum(withholdingGrounds) }),
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ ground, reason }, { actor, now }, before) => {
    const since = before.withheld?.since ?? dayOf(now());
    const after: Household = { ...dataOf(before), withheld: { ground, reason, by: actor.id, since } };
    const change = store.replace(before, after, now());
    return { result: change.value, changes: [change] };
  },
});

/** Lets the public lists show it again, from the next one on. Throws NotWithheld. */
export const showToPublic = operation({
  name: 'showToPublic',
  input: about,
  find: findHousehold,
  right: 'household.write',
  may: mayWrite,
  run: ({ reason }, { now }, before) => {
    const { withheld, ...after } = dataOf(before);
    if (!withheld) throw new NotWithheld();
    const change = store.replace(before, after, now());
    return { result: change.value, changes: [change], why: reason };
  },
});
