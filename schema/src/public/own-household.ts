import { type Desk, deskOf } from '@puskesos/core/answer/desk.calendar';
import type { AnsweredAid, LastDelivered, Told } from '@puskesos/core/answer/look';
import { messageFor } from '@puskesos/core/household/aid-message.rules';
import { type PayPeriodOn, periodOf } from '@puskesos/core/program/pay-period.rules';
import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { builder } from './builder.ts';
import { OwnAidState } from './enums.ts';
import { VillageRef } from './places.ts';
import { ProgramRef } from './recipient.ts';

/** What somebody is told of their own household. */

const PayPeriodRef = builder.objectRef<PayPeriodOn>('PayPeriod').implement({
  description: 'A time for which a programme pays once (periode penyaluran).',
  fields: (t) => ({
    name: t.exposeString('name', { description: '`2026-11`, `2026-Q4` or `2026`.' }),
    from: t.expose('from', { type: 'Date', description: 'Mulai.' }),
    to: t.expose('to', { type: 'Date', description: 'Sampai.' }),
  }),
});

const DeliveredRef = builder.objectRef<LastDelivered>('OwnDelivery').implement({
  description: 'What came to the household of one programme for one pay period (penyaluran terakhir).',
  fields: (t) => ({
    on: t.expose('on', {
      type: 'Date',
      description: 'The last day on which something of it was handed over, or the office was told that it is paid (tanggal).',
    }),
    period: t.exposeString('period', { description: 'For which pay period: `2026-11`, `2026-Q4` or `2026` (periode).' }),
    rupiah: t.exposeInt('rupiah', {
      description: 'How much of that period came by then, in rupiah; of goods what they are worth (jumlah).',
    }),
    quantity: t.int({
      nullable: true,
      description: 'Of goods, how much; null for money (jumlah barang).',
      resolve: ({ goods }) => goods?.quantity,
    }),
    unit: t.string({
      nullable: true,
      description: 'Of what, as `kg` or `paket`; null for money (satuan).',
      resolve: ({ goods }) => goods?.unit,
    }),
  }),
});

const OwnAidRef = builder.objectRef<AnsweredAid>('OwnAid').implement({
  description: 'One programme that the household has, is proposed for or had.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stays the same for as long as the office keeps it.' }),
    program: t.expose('program', { type: ProgramRef, description: 'Which programme.' }),
    state: t.expose('state', { type: OwnAidState, description: 'Status.' }),
    since: t.expose('since', { type: 'Date', description: 'Since when it stands so (sejak).' }),
    isForOne: t.boolean({
      description: 'It is for one person of the household and not for all (perorangan).',
      resolve: ({ forOne }) => forOne === true,
    }),
    told: t.string({
      description: 'What that means, why it ended and what to do now, in Indonesian.',
      resolve: (aid) => messageFor(aid).id,
    }),
    toldEn: t.string({ description: 'The same in English.', resolve: (aid) => messageFor(aid).en }),
    lastDelivery: t.expose('last', {
      type: DeliveredRef,
      nullable: true,
      description:
        'What came of it last, by the lists of its four latest pay periods; null where nothing is recorded (penyaluran terakhir).',
    }),
    period: t.field({
      type: PayPeriodRef,
      nullable: true,
      description: 'For which time the next delivery is; null unless it is active. The day is the village’s to announce.',
      resolve: ({ state, paid }, _args, { now }) => (state === 'active' ? periodOf(paid, dayOf(now())) : null),
    }),
  }),
});

const OwnDecileRef = builder.objectRef<NonNullable<Told['decile']>>('OwnDecile').implement({
  description: 'Where the ministry ranks the household, as it was received (desil DTSEN).',
  fields: (t) => ({
    decile: t.exposeInt('decile', { description: '1 the poorest to 10.' }),
    date: t.expose('date', { type: 'Date', description: 'Of which day.' }),
    source: t.exposeString('source', { description: 'From which file (sumber).' }),
  }),
});

const DeskRef = builder.objectRef<Desk>('PuskesosDesk').implement({
  description: 'Where and when somebody of the Puskesos is to be found.',
  fields: (t) => ({
    where: t.string({ description: 'Tempat.', resolve: ({ where }) => where.id }),
    whereEn: t.string({ description: 'The place, in English.', resolve: ({ where }) => where.en }),
    hours: t.string({ description: 'Jam layanan.', resolve: ({ hours }) => hours.id }),
    hoursEn: t.string({ description: 'When it is open, in English.', resolve: ({ hours }) => hours.en }),
  }),
});

export const OwnHouseholdRef = builder.objectRef<Told>('OwnHousehold').implement({
  description: 'What a household is told about itself: no name, no number, no address.',
  fields: (t) => ({
    village: t.field({ type: VillageRef, description: 'Where it is in the register.', resolve: ({ village }) => villageOf(village) }),
    aid: t.expose('aid', {
      type: [OwnAidRef],
      description: 'What goes on first, then what ended, the latest before the others (bantuan).',
      complexity: { field: 1, multiplier: 8 },
    }),
    hasMore: t.boolean({ description: 'More has ended than is told; the Puskesos knows.', resolve: ({ more }) => more === true }),
    decile: t.expose('decile', {
      type: OwnDecileRef,
      nullable: true,
      description: 'Null: none was received.',
    }),
    asOf: t.expose('asOf', { type: 'Instant', description: 'It stood so then, and has not changed since (per).' }),
    desk: t.field({
      type: DeskRef,
      description: 'Whom to ask (Puskesos).',
      resolve: ({ village }, _args, { now }) => deskOf(villageOf(village), dayOf(now())),
    }),
    ticket: t.exposeString('ticket', { description: 'With it an objection to what is told here can be sent in, for half an hour.' }),
  }),
});
