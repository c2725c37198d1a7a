import * as Delivery from '@puskesos/core/delivery';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { AttemptRef } from './attempt.ts';
import { CycleRef } from './cycle.ts';
import { countsOf, RemarkCountRef } from './remark.ts';

export const ResultsRef = recordRef<Delivery.Results>('PaymentResults', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Delivery.resultsById(core, { results: id })),
});

ResultsRef.implement({
  description: 'A result file of a cycle: who handed it in, how far it is, and what came of it (berkas hasil).',
  fields: (t) => ({
    cycle: t.field({ type: CycleRef, nullable: true, description: 'Of which cycle.', resolve: ({ cycle }) => cycle }),
    file: t.exposeString('file', { description: 'Its name (nama berkas).' }),
    rows: t.exposeInt('rows', { description: 'Rows with something in them (baris).' }),
    done: t.int({
      description: 'Rows done so far (selesai).',
      complexity: 3,
      resolve: ({ id, rows, finishedAt }, _args, { core }) => (finishedAt ? rows : Delivery.resultsDone(core, { results: id })),
    }),
    startedAt: t.expose('startedAt', { type: 'Instant', description: 'When it was handed in.' }),
    startedBy: t.field({ type: ActorRef, description: 'By whom.', resolve: ({ startedBy }) => startedBy }),
    finishedAt: t.expose('finishedAt', { type: 'Instant', nullable: true, description: 'When it was done; null while it runs.' }),
    stalledAt: t.expose('stalledAt', {
      type: 'Instant',
      nullable: true,
      description: 'It failed too often: hand the same file in again (macet).',
    }),
    updated: t.int({
      nullable: true,
      description: 'Rows that changed a line; null while it runs.',
      resolve: ({ counts }) => counts?.updated,
    }),
    unchanged: t.int({ nullable: true, description: 'Rows that changed nothing.', resolve: ({ counts }) => counts?.unchanged }),
    refused: t.int({ nullable: true, description: 'Rows left out (ditolak).', resolve: ({ counts }) => counts?.refused }),
    remarks: t.field({
      type: [RemarkCountRef],
      description: 'How often each remark was made.',
      resolve: ({ remarks, counts }) => countsOf(counts?.remarks ?? remarks),
    }),
  }),
});

builder.objectField(AttemptRef, 'results', (t) =>
  t.field({
    type: ResultsRef,
    nullable: true,
    description: 'The result file; null for who does not work for the whole regency (berkas hasil).',
    resolve: ({ file }) => file,
  }),
);

const ResultsConnection = builder.connectionObject(
  { type: ResultsRef, name: 'PaymentResultsConnection', description: 'A page of result files.' },
  { name: 'PaymentResultsEdge', description: 'A result file and its cursor.' },
);

builder.objectField(CycleRef, 'results', (t) =>
  t.field({
    type: ResultsConnection,
    nullable: true,
    description: 'Its result files, latest first, for whoever works for the whole regency (berkas hasil).',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ id }, page, { core }) => connectionOf(await Delivery.resultsOf(core, { cycle: id, page })),
  }),
);

builder.queryField('paymentResults', (t) =>
  t.field({
    type: ResultsRef,
    nullable: true,
    description: 'One result file; ask again while it runs. For whoever works for the whole regency (berkas hasil).',
    args: { id: t.arg.globalID({ for: ResultsRef, required: true, description: 'Its id.' }) },
    authScopes: { right: 'household.read' },
    resolve: (_root, { id }, { core }) => Delivery.resultsById(core, { results: id.id }),
  }),
);
