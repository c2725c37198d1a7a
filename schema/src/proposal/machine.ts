import * as Proposal from '@puskesos/core/proposal';
import { messageFor } from '@puskesos/core/proposal/message.rules';
import { type Edge, isFinal, stateNameOf } from '@puskesos/core/proposal/proposal.machine';
import { roads, statesOn } from '@puskesos/core/proposal/roads.machine';
import type { Purse, ProposalState as State } from '@puskesos/core/proposal/shapes';
import { daysIn } from '@puskesos/core/proposal/window.rules';
import { dayOf } from '@puskesos/core/shared/clock';
import { FundSource } from '../fund/enums.ts';
import { builder } from '../shared/builder.ts';
import { ProposalHand, ProposalNeed, ProposalState } from './enums.ts';

/** The road as data, so that a frontend draws it and knows what to ask for. */

export const MachineMoveRef = builder.objectRef<Edge>('ProposalMove').implement({
  description: 'One way from a state to another (langkah usulan).',
  fields: (t) => ({
    from: t.expose('from', { type: ProposalState, description: 'Dari.' }),
    to: t.expose('to', { type: ProposalState, description: 'Ke.' }),
    by: t.field({ type: [ProposalHand], description: 'Who may (pelaku).', resolve: ({ by }) => [...by] }),
    needs: t.field({ type: [ProposalNeed], description: 'What it needs (syarat).', resolve: ({ needs }) => [...needs] }),
    standIn: t.boolean({
      description:
        'True where you took a step that this one looks over, in whatever login: only with a reason for standing in (`standIn`), else SamePerson. False in the list of all moves.',
      resolve: (move) => 'standIn' in move && move.standIn === true,
    }),
  }),
});

interface OnRoad {
  readonly state: State;
  readonly purse: Purse;
}

const StateRef = builder.objectRef<OnRoad>('ProposalMachineState').implement({
  description: 'One state of a road (status).',
  fields: (t) => ({
    state: t.expose('state', { type: ProposalState, description: 'Which.' }),
    term: t.string({ description: 'In Indonesian (sebutan).', resolve: ({ state, purse }) => stateNameOf(state, purse).id }),
    termEn: t.string({ description: 'In English.', resolve: ({ state, purse }) => stateNameOf(state, purse).en }),
    told: t.string({
      description: 'What a family is told there, in Indonesian (keterangan untuk warga).',
      resolve: (at) => messageFor(at, noWindow).id,
    }),
    toldEn: t.string({ description: 'The same in English.', resolve: (at) => messageFor(at, noWindow).en }),
    final: t.boolean({ description: 'Nothing follows (akhir).', resolve: ({ state }) => isFinal(state) }),
    days: t.int({
      description: 'Days until the next step is due; configuration (tenggat).',
      resolve: ({ state, purse }, _args, { core }) => daysIn(state, dayOf(core.now()), purse),
    }),
  }),
});

const noWindow = { window: undefined, missed: [] };

const MachineRef = builder.objectRef<Purse>('ProposalMachine').implement({
  description: 'The road of a proposal by whose money it asks for: its states, and the moves between them (alur usulan).',
  fields: (t) => ({
    purse: t.field({ type: FundSource, description: 'Whose money (sumber dana).', resolve: (purse) => purse }),
    source: t.string({ description: 'What the road rests on (dasar).', resolve: (purse) => roads[purse].source }),
    states: t.field({
      type: [StateRef],
      description: 'In the order of the road.',
      resolve: (purse) => statesOn(purse).map((state) => ({ state, purse })),
    }),
    moves: t.field({ type: [MachineMoveRef], description: 'All that there are.', resolve: (purse) => [...roads[purse].edges] }),
  }),
});

export const WindowRef = builder.objectRef<Proposal.ProposalWindow>('ProposalWindow').implement({
  description: 'The days of a month on which lists go to the ministry (jendela pengusulan).',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'As `2026-11` (bulan).' }),
    opens: t.expose('opens', { type: 'Date', description: 'First day (buka).' }),
    closes: t.expose('closes', { type: 'Date', description: 'Last day (tutup).' }),
    source: t.exposeString('source', { description: 'Where that is known from (sumber).' }),
  }),
});

builder.queryFields((t) => ({
  proposalMachine: t.field({
    type: MachineRef,
    description: 'The road of a proposal as data, for drawing it; each purse has its own (alur usulan). Reads nothing.',
    args: { purse: t.arg({ type: FundSource, required: true, defaultValue: 'apbn', description: 'Whose money (sumber dana).' }) },
    complexity: { field: 1, multiplier: 20 },
    resolve: (_root, { purse }) => purse,
  }),
  proposalWindow: t.field({
    type: WindowRef,
    nullable: true,
    description: 'The window that a list goes in now: open, or the next to open (jendela pengusulan). Reads nothing.',
    resolve: (_root, _args, { core }) => Proposal.windowFor(dayOf(core.now())),
  }),
}));
