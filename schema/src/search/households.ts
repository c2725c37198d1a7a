import * as Search from '@puskesos/core/search';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberIn } from '../household/member.ts';
import { builder } from '../shared/builder.ts';
import { pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { LIKEST_FIRST, nameArgs } from './named.ts';

const NameLikeness = enumOf('NameLikeness', 'How a name answers to what was asked for (kecocokan nama).', Search.likenesses, {
  exact: 'Persis: each word asked for is in it, as it is written',
  spelling: 'Ejaan lain: each word is in it, in one of its spellings',
  one_letter: 'Beda satu huruf: each word is in it, but for one letter of one of them',
});

const FoundPersonRef = builder.objectRef<Search.FoundPerson>('FoundPerson').implement({
  description: 'Somebody who was found by their name, and where they live (orang yang ditemukan).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Where they live (rumah tangga).' }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who it is (anggota rumah tangga).',
      resolve: ({ household, member }) => memberIn(household, member) ?? null,
    }),
    likeness: t.expose('likeness', { type: NameLikeness, description: 'How near their name is (kecocokan nama).' }),
  }),
});

const FoundPersonConnection = builder.connectionObject(
  { type: FoundPersonRef, name: 'FoundPersonConnection', description: 'A page of people found by name.' },
  { name: 'FoundPersonEdge', description: 'A person found and their cursor.' },
);

builder.queryField('searchHouseholds', (t) =>
  t.field({
    type: FoundPersonConnection,
    nullable: true,
    description: `Households by the name of anybody who lives there, in your area (cari rumah tangga menurut nama). ${LIKEST_FIRST}`,
    args: {
      ...nameArgs,
      place: t.arg({
        type: 'RegionCode',
        description: 'A desa/kelurahan or kecamatan of your area; left out: all of it. Whoever serves more than eight villages says which.',
      }),
    },
    complexity: pageComplexity,
    authScopes: { right: 'names.read' },
    resolve: async (_root, { name, place, ...page }, { core }) =>
      connectionOf(await Search.households(core, { name, page, ...(place && { place }) })),
  }),
);
