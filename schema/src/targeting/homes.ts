import type { InputShapeFromFields } from '@pothos/core';
import { totalOf } from '@puskesos/core/targeting/home-total.rules';
import { homesIn } from '@puskesos/core/targeting/homes';
import { HouseholdConnection } from '../household/queries.ts';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import type { OfficeContext } from '../shared/context.ts';
import { plain } from '../shared/plain.ts';
import { rowsAskFor } from '../shared/selection.ts';
import { withTotal } from '../shared/total.ts';
import { homeArgs } from './home-inputs.ts';

/** The households of a village, a kecamatan and the regency: all, or those that are asked for. */

const args = { ...homeArgs, ...pageArgs };

async function homesOf(place: string, given: InputShapeFromFields<typeof args>, { core, figuresOf }: OfficeContext) {
  const { page, asked } = pageOf(given);
  const { filter = { answer: 'yes' as const }, orderBy: direction } = plain(asked);
  const homes = connectionOf(await homesIn(core, { place, filter, direction, page }));
  return withTotal(homes, async () => {
    const figures = await figuresOf(place);
    const count = figures && totalOf(figures, filter);
    return count === undefined ? undefined : { count, asOf: figures?.day };
  });
}

const SEARCHED =
  'Where a filter is given, a page looks through 200 households and holds those it finds: it may be short or empty while more follow.';

builder.objectField(VillageRef, 'households', (t) =>
  t.field({
    type: HouseholdConnection,
    description: `The village’s households, poorest first (rumah tangga, termiskin dahulu). ${SEARCHED}`,
    args,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code }, given, context, info) => {
      // The officers are asked for beside the page and are there before its rows: a row then finds a value, not a promise.
      const [homes] = await Promise.all([
        homesOf(code, given, context),
        rowsAskFor('officers', info) ? context.officersIn(code) : undefined,
      ]);
      return homes;
    },
  }),
);

for (const ref of [DistrictRef, RegencyRef]) {
  builder.objectField(ref, 'households', (t) =>
    t.field({
      type: HouseholdConnection,
      nullable: true,
      description:
        `The households of its villages together, poorest first, for who serves all of the place (rumah tangga). ${SEARCHED} One that has just ` +
        'changed may be missing for a moment, and is never where it no longer belongs.',
      args,
      authScopes: { right: 'household.read' },
      complexity: pageComplexity,
      resolve: ({ code }, given, context) => homesOf(code, given, context),
    }),
  );
}
