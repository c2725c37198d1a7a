import * as Recipient from '@puskesos/core/recipient';
import { villageArg } from './args.ts';
import { builder } from './builder.ts';
import { PublishedListRef } from './published-list.ts';
import { RecipientRef } from './recipient.ts';

const SearchRef = builder.objectRef<Recipient.RecipientSearch>('RecipientSearch').implement({
  description: 'What a village’s list holds under a name.',
  fields: (t) => ({
    list: t.field({
      type: PublishedListRef,
      nullable: true,
      description: 'Null: nothing is published for the village yet.',
      resolve: ({ list }) => list,
    }),
    matches: t.field({
      type: [RecipientRef],
      description: 'At most 20. A masked name may fit more people than one.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ matches }) => matches,
    }),
    more: t.exposeBoolean('more', { description: 'More fitted than are shown; type the name in full.' }),
  }),
});

builder.queryField('recipientsByName', (t) =>
  t.field({
    type: SearchRef,
    description: 'Recipients whose masked name fits the name given. Send the name as a variable of a POST.',
    args: { ...villageArg, name: t.arg.string({ required: true, description: 'Full name of the head of household, first name first.' }) },
    complexity: 10,
    resolve: (_root, args, context) => Recipient.byName(context, args),
  }),
);
