import * as Delivery from '@puskesos/core/delivery';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { given, once } from '../shared/given.ts';
import { CycleRef } from './delivery.ts';

const REASON = 'Alasan; kept in the history.';
const WHICH = 'Which cycle.';

builder.relayMutationField(
  'startCycle',
  {
    inputFields: (t) => ({
      program: t.globalID({ for: ProgramRef, required: true, description: 'Of which programme.' }),
      period: t.string({ required: true, description: 'As the programme pays: `2026-11`, `2026-Q4` or `2026` (periode).' }),
    }),
  },
  {
    description: 'Begins a programme’s cycle for one period; its list is built and frozen by itself (mulai siklus). Dinsos and finance.',
    errors: { types: [Delivery.CycleExists, Delivery.NoAmountInPeriod] },
    authScopes: { right: 'delivery.write' },
    resolve: async (_root, { input }, { core }) => ({
      cycle: await Delivery.start(core, { program: input.program.id, period: input.period }, once(input)),
    }),
  },
  { outputFields: (t) => ({ cycle: t.expose('cycle', { type: CycleRef, description: 'The cycle begun.' }) }) },
);

builder.relayMutationField(
  'rebuildCycle',
  {
    inputFields: (t) => ({
      cycle: t.id({ required: true, description: WHICH }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Discards a list that is not approved, and builds it anew from the register as it is now (susun ulang daftar).',
    errors: { types: [Delivery.CycleNotReady] },
    authScopes: { right: 'delivery.write' },
    resolve: async (_root, { input }, { core }) => ({
      cycle: await Delivery.rebuild(core, { cycle: input.cycle, reason: input.reason }, once(input)),
    }),
  },
  { outputFields: (t) => ({ cycle: t.expose('cycle', { type: CycleRef, description: 'The cycle, being built.' }) }) },
);

builder.relayMutationField(
  'approveCycle',
  {
    inputFields: (t) => ({
      cycle: t.id({ required: true, description: WHICH }),
      reason: t.string({ required: true, description: REASON }),
    }),
  },
  {
    description: 'Approves a frozen list, which is held against its digest first (setujui siklus). For somebody else than who had it made.',
    errors: { types: [Delivery.CycleNotReady, Delivery.SamePerson, Delivery.ListChanged] },
    authScopes: { right: 'delivery.approve' },
    resolve: async (_root, { input }, { core }) => ({
      cycle: await Delivery.approve(core, { cycle: input.cycle, reason: input.reason }, once(input)),
    }),
  },
  { outputFields: (t) => ({ cycle: t.expose('cycle', { type: CycleRef, description: 'The cycle approved.' }) }) },
);

builder.relayMutationField(
  'closeCycle',
  {
    inputFields: (t) => ({
      cycle: t.id({ required: true, description: WHICH }),
      reason: t.string({ description: 'Needed while lines are open. Alasan; kept in the history.' }),
    }),
  },
  {
    description: 'Ends a cycle; nothing more is recorded of it (tutup siklus).',
    errors: { types: [Delivery.CycleNotReady, Delivery.LinesOpen] },
    authScopes: { right: 'delivery.write' },
    resolve: async (_root, { input }, { core }) => {
      const { clientMutationId: _key, ...asked } = given(input);
      return { cycle: await Delivery.close(core, asked, once(input)) };
    },
  },
  { outputFields: (t) => ({ cycle: t.expose('cycle', { type: CycleRef, description: 'The cycle closed.' }) }) },
);
