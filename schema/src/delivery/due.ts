import { type Due, dueTo } from '@puskesos/core/delivery/household-due';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { LeftOutReason, LineState } from './enums.ts';
import { LineRef, PartRef } from './line.ts';

const DueRef = builder.objectRef<Due>('Due').implement({
  description: 'What a household is due in one pay period of one programme, and what became of it (hak bantuan per periode).',
  fields: (t) => ({
    program: t.field({ type: ProgramRef, description: 'Program.', resolve: ({ program }) => program }),
    period: t.exposeString('period', { description: 'Pay period, as `2026-Q4` or `2026-11` (periode).' }),
    from: t.expose('from', { type: 'Date', description: 'Its first day.' }),
    to: t.expose('to', { type: 'Date', description: 'Its last day.' }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'The member it is for; null: the household as a whole.',
      resolve: ({ household, member }) => memberKey(household, member),
    }),
    amount: t.expose('rupiah', {
      type: 'Rupiah',
      description: 'What is due for the period: as it was listed, or, while there is no list, as it is judged by now (jumlah).',
    }),
    parts: t.field({ type: [PartRef], description: 'What it is made of, money and goods (komponen).', resolve: ({ parts }) => parts }),
    unknown: t.exposeStringList('unknown', {
      description: 'Components of which the register can’t tell for how many they are due; not in the sum (belum diketahui).',
    }),
    suspended: t.exposeBoolean('suspended', { description: 'Not paid until somebody has confirmed it (ditangguhkan).' }),
    state: t.field({
      type: LineState,
      nullable: true,
      description: 'What became of it on its list: paid, held …; null while it is on none (status).',
      resolve: ({ line }) => line?.state,
    }),
    paid: t.field({
      type: 'Rupiah',
      description: 'Of the amount, what is paid or handed over (sudah dibayar).',
      resolve: ({ line }) => line?.paid ?? 0,
    }),
    leftOut: t.expose('leftOut', {
      type: LeftOutReason,
      nullable: true,
      description: 'Why the list leaves it out; null where it does not (alasan).',
    }),
    line: t.field({
      type: LineRef,
      nullable: true,
      description: 'Its line; null while it is on no list (baris).',
      resolve: ({ line }) => line?.id,
    }),
  }),
});

builder.objectField(HouseholdRef, 'due', (t) =>
  t.field({
    type: [DueRef],
    nullable: true,
    description:
      'What it was and is due in the pay periods of a year that have begun, the latest first, 50 at most (hak bantuan); ' +
      'on which list it stands, wherever it lived when that was made.',
    args: { year: t.arg.int({ description: 'Left out: this year (tahun).' }) },
    complexity: { field: 5, multiplier: 4 },
    resolve: ({ id }, { year }, { core }) => dueTo(core, { household: id, ...(year !== null && year !== undefined && { year }) }),
  }),
);
