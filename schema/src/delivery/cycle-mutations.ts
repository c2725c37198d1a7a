import * as Delivery from '@puskesos/core/delivery';
import { SamePerson } from '@puskesos/core/staff/hands';
import { ProgramRef } from '../program/program.ts';
import { mutation, why } from '../shared/mutation.ts';
import { CycleRef } from './cycle.ts';

const ofCycle = { for: CycleRef, required: true, description: 'Which cycle.' } as const;

mutation('startCycle', {
  description: 'Begins a programme’s cycle for one period; its list is built and frozen by itself (mulai siklus). Dinsos and finance.',
  right: 'delivery.write',
  errors: [Delivery.CycleExists, Delivery.NoAmountInPeriod],
  input: (t) => ({
    program: t.globalID({ for: ProgramRef, required: true, description: 'Of which programme.' }),
    period: t.string({ required: true, description: 'As the programme pays: `2026-11`, `2026-Q4` or `2026` (periode).' }),
  }),
  gives: { cycle: { type: CycleRef, description: 'The cycle begun.' } },
}).runs(Delivery.start);

mutation('startSupplementaryCycle', {
  description:
    'Begins a list of who is due in a cycle’s period and on no list of it (daftar susulan), and of who is still due for earlier periods of its year (rapel). Built, frozen and approved as any other; nobody is on two lists for one period.',
  right: 'delivery.write',
  errors: [Delivery.CycleNotReady, Delivery.CycleExists],
  input: (t) => ({
    cycle: t.globalID({ for: CycleRef, required: true, description: 'The period’s own cycle, approved or closed.' }),
    arrears: t.stringList({ description: 'Earlier periods of the same year, as the programme pays: `2026-Q3` (rapel). None: no arrears.' }),
    reason: t.string(why),
  }),
  gives: { cycle: { type: CycleRef, description: 'The supplementary list begun.' } },
}).runs(Delivery.startSupplement);

mutation('rebuildCycle', {
  description: 'Discards a list that is not approved, and builds it anew from the register as it is now (susun ulang daftar).',
  right: 'delivery.write',
  changes: 'the cycle',
  errors: [Delivery.CycleNotReady],
  input: (t) => ({
    cycle: t.globalID(ofCycle),
    reason: t.string(why),
  }),
  gives: { cycle: { type: CycleRef, description: 'The cycle, being built.' } },
}).runs(Delivery.rebuild);

mutation('approveCycle', {
  description: 'Approves a frozen list, which is held against its digest first (setujui siklus). For somebody else than who had it made.',
  right: 'delivery.approve',
  changes: 'the cycle',
  errors: [Delivery.CycleNotReady, SamePerson, Delivery.ListChanged],
  input: (t) => ({
    cycle: t.globalID(ofCycle),
    reason: t.string(why),
  }),
  gives: { cycle: { type: CycleRef, description: 'The cycle approved.' } },
}).runs(Delivery.approve);

mutation('closeCycle', {
  description: 'Ends a cycle; nothing more is recorded of it (tutup siklus).',
  right: 'delivery.write',
  changes: 'the cycle',
  errors: [Delivery.CycleNotReady, Delivery.LinesOpen],
  input: (t) => ({
    cycle: t.globalID(ofCycle),
    reason: t.string({ description: 'Needed while lines are open. Alasan; kept in the history.' }),
  }),
  gives: { cycle: { type: CycleRef, description: 'The cycle closed.' } },
}).runs(Delivery.close);
