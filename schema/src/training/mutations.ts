import { BudgetExceeded, NoAllocation, RealisedTwice } from '@puskesos/core/fund';
import * as Training from '@puskesos/core/training';
import { FundRef } from '../fund/fund.ts';
import { codeAsId } from '../shared/code-as-id.ts';
import { mutation, why } from '../shared/mutation.ts';
import { ofTraining, trainingNow } from './change.ts';
import { TrainingTheme, WaitingRule } from './enums.ts';
import { CostInput, CriteriaInput, PlaceInput, QuotaInput, SessionInput } from './inputs.ts';
import { SessionRef } from './session.ts';

mutation('openTraining', {
  description: 'Announces a training with its sessions and seats (buka pelatihan).',
  right: 'training.write',
  errors: [Training.TrainingExists],
  input: (t) => ({
    code: t.string({ required: true, description: 'Of your choice; lower-case letters, digits, hyphens.' }),
    name: t.string({ required: true, description: 'Nama.' }),
    theme: t.field({ type: TrainingTheme, required: true, description: 'Tema.' }),
    provider: t.string({ required: true, description: 'Penyelenggara.' }),
    place: t.field({ type: PlaceInput, required: true, description: 'Where; its money is allocated to that kecamatan.' }),
    sessions: t.field({ type: [SessionInput], required: true, description: 'Up to 60, none of which clash.' }),
    seats: t.int({ required: true, description: '1 to 300 (kursi).' }),
    quotas: t.field({ type: [QuotaInput], description: 'Kuota per kecamatan; the rest is for all others.' }),
    criteria: t.field({ type: CriteriaInput, description: 'Left out: for everybody.' }),
    waiting: t.field({ type: WaitingRule, description: 'Left out: ARRIVAL.' }),
    answerWithin: t.int({ description: 'Days an invitation waits for an answer; left out: 7.' }),
    costs: t.field({ type: [CostInput], description: 'Rencana biaya.' }),
    basis: t.string({ required: true, description: 'Dasar (SK).' }),
  }),
  gives: { training: trainingNow },
}).runs(codeAsId(Training.open));

mutation('closeTraining', {
  description: 'Takes no more requests; whoever has a seat or waits goes on (tutup pendaftaran).',
  right: 'training.write',
  changes: 'the training',
  input: (t) => ({ training: t.globalID(ofTraining), reason: t.string(why) }),
  gives: { training: trainingNow },
}).runs(Training.close);

mutation('cancelTraining', {
  description: 'Calls a training off: its sessions stand in nobody’s way any more (batalkan pelatihan).',
  right: 'training.write',
  changes: 'the training',
  input: (t) => ({ training: t.globalID(ofTraining), reason: t.string(why) }),
  gives: { training: trainingNow },
}).runs(Training.cancel);

mutation('rescheduleSession', {
  description: 'Moves a session that is still to come, where that clashes with nothing its people have a seat in (ubah jadwal).',
  right: 'training.write',
  changes: 'the training',
  errors: [Training.SessionClash],
  input: (t) => ({
    training: t.globalID(ofTraining),
    session: t.globalID({ for: SessionRef, required: true, description: 'Which session.' }),
    from: t.field({ type: 'Instant', required: true, description: 'Mulai.' }),
    to: t.field({ type: 'Instant', required: true, description: 'Selesai.' }),
    reason: t.string(why),
  }),
  gives: { training: trainingNow },
}).runs(Training.reschedule);

mutation('spendOnTraining', {
  description: 'Takes what a training cost from what a fund allocated to it (realisasi biaya).',
  right: 'training.write',
  errors: [NoAllocation, BudgetExceeded, RealisedTwice],
  input: (t) => ({
    training: t.globalID(ofTraining),
    fund: t.globalID({ for: FundRef, required: true, description: 'Whose money.' }),
    invoice: t.string({ required: true, description: 'Nomor tagihan; booked once.' }),
    rupiah: t.field({ type: 'Rupiah', required: true, description: 'Jumlah.' }),
    what: t.string({ required: true, description: 'Peruntukan.' }),
  }),
  gives: { training: trainingNow },
}).runs(Training.spend);
