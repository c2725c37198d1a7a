import * as Inbox from '@puskesos/core/inbox/desk';
import { DistrictRef, RegencyRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { ObjectionReason, ObjectionState, SuggestionState } from './enums.ts';
import { ObjectionConnection } from './objection.ts';
import { SuggestionConnection } from './suggestion.ts';
import { aboutOffice } from './voice.ts';

/** What citizens of a kecamatan and of the regency sent in. */

const deskArgs = {
  ...builder.args((arg) => ({
    aboutOffice: arg.boolean({ ...aboutOffice, required: true, defaultValue: false }),
    orderBy: arg.field({
      type: OrderDirection,
      description: 'Left out or ascending: open ones first, by the day they are to be answered; descending: the other way round (urutan).',
    }),
  })),
  ...pageArgs,
};

const moment = 'For who serves all of the place. One that has just come or been answered may be missing for a moment.';

for (const ref of [DistrictRef, RegencyRef]) {
  builder.objectFields(ref, (t) => ({
    objections: t.field({
      type: ObjectionConnection,
      nullable: true,
      description: `What citizens there object to, open ones first, by the day they are to be answered (daftar sanggahan). ${moment}`,
      args: {
        state: t.arg({ type: ObjectionState, description: 'Only these (status).' }),
        reason: t.arg({ type: ObjectionReason, description: 'Only these (alasan).' }),
        ...deskArgs,
      },
      complexity: pageComplexity,
      authScopes: { right: 'inbox.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        const { orderBy: direction, ...which } = plain(asked);
        return connectionOf(await Inbox.objectionsInPlace(core, { place, ...which, ...(direction && { direction }), page }));
      },
    }),
    suggestions: t.field({
      type: SuggestionConnection,
      nullable: true,
      description: `Families that citizens there named, open ones first, by the day they are to be answered (daftar usul warga). ${moment}`,
      args: { state: t.arg({ type: SuggestionState, description: 'Only these (status).' }), ...deskArgs },
      complexity: pageComplexity,
      authScopes: { right: 'inbox.read' },
      resolve: async ({ code: place }, args, { core }) => {
        const { page, asked } = pageOf(args);
        const { orderBy: direction, ...which } = plain(asked);
        return connectionOf(await Inbox.suggestionsInPlace(core, { place, ...which, ...(direction && { direction }), page }));
      },
    }),
  }));
}
