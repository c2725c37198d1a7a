import * as Household from '@puskesos/core/household';
import { numberKinds } from '@puskesos/core/household/numbers';
import { regency } from '@puskesos/core/regency';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity, pageOf } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { plain } from '../shared/plain.ts';
import { Role } from '../shared/role.ts';
import { StaffRef } from '../staff/staff.ts';
import { HouseholdRef } from './household.ts';

const ReadingWay = enumOf('ReadingWay', 'How somebody came by a number (cara membaca).', Household.readingWays, {
  shown: 'Shown in clear (ditampilkan)',
  exported: 'Taken out as a file of a village (diekspor)',
  looked_up: 'They had it, and asked whose it is (dicari)',
  traced: 'They had it, and asked who had seen it or asked after it (ditelusuri)',
});
const NumberKind = enumOf('NumberKind', 'Which kind of number (jenis nomor).', numberKinds, {
  nik: 'Members’ NIKs',
  kk: 'Family cards’ numbers (nomor KK)',
});

const ReadingRef = builder.objectRef<Household.Reading>('NumberReading').implement({
  description: 'That somebody saw numbers in clear, or asked whose one is, noted before they were told (jejak pembacaan nomor).',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
    role: t.expose('role', { type: Role, description: 'As what they acted (peran).' }),
    way: t.expose('way', { type: ReadingWay, description: 'Shown, or asked after, and how.' }),
    numbers: t.field({
      type: [NumberKind],
      description: 'Which numbers of the household; of a number’s own readings, which it is.',
      resolve: ({ numbers }) => [...numbers],
    }),
    purpose: t.exposeString('purpose', { description: 'For what, in their words (tujuan).' }),
    requestId: t.exposeString('requestId', { description: 'The request, as it stands in the log and in `extensions` (nomor permintaan).' }),
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description:
        'Whose numbers; null where nobody in their area holds the one that they asked after, where they asked who had seen it, and, by person or ' +
        'day, of a file.',
      complexity: 5,
      resolve: ({ household }) => household,
    }),
  }),
});

const ReadingConnection = builder.connectionObject(
  { type: ReadingRef, name: 'NumberReadingConnection', description: 'A page of readings.' },
  { name: 'NumberReadingEdge', description: 'A reading and its cursor.' },
);

builder.queryField('numberReadings', (t) =>
  t.field({
    type: ReadingConnection,
    nullable: true,
    description:
      'Who saw NIKs and KK numbers or asked after them, latest first: of one household, by one person in all of their sign-ins, or on one day; today, ' +
      'where none of the three is named (jejak pembacaan nomor). For the auditor, and for Dinsos, which owes it to whom it is about (UU 27/2022).',
    args: {
      household: t.arg.globalID({ for: HouseholdRef, description: 'Whose numbers.' }),
      person: t.arg.globalID({ for: StaffRef, description: 'Who read them; `Actor.staff` has the id.' }),
      day: t.arg({ type: 'Date', description: `On which day (${regency.clock.name}).` }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'readings.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await Household.readings(core, { ...plain(asked), page }));
    },
  }),
);

builder.queryField('readingsOfNumber', (t) =>
  t.field({
    type: ReadingConnection,
    nullable: true,
    description:
      'Who saw a NIK or a KK number or asked after it, in whichever household it lay, latest first: give one of the two, as a variable (jejak satu ' +
      'nomor). This question comes first, since each page is kept in the access log and counts towards the day’s (TOO_MANY_LOOK_UPS). For the auditor ' +
      'and for Dinsos.',
    args: {
      purpose: t.arg.string({ required: true, description: 'Why you ask; kept in the access log (tujuan).' }),
      nik: t.arg({ type: 'NIK', description: 'A person’s number.' }),
      kk: t.arg({ type: 'KKNumber', description: 'The number of a family card.' }),
      ...pageArgs,
    },
    complexity: pageComplexity,
    authScopes: { right: 'readings.read' },
    resolve: async (_root, args, { core }) => {
      const { page, asked } = pageOf(args);
      return connectionOf(await Household.readingsOfNumber(core, { ...plain(asked), page } as { nik: string; purpose: string }));
    },
  }),
);
