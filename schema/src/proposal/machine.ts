import * as Proposal from '@puskesos/core/proposal';
import { type Edge, isFinal, stateNames, transitions } from '@puskesos/core/proposal/proposal.machine';
import { proposalStates, type ProposalState as State } from '@puskesos/core/proposal/shapes';
import { daysIn } from '@puskesos/core/proposal/window.rules';
import { dayOf } from '@puskesos/core/shared/clock';
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

const StateRef = builder.objectRef<State>('ProposalMachineState').implement({
  description: 'One state of the road (status).',
  fields: (t) => ({
    state: t.field({ type: ProposalState, description: 'Which.', resolve: (state) => state }),
    term: t.string({ description: 'In Indonesian (sebutan).', resolve: (state) => stateNames[state].id }),
    termEn: t.string({ description: 'In English.', resolve: (state) => stateNames[state].en }),
    final: t.boolean({ description: 'Nothing follows (akhir).', resolve: (state) => isFinal(state) }),
    days: t.int({
      description: 'Days until the next step is due; configuration (tenggat).',
      resolve: (state, _args, { core }) => daysIn(state, dayOf(core.now())),
    }),
  }),
});

const MachineRef = builder.objectRef<readonly Edge[]>('ProposalMachine').implement({
  description: 'The road of a proposal: its states, and the moves between them (alur usulan, Kepmensos 150/HUK/2022).',
  fields: (t) => ({
    states: t.field({ type: [StateRef], description: 'In the order of the road.', resolve: () => [...proposalStates] }),
    moves: t.field({ type: [MachineMoveRef], description: 'All that there are.', resolve: (all) => [...all] }),
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
    description: 'The road of a proposal as data, for drawing it (alur usulan). Reads nothing.',
    complexity: { field: 1, multiplier: 20 },
    resolve: () => transitions,
  }),
  proposalWindow: t.field({
    type: WindowRef,
    nullable: true,
    description: 'The window that a list goes in now: open, or the next to open (jendela pengusulan). Reads nothing.',
    resolve: (_root, _args, { core }) => Proposal.windowFor(dayOf(core.now())),
  }),
}));
