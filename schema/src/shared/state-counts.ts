import { builder } from './builder.ts';
import type { enumOf } from './enum-of.ts';
import { type Totalled, totalFields } from './total.ts';

/** How many rows of a list stand in each state. */

type StateCount<S extends string> = readonly [state: S, count: number];

export const stateCountRef = <S extends string>(name: string, state: ReturnType<typeof enumOf<S>>, description: string) =>
  builder.objectRef<StateCount<S>>(name).implement({
    description,
    fields: (t) => ({
      state: t.field({ type: state, description: 'Which.', resolve: ([one]) => one as never }),
      count: t.int({ description: 'Jumlah.', resolve: ([, count]) => count }),
    }),
  });

/** The fields of a connection that knows its total, and this. */
// biome-ignore lint/suspicious/noExplicitAny: as of the total's own fields
export const stateCountFields = (ref: ReturnType<typeof stateCountRef<any>>) => (t: any) => ({
  ...totalFields(t),
  stateCounts: t.field({
    type: [ref],
    nullable: true,
    description:
      'How many of the whole list stand in each state, whatever `state` is asked for, as of `totalAsOf`; null where nothing has counted them ' +
      '(jumlah menurut status).',
    complexity: { field: 5, multiplier: 4 },
    resolve: async (page: Totalled) => (await page.total?.())?.states ?? null,
  }),
});
