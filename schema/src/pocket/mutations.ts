import * as Pockets from '@puskesos/core/pocket';
import { MonthNotCounted } from '@puskesos/core/pocket/ranking';
import { builder } from '../shared/builder.ts';
import { mutation, why } from '../shared/mutation.ts';
import { PocketOutcome } from './enums.ts';
import { PocketRef } from './pocket.ts';
import { whichMonth } from './ranking.ts';

const PaperInput = builder.inputType('PocketPaperInput', {
  description: 'A decree or minutes (surat keputusan, berita acara).',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Nomor.' }),
    date: t.field({ type: 'Date', required: true, description: 'The day it was signed, not in the future (tanggal).' }),
  }),
});

const ofPocket = { for: PocketRef, required: true, description: 'Which pocket.' } as const;
const asItIsNow = { type: PocketRef, description: 'The pocket as it is now.' } as const;
const nextReview = { type: 'Date', required: true, description: 'The day to look at it again, after today.' } as const;
const paper = { type: PaperInput, required: true, description: 'Surat.' } as const;

mutation('declarePocket', {
  description: 'Declares villages that touch a pocket of poverty, on the figures of a month (tetapkan kantong kemiskinan). Dinsos only.',
  right: 'pocket.write',
  errors: [Pockets.VillagesApart, Pockets.PocketOverlaps, MonthNotCounted],
  input: (t) => ({
    name: t.string({ required: true, description: 'Nama.' }),
    villages: t.field({ type: ['RegionCode'], required: true, description: 'One, or up to 20 that touch; none of another open pocket.' }),
    indicator: t.field(whichMonth.indicator),
    month: t.string(whichMonth.month),
    paper: t.field(paper),
    nextReview: t.field(nextReview),
    reason: t.string(why),
  }),
  gives: { pocket: { type: PocketRef, description: 'The pocket as declared.' } },
}).runs(Pockets.declare);

mutation('reviewPocket', {
  description: 'Records what was found when a pocket was looked at again (tinjau kantong). Dinsos, and the camat of all its villages.',
  right: 'household.read',
  changes: 'the pocket',
  errors: [Pockets.PocketClosed],
  input: (t) => ({
    pocket: t.globalID(ofPocket),
    finding: t.string({ required: true, description: 'What was found (temuan).' }),
    next: t.string({ required: true, description: 'What is to be done (tindak lanjut).' }),
    nextReview: t.field(nextReview),
  }),
  gives: { pocket: asItIsNow },
}).runs(Pockets.review);

mutation('changePocket', {
  description: 'Gives an open pocket another name, other villages or another paper (ubah kantong). Dinsos only.',
  right: 'pocket.write',
  changes: 'the pocket',
  errors: [Pockets.PocketClosed, Pockets.VillagesApart, Pockets.PocketOverlaps],
  input: (t) => ({
    pocket: t.globalID(ofPocket),
    name: t.string({ description: 'Nama.' }),
    villages: t.field({ type: ['RegionCode'], description: 'All that it is to have.' }),
    paper: t.field({ type: PaperInput, description: 'Surat.' }),
    reason: t.string(why),
  }),
  gives: { pocket: asItIsNow },
}).runs(Pockets.change);

mutation('closePocket', {
  description: 'Closes a pocket, and says what became of it (tutup kantong). Dinsos only.',
  right: 'pocket.write',
  changes: 'the pocket',
  errors: [Pockets.PocketClosed],
  input: (t) => ({
    pocket: t.globalID(ofPocket),
    outcome: t.field({ type: PocketOutcome, required: true, description: 'Hasil.' }),
    paper: t.field(paper),
    reason: t.string(why),
  }),
  gives: { pocket: asItIsNow },
}).runs(Pockets.close);
