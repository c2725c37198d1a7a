import { settleDouble, TooMuchAtOnce } from '@puskesos/core/family';
import * as Doubles from '@puskesos/core/household/doubles';
import { villageOf } from '@puskesos/core/region';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { mutation, why } from '../shared/mutation.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { HouseholdRef } from './household.ts';
import { MemberRef, memberKey } from './member.ts';

/** People who may be in the register twice. */

const DoubleRuling = enumOf('DoubleRuling', 'What somebody found of two records (putusan dugaan ganda).', Doubles.doubleRulings, {
  same: 'Orang yang sama',
  different: 'Dua orang yang berbeda',
});

const DoubleRef = recordRef<Doubles.Double>('Double', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Doubles.byId(core, { double: id })),
});

DoubleRef.implement({
  description:
    'Two records that may be one person: the same name and birth date in one kecamatan, and one of them without a NIK (dugaan data ganda).',
  fields: (t) => ({
    village: t.field({
      type: VillageRef,
      description: 'Of the record that is the later one (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    earlier: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who was there; null where they are out of your area or recorded there no more.',
      resolve: ({ earlier }) => memberKey(earlier.household, earlier.member),
    }),
    later: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who came later; null where they are recorded there no more.',
      resolve: ({ later }) => memberKey(later.household, later.member),
    }),
    earlierHousehold: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Whose household the earlier one is; null out of your area.',
      resolve: ({ earlier }) => earlier.household,
    }),
    laterHousehold: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Whose household the later one is.',
      resolve: ({ later }) => later.household,
    }),
    since: t.expose('since', { type: 'Date', description: 'Since when somebody should look (sejak).' }),
    ruling: t.expose('ruling', { type: DoubleRuling, nullable: true, description: 'Null while nobody has (putusan).' }),
    settledBy: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Diputuskan oleh; null while nobody has.',
      resolve: ({ settledBy }) => settledBy,
    }),
    version: versionField(t),
  }),
});

const DoubleConnection = builder.connectionObject(
  { type: DoubleRef, name: 'DoubleConnection', description: 'A page of suspected doubles.' },
  { name: 'DoubleEdge', description: 'A suspected double and its cursor.' },
);

builder.queryField('doubles', (t) =>
  t.field({
    type: DoubleConnection,
    nullable: true,
    description:
      'Who may be in the register twice, in a village or a whole kecamatan, the oldest of each village first (dugaan ganda). One Query.',
    args: {
      place: t.arg({ type: 'RegionCode', required: true, description: 'Desa/kelurahan, or kecamatan for who sees all of it.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'names.read' },
    resolve: async (_root, { place, ...page }, { core }) => connectionOf(await Doubles.listIn(core, { place, page })),
  }),
);

mutation('settleDouble', {
  description:
    'Says whether two records are one person (putuskan dugaan ganda). The same: the record without a NIK goes into the other, with its aid and trainings, ' +
    'and its household too where nobody else lives there. Different: nobody is asked about the two again. For who serves both villages.',
  right: 'household.write',
  changes: 'the suspected double',
  errors: [TooMuchAtOnce],
  input: (t) => ({
    double: t.globalID({ for: DoubleRef, required: true, description: 'Which.' }),
    ruling: t.field({ type: DoubleRuling, required: true, description: 'Putusan.' }),
    reason: t.string(why),
  }),
  gives: { double: { type: DoubleRef, description: 'The double as it is now.' } },
}).runs(settleDouble);
