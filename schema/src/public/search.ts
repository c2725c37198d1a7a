import { byName, type RecipientSearch } from '@puskesos/core/recipient/by-name';
import { exampleDistrict, exampleVillage } from '@puskesos/core/regency';
import { builder } from './builder.ts';
import { PublishedListRef } from './published-list.ts';
import { AdultRef, RecipientRef } from './recipient.ts';

const SearchRef = builder.objectRef<RecipientSearch>('RecipientSearch').implement({
  description: 'What the list of a village, or the lists of a kecamatan, hold under a name.',
  fields: (t) => ({
    list: t.field({
      type: PublishedListRef,
      nullable: true,
      description: 'That of the village asked for. Null: nothing is published for it yet, or it was asked for a kecamatan.',
      resolve: ({ list }) => list,
    }),
    lists: t.field({
      type: [PublishedListRef],
      description: 'The lists that were looked through, by the village’s code.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ lists }) => [...lists],
    }),
    matches: t.field({
      type: [RecipientRef],
      description: 'Households whose head’s masked name fits: at most 20, the likeliest first. A masked name may fit more people than one.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ matches }) => [...matches],
    }),
    adults: t.field({
      type: [AdultRef],
      description: 'Other adults whom aid is for and whose masked name fits: at most 20, the likeliest first.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ adults }) => [...adults],
    }),
    more: t.exposeBoolean('more', { description: 'More fitted than are shown; type the name in full.' }),
  }),
});

builder.queryField('recipientsByName', (t) =>
  t.field({
    type: SearchRef,
    description:
      'Recipients whose masked name fits the name given, however it is spelt, in a village or in a kecamatan. Send the name as a variable of a POST.',
    args: {
      village: t.arg({ type: 'RegionCode', description: `Kode desa/kelurahan, as \`${exampleVillage}\`. One of the two is needed.` }),
      place: t.arg({ type: 'RegionCode', description: `The same, or a kecamatan’s, as \`${exampleDistrict}\`.` }),
      name: t.arg.string({
        required: true,
        description: 'Full name; words in any order, titles and initials as they come. No NIK, no KK number.',
      }),
    },
    complexity: 10,
    resolve: (_root, args, context) => byName(context, args),
  }),
);
