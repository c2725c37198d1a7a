import * as Pockets from '@puskesos/core/pocket';
import { regency, villageOf } from '@puskesos/core/region';
import { IndicatorCode } from '../indicator/enums.ts';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { plain } from '../shared/plain.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';
import { PocketList, PocketOutcome, PocketState } from './enums.ts';
import { ShareRef } from './share.ts';

type Pocket = Pockets.Pocket;

const PaperRef = builder.objectRef<Pockets.Paper>('PocketPaper').implement({
  description: 'The decree or the minutes behind it (surat keputusan, berita acara).',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Nomor.' }),
    date: t.expose('date', { type: 'Date', description: 'The day it was signed (tanggal).' }),
  }),
});

const ClosingRef = builder.objectRef<NonNullable<Pocket['closing']>>('PocketClosing').implement({
  description: 'That a pocket was closed, and what became of it (penutupan kantong).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    outcome: t.expose('outcome', { type: PocketOutcome, description: 'Hasil.' }),
    paper: t.expose('paper', { type: PaperRef, description: 'Surat.' }),
  }),
});

export const PocketRef = recordRef<Pocket>('Pocket', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Pockets.byId(core, { pocket: id })),
});

const fields = fieldsOf<Pocket>((t) => ({
  name: t.exposeString('name', { description: 'Nama kantong.' }),
  state: t.expose('state', { type: PocketState, description: 'Status.' }),
  villages: t.field({
    type: [VillageRef],
    description: 'Its villages, which touch (desa/kelurahan).',
    complexity: { field: 1, multiplier: 6 },
    resolve: ({ villages }) => villages.map(villageOf),
  }),
  declaredOn: t.expose('declaredOn', { type: 'Date', description: 'Ditetapkan.' }),
  paper: t.expose('paper', { type: PaperRef, description: 'By which it was declared (surat penetapan).' }),
  basis: t.field({
    type: ShareRef,
    description: 'The figures it rests on, as they were when it was declared (dasar).',
    resolve: ({ basis }) => basis,
  }),
  nextReview: t.expose('nextReview', {
    type: 'Date',
    description: 'The day to look at it again; of one that was closed, when it would have been (peninjauan berikutnya).',
  }),
  reviewCount: t.exposeInt('reviews', { description: 'How often it was looked at again (jumlah peninjauan).' }),
  closing: t.expose('closing', { type: ClosingRef, nullable: true, description: 'Null while it is open (penutupan).' }),
  version: versionField(t),
}));

PocketRef.implement({ description: 'Villages in which poverty is dense, as people declared them (kantong kemiskinan).', fields });

const changes = historyOf<Pocket>('Pocket', 'a pocket', 'riwayat kantong', snapshotOf('Pocket', 'the pocket', fields));
builder.objectField(PocketRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ id }, page, { core }) => connectionOf(await Pockets.history(core, { pocket: id, page })),
  }),
);

const ReviewRef = builder.objectRef<Pockets.Review>('PocketReview').implement({
  description: 'What somebody found when they looked at a pocket again (peninjauan kantong).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'Tanggal.' }),
    by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
    finding: t.exposeString('finding', { description: 'What was found (temuan).' }),
    next: t.exposeString('next', { description: 'What is to be done (tindak lanjut).' }),
    nextReview: t.expose('nextReview', { type: 'Date', description: 'When to look at it again (peninjauan berikutnya).' }),
  }),
});
const ReviewConnection = builder.connectionObject(
  { type: ReviewRef, name: 'PocketReviewConnection', description: 'A page of reviews.' },
  { name: 'PocketReviewEdge', description: 'A review and its cursor.' },
);
builder.objectField(PocketRef, 'reviews', (t) =>
  t.field({
    type: ReviewConnection,
    nullable: true,
    description: 'What was found each time it was looked at again, latest first (daftar peninjauan).',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ id }, page, { core }) => connectionOf(await Pockets.reviewsOf(core, { pocket: id, page })),
  }),
);

builder.objectField(PocketRef, 'figures', (t) =>
  t.field({
    type: [ShareRef],
    description:
      'An indicator in all its villages as one, in the last twelve months that have ended, as far as they are counted, the earliest first (angka kantong); ' +
      'for who serves all of its villages and may see whom they count.',
    args: { indicator: t.arg({ type: IndicatorCode, description: 'One that is a part of another; left out: that on which it rests.' }) },
    authScopes: { right: 'names.read' },
    complexity: { field: 5, multiplier: 12 },
    resolve: ({ id }, { indicator }, { core }) => Pockets.figures(core, { pocket: id, ...plain({ indicator }) }),
  }),
);

const PocketConnection = builder.connectionObject(
  { type: PocketRef, name: 'PocketConnection', description: 'A page of pockets.' },
  { name: 'PocketEdge', description: 'A pocket and its cursor.' },
);

const pockets = {
  type: PocketConnection,
  args: builder.args((t) => ({ which: t.field({ type: PocketList, description: 'Left out: the open ones.' }), ...pageArgs })),
  complexity: pageComplexity,
  nullable: true,
} as const;

const WORDS = 'the open ones by the day of their next review, the closed ones latest first (daftar kantong kemiskinan)';
builder.queryField('pockets', (t) =>
  t.field({
    ...pockets,
    description: `The pockets of the regency, for who sees all of it: ${WORDS}.`,
    resolve: async (_root, { which, ...page }, { core }) =>
      connectionOf(await Pockets.list(core, { place: regency.code, ...plain({ which }), page })),
  }),
);
builder.objectField(DistrictRef, 'pockets', (t) =>
  t.field({
    ...pockets,
    description: `Those with a village in this kecamatan: ${WORDS}.`,
    resolve: async ({ code: place }, { which, ...page }, { core }) =>
      connectionOf(await Pockets.list(core, { place, ...plain({ which }), page })),
  }),
);
builder.objectField(VillageRef, 'pocket', (t) =>
  t.field({
    type: PocketRef,
    nullable: true,
    description: 'The open pocket that it lies in; null where it lies in none (kantong kemiskinan).',
    complexity: 2,
    resolve: async ({ code }, _args, { core }) => Pockets.around(core, { village: code }),
  }),
);
