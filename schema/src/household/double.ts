import { settleDouble } from '@puskesos/core/family';
import { HouseholdFull } from '@puskesos/core/household';
import * as Doubles from '@puskesos/core/household/doubles';
import { regency } from '@puskesos/core/regency';
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

const DoubleSide = enumOf('DoubleSide', 'Which of two records (yang mana).', Doubles.doubleSides, {
  earlier: 'Yang sudah ada',
  later: 'Yang datang kemudian',
});

const DoubleRef = recordRef<Doubles.Double>('Double', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Doubles.byId(core, { double: id })),
});

DoubleRef.implement({
  description:
    'Two records that may be one person, or one family (dugaan data ganda): the same name and birth date in one kecamatan, and one of them without ' +
    'a NIK; the same in one village under two NIK, where a file of residents has both; or one NIK or KK number, which the later one was registered ' +
    'under in a village whose desk does not see the other, or which a file has for people who share nobody with those who hold it.',
  fields: (t) => ({
    village: t.field({
      type: VillageRef,
      description: 'Of the record that is the later one (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    earlier: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who was there; null where it is about a KK, or they are recorded there no more.',
      resolve: ({ earlier }) => (earlier.member === undefined ? null : memberKey(earlier.household, earlier.member)),
    }),
    later: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Who came later; null where it is about a KK, or they are recorded there no more.',
      resolve: ({ later }) => (later.member === undefined ? null : memberKey(later.household, later.member)),
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
    niks: t.int({
      description:
        'How many NIK the later one claims that the earlier one holds; 0 where it is about name and birth date (nomor dipersoalkan).',
      resolve: ({ numbers }) => numbers?.filter(({ kind }) => kind === 'nik').length ?? 0,
    }),
    kks: t.int({
      description: 'The same of KK numbers.',
      resolve: ({ numbers }) => numbers?.filter(({ kind }) => kind === 'kk').length ?? 0,
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
      'Who may be in the register twice, the oldest of each village first (dugaan ganda). Between two villages it is for who sees both: in the list ' +
      'of their kecamatan, or of the regency.',
    args: {
      place: t.arg({
        type: 'RegionCode',
        required: true,
        description: `Desa/kelurahan; kecamatan for who sees all of it; ${regency.code} for what lies between kecamatan.`,
      }),
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
    'and its household too where nobody else lives there; of two with a NIK each, theirs is the one that `numbersOf` says. Different: nobody is asked about the two again, and a number that both have is whose ' +
    '`numbersOf` says; the other goes by a number of the register’s own. For who serves both villages.',
  right: 'household.write',
  changes: 'the suspected double',
  errors: [HouseholdFull],
  input: (t) => ({
    double: t.globalID({ for: DoubleRef, required: true, description: 'Which.' }),
    ruling: t.field({ type: DoubleRuling, required: true, description: 'Putusan.' }),
    numbersOf: t.field({
      type: DoubleSide,
      description: 'Whose the numbers are that both have, where they are two; whose NIK is right, where they are one (milik siapa).',
    }),
    reason: t.string(why),
  }),
  gives: { double: { type: DoubleRef, description: 'The double as it is now.' } },
}).runs(settleDouble);
