import fc from 'fast-check';
import type { Fault, Rule } from './fault.ts';
import { type Deed, HOMES, NEWCOMERS, SERVED } from './model/world.ts';
import type { Money } from './place.ts';
import type { Asked, Plan } from './run.ts';

/** What may be done in a run, and what may go wrong in it, as fast-check draws it and makes it smaller. */

const is = <const T extends string>(does: T) => fc.constant(does);
const served = fc.nat(SERVED - 1);
const home = fc.nat(HOMES - 1);
const newcomer = fc.integer({ min: HOMES, max: HOMES + NEWCOMERS - 1 });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: is('register'), who: newcomer, card: fc.constantFrom(0 as const, 1 as const) }) },
  { weight: 3, arbitrary: fc.record({ does: is('address'), who: fc.oneof(home, newcomer), house: fc.integer({ min: 2, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('propose' as const, 'verify' as const), who: served }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('approve' as const, 'activate' as const), who: served }) },
  { weight: 3, arbitrary: fc.record({ does: is('end'), who: served }) },
  { weight: 2, arbitrary: fc.record({ does: is('allocate'), packages: fc.nat(4), quota: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ does: is('request'), who: served }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('confirm' as const, 'drop' as const), who: served }) },
  { weight: 1, arbitrary: fc.record({ does: is('visit'), who: served }) },
  { weight: 1, arbitrary: fc.record({ does: is('complain') }) },
  { weight: 1, arbitrary: fc.record({ does: is('deliver'), who: served }) },
  { weight: 1, arbitrary: fc.record({ does: is('merge') }) },
);

const asked: fc.Arbitrary<Asked> = fc.record({
  deed,
  leaves: fc.nat(9).map((one) => one === 9),
  clock: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(120_000, -120_000) }),
});

/** Of one's training one thing is done at a time: which enrollment it is about was looked up before. */
const isApart = (group: readonly Asked[]): boolean => {
  const trained = group.flatMap(({ deed: one }) =>
    one.does === 'request' || one.does === 'confirm' || one.does === 'drop' ? one.who : [],
  );
  return new Set(trained).size === trained.length;
};
const group = fc.array(asked, { minLength: 1, maxLength: 3 }).filter(isApart);

/** So that there is aid to decide on: all of this or its beginning. */
const begun: readonly (readonly Asked[])[] = (['propose', 'verify', 'approve'] as const).map((does) =>
  Array.from({ length: does === 'approve' ? 1 : SERVED }, (_, who) => ({ deed: { does, who }, leaves: false, clock: 0 })),
);

const alone = (...deeds: Deed[]): readonly Asked[] => deeds.map((one) => ({ deed: one, leaves: false, clock: 0 }));
/** Now and then, as all villages are gone through for it: a list, and the same handed over by two at once. */
const paid = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: served.map((who) => [
      ...(['propose', 'verify', 'approve', 'activate'] as const).map((does) => alone({ does, who })),
      alone({ does: 'list' }),
      alone({ does: 'deliver', who }, { does: 'deliver', who }),
    ]),
  },
);

const times = fc.integer({ min: 1, max: 3 });
const skip = fc.nat(60);
const passing = ['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionInProgressException'];
const cancelled = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

const of = (fault: Fault, much: fc.Arbitrary<number> = times): fc.Arbitrary<Rule> =>
  fc.record({ skip, times: much }).map((when) => ({ fault, ...when }));

const writes = fc.constantFrom('TransactWriteItems', 'PutItem', 'UpdateItem', 'GetItem', 'Query', undefined);
const on = (rule: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> =>
  fc.tuple(rule, writes).map(([one, action]) => (action ? { ...one, on: action, skip: Math.floor((one.skip ?? 0) / 6) } : one));

const rule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 4, arbitrary: on(fc.constantFrom(...passing).chain((error) => of({ error }, fc.oneof(times, fc.constant(12))))) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...cancelled)
      .chain((reason) => of({ cancelled: reason }, fc.oneof(times, fc.constant(14))).map((one) => ({ ...one, skip: (one.skip ?? 0) % 8 }))),
  },
  { weight: 3, arbitrary: on(of({ error: 'InternalServerError', status: 500 }, fc.oneof(times, fc.constant(9)))) },
  { weight: 3, arbitrary: on(of({ reset: 'before' }, fc.oneof(times, fc.constant(40)))) },
  { weight: 6, arbitrary: on(of({ reset: 'after' })) },
  { weight: 3, arbitrary: on(of({ truncate: true })) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 80 }).chain((after) => on(of({ after }))) },
  { weight: 2, arbitrary: fc.nat(1).chain((processed) => of({ processed }).map((one) => ({ ...one, skip: (one.skip ?? 0) % 6 }))) },
  { weight: 1, arbitrary: fc.constantFrom(3_600_000, -3_600_000).chain((clock) => of({ clock })) },
  // Until the client gives the call up: seconds.
  { weight: 1, arbitrary: of({ hang: true }, fc.constant(1)) },
);

const killed = fc.record({ at: fc.integer({ min: 1, max: 120 }), when: fc.constantFrom('before' as const, 'after' as const) });

export interface Drawn {
  readonly plan: Plan;
  readonly money: Money;
}

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  money: fc.record({
    packages: fc.integer({ min: 1, max: 3 }),
    quota: fc.integer({ min: 1, max: 3 }),
    seats: fc.integer({ min: 1, max: 2 }),
  }),
  plan: fc.record({
    groups: fc
      .tuple(fc.nat(begun.length), fc.array(group, { minLength: 2, maxLength: 6 }), paid)
      .map(([first, groups, paid]) => [...begun.slice(0, first), ...paid, ...groups]),
    rules: fc.array(rule, { maxLength: 5 }),
    publishes: fc.nat(3).map((one) => one === 3),
    kill: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: killed }),
  }),
});

/** For whoever reads it: a line for each group of deeds, and for each fault. */
export function inLines({ money, plan: { groups, rules, publishes, kill } }: Drawn): string {
  const deeds = groups.map((some) =>
    some.map(
      ({ deed: one, leaves, clock }) => `${Object.values(one).join(' ')}${leaves ? ', left' : ''}${clock ? `, clock ${clock}` : ''}`,
    ),
  );
  const faults = rules.map(
    ({ fault, on: action = 'any', skip: after = 0, times: often = 1 }) => `${JSON.stringify(fault)} ×${often} after ${after} of ${action}`,
  );
  const killed = kill ? [`killed ${kill.when} call ${kill.at}`] : [];
  return [
    JSON.stringify(money),
    ...deeds.map((some) => `  ${some.join(' | ')}`),
    ...faults,
    ...killed,
    ...(publishes ? ['publishes'] : []),
  ].join('\n');
}
