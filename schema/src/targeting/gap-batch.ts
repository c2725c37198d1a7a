import { NoAmount } from '@puskesos/core/aid';
import { NoAllocation } from '@puskesos/core/fund';
import type { Stored } from '@puskesos/core/shared/entity';
import { InvalidInput } from '@puskesos/core/shared/error';
import { closeGap } from '@puskesos/core/targeting/close-gap';
import type { Batch, GapResult } from '@puskesos/core/targeting/shapes';
import { HouseholdRef } from '../household/household.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { mutation } from '../shared/mutation.ts';
import { GapOutcome } from './enums.ts';

const TakenRef = builder.objectRef<GapResult>('GapTaken').implement({
  description: 'Somebody whom a batch chose, and what became of them (hasil).',
  fields: (t) => ({
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Whose household, as it is now; null should it be no more.',
      resolve: ({ household }) => household,
    }),
    member: t.exposeID('member', { nullable: true, description: 'Whom of it; null: the household as a whole.' }),
    outcome: t.expose('outcome', { type: GapOutcome, description: 'What became of them (hasil).' }),
    code: t.string({
      nullable: true,
      description: 'Why they wait or were refused: the error’s code.',
      resolve: ({ error }) => error?.code,
    }),
    message: t.string({ nullable: true, description: 'What to do about it, in Indonesian.', resolve: ({ error }) => error?.messages.id }),
    messageEn: t.string({ nullable: true, description: 'What to do about it, in English.', resolve: ({ error }) => error?.messages.en }),
  }),
});

const BatchRef = builder.objectRef<Stored<Batch>>('GapBatch').implement({
  description: 'The neediest of an area put into a programme, in one go (pendaftaran sekaligus).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    program: t.field({ type: ProgramRef, description: 'Into which programme.', resolve: ({ program }) => program }),
    area: t.expose('area', { type: 'RegionCode', description: 'Of which village or kecamatan (wilayah).' }),
    approved: t.int({ description: 'How many became recipients (disetujui).', resolve: (batch) => countOf(batch, 'approved') }),
    waiting: t.int({ description: 'How many are on the waiting list (daftar tunggu).', resolve: (batch) => countOf(batch, 'waiting') }),
    refused: t.int({ description: 'How many were not taken in (ditolak).', resolve: (batch) => countOf(batch, 'refused') }),
    taken: t.field({
      type: [TakenRef],
      description: 'Everybody chosen, the neediest first.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ taken }) => [...(taken ?? [])],
    }),
  }),
});

const countOf = ({ taken = [] }: Batch, outcome: GapResult['outcome']): number => taken.filter((one) => one.outcome === outcome).length;

mutation('closeGap', {
  description:
    'Approves the neediest of a gap list whom the programme is for, as far as its money and places go; the rest are verified and wait ' +
    '(menutup celah bantuan). Dinsos only. Give a clientMutationId: after a break the same request goes on with the same people.',
  right: 'aid.write',
  errors: [NoAmount, NoAllocation],
  input: (t) => ({
    program: t.globalID({ for: ProgramRef, required: true, description: 'Into which programme of the regency or village.' }),
    village: t.field({ type: 'RegionCode', description: 'From the gap list of this village; or give `district`.' }),
    district: t.field({ type: 'RegionCode', description: 'From the gap list of this kecamatan; or give `village`.' }),
    take: t.int({ required: true, description: 'How many at most, 1 to 100.' }),
    reason: t.string({ required: true, description: 'Alasan; kept in the history.' }),
  }),
  gives: { batch: { type: BatchRef, description: 'Whom it chose, and what became of them.' } },
}).runs(async (core, { village, district, ...asked }, call) => {
  const area = village ?? district;
  if (area === undefined || (village !== undefined && district !== undefined)) throw oneArea();
  return closeGap(core, { ...asked, area }, call);
});

const oneArea = () => InvalidInput.at('village', 'Isi desa atau kecamatan, salah satu', 'give a village or a kecamatan, one of them');
