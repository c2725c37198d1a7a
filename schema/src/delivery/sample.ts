import * as Delivery from '@puskesos/core/delivery';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { CycleRef } from './cycle.ts';
import { CheckConnection } from './sample-check.ts';

const SampleRef = builder.objectRef<Delivery.Sample & { counts: Delivery.SampleCounts }>('Sample').implement({
  description: 'Recipients of a cycle drawn by lot, to be asked whether it arrived (sampel uji petik).',
  fields: (t) => ({
    seed: t.exposeString('seed', { description: 'With it the same are drawn again: by SHA-256 of seed, a zero byte and code (benih).' }),
    size: t.exposeInt('size', { description: 'As many as were asked for (ukuran).' }),
    from: t.exposeInt('from', { nullable: true, description: 'Out of how many who had received something (populasi).' }),
    drawnAt: t.expose('drawnAt', { type: 'Instant', description: 'When.' }),
    drawnBy: t.field({ type: ActorRef, description: 'By whom.', resolve: ({ drawnBy }) => drawnBy }),
    drawn: t.int({ description: 'Drawn (terambil).', resolve: ({ counts }) => counts.drawn }),
    checked: t.int({ description: 'Asked by now (diperiksa).', resolve: ({ counts }) => counts.checked }),
    arrived: t.int({ description: 'All has arrived (lengkap).', resolve: ({ counts }) => counts.arrived }),
    partly: t.int({ description: 'Some has (sebagian).', resolve: ({ counts }) => counts.partly }),
    missing: t.int({ description: 'Nothing has (tidak diterima).', resolve: ({ counts }) => counts.missing }),
    checks: t.field({
      type: CheckConnection,
      nullable: true,
      description: 'Who was drawn, in the villages you serve.',
      args: { ...pageArgs, village: t.arg({ type: 'RegionCode', description: 'In this village only.' }) },
      complexity: pageComplexity,
      resolve: async ({ cycle }, { village, ...page }, { core }) =>
        connectionOf(await Delivery.checks(core, { cycle, page, ...(village && { village }) })),
    }),
  }),
});

builder.objectField(CycleRef, 'sample', (t) =>
  t.field({
    type: SampleRef,
    nullable: true,
    description: 'Its sample; null while none is drawn (uji petik).',
    complexity: 5,
    resolve: ({ id }, _args, { core }) => Delivery.sampleOf(core, { cycle: id }),
  }),
);
