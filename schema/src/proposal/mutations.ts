import * as Aid from '@puskesos/core/aid';
import { HouseholdFull } from '@puskesos/core/household';
import { LetterAnswered } from '@puskesos/core/inbox/objections';
import * as Proposal from '@puskesos/core/proposal';
import { regency } from '@puskesos/core/regency';
import { SamePerson } from '@puskesos/core/staff/hands';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef } from '../household/member.ts';
import { ObjectionRef } from '../inbox/objection.ts';
import { SuggestionRef } from '../inbox/suggestion.ts';
import { ProgramRef } from '../program/program.ts';
import { mutation, mutationOf, why } from '../shared/mutation.ts';
import { standIn } from '../staff/stand-in.ts';
import { ProposalGround, ProposalOrigin, ProposalState } from './enums.ts';
import { MovedRef } from './moved.ts';
import { ProposalRef } from './proposal.ts';

mutation('propose', {
  description:
    'Proposes a household of your villages (usulkan). Ended before, it begins a new round. At most 4 of one household go on at a time.',
  right: 'proposal.write',
  changes: 'the proposal, where there is one already',
  errors: [Proposal.ProposalOpen, Proposal.FoundOtherwise, Aid.WrongBeneficiary, Aid.NobodyThere, LetterAnswered, HouseholdFull],
  input: (t) => ({
    household: t.globalID({ for: HouseholdRef, required: true, description: 'Which household; register a new one first.' }),
    program: t.globalID({ for: ProgramRef, description: 'For which programme; left out: another look at its decile (usul desil).' }),
    member: t.globalID({ for: MemberRef, description: 'Of a programme for persons: for whom (anggota).' }),
    origin: t.field({ type: ProposalOrigin, required: true, description: 'Who brought it forward (asal).' }),
    suggestion: t.globalID({ for: SuggestionRef, description: 'What a citizen sent in, and this answers (usul warga).' }),
    objection: t.globalID({
      for: ObjectionRef,
      description: 'The household’s own objection to its decile, which a proposal of the decile upholds (keberatan desil).',
    }),
    reason: t.string(why),
  }),
  gives: { proposal: { type: ProposalRef, description: 'The proposal.' } },
}).runs(Proposal.propose);

const to = { type: ProposalState, required: true, description: 'Where to; `Proposal.moves` says what is possible.' } as const;
const reason = { description: 'Alasan; where the move needs one.' } as const;
const next = { description: 'What the family can do now, in words for them; where the move needs it (langkah berikut).' } as const;
const paper = { description: 'The number of the decree, list or decision; where the move needs it (nomor surat).' } as const;

const ground = { type: ProposalGround, description: 'For what it is refused; where the move needs it (dasar penolakan).' } as const;

const paperOn = {
  type: 'Date',
  description: `The day that paper was signed, the ${regency.head}’s decision too: not before the step before, not in the future (tanggal surat).`,
} as const;

mutation('moveProposal', {
  description:
    'Moves a proposal one step along the road of its purse; accepted, it leads to its enrollment in the same write (pindahkan usulan).',
  right: 'proposal.write',
  changes: 'the proposal',
  errors: [
    Proposal.ProposalMoveNotAllowed,
    Proposal.NotVisited,
    Proposal.FoundOtherwise,
    Proposal.WindowClosed,
    SamePerson,
    Aid.NotEligible,
    Aid.EligibilityUnknown,
    Aid.ExcludedByProgram,
    Aid.NoAmount,
    HouseholdFull,
  ],
  input: (t) => ({
    proposal: t.globalID({ for: ProposalRef, required: true, description: 'Which proposal.' }),
    to: t.field(to),
    reason: t.string(reason),
    next: t.string(next),
    paper: t.string(paper),
    paperOn: t.field(paperOn),
    ground: t.field(ground),
    standIn: t.string(standIn),
  }),
  gives: { proposal: { type: ProposalRef, description: 'The proposal as it is now.' } },
}).runs(Proposal.move);

mutationOf('moveProposals', {
  description:
    'Moves several proposals of a village by the same step, and says of each what became of it: one that can’t go does not keep the others (pindahkan banyak usulan).',
  right: 'proposal.write',
  complexity: { field: 50, multiplier: 50 },
  input: (t) => ({
    village: t.field({ type: 'RegionCode', required: true, description: 'Whose proposals they are.' }),
    proposals: t.globalIDList({ for: ProposalRef, required: true, description: 'Their ids, at most 50.' }),
    to: t.field(to),
    reason: t.string(reason),
    next: t.string(next),
    paper: t.string(paper),
    paperOn: t.field(paperOn),
    ground: t.field(ground),
    standIn: t.string(standIn),
  }),
}).runs(
  async (core, steps, call) => ({ results: await Proposal.moveMany(core, steps, call) }),
  (t) => ({
    results: t.expose('results', { type: [MovedRef], description: 'One for each id, in their order.' }),
    moved: t.int({
      description: 'How many moved (berhasil).',
      resolve: ({ results }) => results.filter(({ refusal }) => !refusal).length,
    }),
  }),
);
