import type { Stored } from '@puskesos/core/shared/entity';
import { batchById } from '@puskesos/core/targeting/close-gap';
import type { Batch, GapResult } from '@puskesos/core/targeting/shapes';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberKey } from '../household/member.ts';
import { ProgramRef } from '../program/program.ts';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
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
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Whom of it; null: the household as a whole.',
      resolve: ({ household, member }) => memberKey(household, member),
    }),
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

export const BatchRef = recordRef<Stored<Batch>>('GapBatch', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => batchById(core, { batch: id })),
});

BatchRef.implement({
  description: 'The neediest of an area put into a programme, in one go (pendaftaran sekaligus).',
  fields: (t) => ({
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
