import * as Proposal from '@puskesos/core/proposal';
import { messageFor } from '@puskesos/core/proposal/message.rules';
import { DECILE } from '@puskesos/core/proposal/shapes';
import { villageOf } from '@puskesos/core/region';
import { type Day, dayOf } from '@puskesos/core/shared/clock';
import { EnrollmentRef } from '../aid/enrollment.ts';
import { FundSource } from '../fund/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { SuggestionRef } from '../inbox/suggestion.ts';
import { ProgramRef } from '../program/program.ts';
import { VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { ProposalEnding, ProposalGround, ProposalHandOver, ProposalOrigin, ProposalState } from './enums.ts';
import { MachineMoveRef, WindowRef } from './machine.ts';

interface Paper {
  readonly state: keyof NonNullable<Proposal.Proposal['papers']>;
  readonly number: string;
  readonly on: Day | undefined;
}

const PaperRef = builder.objectRef<Paper>('ProposalPaper').implement({
  description: 'The paper behind a step (surat).',
  fields: (t) => ({
    state: t.field({ type: ProposalState, description: 'Which step.', resolve: ({ state }) => state }),
    number: t.exposeString('number', { description: 'Nomor.' }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day it was signed; null where nobody recorded it (tanggal surat).',
    }),
  }),
});

export const ProposalRef = recordRef<Proposal.ProposalNow>('Proposal', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Proposal.byId(core, { proposal: id })),
});

const fields = fieldsOf<Proposal.Proposal>((t) => ({
  household: t.field({
    type: HouseholdRef,
    nullable: true,
    description: 'Rumah tangga; null where it has moved out of your area.',
    resolve: ({ household }) => household,
  }),
  village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
  program: t.field({
    type: ProgramRef,
    nullable: true,
    description: 'For which programme; null: for another look at the decile (usul desil).',
    resolve: ({ subject }) => (subject === DECILE ? null : subject),
  }),
  origin: t.expose('origin', { type: ProposalOrigin, description: 'Asal.' }),
  proposedOn: t.expose('proposedOn', { type: 'Date', description: 'Diusulkan.' }),
  proposedBy: t.field({ type: ActorRef, description: 'Who entered it.', resolve: ({ proposedBy }) => proposedBy }),
  round: t.exposeInt('round', { description: '1 at first; one more each time it was proposed anew (putaran).' }),
  state: t.expose('state', { type: ProposalState, description: 'Status.' }),
  since: t.expose('since', { type: 'Date', description: 'Since when it stands there (sejak).' }),
  due: t.expose('due', { type: 'Date', description: 'By when it should go on (tenggat).' }),
  overdue: t.boolean({
    description: 'That day has passed and it has not come to its end (terlambat).',
    resolve: ({ due, state }, _args, { core }) => due < dayOf(core.now()) && !['accepted', 'rejected', 'withdrawn'].includes(state),
  }),
  window: t.field({
    type: WindowRef,
    nullable: true,
    description: 'The window it goes, or went, to the ministry in (jendela).',
    resolve: (proposal, _args, { core }) => Proposal.windowsOf(proposal, dayOf(core.now())).window,
  }),
  missed: t.field({
    type: ['String'],
    description: 'Months whose window it missed since it was made, as `2026-10` (jendela terlewat).',
    resolve: (proposal, _args, { core }) => [...Proposal.windowsOf(proposal, dayOf(core.now())).missed],
  }),
  purse: t.expose('purse', { type: FundSource, description: 'Whose money it asks for, and so which road it goes (sumber dana).' }),
  ground: t.expose('ground', { type: ProposalGround, nullable: true, description: 'For what it was refused (dasar penolakan).' }),
  visitFrom: t.expose('visitFrom', {
    type: 'Date',
    nullable: true,
    description: 'Given back or moved: only a visit on this day or later counts (kunjungan baru sejak).',
  }),
  handedOver: t.field({
    type: ProposalHandOver,
    nullable: true,
    description: 'Its household moved since the last step: what became of it (alih desa).',
    resolve: ({ handedOver }) => handedOver?.how,
  }),
  ending: t.field({
    type: ProposalEnding,
    nullable: true,
    description: 'By what it ended where nobody decided on it or took it back; null otherwise (sebab berakhir).',
    resolve: ({ ending }) => ending?.by,
  }),
  continuedAs: t.field({
    type: ProposalRef,
    nullable: true,
    description: 'As what it goes on, in the household that its people are recorded in now; null out of your area (diteruskan sebagai).',
    resolve: ({ ending }) => ending?.as,
  }),
  enrollment: t.field({
    type: EnrollmentRef,
    nullable: true,
    description: 'What it led to once accepted; null for the decile, and out of your area (kepesertaan).',
    resolve: ({ led }) => led?.enrollment,
  }),
  verifiedBy: t.field({ type: ActorRef, nullable: true, description: 'Who verified it.', resolve: ({ verifiedBy }) => verifiedBy }),
  papers: t.field({
    type: [PaperRef],
    description: 'The papers behind its steps (surat).',
    resolve: ({ papers, papersOn }) =>
      (Object.entries(papers ?? {}) as [Paper['state'], string][]).map(([state, number]) => ({ state, number, on: papersOn?.[state] })),
  }),
  reason: t.exposeString('reason', { nullable: true, description: 'Why it ended or was given back (alasan).' }),
  next: t.exposeString('next', { nullable: true, description: 'What the family can do now (langkah berikut).' }),
  told: t.string({
    description: 'What to tell the family, in Indonesian (keterangan untuk warga).',
    resolve: (proposal, _args, { core }) => messageFor(proposal, Proposal.windowsOf(proposal, dayOf(core.now()))).id,
  }),
  toldEn: t.string({
    description: 'The same in English.',
    resolve: (proposal, _args, { core }) => messageFor(proposal, Proposal.windowsOf(proposal, dayOf(core.now()))).en,
  }),
  version: versionField(t),
}));

ProposalRef.implement({
  description:
    'A household’s proposal for a programme, or for another look at its decile (usulan). It goes the road of whose money it asks for; accepted, it leads to its enrollment, as far as places and money go.',
  fields: (t) => ({
    ...fields(t),
    moves: t.field({
      type: [MachineMoveRef],
      description: 'The steps that you may take with it now (langkah Anda).',
      complexity: { field: 2, multiplier: 3 },
      resolve: (proposal, _args, { core, ownLogins }) => Proposal.movesOf(core, proposal, ownLogins),
    }),
  }),
});

export const ProposalSnapshotRef = snapshotOf<Proposal.Proposal>('Proposal', 'the proposal', fields);

const changes = historyOf<Proposal.Proposal>('Proposal', 'a proposal', 'riwayat usulan', ProposalSnapshotRef);
builder.objectField(ProposalRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Proposal.history(core, { proposal: id, page })),
  }),
);

builder.queryField('proposal', (t) =>
  t.field({
    type: ProposalRef,
    nullable: true,
    description: 'One proposal by its id (usulan).',
    args: { id: t.arg.globalID({ for: ProposalRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'proposal.read' },
    resolve: (_root, { id }, { core }) => Proposal.byId(core, { proposal: id.id }),
  }),
);

builder.objectField(SuggestionRef, 'proposal', (t) =>
  t.field({ type: ProposalRef, nullable: true, description: 'The proposal made of it (usulan).', resolve: ({ proposal }) => proposal }),
);
