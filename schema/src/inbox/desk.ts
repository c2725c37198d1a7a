import * as Inbox from '@puskesos/core/inbox/desk';
import { DistrictRef, RegencyRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { OrderDirection } from '../shared/order.ts';
import { plain } from '../shared/plain.ts';
import { counted } from '../shared/total.ts';
import { ObjectionReason, ObjectionState, SuggestionState } from './enums.ts';
import { ObjectionConnection } from './objection.ts';
import { SuggestionConnection } from './suggestion.ts';
import { aboutOffice } from './voice.ts';

/** What citizens of a village, of a kecamatan and of the regency sent in. */

const orderBy = builder.args((arg) => ({
  orderBy: arg.field({
    type: OrderDirection,
    description: 'Left out or ascending: open ones first, by the day they are to be answered; descending: the other way round (urutan).',
  }),
}));

const objectionArgs = {
  ...builder.args((arg) => ({
    state: arg.field({ type: ObjectionState, description: 'Only these (status).' }),
    reason: arg.field({ type: ObjectionReason, description: 'Only these (alasan).' }),
  })),
  ...orderBy,
  ...pageArgs,
};
const suggestionArgs = {
  ...builder.args((arg) => ({ state: arg.field({ type: SuggestionState, description: 'Only these (status).' }) })),
  ...orderBy,
  ...pageArgs,
};

const objected = 'What citizens there object to, open ones first, by the day they are to be answered (daftar sanggahan).';
const suggested = 'Families that citizens there named, open ones first, by the day they are to be answered (daftar usul warga).';
const moment = 'For who serves all of the place. One that has just come or been answered may be missing for a moment.';
const ofVillage = 'Where a state or a reason is asked for, one that has just changed may be missing for a moment.';

const objections = { type: ObjectionConnection, nullable: true, complexity: pageComplexity, authScopes: { right: 'inbox.read' } } as const;
const suggestions = { ...objections, type: SuggestionConnection } as const;

for (const ref of [DistrictRef, RegencyRef]) {
  builder.objectFields(ref, (t) => {
    const whose = { aboutOffice: t.arg.boolean({ ...aboutOffice, required: true, defaultValue: false }) };
    return {
      objections: t.field({
        ...objections,
        description: `${objected} ${moment}`,
        args: { ...whose, ...objectionArgs },
        resolve: async ({ code: place }, { aboutOffice: about, state, reason, orderBy: direction, ...page }, { core }) =>
          counted(await Inbox.objectionsInPlace(core, { place, ...plain({ aboutOffice: about, state, reason, direction }), page })),
      }),
      suggestions: t.field({
        ...suggestions,
        description: `${suggested} ${moment}`,
        args: { ...whose, ...suggestionArgs },
        resolve: async ({ code: place }, { aboutOffice: about, state, orderBy: direction, ...page }, { core }) =>
          counted(await Inbox.suggestionsInPlace(core, { place, ...plain({ aboutOffice: about, state, direction }), page })),
      }),
    };
  });
}

builder.objectFields(VillageRef, (t) => ({
  objections: t.field({
    ...objections,
    description: `${objected} ${ofVillage}`,
    args: { aboutOffice: t.arg.boolean(aboutOffice), ...objectionArgs },
    resolve: async ({ code: place }, { aboutOffice: about, state, reason, orderBy: direction, ...page }, { core }) =>
      counted(await Inbox.objectionsInPlace(core, { place, ...plain({ aboutOffice: about, state, reason, direction }), page })),
  }),
  suggestions: t.field({
    ...suggestions,
    description: `${suggested} ${ofVillage}`,
    args: { aboutOffice: t.arg.boolean(aboutOffice), ...suggestionArgs },
    resolve: async ({ code: place }, { aboutOffice: about, state, orderBy: direction, ...page }, { core }) =>
      counted(await Inbox.suggestionsInPlace(core, { place, ...plain({ aboutOffice: about, state, direction }), page })),
  }),
}));
