import * as Proposal from '@puskesos/core/proposal';
import * as Deliberation from '@puskesos/core/proposal/deliberation';
import { SamePerson } from '@puskesos/core/staff/hands';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { standIn } from '../staff/stand-in.ts';
import { DeliberationRef } from './deliberation.ts';
import { ProposalRef } from './proposal.ts';

const output = { type: DeliberationRef, description: 'The record as it is now.' } as const;

const AttendeeInput = builder.inputType('DeliberationAttendeeInput', {
  description: 'Somebody who was there (peserta musyawarah).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Nama.' }),
    role: t.string({ required: true, description: 'As what (unsur), as `ketua RT 03`.' }),
    signed: t.boolean({ required: true, description: 'Signed the list (tanda tangan).' }),
  }),
});

const DecisionInput = builder.inputType('DeliberationDecisionInput', {
  description: 'What was decided on one family (keputusan).',
  fields: (t) => ({
    proposal: t.globalID({ for: ProposalRef, required: true, description: 'A proposal on the village’s first list.' }),
    accepted: t.boolean({ required: true, description: 'Agreed to propose it (disepakati).' }),
    reason: t.string({ required: true, description: 'Alasan; told to the family where it was not agreed on.' }),
  }),
});

mutation('recordDeliberation', {
  description: 'Records a village’s deliberation on its first list (catat musyawarah). No proposal moves until it is ratified.',
  right: 'proposal.write',
  changes: 'the record, where one is corrected',
  errors: [Proposal.NotOnFirstList, Proposal.DeliberationStep],
  input: (t) => ({
    deliberation: t.globalID({ for: DeliberationRef, description: 'A record to be corrected, as long as it is not ratified.' }),
    village: t.field({ type: 'RegionCode', required: true, description: 'Desa/kelurahan.' }),
    on: t.field({ type: 'Date', required: true, description: 'Tanggal.' }),
    place: t.string({ required: true, description: 'Tempat.' }),
    chair: t.string({ required: true, description: 'Pimpinan musyawarah.' }),
    attendance: t.field({ type: [AttendeeInput], required: true, description: 'Daftar hadir.' }),
    decisions: t.field({ type: [DecisionInput], required: true, description: 'Family by family, at most 100.' }),
    minutes: t.string({ required: true, description: 'Notulen.' }),
  }),
  gives: { deliberation: output },
}).runs(Deliberation.record);

const which = { for: DeliberationRef, required: true, description: 'Which record.' } as const;

mutation('ratifyDeliberation', {
  description:
    'The head of the village ratifies it; its decisions are carried out right after (sahkan berita acara). Kepala desa or lurah only.',
  right: 'proposal.write',
  changes: 'the record',
  errors: [Proposal.DeliberationStep, SamePerson],
  input: (t) => ({ deliberation: t.globalID(which), standIn: t.string(standIn) }),
  gives: { deliberation: output },
}).runs(Deliberation.ratify);

mutation('acknowledgeDeliberation', {
  description: 'The camat acknowledges what was ratified (diketahui camat). Camat only.',
  right: 'proposal.write',
  changes: 'the record',
  errors: [Proposal.DeliberationStep, SamePerson],
  input: (t) => ({ deliberation: t.globalID(which), standIn: t.string(standIn) }),
  gives: { deliberation: output },
}).runs(Deliberation.acknowledge);

mutation('publishDeliberation', {
  description: 'Publishes it: the families agreed on stand in the village’s next public list, masked (umumkan hasil musyawarah).',
  right: 'proposal.write',
  changes: 'the record',
  errors: [Proposal.DeliberationStep],
  input: (t) => ({ deliberation: t.globalID(which) }),
  gives: { deliberation: output },
}).runs(Deliberation.publish);
